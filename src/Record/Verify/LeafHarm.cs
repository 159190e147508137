using Kith.Ledger;
using Kith.Record.Store;

namespace Kith.Record.Verify;

/// <summary>
/// A line and its hash do not agree: which part of it was changed? Each part in turn is put back as it may have been; where the
/// hash then fits, that is proof, since nobody can find another line with the same hash.
/// </summary>
internal sealed class LeafHarm(Snapshot snapshot, LineFacts line, HeadAt? head)
{
    private const int HashLength = 32;
    private const int MostPlaces = 10_000;
    private const int EarlierMilliseconds = 3;

    public (Harm, string) Tell()
    {
        var now = line.Stored;
        if (now is not { PreviousHash.Length: HashLength, ContentCommitment.Length: HashLength })
            return Changed;
        // What the next line, or the end, names is the hash as it was, whatever stands beside the line now.
        var before = now.Sequence > long.MinValue ? LineFacts.At(snapshot, line.Record, line.Chain, now.Sequence - 1) : null;
        var next = now.Sequence < long.MaxValue ? LineFacts.At(snapshot, line.Record, line.Chain, now.Sequence + 1)?.Stored.PreviousHash ?? head?.Head.HeadHash : null;
        bool Fits(StoredLine tried) => HashOf(tried) is var hash && (hash.AsSpan().SequenceEqual(now.LeafHash) || (next is not null && hash.AsSpan().SequenceEqual(next)));

        if (next is not null && HashOf(now).AsSpan().SequenceEqual(next))
            return (Harm.HashChanged, "is as it was recorded, but the hash stored beside it was changed.");
        if (Time(now, Fits) is { } at)
            return (Harm.Backdated, $"was given another time after it was recorded: it says {Told(now.RecordedAt)} and was recorded {Told(at)}.");
        if (Place(now, Fits) is { } place)
            return (Harm.Reordered, $"was moved from its place: it was recorded as line {place}.");
        if (line.About is { } about && RawRows.NumberOf(about.Line) != line.Id && LineFacts.Of(snapshot, line.Record, RawRows.NumberOf(about.Line)) is { } other
            && Fits(now with { ContentCommitment = other.Stored.ContentCommitment }))
            return (Harm.ContentsExchanged, $"says what was recorded as line {other.Stored.Sequence}: the two were exchanged, authors and all.");
        if (before?.Stored.LeafHash is { Length: HashLength } link && Fits(now with { PreviousHash = link }))
            return (Harm.LinkChanged, "is as it was recorded, but its link to the line before it was changed.");
        return Changed;
    }

    private static (Harm, string) Changed => (Harm.Changed, "was changed after it was recorded.");

    // The line's id tells the millisecond in which it was made.
    private long? Time(StoredLine now, Func<StoredLine, bool> fits)
    {
        var made = (long)(line.Id >> 80) * 1000;
        for (var at = made - EarlierMilliseconds * 1000; at < made + 1000; at++)
            if (at != now.RecordedAt && fits(now with { RecordedAt = at }))
                return at;
        return null;
    }

    private long? Place(StoredLine now, Func<StoredLine, bool> fits)
    {
        for (var place = 0L; place < Math.Min(MostPlaces, (head?.Head.NextSequence ?? 0) + 1); place++)
            if (place != now.Sequence && fits(now with { Sequence = place }))
                return place;
        return null;
    }

    private static string Told(long microseconds)
    {
        try
        {
            return Finding.TimeOf(Microseconds.ToInstant(microseconds));
        }
        catch (ArgumentException)
        {
            return "a time that there is not";
        }
    }

    private static byte[] HashOf(StoredLine line)
    {
        try
        {
            return new Leaf(line.Type, line.ChainId, line.Sequence, line.PreviousHash, line.ContentCommitment, line.RecordedAt, line.PolicyVersion).Hash;
        }
        catch (ArgumentException)
        {
            return []; // there is no such leaf
        }
    }
}
