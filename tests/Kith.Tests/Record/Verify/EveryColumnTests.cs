using Kith.Tests.A;

namespace Kith.Tests.Record.Verify;

/// <summary>Whatever is changed in the database, in any column of any row that a line vouches for, the check finds it.</summary>
public sealed class EveryColumnTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_change_in_any_column_of_any_table_is_found(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await AnyRows.AddAsync(world);
        await using var tampering = await Tampering.WithAsync(world.Database);
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
        var mutations = new Mutations(tampering, new Random(1));
        var missed = new List<string>();
        var tried = 0;
        foreach (var (table, column) in Mutations.Columns(world))
        {
            var rows = await mutations.RowsAsync(table, column);
            var touched = 0;
            foreach (var toNull in (bool[])[false, true])
                foreach (var row in rows.Where(r => r[2] is not DBNull))
                {
                    // One row is enough; another where this one cannot be changed, since it would become like its neighbour.
                    if (await mutations.FoundAsync(table, column, row, toNull, () => !Tampering.Check(world).IsClean) is not { } found)
                        continue;
                    touched++;
                    if (!found)
                        missed.Add($"{table}.{column}{(toNull ? " to null" : "")}");
                    break;
                }
            if (touched == 0)
                missed.Add($"{table}.{column} was never changed");
            tried += touched;
        }
        Assert.Empty(missed);
        Assert.True(tried > 150, $"Only {tried} changes were tried.");
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Hundreds_of_changes_at_random_are_all_found(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await AnyRows.AddAsync(world);
        await world.FamilyAsync();
        await using var tampering = await Tampering.WithAsync(world.Database);
        var chance = new Random(20260302);
        var mutations = new Mutations(tampering, chance);
        var columns = Mutations.Columns(world);
        var missed = new List<string>();
        for (var tried = 0; tried < (db == Db.Sqlite ? 300 : 150);)
        {
            var (table, column) = chance.Next(3) == 0 ? columns.Where(c => c.Table == "ledger_line").ElementAt(chance.Next(14)) : columns[chance.Next(columns.Count)];
            var rows = await mutations.RowsAsync(table, column);
            if (rows.Count == 0)
                continue;
            var row = rows[chance.Next(rows.Count)];
            if (await mutations.FoundAsync(table, column, row, chance.Next(5) == 0, () => !Tampering.Check(world).IsClean) is not { } found)
                continue;
            tried++;
            if (!found)
                missed.Add($"{table}.{column} of row {tried}");
        }
        Assert.Empty(missed);
        Assert.True(Tampering.Check(world).IsClean);
    }
}
