using Npgsql;

namespace Kith.Record.Verify;

internal sealed class PostgresSnapshot : Snapshot
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private bool _linesLeft = true;
    private bool _headsLeft = true;

    public PostgresSnapshot(string connection)
    {
        _connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { CommandTimeout = 0 }.ToString());
        _connection.Open();
        _transaction = _connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        Run("SET TRANSACTION READ ONLY");
        Run($"DECLARE kith_lines NO SCROLL CURSOR FOR {SelectLines}");
        Run($"DECLARE kith_heads NO SCROLL CURSOR FOR {SelectHeads}");
    }

    public override bool Lines(int most, Action<RawRows> take) => _linesLeft = _linesLeft && Fetch("kith_lines", most, take);

    public override bool Heads(int most, Action<RawRows> take) => _headsLeft = _headsLeft && Fetch("kith_heads", most, take);

    public override void Rows(
        IReadOnlyList<RowTable> tables, (UInt128 Record, UInt128 Line) from, (UInt128 Record, UInt128 Line) to, Action<RowTable, RawRows> take)
    {
        // One trip for all the tables.
        using var batch = new NpgsqlBatch(_connection, _transaction);
        foreach (var table in tables)
        {
            var command = new NpgsqlBatchCommand(table.Select + Between);
            foreach (var id in (UInt128[])[from.Record, from.Line, to.Record, to.Line])
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

    public override void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private bool Fetch(string cursor, int most, Action<RawRows> take)
    {
        var taken = 0;
        Ask(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"FETCH {most} FROM {cursor}"), rows =>
        {
            taken++;
            take(rows);
        });
        return taken > 0;
    }

    private void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection, _transaction);
        command.ExecuteNonQuery();
    }
}
