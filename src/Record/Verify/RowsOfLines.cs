using Kith.Ledger;
using Kith.Record.Store;

namespace Kith.Record.Verify;

/// <summary>The rows that are stamped with the lines of a chunk, each as its canonical JSON, to be held against the line.</summary>
internal sealed class RowsOfLines(IReadOnlyList<RowTable> tables)
{
    private const int IdLength = 36;

    private readonly Dictionary<(UInt128 Record, UInt128 Line), int> _lines = [];
    private readonly ByteChunk _json = new();
    private readonly List<(int Name, int NameLength, int Start, int Length, int Next)> _rows = [];
    private readonly CanonicalJsonWriter _writer = new();
    private readonly List<((UInt128 Record, UInt128 Line) From, (UInt128 Record, UInt128 Line) To)> _between = [];
    private int[] _first = [];
    private Findings? _findings;

    /// <summary>How many rows of each table have been found to stand on a line.</summary>
    public Dictionary<RowTable, long> Counted { get; } = tables.ToDictionary(table => table, _ => 0L);

    /// <summary>
    /// Takes the lines of a chunk, and gives the first act and the last, by record and id: between them lie all rows that are needed.
    /// Where the records do not follow each other, the first and the last of each record apart.
    /// </summary>
    public IReadOnlyList<((UInt128 Record, UInt128 Line) From, (UInt128 Record, UInt128 Line) To)> Begin(ReadOnlySpan<LineAt> lines, Findings findings, bool apart)
    {
        _between.Clear();
        _findings = findings;
        _lines.Clear();
        _json.Clear();
        _rows.Clear();
        if (_first.Length < lines.Length)
            _first = new int[lines.Length];
        _first.AsSpan().Fill(-1);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Type != LineType.Act)
                continue;
            var at = (lines[i].Record, lines[i].Id);
            _lines.TryAdd(at, i);
            if (_between.Count == 0 || (apart && _between[^1].From.Record != at.Record))
                _between.Add((at, at));
            else if (at.CompareTo(_between[^1].From) < 0)
                _between[^1] = (at, _between[^1].To);
            else if (at.CompareTo(_between[^1].To) > 0)
                _between[^1] = (_between[^1].From, at);
        }
        return _between;
    }

    /// <summary>Takes a row that stands on one of the lines; false where it stands on a line of another chunk, or on none.</summary>
    public bool Take(RowTable table, RawRows row)
    {
        try
        {
            if (!_lines.TryGetValue((row.Id(0), row.Id(1)), out var line))
                return false; // the numbers tell at the end
            table.Write(_writer, row);
            Add(table, line, row.Id(2), _writer.Written);
        }
        catch (Exception odd) when (odd is OddValue or FormatException)
        {
            _findings!.AddOdd($"A row of {table.Name} holds a value of an impossible kind.");
        }
        return true;
    }

    /// <summary>The same for a row that was read before its line was there.</summary>
    public bool Take(RowTable table, Early row)
    {
        if (!_lines.TryGetValue((row.Record, row.Line), out var line))
            return false;
        Add(table, line, row.Id, row.Json);
        return true;
    }

    /// <summary>A row to be kept until its line is there.</summary>
    public Early Keep(RowTable table, RawRows row)
    {
        table.Write(_writer, row);
        return new Early(row.Id(0), row.Id(1), row.Id(2), _writer.ToArray());
    }

    internal readonly record struct Early(UInt128 Record, UInt128 Line, UInt128 Id, byte[] Json);

    public void ElsewhereOf(int line, List<ExternalValue> into)
    {
        into.Clear();
        for (var i = _first[line]; i >= 0; i = _rows[i].Next)
            into.Add(new ExternalValue(_json.Of(_rows[i].Name, _rows[i].NameLength), _json.Of(_rows[i].Start, _rows[i].Length)));
    }

    private void Add(RowTable table, int line, UInt128 id, ReadOnlySpan<byte> json)
    {
        Span<byte> text = stackalloc byte[IdLength];
        RawRows.GuidOf(id).TryFormat(text, out _);
        var name = _json.Add(table.FieldPrefix.Span);
        _json.Add(text);
        _rows.Add((name, table.FieldPrefix.Length + IdLength, _json.Add(json), json.Length, _first[line]));
        _first[line] = _rows.Count - 1;
        Counted[table]++;
    }
}

/// <summary>Rows that stand on no line: found by their number, so that it costs next to nothing while there are none.</summary>
internal static class Orphans
{
    /// <summary>Whether there are other rows than were found to stand on lines.</summary>
    public static bool Differ(Snapshot snapshot, IReadOnlyDictionary<RowTable, long> counted) =>
        counted.Any(c => Stored(snapshot, c.Key, [default]) != c.Value);

    private static long Stored(Snapshot snapshot, RowTable table, IReadOnlyList<Part> parts) =>
        parts.Sum(part => snapshot.Count($"SELECT COUNT(*) FROM \"{table.Name}\"{part.Where("WHERE", snapshot.Literal)}"));

    public static void Find(Snapshot snapshot, IReadOnlyDictionary<RowTable, long> counted, IReadOnlyList<Part> parts, Findings findings)
    {
        foreach (var (table, rows) in counted)
        {
            var (all, told) = (Stored(snapshot, table, parts), 0L);
            if (all == rows)
                continue;
            foreach (var part in parts)
                snapshot.Ask($"SELECT r.record FROM \"{table.Name}\" AS r LEFT JOIN ledger_line AS l ON l.record = r.record AND l.id = r.line " +
                    $"WHERE (l.id IS NULL OR l.type <> 1){part.Where("AND", snapshot.Literal, "r.record")}", row =>
                    {
                        told++;
                        var record = row.Record(0);
                        findings.Add(DamageKind.ExternalUnclaimed, record, $"A row of {table.Name} is stamped with a line that is not there or cannot have rows: nothing vouches for it.");
                    });
            if (told == 0)
                findings.AddOdd($"{all - rows} rows of {table.Name} could not be held against a line.");
        }
    }
}
