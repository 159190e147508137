namespace Kith.Record.Verify;

/// <summary>
/// The records from one to before another, or some that are named, walked by one worker. The parts of a full check leave nothing out:
/// the first begins before every record, the last ends after.
/// </summary>
internal readonly record struct Part(UInt128? From, UInt128? To, IReadOnlyList<UInt128>? Only = null)
{
    /// <summary>Small enough that a part's heads fit into memory and that no worker is left alone with the last one.</summary>
    public const long Lines = 100_000;

    /// <summary>No statement becomes longer than databases like to read.</summary>
    public const int MostNamed = 200;

    private const long MostCounted = 1 << 24;

    /// <summary>
    /// Divides the records by how many lines their chains say they have. That number is checked only later, and here it decides
    /// nothing but who does how much.
    /// </summary>
    public static IReadOnlyList<Part> Of(Snapshot snapshot, long lines)
    {
        var parts = new List<Part>();
        UInt128? from = null, before = null;
        long weight = 0;
        EachRecord(snapshot, (record, more) =>
        {
            if (weight >= lines && record != before && before is not null)
            {
                parts.Add(new Part(from, record));
                (from, weight) = (record, 0);
            }
            before = record;
            weight += 1 + more;
        });
        parts.Add(new Part(from, null));
        return parts;
    }

    /// <summary>Every chain's record, in their order, with how many lines its end counts.</summary>
    public static void EachRecord(Snapshot snapshot, Action<UInt128, long> take) => snapshot.Ask("SELECT record, next FROM chain ORDER BY record", row =>
    {
        if (row.Record(0) is { } record)
            take(record, Counted(row));
    });

    /// <summary>The condition that a row's record lies in the part, behind <paramref name="word"/>; nothing for the whole.</summary>
    public string Where(string word, Func<UInt128, string> literal, string column = "record")
    {
        if (Only is { } only)
            return $" {word} {column} IN ({string.Join(", ", only.Select(literal))})";
        var bounds = new List<string>(2);
        if (From is { } from)
            bounds.Add($"{column} >= {literal(from)}");
        if (To is { } to)
            bounds.Add($"{column} < {literal(to)}");
        return bounds.Count == 0 ? "" : $" {word} {string.Join(" AND ", bounds)}";
    }

    private static long Counted(RawRows row)
    {
        try
        {
            return Math.Clamp(row.Whole(1), 0, MostCounted);
        }
        catch (OddValue)
        {
            return 0;
        }
    }
}
