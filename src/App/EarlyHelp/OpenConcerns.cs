using Kith.Access;
using Kith.Record;
using Kith.Recording;

namespace Kith.EarlyHelp;

/// <summary>A safeguarding concern of which nobody has said what came of it.</summary>
/// <param name="Entry">The entry, by its first version.</param>
/// <param name="ClosedOn">The day on which early help was closed all the same, by somebody from whom it is hidden.</param>
public sealed record OpenConcern(Guid Entry, DateOnly On, RecordId By, string ByName, DateOnly? ClosedOn, string? ClosedByName);

/// <summary>
/// The safeguarding concerns of a record of which nobody has said what came of them. Early help is not closed over one that whoever
/// closes may see. Over one that is hidden from them it is closed as if there were none, since anything else would tell that there is one;
/// those who may see it are told, and it stays among their work until one of them says what came of it.
/// </summary>
internal static class OpenConcerns
{
    private const string FormCode = "safeguarding-concern";

    /// <summary>Whether an entry is such a concern.</summary>
    public static bool IsConcern(Entry entry) => entry.Corrects is null && (entry.FormCode == FormCode || entry.FormCode == null && entry.FormName == "Safeguarding concern");

    /// <summary>Those that the one who asks may see, the oldest first.</summary>
    public static IReadOnlyList<OpenConcern> Of(OpenRecord record)
    {
        var written = record.Rows<Entry>().Where(e => (e.FormCode == FormCode || (e.FormCode == null && e.FormName == "Safeguarding concern")) && e.Corrects == null).ToList();
        if (written.Count == 0)
            return [];
        var answered = record.Rows<ConcernAnswered>().Select(c => c.Entry).ToHashSet();
        var errors = record.Rows<EnteredInError>().Select(e => e.Entry).ToList().Select(e => e.Value).ToHashSet();
        var closed = record.Rows<EpisodeClosed>().ToList();
        return [.. written.Where(e => !answered.Contains(e.Item ?? e.Id.Value) && !errors.Contains(e.Id.Value)).OrderBy(e => e.HappenedOn).ThenBy(e => e.Id.Value).Select(e =>
        {
            // The lines of a record follow each other.
            var end = closed.Where(c => c.Line.CompareTo(e.Line) > 0).MinBy(c => c.Line);
            return new OpenConcern(e.Item ?? e.Id.Value, e.HappenedOn, e.Author, e.AuthorName, end?.On, end?.ByName);
        })];
    }

    /// <summary>
    /// For what is worked out for everybody: those over which early help was closed, each with the workers who certainly may see it.
    /// These are its author and those named where it is restricted, but nobody from whom anything that hides it keeps it.
    /// </summary>
    public static IEnumerable<(OpenConcern Concern, RecordId Worker)> ClosedOver(OpenRecord record)
    {
        if (!record.Rows<EpisodeClosed>().Any() || Of(record).Where(c => c.ClosedOn is not null).ToArray() is not { Length: > 0 } over)
            return [];
        var restrictions = RestrictedItems.InForce(record);
        var concerns = restrictions.Any(r => r.Part == RestrictedPart.Person) ? record.Rows<EntryConcerns>().ToList() : [];
        return over.SelectMany(concern =>
        {
            var hiding = restrictions.Where(r => r.Of is null || r.Of == concern.Entry
                || r.Part == RestrictedPart.Person && concerns.Any(c => c.Item == concern.Entry && c.Person.Value == r.Of)).ToArray();
            return hiding.SelectMany(r => r.NeedToKnow).Select(w => new RecordId(w)).Append(concern.By).Distinct()
                .Where(w => hiding.All(r => r.NeedToKnow.Contains(w.Value))).Select(w => (concern, w));
        });
    }
}

/// <summary>The safeguarding concerns of a family of which nobody has said what came of them.</summary>
public sealed record OpenConcernsView : View<IReadOnlyList<OpenConcern>>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override Task<IReadOnlyList<OpenConcern>> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(OpenConcerns.Of(record));
}
