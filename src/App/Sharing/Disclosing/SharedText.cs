using Kith.Record;
using Kith.Recording;

namespace Kith.Sharing.Disclosing;

/// <summary>What is shared, as it is told: on the page, before it is sent, and in the document. Who wrote it, when it happened, the passage, and what has changed since.</summary>
public sealed record SharedText(IReadOnlyList<string> About, IReadOnlyList<SharedEntry> Entries)
{
    public static async Task<SharedText> OfAsync(Forms forms, IReadOnlyList<ReadyPassage> passages, IReadOnlyList<string> about, CancellationToken ct)
    {
        var entries = new List<SharedEntry>();
        foreach (var of in passages.GroupBy(p => p.Entry.Id))
        {
            var entry = of.First().Entry;
            var form = await forms.WithIdAsync(entry.Form, ct);
            entries.Add(new(entry, of.First().After, of.First().Error,
                [.. of.Select(p => (form?.Questions.FirstOrDefault(q => q.Key == p.Passage.Question)?.Label ?? "Further passage", p.Passage))]));
        }
        return new(about, entries);
    }
}

/// <summary>The passages that are shared of one entry.</summary>
/// <param name="After">The version that has taken its place since.</param>
public sealed record SharedEntry(Entry Entry, Entry? After, EnteredInError? Error, IReadOnlyList<(string Question, Passage Passage)> Passages)
{
    public string By => string.Join(", ", new[] { Entry.AuthorName, Entry.Discipline, Entry.Employer }.Where(w => !string.IsNullOrEmpty(w)));

    /// <summary>What has become of it since, in a sentence; null where it stands.</summary>
    public string? Since => Error is { } error ? $"Marked as entered in error on {Shared.Shown.Moment(error.At)}. Do not rely on it."
        : After is { Reason: null } finished ? $"Finished by its author on {Shared.Shown.Moment(finished.RecordedAt)}: it may say more now. Ask."
        : After is { } after ? $"Corrected by its author on {Shared.Shown.Moment(after.RecordedAt)}. Do not rely on this wording: ask for what it says now." : null;
}
