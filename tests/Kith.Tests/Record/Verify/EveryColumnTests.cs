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

    /// <summary>How many changes are tried on each database: some hundred on every check, thousands in <c>./run soak</c>.</summary>
    private static int Tries { get; } = int.TryParse(Environment.GetEnvironmentVariable("KITH_MUTATIONS"), System.Globalization.CultureInfo.InvariantCulture, out var tries) ? tries : 300;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Changes_at_random_are_all_found_and_what_is_whole_is_never_called_damaged(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await AnyRows.AddAsync(world);
        await LivedIn.FamilyAsync(world, "Okafor");
        await using var tampering = await Tampering.WithAsync(world.Database);
        var seed = int.TryParse(Environment.GetEnvironmentVariable("KITH_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        var chance = new Random(seed);
        var mutations = new Mutations(tampering, chance);
        var columns = Mutations.Columns(world);
        var lines = columns.Where(c => c.Table == "ledger_line").ToArray();
        var missed = new List<string>();
        var (tried, alarms) = (0, 0);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (tried < Tries)
        {
            if (chance.Next(4) == 0)
            {
                if (await mutations.DeletedAsync(columns[chance.Next(columns.Count)].Table, () => !Tampering.Check(world).IsClean) is not { } noticed)
                    continue;
                tried++;
                if (!noticed)
                    missed.Add($"a deletion, number {tried}");
                continue;
            }
            var (table, column) = chance.Next(3) == 0 ? lines[chance.Next(lines.Length)] : columns[chance.Next(columns.Count)];
            var rows = await mutations.RowsAsync(table, column);
            if (rows.Count == 0)
                continue;
            if (await mutations.FoundAsync(table, column, rows[chance.Next(rows.Count)], chance.Next(5) == 0, () => !Tampering.Check(world).IsClean) is not { } found)
                continue;
            tried++;
            if (!found)
                missed.Add($"{table}.{column}, number {tried}");
            if (tried % 10 == 0 && !Tampering.Check(world).IsClean)
                alarms++;
        }
        TestContext.Current.SendDiagnosticMessage($"{tried} changes on {db} in {clock.Elapsed.TotalSeconds:0} s (seed {seed}): {missed.Count} missed, {alarms} false alarms");
        Assert.True(missed.Count == 0 && alarms == 0, $"With seed {seed}, {alarms} false alarms, missed: {string.Join("; ", missed)}");
        Assert.True(Tampering.Check(world).IsClean);
    }
}
