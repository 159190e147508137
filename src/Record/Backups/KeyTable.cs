using System.Data.Common;
using System.Security.Cryptography;
using Kith.Record.Store;
using Kith.Record.Verify;
using Npgsql;

namespace Kith.Record.Backups;

/// <summary>
/// The keys of the records in the database, each sealed under the master key. They are in no backup. In the database, and not
/// in a file, so that a key goes in the very transaction that destroys, whichever of several servers does it.
/// </summary>
internal static class KeyTable
{
    /// <summary>Tables beside the records: they hold nothing about anybody, and no backup has them.</summary>
    public static string Make(bool isPostgres) =>
        $"CREATE TABLE IF NOT EXISTS backup_key (record UUID NOT NULL PRIMARY KEY, id UUID NOT NULL, sealed {(isPostgres ? "BYTEA" : "BLOB")} NOT NULL); " +
        "CREATE TABLE IF NOT EXISTS backup_due (record UUID NOT NULL, at TEXT NOT NULL); " +
        "CREATE TABLE IF NOT EXISTS content_lost (record UUID NOT NULL PRIMARY KEY, lines BIGINT NOT NULL, backup_at TEXT NOT NULL)";

    private static ReadOnlySpan<byte> Bound => "kith/backup/key/v1"u8;

    /// <summary>Gives a key to every record without one, and to what belongs to no record.</summary>
    public static async Task CompleteAsync(DbConnection connection, byte[] master, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Whoever destroys holds this lock until it is done: a record must not be given a key between its old content and its new.
        if (connection is NpgsqlConnection)
            await RunAsync(connection, transaction, "LOCK TABLE backup_key IN SHARE ROW EXCLUSIVE MODE", ct);
        var without = new List<UInt128>();
        foreach (var sql in (string[])["SELECT DISTINCT record FROM chain", "SELECT DISTINCT about FROM draft"])
        {
            var column = sql.Contains("about", StringComparison.Ordinal) ? "about" : "record";
            await using var ask = Command(connection, transaction,
                $"{sql} AS r WHERE NOT EXISTS (SELECT 1 FROM backup_key k WHERE k.record = r.{column})");
            await using var rows = await ask.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
                without.Add(RawRows.NumberOf(rows.GetValue(0) is byte[] id ? new Guid(id, true) : rows.GetGuid(0)));
        }
        await using (var ask = Command(connection, transaction, "SELECT COUNT(*) FROM backup_key WHERE record = $1", Value(connection, BackupForm.NoRecord)))
            if (Convert.ToInt64(await ask.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) == 0)
                without.Add(BackupForm.NoRecord);
        await AddAsync(connection, transaction, [.. without.Distinct().Select(record =>
            new RecordKey(record, RawRows.NumberOf(Guid.NewGuid()), RandomNumberGenerator.GetBytes(BackupForm.KeyLength)))], master, ct);
        await transaction.CommitAsync(ct);
    }

    public static async Task AddAsync(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<RecordKey> keys, byte[] master, CancellationToken ct)
    {
        await using var add = Command(connection, transaction, "INSERT INTO backup_key (record, id, sealed) VALUES ($1, $2, $3)", DBNull.Value, DBNull.Value, DBNull.Value);
        foreach (var key in keys)
        {
            (add.Parameters[0].Value, add.Parameters[1].Value) = (Value(connection, key.Record), Value(connection, key.Id));
            add.Parameters[2].Value = KeyRing.SealOne(master, key.Secret, BoundOf(key.Record, key.Id));
            await add.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>The keys as they stand in a snapshot, which also holds what they will seal.</summary>
    public static KeyRing Read(Snapshot snapshot, byte[] master)
    {
        var keys = new List<RecordKey>();
        snapshot.Ask("SELECT record, id, sealed FROM backup_key", row =>
        {
            var (record, id) = (row.Id(0), row.Id(1));
            keys.Add(new RecordKey(record, id, KeyRing.OpenOne(master, row.Bytes(2), BoundOf(record, id))
                ?? throw new BackupTrouble("The master key does not open the keys in the database: it is another than they were made with.")));
        });
        return new KeyRing(keys);
    }

    /// <summary>
    /// Destroys a record's key, in the transaction that destroys content of it: all backups of it until then can be read by
    /// nobody. Where there were any, it is due for a new one.
    /// </summary>
    public static async Task DestroyAsync(Func<string, object[], Task<int>> run, bool isPostgres, object record, string at)
    {
        if (isPostgres)
            await run("LOCK TABLE backup_key IN SHARE ROW EXCLUSIVE MODE", []);
        if (await run("DELETE FROM backup_key WHERE record = $1", [record]) > 0)
            await run("INSERT INTO backup_due (record, at) VALUES ($1, $2)", [record, at]);
    }

    public static object Value(DbConnection connection, UInt128 id) =>
        connection is NpgsqlConnection ? RawRows.GuidOf(id) : RawRows.GuidOf(id).ToByteArray(true);

    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, transaction, 0);
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (connection is NpgsqlConnection ? "" : "$" + (i + 1), values[i]);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public static async Task<int> RunAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(connection, transaction, sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static byte[] BoundOf(UInt128 record, UInt128 id)
    {
        var bound = new Packer();
        bound.Raw(Bound);
        bound.Id(record);
        bound.Id(id);
        return bound.Written.ToArray();
    }
}
