using Kith.Record;
using Kith.Record.Verify;
using Kith.Tests.A;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.Record.Verify;

/// <summary>What is worked out again from the beginning is what was worked out act by act.</summary>
public sealed class RebuildTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Rebuilt_equals_incremental(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await LivedIn.FamilyAsync(world, "Okafor");
        var other = await LivedIn.FamilyAsync(world, "Lindqvist");
        for (var i = 0; i < 3; i++)
            await world.As(world.HealthVisitor).AskAsync(new LivedIn.Showing { Records = [family, other] }, TestContext.Current.CancellationToken);
        var before = await DerivedAsync(world);
        Assert.Contains(before, row => row.StartsWith("shown ", StringComparison.Ordinal));

        await using (var tampering = await Tampering.WithAsync(world.Database))
        {
            await tampering.RunAsync("DELETE FROM shown WHERE record = $1", tampering.Id(family.Value));
            await using var store = AnyRows.Store(world);
            foreach (var type in store.Rows.DerivedRows)
                await tampering.RunAsync($"DELETE FROM \"{store.Model.FindEntityType(type)!.GetTableName()}\"");
        }
        await new Rebuild(world.Runtime).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before, await DerivedAsync(world));
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    private static async Task<IReadOnlyList<string>> DerivedAsync(KithWorld world)
    {
        await using var tampering = await Tampering.WithAsync(world.Database);
        await using var store = AnyRows.Store(world);
        var told = new List<string>();
        foreach (var table in store.Rows.DerivedRows.Select(t => store.Model.FindEntityType(t)!.GetTableName()!).Append("shown"))
            told.AddRange((await tampering.AskAsync($"SELECT * FROM \"{table}\" ORDER BY record, id"))
                .Select(row => table + " " + string.Join(" | ", row.Select(v => v is byte[] b ? Convert.ToHexString(b) : v is System.Collections.IEnumerable and not string ? string.Join(",", ((System.Collections.IEnumerable)v).Cast<object>()) : v.ToString()))));
        return told;
    }
}
