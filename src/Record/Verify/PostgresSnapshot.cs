using System.Data;
using Npgsql;

namespace Kith.Record.Verify;

/// <summary>
/// Two connections that see the same state: the lines stream through one as binary COPY, which neither side has to take apart
/// value by value, while everything else is asked through the other.
/// </summary>
internal sealed class PostgresSnapshot : Snapshot
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly NpgsqlConnection _lineConnection;
    private readonly NpgsqlTransaction _lineTransaction;
    private PostgresCopyRows? _lines;
    private bool _linesLeft = true;
    private Part _part;

    private PostgresSnapshot(string connection, PostgresSnapshot? first)
    {
        (_connection, _transaction) = Begin(connection, first?.Name);
        Name = first?.Name ?? Text("SELECT pg_export_snapshot()");
        (_lineConnection, _lineTransaction) = Begin(connection, Name);
        // So that the lines of a part are sorted in memory, and not in files, where the database reads them in the order in which they lie.
        using var room = new NpgsqlCommand("SET LOCAL work_mem = '64MB'", _lineConnection, _lineTransaction);
        room.ExecuteNonQuery();
    }

    private string Name { get; }

    /// <summary>The first exports what it sees and the others take it up (https://www.postgresql.org/docs/15/functions-admin.html#FUNCTIONS-SNAPSHOT-SYNCHRONIZATION).</summary>
    public static IReadOnlyList<Snapshot> Open(string connection, int count)
    {
        var all = new List<PostgresSnapshot>();
        try
        {
            while (all.Count < count)
                all.Add(new PostgresSnapshot(connection, all.FirstOrDefault()));
            return all;
        }
        catch
        {
            foreach (var one in all)
                one.Dispose();
            throw;
        }
    }

    public override void Begin(Part part)
    {
        _lines?.Dispose();
        (_lines, _linesLeft, _part) = (null, true, part);
    }

    public override bool Lines(int most, Action<RawRows> take)
    {
        if (!_linesLeft)
            return false;
        var rows = _lines ??= new PostgresCopyRows(_lineConnection.BeginRawBinaryCopy(
            $"COPY ({SelectLines}{_part.Where("WHERE", Literal)}{InOrder}) TO STDOUT (FORMAT BINARY)"));
        var taken = 0;
        for (; taken < most && rows.Read(); taken++)
            take(rows);
        return _linesLeft = taken > 0;
    }

    public override void Heads(Action<RawRows> take) => Ask(SelectHeads + _part.Where("WHERE", Literal) + " ORDER BY record, id", take);

    public override void Rows(
        IReadOnlyList<RowTable> tables, (UInt128 Record, UInt128 Line) from, (UInt128 Record, UInt128 Line) to, Action<RowTable, RawRows> take)
    {
        // One trip for all the tables.
        using var batch = new NpgsqlBatch(_connection, _transaction);
        foreach (var table in tables)
        {
            var command = new NpgsqlBatchCommand(table.Select + Between);
            foreach (var id in (ReadOnlySpan<UInt128>)[from.Record, from.Line, to.Record, to.Line])
                command.Parameters.Add(new NpgsqlParameter { Value = RawRows.GuidOf(id) });
            batch.BatchCommands.Add(command);
        }
        using var reader = batch.ExecuteReader();
        foreach (var table in tables)
        {
            using var rows = new PostgresRows(reader, ownsReader: false);
            while (rows.Read())
                take(table, rows);
            reader.NextResult();
        }
    }

    public override void Ask(string sql, Action<RawRows> take, params object[] values)
    {
        using var command = new NpgsqlCommand(sql, _connection, _transaction);
        Bind(command, values);
        using var rows = new PostgresRows(command.ExecuteReader());
        while (rows.Read())
            take(rows);
    }

    public override bool Has(string table) => Count($"SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = '{table}'") > 0;

    public override void Dispose()
    {
        _lines?.Dispose();
        _lineTransaction.Dispose();
        _lineConnection.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    public override string Literal(UInt128 id) => $"'{RawRows.GuidOf(id)}'::uuid";

    private static (NpgsqlConnection, NpgsqlTransaction) Begin(string connection, string? snapshot)
    {
        var made = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { CommandTimeout = 0 }.ToString());
        made.Open();
        var transaction = made.BeginTransaction(IsolationLevel.RepeatableRead);
        using var set = new NpgsqlCommand((snapshot is null ? "" : $"SET TRANSACTION SNAPSHOT '{snapshot}'; ") + "SET TRANSACTION READ ONLY", made, transaction);
        set.ExecuteNonQuery();
        return (made, transaction);
    }

    private string Text(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection, _transaction);
        return (string)command.ExecuteScalar()!;
    }
}
