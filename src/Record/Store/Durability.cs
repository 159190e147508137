using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>A database set up to lose what it said was recorded is not used.</summary>
public sealed class NotDurable(string message) : Exception(message);

internal static class Durability
{
    /// <summary>Refuses a database that may lose an acknowledged commit, and says which setting.</summary>
    public static async Task DemandAsync(RecordStore store, CancellationToken ct)
    {
        await store.Database.OpenConnectionAsync(ct);
        try
        {
            await DemandAsync(store.Database.GetDbConnection(), ct);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc cref="DemandAsync(RecordStore, CancellationToken)"/>
    public static async Task DemandAsync(DbConnection connection, CancellationToken ct)
    {
        if (connection is Npgsql.NpgsqlConnection)
        {
            foreach (var setting in (string[])["fsync", "full_page_writes", "synchronous_commit"])
                if (await AskAsync(connection, "SHOW " + setting, ct) is "off")
                    throw new NotDurable($"PostgreSQL has {setting} off, so it may lose entries it said were recorded. Set {setting} = on and start Kith again.");
            return;
        }
        var synchronous = await AskAsync(connection, "PRAGMA synchronous", ct);
        if (synchronous is not ("2" or "3"))
            throw new NotDurable("SQLite has synchronous below FULL, so it may lose entries it said were recorded. Set Kith:Database:Synchronous to FULL and start Kith again.");
        var journal = await AskAsync(connection, "PRAGMA journal_mode", ct);
        if (journal is not "wal")
            throw new NotDurable($"SQLite has journal_mode {journal}; Kith needs WAL. The database must be a file on a local disk.");
    }

    private static async Task<string?> AskAsync(DbConnection connection, string question, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return (await command.ExecuteScalarAsync(ct))?.ToString();
    }
}
