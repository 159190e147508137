using Microsoft.Data.Sqlite;

namespace Kith.Record.Verify;

internal sealed class SqliteSnapshot : Snapshot
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<RowTable, SqliteCommand> _rows = [];
    private SqliteRows? _lines;
    private SqliteRows? _heads;

    public SqliteSnapshot(string connection)
    {
        // A connection of its own, since it keeps a larger share of the file at hand.
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        _connection.Open();
        Run("PRAGMA query_only = 1");
        Run("PRAGMA cache_size = -32768");
        Run("PRAGMA mmap_size = 17179869184");
        _transaction = _connection.BeginTransaction(deferred: true);
        Ask("SELECT 1 FROM chain LIMIT 1", _ => { }); // the first read fixes what is seen
    }

    public override bool Lines(int most, Action<RawRows> take) => Next(_lines ??= Open(SelectLines), most, take);

    public override bool Heads(int most, Action<RawRows> take) => Next(_heads ??= Open(SelectHeads), most, take);

    public override void Rows(
        IReadOnlyList<RowTable> tables, (UInt128 Record, UInt128 Line) from, (UInt128 Record, UInt128 Line) to, Action<RowTable, RawRows> take)
    {
        foreach (var table in tables)
        {
            if (!_rows.TryGetValue(table, out var command))
            {
                _rows[table] = command = Command(table.Select + Between);
                Bind(command, [from.Record, from.Line, to.Record, to.Line]);
                command.Prepare();
            }
            var i = 0;
            foreach (var id in (UInt128[])[from.Record, from.Line, to.Record, to.Line])
                command.Parameters[i++].Value = RawRows.GuidOf(id).ToByteArray(true);
            using var rows = new SqliteRows(command.ExecuteReader());
            while (rows.Read())
                take(table, rows);
        }
    }

    public override void Ask(string sql, Action<RawRows> take, params object[] values)
    {
        using var command = Command(sql);
        Bind(command, values);
        using var rows = new SqliteRows(command.ExecuteReader());
        while (rows.Read())
            take(rows);
    }

    public override void Dispose()
    {
        _lines?.Dispose();
        _heads?.Dispose();
        foreach (var command in _rows.Values)
            command.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static bool Next(SqliteRows rows, int most, Action<RawRows> take)
    {
        var taken = 0;
        for (; taken < most && rows.Read(); taken++)
            take(rows);
        return taken > 0;
    }

    private SqliteRows Open(string sql) => new(Command(sql).ExecuteReader());

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        (command.CommandText, command.CommandTimeout, command.Transaction) = (sql, 0, _transaction);
        return command;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
