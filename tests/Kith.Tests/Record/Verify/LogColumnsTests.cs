using Kith.Record.Store;
using Kith.Record.Verify;
using Kith.Tests.A;

namespace Kith.Tests.Record.Verify;

/// <summary>The log's own tables, column by column: what of them the check vouches for, and what it does not.</summary>
public sealed class LogColumnsTests
{
    private static readonly string[] s_tables = ["log_entry", "log_tile", "checkpoint", "cosignature", "log_epoch", "log_key"];

    /// <summary>
    /// When something was signed, cosigned or begun as the database tells it: the witnesses' own times are in their signatures. That one of
    /// several cosignatures is not there where the policy is met all the same. How many lines a restore lost: the first entry of the epoch
    /// after it commits to their list.
    /// </summary>
    private static readonly string[] s_not = ["checkpoint.at", "cosignature.at", "cosignature.epoch", "log_epoch.missing", "log_epoch.opened_at", "log_key.from"];

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_change_in_any_column_is_found_but_for_those_that_nothing_vouches_for(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await LivedIn.FamilyAsync(world, "Okafor");
        await using var tampering = await Tampering.WithAsync(world.Database);
        var log = await MadeLog.OverAsync(tampering);
        var mutations = new Mutations(tampering, new Random(1));
        CheckResult Check() => new RecordCheck(world.App.Services) { Workers = 1, Log = log.Policy }.Run();
        var (missed, tried) = (new List<string>(), 0);
        foreach (var table in s_tables)
        {
            var columns = Columns(world, table);
            var rows = await tampering.AskAsync($"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{table}\"");
            for (var i = 0; i < columns.Length; i++)
                foreach (var row in rows)
                {
                    // Another row where this one would become like its neighbour.
                    if (mutations.Other(row[i]) is not { } other || !await SetAsync(row, i, other))
                        continue;
                    var changed = row.ToArray();
                    changed[i] = other;
                    if (Check().IsClean)
                        missed.Add($"{table}.{columns[i]}");
                    Assert.True(await SetAsync(changed, i, row[i]));
                    tried++;
                    break;
                }

            // A row is found by all that is in it, since these tables have keys of different kinds.
            async Task<bool> SetAsync(object[] from, int column, object to)
            {
                var known = Enumerable.Range(0, columns.Length).Where(n => from[n] is not DBNull).ToArray();
                var there = string.Join(" AND ", known.Select((n, at) => $"\"{columns[n]}\" = ${at + 1}"));
                try
                {
                    return await tampering.RunAsync($"UPDATE \"{table}\" SET \"{columns[column]}\" = ${known.Length + 1} WHERE {there}", [.. known.Select(n => from[n]), to]) == 1;
                }
                catch (System.Data.Common.DbException)
                {
                    return false;
                }
            }
        }
        Assert.Equal(s_not, missed.Order(StringComparer.Ordinal));
        Assert.True(tried >= 20, $"Only {tried} were tried.");
        Assert.Empty(Check().First.Select(f => f.InWords()));
    }

    private static string[] Columns(KithWorld world, string table)
    {
        using var store = AnyRows.Store(world);
        return [.. store.Model.GetEntityTypes().Single(e => Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(e) == table)
            .GetProperties().Select(p => Microsoft.EntityFrameworkCore.RelationalPropertyExtensions.GetColumnName(p))];
    }
}
