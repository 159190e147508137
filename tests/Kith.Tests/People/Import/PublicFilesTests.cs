using System.Text.RegularExpressions;
using Kith.Tests.A;

namespace Kith.Tests.People.Import;

/// <summary>
/// Public files of messy people with the truth in them, when they lie beside the clone; otherwise a few of their lines. The
/// precision and recall of what was recognised go to the test's output.
/// </summary>
public sealed partial class PublicFilesTests(ITestOutputHelper output)
{
    // Eight of the five hundred people of FEBRL data set 1 (Christen, ANU; BSD-3-Clause), each twice.
    private const string Some =
        """
        rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id
        rec-10-org, kayla, harrington, 38, maltby circuit, coaling, coolaroo, 3465, nsw, 19150612, 9004242
        rec-223-org, , waller, 6, tullaroop street, willaroo, st james, 4011, wa, 19081209, 6988048
        rec-122-org, lachlan, berry, 69, giblin street, killarney, bittern, 4814, qld, 19990219, 7364009
        rec-34-org, isabella, lodder, 156, messenger street, tongbong sanctuary, bayswater, 4870, vic, 19650714, 2790666
        rec-478-org, anthony, beazley, 12, birubi place, currandina, flemington, 2477, qld, 19730924, 6558077
        rec-206-org, rosa, lombardi, 36, yerralee road, leisure living vlge, carlsruhe, 3149, qld, 19870919, 1613132
        rec-225-org, alia, streich, 74, maranoa street, rocky bend, rowville, 6152, vic, 19790418, 1975340
        rec-6-org, , trevorrow, 16, dumas street, 2/98-latchford barracks, mount ommaney, 2281, wa, 19530313, 4811642
        rec-10-dup-0, kayla, harrington, , maltby circuit, coaling, coolaroo, 3465, nsw, 19150612, 9004242
        rec-223-dup-0, jamilla, wallner, 6, tullaroop street, willaroo, st james, 4011, wa, 19081209, 6988048
        rec-122-dup-0, lachlan, berry, 69, giblin street, killarney, bittern, 4184, qld, 19990219, 7364009
        rec-34-dup-0, isablela, loddwr, 156, messenger street, , bayswtaer, 4870, vic, 19650714, 2790666
        rec-478-dup-0, beazley, anthony, 12, birubi place, currandina, flemington, 2477, qld, 19730924, 6558077
        rec-206-dup-0, , lombardi, 36, yerralee road, leisure living vlge, carlsruhe, 3149, qld, 19870919, 1613132
        rec-225-dup-0, alia, streich, 47, maranoaa street, rocky kend, rowvile, 6152, vic, 19790418, 1975340
        rec-6-dup-0, , trevorrow, 16, dumas street, 2/98-latchford barracks, mount immaney, 2281, wa, 19530313, 4811642

        """;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_recognised_in_a_few_messy_people(Db db) => await FebrlAsync(db, System.Text.Encoding.UTF8.GetBytes(Some));

    [Fact]
    public async Task What_is_recognised_in_the_thousand_messy_people() =>
        await FebrlAsync(Db.Sqlite, Shared("people-febrl1.csv") ?? System.Text.Encoding.UTF8.GetBytes(Some));

    private async Task FebrlAsync(Db db, byte[] rows)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (_, said) = await world.ImportAsync(rows, commit: true, "people-febrl1.csv");
        var ids = Lines(rows).Select((l, i) => (Line: i + 2, Id: l.Split(',')[0].Trim())).ToDictionary(l => l.Line, l => l.Id);
        Report("febrl1", said, (a, b) => Person(ids[a]) == Person(ids[b]), ids.Keys, ids.Values.GroupBy(Person).Count(g => g.Count() > 1));
        Assert.Matches(@"^\d+ people registered, 0 brought in before", said.LastLine());
    }

    [Fact]
    public async Task What_is_recognised_in_the_thousand_fake_people()
    {
        if (Shared("people-fake1000.csv") is not { } rows)
        {
            output.WriteLine("people-fake1000.csv is not beside this clone: nothing to measure");
            return;
        }
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var (_, said) = await world.ImportAsync(rows, commit: true, "people-fake1000.csv");
        var clusters = Lines(rows).Select((l, i) => (Line: i + 2, Cluster: l.Split(',')[^1].Trim())).ToDictionary(l => l.Line, l => l.Cluster);
        Report("fake1000", said, (a, b) => clusters[a] == clusters[b], clusters.Keys, clusters.Values.GroupBy(c => c).Sum(g => g.Count() - 1));
    }

    private void Report(string name, string said, Func<int, int, bool> truth, ICollection<int> lines, int real)
    {
        var bad = Bad().Matches(said).Count;
        var told = Told().Matches(said).Select(m => (A: int.Parse(m.Groups[1].Value), B: int.Parse(m.Groups[2].Value))).ToArray();
        var right = told.Count(t => truth(t.A, t.B));
        output.WriteLine($"{name}: {lines.Count} lines, {bad} not right, {told.Length} recognised as like an earlier line, {right} of them rightly");
        output.WriteLine($"{name}: precision {(double)right / told.Length:0.000}, recall {(double)right / real:0.000} of {real} lines that are somebody before them");
        Assert.True(right >= told.Length * 0.9, "fewer than nine in ten of what was told are the same person");
        Assert.True(right >= real * 0.3, "fewer than three in ten were recognised");
    }

    private static string Person(string id) => id.Split('-')[1];

    private static string[] Lines(byte[] rows) => [.. System.Text.Encoding.UTF8.GetString(rows).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    private static byte[]? Shared(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "data", name) is var path && File.Exists(path))
                return File.ReadAllBytes(path);
        return null;
    }

    [GeneratedRegex(@"^line (\d+): (?:looks like line|the same person as line) (\d+)", RegexOptions.Multiline, 5000)]
    private static partial Regex Told();

    [GeneratedRegex(@"^line \d+: (?!looks|the same|on record|a line)", RegexOptions.Multiline, 5000)]
    private static partial Regex Bad();
}
