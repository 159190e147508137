using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>
/// Records that came back from a backup whose key for them had been destroyed: their lines hold, and have no content. That is one
/// thing wrong, told once for a record, and not one for each of its fields.
/// </summary>
internal sealed class LostContent
{
    private readonly Dictionary<UInt128, (long Lines, string At)> _records = [];
    private readonly HashSet<UInt128> _told = [];

    public LostContent(Snapshot snapshot)
    {
        if (snapshot.Has("content_lost"))
            snapshot.Ask("SELECT record, lines, backup_at FROM content_lost", row => _records[row.Id(0)] = (row.Whole(1), row.Text(2).ToString()));
    }

    /// <summary>Whether this line is one of them, and nothing of it is there but commitments.</summary>
    public bool Takes(LineAt line, ReadOnlySpan<byte> content, HeadAt? head, Findings findings)
    {
        if (_records.Count == 0 || !_records.TryGetValue(line.Record, out var lost) || !IsCommitmentsAlone(content))
            return false;
        if (_told.Add(line.Record))
            findings.AddOfRecord(line.Record, head, $"The content of {lost.Lines} lines is missing: it came back from the backup of " +
                $"{(DateTimeOffset.TryParse(lost.At, System.Globalization.CultureInfo.InvariantCulture, out var at) ? Finding.DateOf(at) : "an unknown day")}, " +
                "after the key of the record had been destroyed with what the law had destroyed. The lines themselves are whole and in order.");
        return true;
    }

    private static bool IsCommitmentsAlone(ReadOnlySpan<byte> content)
    {
        const int head = 5, each = 1 + 32;
        if (content.Length < head + each || (content.Length - head) % each != 0)
            return false;
        for (var i = head; i < content.Length; i += each)
            if (content[i] != (byte)FieldState.Withheld)
                return false;
        return true;
    }
}
