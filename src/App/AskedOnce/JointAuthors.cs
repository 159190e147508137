using Kith.Record;
using Kith.Recording;

namespace Kith.AskedOnce;

/// <summary>The other authors of versions of entries, and those who have not answered yet.</summary>
internal static class JointAuthors
{
    private static readonly RowQuery<Id<Entry>[], JointAuthorAnswered> s_answered =
        RowQuery.Of((OpenRows open, Id<Entry>[] versions) => open.Rows<JointAuthorAnswered>().Where(a => versions.Contains(a.Entry)));

    /// <summary>Of each version its joint authors.</summary>
    public static async Task<ILookup<Id<Entry>, JointAuthorAnswered>> OfAsync(OpenRecord record, Id<Entry>[] versions, CancellationToken ct) =>
        Of(versions.Length == 0 ? [] : await s_answered.ListAsync(record, versions, ct));

    public static ILookup<Id<Entry>, JointAuthorAnswered> Of(IEnumerable<JointAuthorAnswered> answered) =>
        answered.Where(a => a.Outcome == JointOutcome.Accepted).OrderBy(a => a.At).ToLookup(a => a.Entry);

    /// <summary>"Grace Adeyemi, health visitor, Trust, and Siân Pritchard, midwife, Other Trust": all authors of a version.</summary>
    public static string By(string author, IEnumerable<JointAuthorAnswered> joint, bool registration = false) => string.Join(", and ", joint.Select(j => Words(j, registration)).Prepend(author));

    private static string Words(JointAuthorAnswered joint, bool registration) =>
        string.Join(", ", new[] { joint.Name, joint.Discipline, joint.Employer, registration ? joint.Registration : null }.Where(w => !string.IsNullOrEmpty(w)));

    /// <summary>Asked on this version and not answered.</summary>
    public static List<JointAuthorAsked> OpenOn(OpenRecord record, Id<Entry> version)
    {
        var asked = record.Rows<JointAuthorAsked>().Where(a => a.Entry == version).ToList();
        if (asked.Count == 0)
            return asked;
        var answered = record.Rows<JointAuthorAnswered>().Where(a => a.Entry == version).Select(a => a.Asked).ToHashSet();
        return [.. asked.Where(a => !answered.Contains(a.Id))];
    }

    /// <summary>
    /// A new version of an entry stands: its other authors have not read it, so that they are asked whether it is theirs too.
    /// Until they have answered they are authors of the earlier version only.
    /// </summary>
    public static void AskAgain(OpenRecord record, Id<Entry> before, Entry now)
    {
        var open = OpenOn(record, before);
        foreach (var asked in open)
            record.Add(Answer(record, asked, JointOutcome.Replaced, null, null));
        var accepted = record.Rows<JointAuthorAnswered>().Where(a => a.Entry == before && a.Outcome == JointOutcome.Accepted).ToList();
        foreach (var joint in accepted)
            record.Add(Asked(record, now, new(joint.Worker, joint.Name, joint.Discipline, joint.Employer, joint.Registration, null), false));
        foreach (var asked in open)
            record.Add(Asked(record, now, new(asked.Worker, asked.Name, asked.Discipline, asked.Employer, asked.Registration, null), asked.ByThemselves));
    }

    public static JointAuthorAsked Asked(OpenRecord record, Entry version, Signature worker, bool byThemselves, Guid? id = null) => new()
    {
        Id = new(id ?? Guid.Empty),
        Item = version.Item,
        Entry = version.Id,
        FormName = version.FormName,
        HappenedOn = version.HappenedOn,
        Author = version.Author,
        AuthorName = version.AuthorName,
        Worker = worker.Worker,
        Name = worker.Name,
        Discipline = worker.Discipline,
        Employer = worker.Employer,
        Registration = worker.Registration,
        ByThemselves = byThemselves,
        At = record.Now,
    };

    /// <param name="now">The worker as they are now, where it is they who answer.</param>
    public static JointAuthorAnswered Answer(OpenRecord record, JointAuthorAsked asked, JointOutcome outcome, string? reason, Signature? now) => new()
    {
        Item = asked.Item,
        Asked = asked.Id,
        Entry = asked.Entry,
        Outcome = outcome,
        Reason = reason,
        Worker = asked.Worker,
        Name = now?.Name ?? asked.Name,
        Discipline = now is null ? asked.Discipline : now.Discipline,
        Employer = now is null ? asked.Employer : now.Employer,
        Registration = now is null ? asked.Registration : now.Registration,
        ByName = record.By.Name,
        At = record.Now,
    };
}
