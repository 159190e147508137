using System.Globalization;
using System.Text;
using Kith.Ledger;
using Kith.Record.Log;

namespace Kith.Tests.Record.Log;

/// <summary>The witness by itself, over a tree that is worked out plainly.</summary>
public sealed class WitnessTests : IDisposable
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("kith-witness-").FullName;
    private readonly NoteSigner _log = NoteSigner.Generate("kith.test/log");

    private static byte[][] Leaves(int count, string from = "") => [.. Enumerable.Range(0, count).Select(i => MerkleTree.LeafHash(Encoding.UTF8.GetBytes(from + i)))];

    private static TileTree Tree(byte[][] leaves)
    {
        var tiles = TileGrowth.Append(0, _ => [], leaves).ToDictionary(t => (t.Tile.Level, t.Tile.Index), t => t.Hashes);
        return new TileTree(leaves.Length, id => tiles[(id.Level, id.Index)]);
    }

    private string Request(TileTree tree, long old, NoteSigner? by = null, string? proof = null, string origin = "kith.test/log")
    {
        var body = new Checkpoint(origin, tree.Size, tree.Root()).Body;
        var note = new SignedNote(body, [(by ?? _log).Sign(body)]).Encode();
        proof ??= old == 0 || old >= tree.Size ? "" : string.Concat(tree.Consistency(old).Select(p => Convert.ToBase64String(p) + "\n"));
        return $"old {old.ToString(CultureInfo.InvariantCulture)}\n{proof}\n{note}";
    }

    private Witness Open(string name = "trust.test/witness") => new(name, _folder, [_log.Verifier.Encode()]);

    [Fact]
    public void What_continues_is_cosigned_with_the_time()
    {
        using var witness = Open();
        var key = NoteVerifier.Parse(witness.Key);
        long old = 0;
        foreach (var size in (int[])[1, 5, 256, 300, 300, 1000])
        {
            var tree = Tree(Leaves(size));
            var answer = witness.Add(Request(tree, old), s_now);
            Assert.Equal(200, answer.Status);
            var body = new Checkpoint("kith.test/log", tree.Size, tree.Root()).Body;
            Assert.Equal(s_now, SignedNote.Parse(body + "\n" + answer.Body).CosignedAt(key));
            old = size;
        }
    }

    [Fact]
    public void A_log_that_was_wound_back_or_forked_is_refused_and_what_was_known_stays()
    {
        using var witness = Open();
        Assert.Equal(200, witness.Add(Request(Tree(Leaves(10)), 0), s_now).Status);
        // Wound back: it knows more already, and says how much.
        var back = witness.Add(Request(Tree(Leaves(7)), 7), s_now);
        Assert.Equal((409, "10\n", "text/x.tlog.size"), (back.Status, back.Body, back.ContentType));
        Assert.Equal(400, witness.Add(Request(Tree(Leaves(7)), 10), s_now).Status);
        // Forked: another tree of the same size, or one that does not contain what was cosigned.
        Assert.Equal(409, witness.Add(Request(Tree(Leaves(10, "fork")), 10), s_now).Status);
        Assert.Equal(422, witness.Add(Request(Tree(Leaves(20, "fork")), 10), s_now).Status);
        Assert.Equal(422, witness.Add(Request(Tree(Leaves(20)), 10, proof: ""), s_now).Status);
        Assert.Equal(422, witness.Add(Request(Tree(Leaves(10)), 10, proof: Convert.ToBase64String(new byte[32]) + "\n"), s_now).Status);
        Assert.Equal(10, Checkpoint.Parse(SignedNote.Parse(witness.LastOf("kith.test/log")!).Text).Size);
        Assert.Equal(200, witness.Add(Request(Tree(Leaves(20)), 10), s_now).Status);
    }

    [Fact]
    public void Who_is_not_known_is_not_cosigned()
    {
        using var witness = Open();
        Assert.Equal(403, witness.Add(Request(Tree(Leaves(3)), 0, NoteSigner.Generate("kith.test/log")), s_now).Status);
        Assert.Equal(404, witness.Add(Request(Tree(Leaves(3)), 0, origin: "kith.test/log/2"), s_now).Status);
        foreach (var bad in (string[])["", "old", "old 0", "old 00\n\nx", "old -1\n\nx", "old 0\nnot base64\n\n" + Request(Tree(Leaves(3)), 0)[7..], "old 0\n\nno note\n", "\n\n\n\n"])
            Assert.Equal(400, witness.Add(bad, s_now).Status);
        Assert.Null(witness.LastOf("kith.test/log"));
    }

    [Fact]
    public void It_remembers_over_a_restart_and_a_write_that_was_cut_off()
    {
        string key;
        using (var witness = Open())
        {
            key = witness.Key;
            Assert.Throws<IOException>(() => Open());
            witness.Add(Request(Tree(Leaves(10)), 0), s_now);
            witness.Add(Request(Tree(Leaves(12)), 10), s_now);
        }
        // The newest was cut off in the midst: the one before holds.
        var newest = Directory.GetFiles(_folder, "log-*").MaxBy(f => int.Parse(File.ReadAllLines(f)[1], CultureInfo.InvariantCulture))!;
        File.WriteAllText(newest, File.ReadAllText(newest)[..^20]);
        using var again = Open();
        Assert.Equal(key, again.Key);
        Assert.Equal("10\n", again.Add(Request(Tree(Leaves(5)), 5), s_now).Body);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "witness-key")));
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
