using Kith.Ledger;
using Kith.Record.Store;

namespace Kith.Record.Verify;

/// <summary>Puts what was found into words, and tells from what is left of the line and its neighbours what was done to it.</summary>
internal sealed class Diagnosis(Snapshot snapshot, RecordStore store, IReadOnlyList<RowTable> tables, IReadOnlyList<Found> all)
{
    private readonly RecordNames _names = new(snapshot, store, tables);
    private readonly Exchanged _exchanged = new(snapshot, tables, all);
    private readonly Dictionary<UInt128, string?> _named = [];

    public Finding Of(Found found)
    {
        var finding = new Finding(found.Kind, found.Record is { } of ? new RecordId(RawRows.GuidOf(of)) : null, found.Head?.Kind, found.Head?.Type, found.Sequence, found.Sentence);
        try
        {
            return Told(found, finding);
        }
        catch (Exception why) when (why is OddValue or FormatException or OverflowException or ArgumentException or InvalidOperationException)
        {
            return finding with { Harm = Simple(found), What = found.Sentence }; // too damaged to say more
        }
    }

    private Finding Told(Found found, Finding finding)
    {
        if (found.Record is not { } record)
            return finding with { Harm = Simple(found) };
        if (!_named.TryGetValue(record, out var name))
            _named[record] = name = _names.Of(record);
        finding = finding with { Named = name };
        if (found.Chain is not { } chain || found.Sequence is not { } sequence)
            return finding with { Harm = Simple(found) };
        if (found.Kind is DamageKind.LineMissing or DamageKind.CutShort)
            return Gone(found, finding, record, chain, sequence);
        var line = LineFacts.At(snapshot, record, chain, sequence);
        finding = finding with
        {
            Type = finding.Type ?? line?.Stored.Type,
            Subject = line is null ? null : _names.Subject(line, found.Head?.Type ?? line?.Stored.Type, record, chain, sequence),
            RecordedAt = line?.RecordedAt,
            By = line?.Author,
        };
        var (harm, what) = line is null ? (Simple(found), found.Sentence) : Of(found, line);
        return finding with { Harm = harm, What = what };
    }

    private (Harm, string) Of(Found found, LineFacts line) => found.Kind switch
    {
        DamageKind.ContentChanged => _exchanged.Author(line) is { } other
            ? (Harm.AuthorsExchanged, $"had its author exchanged with that of line {other.Stored.Sequence}{(other.Author is { } by ? $", where {by} stands now" : "")}.")
            : (Harm.Changed, "was changed after it was recorded."),
        DamageKind.ContentUnreadable or DamageKind.LeafUnreadable => (Harm.Unreadable, "was changed after it was recorded, so that it can no longer be read."),
        DamageKind.ExternalMissing => (Harm.PartDeleted, "has lost a part: a row that it wrote was deleted or moved after it was recorded."),
        DamageKind.ExternalUnclaimed => (Harm.PartAdded, "has a part that it did not write: a row was added or moved to it after it was recorded."),
        DamageKind.LeafChanged => new LeafHarm(snapshot, line, found.Head).Tell(),
        DamageKind.LinkBroken => (Harm.LinkBroken, "does not follow from the line before it, which was changed, replaced or taken out."),
        DamageKind.LineOutOfOrder or DamageKind.OtherChain => (Harm.LineInserted, "was inserted: a line with its number was there already, or it is of another chain."),
        DamageKind.TooLong => (Harm.LineInserted, "stands behind the end of its chain: it was added later, or the end was set back."),
        DamageKind.TimeWentBack => (Harm.Backdated, "says that it was recorded before the line before it."),
        DamageKind.HeadChanged or DamageKind.HeadMissing => (Harm.EndChanged, "is the last of its chain, and the end of the chain says otherwise: the end was changed, removed or set back."),
        DamageKind.FieldWithheld => (Harm.Withheld, "is damaged: " + Onwards(found.Sentence)),
        DamageKind.NotDestroyed => (Harm.NotDestroyed, "is damaged: " + Onwards(found.Sentence)),
        DamageKind.BesideChanged => Beside(found, line),
        _ => (Simple(found), found.Sentence),
    };

    // A line that names another id is that other line's content: a copy when that line still stands as it was.
    private (Harm, string) Beside(Found found, LineFacts line)
    {
        if (line.About is { } about && RawRows.NumberOf(about.Line) != line.Id && LineFacts.Of(snapshot, line.Record, RawRows.NumberOf(about.Line)) is { } origin)
            return origin.About?.Line == about.Line
                ? (Harm.LineInserted, $"was inserted: it is a copy of line {origin.Stored.Sequence} and was never recorded.")
                : (Harm.ContentsExchanged, $"says what was recorded as line {origin.Stored.Sequence}: the two were exchanged, authors and all.");
        return (Harm.BesideChanged, $"is recorded under another name than its own: {Onwards(found.Sentence)}");
    }

    private static string Onwards(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private Finding Gone(Found found, Finding finding, UInt128 record, UInt128 chain, long sequence)
    {
        var cut = found.Kind == DamageKind.CutShort;
        var (first, last) = cut
            ? (sequence, (found.Head?.Head.NextSequence ?? sequence + 1) - 1)
            : ((LineFacts.Before(snapshot, record, chain, sequence) ?? -1) + 1, sequence - 1);
        var looks = found.Head?.Type == LineType.Access;
        var (one, many) = looks ? ("look", "looks") : ("act", "acts");
        var numbers = first == last ? $"{one} {first + 1} of" : $"{many} {first + 1} to {last + 1} of";
        var between = string.Join(" and ", new[]
        {
            LineFacts.At(snapshot, record, chain, first - 1)?.RecordedAt is { } before ? $"after {Finding.TimeOf(before)}" : null,
            cut ? null : LineFacts.At(snapshot, record, chain, sequence)?.RecordedAt is { } after ? $"before {Finding.TimeOf(after)}" : null,
        }.OfType<string>());
        var what = (first == last ? "was deleted" : "were deleted") + (cut ? " from the end" : "") +
            (looks ? ": who looked is no longer shown" : "") + (between.Length > 0 ? $". Recorded {between}." : ".");
        return finding with
        {
            Sequence = first,
            Subject = numbers[..^3],
            Harm = cut ? looks ? Harm.LookDeleted : Harm.CutShort : looks ? Harm.LookDeleted : Harm.LineDeleted,
            What = what,
        };
    }

    private static Harm Simple(Found found) => found.Harm ?? found.Kind switch
    {
        DamageKind.ContentChanged or DamageKind.LeafChanged => Harm.Changed,
        DamageKind.ExternalMissing => Harm.PartDeleted,
        DamageKind.ExternalUnclaimed => Harm.PartAdded,
        DamageKind.LinkBroken => Harm.LinkBroken,
        DamageKind.LineMissing => Harm.LineDeleted,
        DamageKind.CutShort => Harm.CutShort,
        DamageKind.TooLong or DamageKind.LineOutOfOrder or DamageKind.OtherChain => Harm.LineInserted,
        DamageKind.TimeWentBack => Harm.Backdated,
        DamageKind.HeadChanged or DamageKind.HeadMissing => Harm.EndChanged,
        DamageKind.BesideChanged => Harm.BesideChanged,
        DamageKind.FieldWithheld => Harm.Withheld,
        DamageKind.NotDestroyed => Harm.NotDestroyed,
        _ => Harm.Unreadable,
    };
}
