using Kith.Ledger;
using Kith.Tests.A;

namespace Kith.Tests.Record.Verify;

/// <summary>Whatever is changed in the database, in any column of any row that a line vouches for, the check finds it.</summary>
public sealed class EveryColumnTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_change_in_any_column_of_any_table_is_found(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await AnyRows.AddApartAsync(world);
        await using var tampering = await Tampering.WithAsync(world.Database);
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
        var mutations = new Mutations(tampering, new Random(1));
        var columns = Mutations.Columns(world);
        var missed = new List<string>();
        // One line wrote each table's rows, so that one check tells of many tables whether their change is found.
        var rounds = columns.GroupBy(c => c.Table).SelectMany(table => table.Select((column, i) => (Round: table.Key == "ledger_line" ? -1 - i : i, column)))
            .GroupBy(c => c.Round, c => c.column)
            .SelectMany(round => round.Chunk(60)); // of 200 findings the check tells where they are, and one change may make two
        var (tried, touched) = (0, new HashSet<(string, string)>());
        foreach (var round in rounds)
            foreach (var toNull in (bool[])[false, true])
            {
                List<(string Table, string Column, object[] Row, Func<Task> PutBack)> changed = [];
                foreach (var (table, column) in round)
                    foreach (var row in (await mutations.RowsAsync(table, column)).Where(r => r[2] is not DBNull))
                        // One row is enough; another where this one cannot be changed, since it would become like its neighbour.
                        if (await mutations.ChangeAsync(table, column, row, toNull) is { } putBack)
                        {
                            changed.Add((table, column, row, putBack));
                            break;
                        }
                var found = changed is [] ? null : Tampering.Check(world);
                foreach (var change in changed)
                    await change.PutBack();
                foreach (var (table, column, row, _) in changed)
                    if (!(changed.Count == 1 ? !found!.IsClean : await IsToldAsync(table, row)))
                        missed.Add($"{table}.{column}{(toNull ? " to null" : "")}");
                touched.UnionWith(changed.Select(c => (c.Table, c.Column)));
                tried += changed.Count;

                async Task<bool> IsToldAsync(string table, object[] row)
                {
                    var wrote = await tampering.AskAsync($"SELECT l.record, l.sequence FROM \"{table}\" AS r JOIN ledger_line AS l ON l.record = r.record AND l.id = r.line WHERE r.record = $1 AND r.id = $2", row[0], row[1]);
                    var (record, sequence) = (tampering.RecordOf(wrote[0][0]), Convert.ToInt64(wrote[0][1], System.Globalization.CultureInfo.InvariantCulture));
                    return found!.First.Any(f => f.Record == record && f.Type == LineType.Act && f.Sequence == sequence);
                }
            }
        missed.AddRange(columns.Where(c => !touched.Contains(c)).Select(c => $"{c.Table}.{c.Column} was never changed"));
        Assert.Empty(missed);
        Assert.True(tried > 150, $"Only {tried} changes were tried.");
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }
}
