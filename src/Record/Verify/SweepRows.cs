namespace Kith.Record.Verify;

/// <summary>
/// One table's rows in the order in which they lie in the file, which is that of their lines but for a few: what comes before its
/// line is kept until the line is there.
/// </summary>
internal sealed class SweepRows : IDisposable
{
    private const int Margin = 32;
    private const int MostEarly = 96;

    private readonly RowTable _table;
    private readonly IReadOnlySet<UInt128> _apart;
    private readonly SqliteRows? _rows;
    private readonly List<RowsOfLines.Early> _early = [];
    private bool _more;

    /// <param name="from">Where in the file the first line lies.</param>
    public SweepRows(SqliteSnapshot snapshot, RowTable table, long from, IReadOnlySet<UInt128> apart)
    {
        (_table, _apart) = (table, apart);
        if (Start(snapshot, table, from) is { } start)
            (_rows, _more) = (snapshot.RowsInFile(table, start - Margin), true);
    }

    /// <summary>Gives the rows of a chunk's lines to them. A row that is too far from its line is not found, and the line then doubted.</summary>
    public void Fill(RowsOfLines lines)
    {
        _early.RemoveAll(row => lines.Take(_table, row));
        while (_more && _early.Count < MostEarly && (_more = _rows!.Read()))
            if (!_apart.Contains(_rows.Id(0)) && !lines.Take(_table, _rows))
                _early.Add(lines.Keep(_table, _rows));
    }

    public void Dispose() => _rows?.Dispose();

    // The first row of a line that lies there or behind, by halving; null where there is none.
    private static long? Start(SqliteSnapshot snapshot, RowTable table, long from)
    {
        if (from <= 1)
            return 0;
        long low = 0, high = 1;
        snapshot.Ask($"SELECT COALESCE(MAX(rowid), 0) + 1 FROM \"{table.Name}\"", row => high = row.Whole(0));
        var end = high;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            long at = end, line = long.MaxValue;
            snapshot.Ask($"SELECT t.rowid, COALESCE(l.rowid, 0) FROM \"{table.Name}\" AS t LEFT JOIN ledger_line AS l ON l.record = t.record AND l.id = t.line " +
                "WHERE t.rowid >= $1 ORDER BY t.rowid LIMIT 1", row => (at, line) = (row.Whole(0), row.Whole(1)), middle);
            if (line >= from)
                high = middle;
            else
                low = at + 1;
        }
        return low < end ? low : null;
    }
}
