using System.Data.Common;
using System.Globalization;
using Kith.Record.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kith.Record.Disposal;

/// <summary>
/// Cleans the database's files of what was destroyed: a deleted row leaves its bytes in its page, and earlier versions of
/// derived rows and drafts left theirs. What is still to be cleaned is written down in the transaction that destroys.
/// </summary>
public sealed class Scrub
{
    /// <summary>Above this many bytes the cleaning holds up everybody for too long, and waits for <c>kith scrub</c>.</summary>
    private const long MostAtOnce = 512L << 20;

    private static readonly TimeSpan s_wait = TimeSpan.FromMilliseconds(100);
    private const int Tries = 50;

    /// <summary>What is still to be cleaned; no fact about a family, so no row of a record.</summary>
    internal const string Table = "CREATE TABLE IF NOT EXISTS unscrubbed (record UUID NOT NULL, at TEXT NOT NULL, tables TEXT NOT NULL)";

    private readonly RawDatabase _raw;
    private readonly RecordModel _rows;
    private readonly ILogger<Scrub> _log;
    private readonly SemaphoreSlim _one = new(1);

    internal Scrub(RawDatabase raw, RecordModel rows, ILogger<Scrub> log) => (_raw, _rows, _log) = (raw, rows, log);

    /// <summary>Cleans what is due. Gives how many destructions are still to be cleaned afterwards.</summary>
    /// <param name="however">Also when the files are large; otherwise that is left to <c>kith scrub</c>.</param>
    public async Task<long> RunAsync(bool however, CancellationToken ct = default)
    {
        await _one.WaitAsync(ct);
        try
        {
            await using var connection = await _raw.OpenAsync(ct);
            if (connection is null || await NumberAsync(connection, "SELECT COUNT(*) FROM unscrubbed") is 0)
                return 0;
            if (await CleanAsync(connection, however))
                return 0;
            return await NumberAsync(connection, "SELECT COUNT(*) FROM unscrubbed");
        }
        catch (DbException why)
        {
            // It stays due. What failed is told without its words, which may hold what was in a row.
            _log.LogWarning("The files could not be cleaned of what was destroyed ({Kind}); kith scrub does it", why.GetType().Name);
            return -1;
        }
        finally
        {
            _one.Release();
        }
    }

    private Task<bool> CleanAsync(DbConnection connection, bool however) =>
        connection is SqliteConnection ? CleanSqliteAsync(connection, however) : CleanPostgresAsync(connection, however);

    private static async Task<bool> CleanSqliteAsync(DbConnection connection, bool however)
    {
        if (!however && await NumberAsync(connection, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") > MostAtOnce)
            return false;
        await RunAsync(connection, "PRAGMA secure_delete = ON; PRAGMA temp_store = FILE");
        // The index of parts of words keeps what was deleted until it is made anew.
        await IndexWordsAsync(connection);
        await RunAsync(connection, "INSERT INTO name_part (name_part) VALUES ('rebuild')");
        var latest = (await RawDatabase.TextsAsync(connection, "SELECT max(at) FROM unscrubbed", default)).Single();
        await RunAsync(connection, "VACUUM");
        // SQLite does not promise that the rows of a vocabulary keep their numbers, by which its index knows them.
        await IndexWordsAsync(connection);
        // The log is cut only at a moment when nobody reads from it.
        for (var attempt = 0; await NumberAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)") != 0; attempt++)
        {
            if (attempt == Tries)
                return false;
            await Task.Delay(s_wait);
        }
        await RunAsync(connection, $"DELETE FROM unscrubbed WHERE at <= '{latest}'; PRAGMA temp_store = MEMORY");
        return true;
    }

    private static async Task IndexWordsAsync(DbConnection connection)
    {
        if (await NumberAsync(connection, "SELECT (SELECT COUNT(*) FROM name_word) + (SELECT COUNT(*) FROM name_part) " +
            "- 2 * (SELECT COUNT(*) FROM name_word w JOIN name_part p ON p.rowid = w.rowid AND p.word = w.word)") != 0)
            await RunAsync(connection, "BEGIN IMMEDIATE; DELETE FROM name_part; INSERT INTO name_part (rowid, word) SELECT rowid, word FROM name_word; COMMIT");
    }

    private async Task<bool> CleanPostgresAsync(DbConnection connection, bool however)
    {
        var due = await RawDatabase.TextsAsync(connection, "SELECT tables FROM unscrubbed", default);
        var latest = (await RawDatabase.TextsAsync(connection, "SELECT max(at) FROM unscrubbed", default)).Single();
        var tables = due.SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Concat(_rows.DerivedRows.Select(type => RecordModel.Snake(type.Name)))
            .Concat(["ledger_line", "draft", "person_token", "name_word", "name_slip", "backup_key"]).Distinct().Order(StringComparer.Ordinal).ToArray();
        var named = string.Join(", ", tables.Select(table => $"'\"{table}\"'::regclass"));
        if (!however && await NumberAsync(connection, $"SELECT SUM(pg_total_relation_size(t))::bigint FROM unnest(ARRAY[{named}]) t") > MostAtOnce)
            return false;
        if (!await NobodyLooksBackAsync(connection))
            return false;
        // Whoever waits for a table holds up everybody behind: rather try again later.
        await RunAsync(connection, "SET lock_timeout = '10s'");
        foreach (var table in tables)
            await RunAsync(connection, $"VACUUM (FULL, ANALYZE) \"{table}\"");
        // What the planner remembers of a column is samples of its values.
        await RunAsync(connection, "VACUUM (FULL) pg_catalog.pg_statistic");
        try
        {
            await RunAsync(connection, "CHECKPOINT");
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // Then the server's own, within minutes, takes the old files away.
        }
        await RunAsync(connection, $"DELETE FROM unscrubbed WHERE at <= '{latest}'");
        return true;
    }

    // A transaction that began before the row was deleted may still read it, and so PostgreSQL would carry it over into the new
    // file: a long query, a dump, its own gathering of statistics; or one that writes in another database of the same server, for what a
    // snapshot may look back on is told by the oldest of all of them. What another role's session does here is not told; such a session
    // counts as looking back.
    private static async Task<bool> NobodyLooksBackAsync(DbConnection connection)
    {
        var now = await NumberAsync(connection, "SELECT pg_current_xact_id()::text::bigint");
        var older = $">= age('{now & uint.MaxValue}'::xid)";
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await NumberAsync(connection, $"SELECT (SELECT COUNT(*) FROM pg_prepared_xacts WHERE age(transaction) {older}) + (SELECT COUNT(*) FROM pg_stat_activity " +
                $"WHERE pid <> pg_backend_pid() AND (age(backend_xid) {older} OR datname IS NULL AND age(backend_xmin) {older} " +
                $"OR datname = current_database() AND (backend_type IS NULL OR age(backend_xmin) {older})))") == 0)
                return true;
            await Task.Delay(s_wait);
        }
        return false;
    }

    private static async Task<long> NumberAsync(DbConnection connection, string sql)
    {
        await using var command = Command(connection, sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync() is { } value and not DBNull ? value : 0L, CultureInfo.InvariantCulture);
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        return command;
    }
}
