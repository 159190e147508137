using Microsoft.Data.Sqlite;

namespace Kith.Record.Verify;

internal sealed class SqliteSnapshot : Snapshot
{
    private const int Tries = 50;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<RowTable, SqliteCommand> _rows = [];
    private readonly Dictionary<RowTable, SqliteCommand> _single = [];
    private SqliteTransaction? _transaction;
    private SqliteRows? _lines;
    private Part _part;

    private SqliteSnapshot(string connection)
    {
        // A connection of its own, since it keeps a larger share of the file at hand.
        _connection = Connect(connection);
        Run(_connection, "PRAGMA query_only = 1");
        Run(_connection, "PRAGMA cache_size = -32768");
        // Read where the system already holds it: half the time of a call for each page. What is mapped is the system's to drop.
        Run(_connection, "PRAGMA mmap_size = 17179869184");
    }

    /// <summary>
    /// Several connections see one and the same state when nothing was committed between the first read of the first and the
    /// first read of the last (https://sqlite.org/pragma.html#pragma_data_version). Where writers never leave such a moment,
    /// they are held off for as long as it takes to begin.
    /// </summary>
    public static IReadOnlyList<Snapshot> Open(string connection, int count)
    {
        SqliteSnapshot[] all = [.. Enumerable.Range(0, count).Select(_ => new SqliteSnapshot(connection))];
        try
        {
            if (count == 1)
            {
                all[0].See();
                return all;
            }
            using var watch = Connect(connection);
            for (var tried = 0; ; tried++)
            {
                var hold = tried >= Tries;
                if (hold)
                    Run(watch, "BEGIN IMMEDIATE");
                var before = Version(watch);
                foreach (var one in all)
                    one.See();
                var same = Version(watch) == before;
                if (hold)
                    Run(watch, "ROLLBACK");
                if (same)
                    return all;
            }
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
        (_lines, _part) = (null, part);
    }

    public override bool Lines(int most, Action<RawRows> take)
    {
        var rows = _lines ??= Read(Command(SelectLines + _part.Where("WHERE", Literal) + InOrder));
        var taken = 0;
        for (; taken < most && rows.Read(); taken++)
            take(rows);
        return taken > 0;
    }

    /// <summary>The lines from one place in the file to before another, in the order in which they lie there.</summary>
    public SqliteRows LinesInFile(long from, long to) => InFile(SelectLines, $"WHERE rowid >= {from} AND rowid < {to}");

    /// <summary>The rows of a table from a place in the file on, in the order in which they lie there.</summary>
    public SqliteRows RowsInFile(RowTable table, long from) => InFile(table.Select, $"WHERE rowid >= {from}");

    private SqliteRows InFile(string select, string where) => Read(Command($"{select} {where} ORDER BY rowid"));

    private static SqliteRows Read(SqliteCommand command) => new(command.ExecuteReader(), command);

    public override void Heads(Action<RawRows> take) => Ask(SelectHeads + _part.Where("WHERE", Literal) + " ORDER BY record, id", take);

    public override void Rows(
        IReadOnlyList<RowTable> tables, (UInt128 Record, UInt128 Line) from, (UInt128 Record, UInt128 Line) to, Action<RowTable, RawRows> take)
    {
        foreach (var table in tables)
            Rows(_rows, table, Between, [from.Record, from.Line, to.Record, to.Line], take);
    }

    /// <summary>The row of a table with this id, where there is one.</summary>
    public void Row(RowTable table, UInt128 record, UInt128 id, Action<RowTable, RawRows> take) =>
        Rows(_single, table, " WHERE record = $1 AND id = $2", [record, id], take);

    /// <summary>The tables whose rows lie in the order of their keys (https://sqlite.org/withoutrowid.html), by name.</summary>
    public IReadOnlySet<string> Clustered()
    {
        var names = new HashSet<string>();
        Ask("SELECT name FROM pragma_table_list WHERE wr = 1", row => names.Add(row.Text(0).ToString()));
        return names;
    }

    private void Rows(Dictionary<RowTable, SqliteCommand> kept, RowTable table, string where, ReadOnlySpan<UInt128> ids, Action<RowTable, RawRows> take)
    {
        if (!kept.TryGetValue(table, out var command))
        {
            kept[table] = command = Command(table.Select + where);
            Bind(command, [.. ids]);
            command.Prepare();
        }
        for (var i = 0; i < ids.Length; i++)
            command.Parameters[i].Value = RawRows.GuidOf(ids[i]).ToByteArray(true);
        using var rows = new SqliteRows(command.ExecuteReader());
        while (rows.Read())
            take(table, rows);
    }

    public override void Ask(string sql, Action<RawRows> take, params object[] values)
    {
        using var command = Command(sql);
        Bind(command, values);
        using var rows = new SqliteRows(command.ExecuteReader());
        while (rows.Read())
            take(rows);
    }

    public override bool Has(string table) => Count($"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '{table}'") > 0;

    public override void Dispose()
    {
        _lines?.Dispose();
        foreach (var command in _rows.Values.Concat(_single.Values))
            command.Dispose();
        _transaction?.Dispose();
        _connection.Dispose();
    }

    // The first read fixes what is seen.
    private void See()
    {
        _transaction?.Dispose();
        _transaction = _connection.BeginTransaction(deferred: true);
        Ask("SELECT 1 FROM chain LIMIT 1", _ => { });
    }

    public override string Literal(UInt128 id) => $"x'{id.ToString("x32", System.Globalization.CultureInfo.InvariantCulture)}'";

    private static SqliteConnection Connect(string connection)
    {
        var made = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        made.Open();
        return made;
    }

    private static long Version(SqliteConnection watch)
    {
        using var command = watch.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        (command.CommandText, command.CommandTimeout, command.Transaction) = (sql, 0, _transaction);
        return command;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
