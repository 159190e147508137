using Kith.Access;
using Kith.Record;

namespace Kith.Recording;

/// <summary>A colleague was named who is to co-sign a version of an entry, because its author's training had lapsed.</summary>
[Indexed(nameof(Entry))]
public sealed class CoSignatureAwaited : OnRecord<CoSignatureAwaited>
{
    /// <summary>The version that is to be signed.</summary>
    public Id<Entry> Entry { get; init; }

    /// <summary>The code of its form: whoever signs must be competent in that.</summary>
    public string Form { get; init; } = "";
    public string FormName { get; init; } = "";
    public DateOnly HappenedOn { get; init; }
    public RecordId Author { get; init; }
    public string AuthorName { get; init; } = "";
    public RecordId Colleague { get; init; }
    public string ColleagueName { get; init; } = "";

    /// <summary>The last day on which it is in time.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>What had lapsed, in words.</summary>
    public string Lapsed { get; init; } = "";
}

/// <summary>What became of it.</summary>
public enum CoSignatureOutcome { Signed = 1, Declined, Replaced }

/// <summary>A co-signature is no longer waited for: given, declined with a reason, or overtaken by another version or another colleague.</summary>
public sealed class CoSignatureSettled : OnRecord<CoSignatureSettled>
{
    public Id<CoSignatureAwaited> Awaited { get; init; }
    public CoSignatureOutcome Outcome { get; init; }
    public string? Reason { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>What the acts have in common that begin or end the waiting for a co-signature.</summary>
internal static class CoSignatures
{
    public static CoSignatureAwaited Awaited(
        OpenRecord record, Guid whole, Id<Entry> version, RecordingForm form, DateOnly happenedOn, RecordId colleague, WriterTerms lapsed) => new()
        {
            Item = whole,
            Entry = version,
            Form = form.Code,
            FormName = form.Name,
            HappenedOn = happenedOn,
            Author = record.By.Worker,
            AuthorName = record.By.Name,
            Colleague = colleague,
            ColleagueName = lapsed.CoSigner!,
            DueOn = record.Today.AddDays(lapsed.WithinDays),
            Lapsed = lapsed.Missing,
        };

    /// <summary>What is waited for on a version, signed or overtaken by nothing; it may have been declined.</summary>
    public static CoSignatureAwaited? OpenOn(OpenRecord record, Id<Entry> version)
    {
        var awaited = record.Rows<CoSignatureAwaited>().Where(a => a.Entry == version).ToList();
        if (awaited.Count == 0)
            return null;
        var over = record.Rows<CoSignatureSettled>().Where(s => s.Outcome != CoSignatureOutcome.Declined).Select(s => s.Awaited).ToHashSet();
        return awaited.Where(a => !over.Contains(a.Id)).MaxBy(a => a.Id.Value);
    }

    /// <summary>Ends what is waited for on a version, if anything is.</summary>
    public static void Settle(OpenRecord record, Id<Entry> version, CoSignatureOutcome outcome, string? reason = null)
    {
        if (OpenOn(record, version) is { } open)
            record.Add(new CoSignatureSettled
            {
                Item = open.Item,
                Awaited = open.Id,
                Outcome = outcome,
                Reason = reason,
                By = record.By.Worker,
                ByName = record.By.Name,
                At = record.Now,
            });
    }
}

/// <summary>The co-signature that a version of an entry waits for, as a page tells it.</summary>
/// <param name="Declined">Why the colleague declined; null where they have not.</param>
public sealed record CoSignatureWait(Id<Entry> Entry, RecordId Colleague, string ColleagueName, DateOnly DueOn, string? Declined)
{
    private static readonly RowQuery<IReadOnlyList<Id<Entry>>, CoSignatureAwaited> s_awaited = RowQuery.Of((OpenRows open, IReadOnlyList<Id<Entry>> versions) =>
        open.Rows<CoSignatureAwaited>().Where(a => versions.Contains(a.Entry)));

    private static readonly RowQuery<IReadOnlyList<Id<CoSignatureAwaited>>, CoSignatureSettled> s_settled = RowQuery.Of((OpenRows open, IReadOnlyList<Id<CoSignatureAwaited>> awaited) =>
        open.Rows<CoSignatureSettled>().Where(s => awaited.Contains(s.Awaited)));

    /// <summary>"Waiting for the co-signature of Ann Lee by 3 May 2026", and whether that day has passed.</summary>
    public string InWords(DateOnly today) => Declined is not null
        ? $"{ColleagueName} declined to co-sign: {Declined} The author must name another colleague"
        : $"Waiting for the co-signature of {ColleagueName} by {Shared.Shown.Date(DueOn)}{(IsOverdue(today) ? ", overdue" : "")}";

    public bool IsOverdue(DateOnly today) => today > DueOn;

    /// <summary>What these versions wait for, by version.</summary>
    public static async Task<IReadOnlyDictionary<Id<Entry>, CoSignatureWait>> OfAsync(OpenRecord record, IEnumerable<Id<Entry>> versions, CancellationToken ct)
    {
        Id<Entry>[] asked = [.. versions];
        if (asked.Length == 0)
            return new Dictionary<Id<Entry>, CoSignatureWait>();
        var awaited = await s_awaited.ListAsync(record, asked, ct);
        var settled = (await s_settled.ListAsync(record, [.. awaited.Select(a => a.Id)], ct)).ToLookup(s => s.Awaited);
        return awaited.Where(a => settled[a.Id].All(s => s.Outcome == CoSignatureOutcome.Declined)).GroupBy(a => a.Entry)
            .ToDictionary(a => a.Key, a => Of(a.MaxBy(x => x.Id.Value)!, settled));
    }

    private static CoSignatureWait Of(CoSignatureAwaited awaited, ILookup<Id<CoSignatureAwaited>, CoSignatureSettled> settled) =>
        new(awaited.Entry, awaited.Colleague, awaited.ColleagueName, awaited.DueOn, settled[awaited.Id].FirstOrDefault()?.Reason);
}
