using Kith.Record.Log;

namespace Kith.Tests.Record.Log;

/// <summary>The files in which the log remembers, kept by several servers at once.</summary>
public sealed class TwoSlotsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kith-slots-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "state");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_written_last_is_read_and_a_write_that_was_cut_off_leaves_the_one_before()
    {
        var slots = new TwoSlots(Path);
        Assert.Null(slots.Read());
        foreach (var text in (string[])["one", "two\nlines", "three"])
        {
            slots.Write(text);
            Assert.Equal(text, new TwoSlots(Path).Read());
        }
        // The third lies in the first file again: cut off, the second stands.
        File.WriteAllText(Path, "0123");
        Assert.Equal("two\nlines", slots.Read());
        File.Delete(Path + ".b");
        Assert.Null(slots.Read());
        slots.Write("anew");
        Assert.Equal("anew", slots.Read());
    }

    [Fact]
    public async Task Whoever_reads_while_others_write_waits_and_never_goes_back()
    {
        const int Writers = 2, Times = 60;
        new TwoSlots(Path).Write("0 0");
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var (newest, read) = (new int[Writers], 0);
            for (var slots = new TwoSlots(Path); !done.IsCancellationRequested; read++)
            {
                var parts = slots.Read()!.Split(' ').Select(int.Parse).ToList();
                Assert.True(parts[1] >= newest[parts[0]], $"{parts[1]} after {newest[parts[0]]}");
                newest[parts[0]] = parts[1];
            }
            return read;
        })).ToList();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            var slots = new TwoSlots(Path);
            for (var n = 1; n <= Times; n++)
                slots.Write($"{writer} {n}");
        })));
        done.Cancel();
        Assert.All(await Task.WhenAll(readers), read => Assert.True(read > 0));
        // Both writers' texts, one after the other: none was written over another of the same number.
        Assert.StartsWith($"{Writers * Times + 1}\n", string.Join('\n', NewestOf(Path, Path + ".b")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_servers_that_place_lines_at_once_keep_the_last_of_both()
    {
        // So many that the files change places several times meanwhile.
        const int Each = 2_000, Times = 2 * PlacedLines.Kept / Each;
        await Task.WhenAll(Enumerable.Range(0, 2).Select(server => Task.Run(() =>
        {
            var placed = new PlacedLines(Path);
            for (var n = 0; n < Times; n++)
                placed.Add(1 + server, n * Each, [.. Enumerable.Range(0, Each).Select(_ => new UnplacedRow { Record = default, Line = Guid.NewGuid(), Hash = new byte[32] })]);
        })));
        var (one, two) = (new PlacedLines(Path).From(1, 0), new PlacedLines(Path).From(2, 0));
        Assert.True(one.Count + two.Count >= PlacedLines.Kept, $"{one.Count} and {two.Count} lines are kept.");
        // Of each the last, without a gap.
        foreach (var kept in new[] { one, two }.Where(lines => lines.Count > 0))
            Assert.Equal(Enumerable.Range((Times * Each) - kept.Count, kept.Count).Select(n => (long)n), kept.Select(line => line.Position));
    }

    private static string[] NewestOf(params string[] files) =>
        files.Select(file => File.ReadAllText(file).Split('\n')[1..]).OrderByDescending(parts => int.Parse(parts[0])).First();
}
