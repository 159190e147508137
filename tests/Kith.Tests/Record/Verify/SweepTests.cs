using Kith.Record.Verify;
using Kith.Tests.A;

namespace Kith.Tests.Record.Verify;

/// <summary>A check of everything as it lies in the file finds no more and no less than one record by record.</summary>
public sealed class SweepTests
{
    [Theory, InlineData(1, 100_000), InlineData(3, 4), InlineData(2, 1)]
    public async Task What_fits_is_counted_as_record_by_record(int workers, int linesInABlock)
    {
        await using var world = await LivedInAsync(families: 3);

        var (byRecord, swept) = (Check(world, workers, linesInABlock, byRecord: true), Check(world, workers, linesInABlock));

        Assert.False(byRecord.Scope.InFileOrder);
        Assert.True(swept.Scope.InFileOrder && swept.IsClean);
        Assert.Equal((byRecord.Chains, byRecord.Lines, byRecord.Rows), (swept.Chains, swept.Lines, swept.Rows));
    }

    [Fact]
    public async Task Rows_that_lie_far_from_their_lines_are_found_all_the_same()
    {
        await using var world = await LivedInAsync(families: 60);
        await using var tampering = await Tampering.WithAsync(world.Database);
        Assert.True(Check(world, 1, 4).Scope.InFileOrder);

        // The first name goes to the end of the file: it is the same row, and nothing was changed.
        await tampering.RunAsync("CREATE TEMP TABLE aside AS SELECT * FROM family_name ORDER BY rowid LIMIT 1");
        await tampering.RunAsync("DELETE FROM family_name WHERE rowid = (SELECT MIN(rowid) FROM family_name)");
        await tampering.RunAsync("INSERT INTO family_name SELECT * FROM aside");
        var check = Check(world, 1, 4);

        Assert.True((long)(await tampering.AskAsync("SELECT COUNT(*) FROM family_name"))[0][0] > 115);
        Assert.Empty(check.First.Select(f => f.InWords()));
        Assert.False(check.Scope.InFileOrder);
    }

    [Theory]
    [InlineData("UPDATE ledger_line SET recorded_at = recorded_at + 1 WHERE rowid = (SELECT MAX(rowid) / 2 FROM ledger_line)")]
    [InlineData("DELETE FROM ledger_line WHERE rowid = (SELECT MAX(rowid) FROM ledger_line)")]
    [InlineData("DELETE FROM ledger_line WHERE rowid = (SELECT MIN(rowid) FROM ledger_line WHERE type = 2)")]
    [InlineData("UPDATE chain SET next = next + 1 WHERE type = 2")]
    [InlineData("UPDATE chain SET last_at = last_at + 1 WHERE type = 1")]
    [InlineData("DELETE FROM chain WHERE type = 2")]
    [InlineData("UPDATE family_name SET line = (SELECT line FROM family_name ORDER BY rowid DESC LIMIT 1) WHERE rowid = 1")]
    [InlineData("DELETE FROM involvement WHERE record = (SELECT record FROM involvement LIMIT 1)")]
    [InlineData("UPDATE involvement SET worker = randomblob(16)")]
    [InlineData("UPDATE ledger_line SET item = randomblob(16) WHERE rowid = (SELECT MAX(rowid) FROM ledger_line WHERE item IS NOT NULL)")]
    public async Task What_was_tampered_with_is_told_in_the_same_words(string sql)
    {
        await using var world = await LivedInAsync(families: 2);
        await using var tampering = await Tampering.WithAsync(world.Database);
        var changed = await tampering.RunAsync(sql);

        var (byRecord, swept) = (Check(world, 1, 4, byRecord: true), Check(world, 1, 4));

        Assert.Equal(changed > 0, !byRecord.IsClean);
        Assert.Equal(changed == 0, swept.Scope.InFileOrder);
        Assert.Equal(byRecord.First.Select(f => f.InWords()), swept.First.Select(f => f.InWords()));
    }

    private static async Task<KithWorld> LivedInAsync(int families)
    {
        var world = await KithWorld.OnAsync(Db.Sqlite);
        for (var i = 0; i < families; i++)
            await LivedIn.FamilyAsync(world, "Okafor");
        return world;
    }

    private static CheckResult Check(KithWorld world, int workers, int lines, bool byRecord = false) =>
        new RecordCheck(world.App.Services) { Workers = workers, LinesInAPart = lines, ByRecord = byRecord }.Run();
}
