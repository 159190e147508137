using System.Data.Common;
using Kith.Ledger;
using Kith.Record.Verify;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Kith.Bench;

/// <summary>Where the copies go.</summary>
internal interface ICopies : IDisposable
{
    object Id(Guid id);

    void Line(Guid record, Guid id, Guid chain, LineType type, long sequence, byte[] previous, byte[] commitment, long at, uint policy, byte[] hash, Guid? key, Guid? item, byte[] content);

    void Row(string insert, object[] values);

    void Chain(Guid record, Guid id, HeadAt of, long next, byte[] head);

    void Finish();
}

/// <summary>SQLite without a journal and with the indexes made at the end. Only a database that may be lost is filled like this.</summary>
internal sealed class SqliteCopies : ICopies
{
    private readonly SqliteConnection _connection;
    private readonly List<string> _indexes = [];
    private readonly Dictionary<string, SqliteCommand> _inserts = [];
    private readonly SqliteCommand _line;

    public SqliteCopies(SqliteConnection connection, IReadOnlyList<string> tables)
    {
        _connection = connection;
        Run("PRAGMA journal_mode = OFF");
        Run("PRAGMA synchronous = OFF");
        Run("PRAGMA cache_size = -3000000");
        var drop = new List<string>();
        using (var ask = connection.CreateCommand())
        {
            ask.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('ledger_line', " +
                string.Join(", ", tables.Select(t => $"'{t}'")) + ")";
            using var rows = ask.ExecuteReader();
            while (rows.Read())
            {
                drop.Add(rows.GetString(0));
                _indexes.Add(rows.GetString(1));
            }
        }
        drop.ForEach(name => Run($"DROP INDEX \"{name}\""));
        Run("BEGIN");
        _line = Prepared("INSERT INTO ledger_line (record, id, chain, type, version, sequence, previous, commitment, recorded_at, policy_version, hash, client_key, item, content) " +
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)", 14);
    }

    public object Id(Guid id) => id.ToByteArray(true);

    public void Line(Guid record, Guid id, Guid chain, LineType type, long sequence, byte[] previous, byte[] commitment, long at, uint policy, byte[] hash, Guid? key, Guid? item, byte[] content) =>
        Run(_line, [Id(record), Id(id), Id(chain), (long)type, 1L, sequence, previous, commitment, at, (long)policy, hash, key is { } k ? Id(k) : DBNull.Value, item is { } i ? Id(i) : DBNull.Value, content]);

    public void Row(string insert, object[] values)
    {
        if (!_inserts.TryGetValue(insert, out var command))
            _inserts[insert] = command = Prepared(insert, values.Length);
        Run(command, values);
    }

    public void Chain(Guid record, Guid id, HeadAt of, long next, byte[] head) => Row(
        "INSERT INTO chain (record, id, type, kind, next, head, last_at, rules) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        [Id(record), Id(id), (long)of.Type, (long)of.Kind, next, head, of.Head.LastRecordedAt, 0L]);

    public void Finish()
    {
        Run("COMMIT");
        _indexes.ForEach(Run);
        Run("PRAGMA journal_mode = WAL");
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Prepared(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter("$" + i, DBNull.Value));
        return command;
    }

    private static void Run(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 10); // only what is locked is waited for
        command.ExecuteNonQuery();
    }
}

/// <summary>PostgreSQL by COPY; the rows of the records go through a second connection.</summary>
internal sealed class PostgresCopies : ICopies
{
    private const int Together = 2000;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlConnection _rows;
    private readonly NpgsqlBinaryImporter _lines;
    private NpgsqlBatch _batch;

    public PostgresCopies(NpgsqlConnection connection)
    {
        _connection = connection;
        // The rows' foreign keys are not looked at: their lines are on their way.
        Run(connection, "SET session_replication_role = replica");
        _rows = new NpgsqlConnection(connection.ConnectionString);
        _rows.Open();
        Run(_rows, "SET session_replication_role = replica");
        Run(_rows, "SET synchronous_commit = off");
        _batch = new NpgsqlBatch(_rows);
        _lines = connection.BeginBinaryImport(
            "COPY ledger_line (record, id, chain, type, version, sequence, previous, commitment, recorded_at, policy_version, hash, client_key, item, content) FROM STDIN (FORMAT BINARY)");
    }

    public object Id(Guid id) => id;

    public void Line(Guid record, Guid id, Guid chain, LineType type, long sequence, byte[] previous, byte[] commitment, long at, uint policy, byte[] hash, Guid? key, Guid? item, byte[] content)
    {
        _lines.StartRow();
        _lines.Write(record);
        _lines.Write(id);
        _lines.Write(chain);
        _lines.Write((short)type, NpgsqlDbType.Smallint);
        _lines.Write((short)1, NpgsqlDbType.Smallint);
        _lines.Write(sequence);
        _lines.Write(previous);
        _lines.Write(commitment);
        _lines.Write(Microseconds.ToInstant(at), NpgsqlDbType.TimestampTz);
        _lines.Write((int)policy);
        _lines.Write(hash);
        Write(key);
        Write(item);
        _lines.Write(content);
    }

    public void Row(string insert, object[] values)
    {
        var command = new NpgsqlBatchCommand(insert);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        _batch.BatchCommands.Add(command);
        if (_batch.BatchCommands.Count >= Together)
            Send();
    }

    public void Chain(Guid record, Guid id, HeadAt of, long next, byte[] head) => Row(
        "INSERT INTO chain (record, id, type, kind, next, head, last_at, rules) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        [record, id, (short)of.Type, (short)of.Kind, next, head, Microseconds.ToInstant(of.Head.LastRecordedAt), 0L]);

    public void Finish()
    {
        _lines.Complete();
        _lines.Dispose();
        Send();
        Run(_rows, "VACUUM ANALYZE");
    }

    public void Dispose()
    {
        _rows.Dispose();
        _connection.Dispose();
    }

    private void Write(Guid? id)
    {
        if (id is { } known)
            _lines.Write(known);
        else
            _lines.WriteNull();
    }

    private void Send()
    {
        if (_batch.BatchCommands.Count > 0)
            _batch.ExecuteNonQuery();
        _batch.Dispose();
        _batch = new NpgsqlBatch(_rows);
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.ExecuteNonQuery();
    }
}
