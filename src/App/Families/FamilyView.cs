using Kith.Access;
using Kith.Record;
using Kith.Recording;

namespace Kith.Families;

/// <summary>The family's page: what a duty worker is asked on the phone.</summary>
public sealed record FamilyView : View<FamilySeen>
{
    private const int Last = 5;

    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<FamilySeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        // A corrected entry is shown as it stands now; the chronology shows both.
        var standing = record.Rows<Entry>().Where(e => !record.Rows<Entry>().Any(later => later.Corrects == e.Id));
        var entries = await standing.OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Take(Last).ListAsync(ct);
        var unfinished = await standing.Where(e => e.Unfinished).OrderByDescending(e => e.HappenedOn).Take(20).ListAsync(ct);
        if (entries.Count == 0)
            return new FamilySeen(facts, [], [], record.By);
        var ids = entries.Select(e => e.Id).ToArray();
        var passages = (await record.Rows<Passage>().Where(p => ids.Contains(p.Entry)).ListAsync(ct)).ToLookup(p => p.Entry);
        var errors = (await record.Rows<EnteredInError>().ListAsync(ct)).Select(e => e.Entry).ToHashSet();
        return new FamilySeen(facts, [.. entries.Select(e => LastEntry.Of(e, passages[e.Id], errors))],
            [.. unfinished.Where(e => !LastEntry.IsInError(e, errors)).Select(e => LastEntry.Of(e, [], errors))], record.By);
    }
}

/// <summary>The family as it stands, its last entries, those that are not finished, and who asked.</summary>
public sealed record FamilySeen(FamilyFacts Facts, IReadOnlyList<LastEntry> Last, IReadOnlyList<LastEntry> Unfinished, Signature By);

/// <summary>An entry in a few lines.</summary>
public sealed record LastEntry(
    Id<Entry> Id, DateOnly HappenedOn, string Form, RecordId Author, string AuthorName, string? Discipline, string? Employer, string Text,
    bool Significant, bool Unfinished, bool Corrected, bool InError)
{
    private const int Longest = 220;

    internal static bool IsInError(Entry entry, IReadOnlySet<Id<Entry>> errors) =>
        errors.Contains(entry.Id) || (entry.Item is { } first && errors.Contains(new Id<Entry>(first)));

    internal static LastEntry Of(Entry entry, IEnumerable<Passage> passages, IReadOnlySet<Id<Entry>> errors)
    {
        var text = string.Join(" ", passages.OrderBy(p => p.Order).Select(p => p.Text.Trim()).Where(t => t.Length > 0).Select(AsSentence));
        // Its address is that of the first version, whichever version stands.
        return new LastEntry(entry.Item is { } first ? new Id<Entry>(first) : entry.Id, entry.HappenedOn, entry.FormName, entry.Author, entry.AuthorName, entry.Discipline, entry.Employer,
            FirstWords(text), entry.Significant, entry.Unfinished, entry.Corrects is not null, IsInError(entry, errors));
    }

    // Passages are shown as one text, so a choice or a note without a full stop gets one.
    private static string AsSentence(string text) => char.IsLetterOrDigit(text[^1]) ? text + "." : text;

    private static string FirstWords(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = text.LastIndexOf(' ', Longest);
        end = end < Longest / 2 ? Longest : end;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + " …";
    }
}
