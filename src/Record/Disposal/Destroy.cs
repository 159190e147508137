using Kith.Record.IdentityIndex;
using Kith.Record.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Disposal;

/// <summary>Carries out a plan within the transaction of the act, once the line and the rows that name what goes are written.</summary>
internal static class Destroy
{
    private const int AtOnce = 500;

    public static async Task RunAsync(RecordStore store, DestructionPlan plan, DateTimeOffset now)
    {
        if (store.Unsent is { } unsent)
            await unsent.SendAsync();
        var sqlite = store.Database.GetDbConnection() is SqliteConnection;
        object Id(Guid id) => sqlite ? id.ToByteArray(true) : id;
        if (sqlite)
            await RunAsync(store, "PRAGMA secure_delete = ON");
        var record = Id(plan.Record.Value);
        foreach (var line in plan.Lines)
            await RunAsync(store, "UPDATE ledger_line SET content = $3 WHERE record = $1 AND id = $2", record, Id(line.Line), line.Content);
        var tables = plan.Lines.SelectMany(line => line.Gone).GroupBy(row => RowShape.Of(row.GetType()).Table, row => row.Key).ToArray();
        foreach (var table in tables)
        {
            if (sqlite)
                foreach (var key in table)
                    await RunAsync(store, $"DELETE FROM \"{table.Key}\" WHERE record = $1 AND id = $2", record, Id(key));
            else
                foreach (var keys in table.Chunk(AtOnce))
                    await RunAsync(store, $"DELETE FROM \"{table.Key}\" WHERE record = $1 AND id = ANY($2)", record, keys);
        }
        if (plan.AllDrafts)
            await RunAsync(store, "DELETE FROM draft WHERE about = $1", record);
        else if (plan.Item is { } item)
            await RunAsync(store, "DELETE FROM draft WHERE about = $1 AND json LIKE $2", record, $"%{item:D}%");
        await RunAsync(store, "INSERT INTO unscrubbed (record, at, tables) VALUES ($1, $2, $3)", record,
            now.ToString("O", System.Globalization.CultureInfo.InvariantCulture), string.Join(' ', tables.Select(table => table.Key)));
        await Backups.KeyTable.DestroyAsync((sql, values) => RunAsync(store, sql, values), !sqlite, record, now.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        store.Known?.Forget(plan.Record);
    }

    /// <summary>Makes everything that is worked out from the record anew, and drops the words that only it brought into the vocabulary.</summary>
    public static async Task RenewAsync(RecordStore store, OpenRecord open)
    {
        var words = await Postings.WordsAsync(store);
        await Deriving.AnewAsync(store, open);
        await Postings.ForgetAsync(store, words);
    }

    private static async Task<int> RunAsync(RecordStore store, string sql, params object[] values)
    {
        await using var command = Postings.Command(store, sql, values);
        return await command.ExecuteNonQueryAsync();
    }
}
