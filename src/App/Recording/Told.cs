using Kith.People;
using Kith.Record;

namespace Kith.Recording;

/// <summary>A form that nobody writes in: what is recorded elsewhere is told by it in the family's one line of time.</summary>
/// <param name="Page">Where the whole of it is, below the family's page.</param>
/// <param name="Link">What the way there is called.</param>
internal sealed record ToldForm(Id<RecordingForm> Form, string Code, string Name, string Page, string Link);

/// <summary>One line of what is told; nothing is written where it says nothing.</summary>
internal readonly record struct ToldLine(string Question, string? Text, PassageKind Kind = PassageKind.ProfessionalJudgement);

/// <summary>
/// What is recorded elsewhere in a family's record (a direction, the minute of a meeting, a colleague's answer, a step of early help),
/// told as an entry like any other, so that the chronology, a search, a court bundle, a past moment, a restriction and who has looked
/// all know of it. It is neither written nor corrected by itself.
/// </summary>
internal static class Told
{
    public static readonly ToldForm Direction = Of('a', "supervision-direction", "Direction from supervision", "directions", "Directions");
    public static readonly ToldForm Minute = Of('b', "team-meeting-minute", "Team meeting", "meetings", "Team meetings about the family");
    public static readonly ToldForm Question = Of('c', "colleague-question", "Question to a colleague", "peer-support", "Questions among colleagues");
    public static readonly ToldForm Answer = Of('d', "colleague-answer", "Answer of a colleague", "peer-support", "Questions among colleagues");
    public static readonly ToldForm EarlyHelp = Of('e', "early-help", "Early help", "early-help", "Early help as it stands");

    private static readonly Dictionary<string, ToldForm> s_all = new[] { Direction, Minute, Question, Answer, EarlyHelp }.ToDictionary(f => f.Code);

    // As they are shipped (shipped.json).
    private static ToldForm Of(char last, string code, string name, string page, string link) => new(new(Guid.Parse("0198f0c0-0000-7000-8000-00000000010" + last)), code, name, page, link);

    /// <summary>The form, if an entry in it only tells what is recorded elsewhere.</summary>
    public static ToldForm? By(string? code) => code is null ? null : s_all.GetValueOrDefault(code);

    /// <summary>The same by the form's id.</summary>
    public static ToldForm? By(Id<RecordingForm> form) => s_all.Values.FirstOrDefault(f => f.Form == form);

    /// <summary>Where the whole of what an entry tells is; null for an entry that somebody wrote.</summary>
    public static string? PageOf(RecordId family, Id<RecordingForm> form) => By(form) is { } told ? $"/families/{family}/{told.Page}" : null;

    /// <summary>Adds the entry, with the same id as what it tells of.</summary>
    /// <param name="people">Whom it concerns; everybody of the family where nobody is named.</param>
    public static void Add(OpenRecord record, ToldForm form, Guid id, DateOnly on, IEnumerable<ToldLine> lines, IEnumerable<Guid>? people = null, IEnumerable<string>? present = null, bool significant = false)
    {
        var entry = new Id<Entry>(id);
        record.Add(new Entry
        {
            Id = entry,
            Item = id,
            HappenedOn = on,
            OnTimeline = TimelinePlace.Number(on, null),
            RecordedAt = record.Now,
            Form = form.Form,
            FormName = form.Name,
            FormCode = form.Code,
            Present = [.. present ?? []],
            Significant = significant,
            Author = record.By.Worker,
            AuthorName = record.By.Name,
            Discipline = record.By.Discipline,
            Employer = record.By.Employer,
            Registration = record.By.Registration,
        });
        foreach (var person in people?.Select(p => new Id<Person>(p)) ?? record.Rows<PersonDetails>().AsEnumerable().Select(p => p.Person).Distinct())
            record.Add(new EntryConcerns { Item = id, Entry = entry, Person = person });
        var order = 0;
        foreach (var line in lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)))
            record.Add(new Passage { Item = id, Entry = entry, Order = order++, Question = line.Question, Kind = line.Kind, Text = line.Text!.Trim() });
    }

    /// <summary>Whether an entry can be marked as entered in error: a direction is then not to be done; the rest stands as it was said, and what is wrong with it is written in an entry.</summary>
    public static bool MayBeStruck(Entry entry) => By(entry.FormCode) is null || entry.FormCode == Direction.Code;

    /// <summary>Refuses to restrict what would still stand on the page that it is told from.</summary>
    public static void RequireRestrictable(Entry entry, bool inPart, string field)
    {
        if (By(entry.FormCode) is not { } told)
            return;
        if (told == EarlyHelp)
            throw new Invalid(field, "This tells of early help, which is restricted with the person or with the whole record");
        if (told == Answer)
            throw new Invalid(field, "Restrict the question that it answers: the answers to it are restricted with it");
        if (inPart)
            throw new Invalid(field, "Restrict the whole of it: its parts stand on other pages too");
    }
}
