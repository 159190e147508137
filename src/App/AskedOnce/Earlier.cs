using Kith.People;
using Kith.Record;

namespace Kith.AskedOnce;

/// <summary>What was done earlier.</summary>
public enum EarlierKind { Entry = 1, Assessment, Plan }

/// <summary>Something that a colleague has asked, assessed or planned for a family.</summary>
/// <param name="Id">An entry by its first version; a part of an assessment; a planned action.</param>
/// <param name="Activity">The kind of activity: the code of a form, "assessment" or "plan".</param>
/// <param name="Name">What it was, in words.</param>
/// <param name="People">Whom it concerns; nobody where it is the whole family.</param>
public sealed record Earlier(
    Guid Id, EarlierKind Kind, string Activity, string Name, DateOnly On, string AuthorName, string? Discipline, string? Employer,
    IReadOnlyList<Id<Person>> People, IReadOnlyList<Topic> Topics)
{
    /// <summary>"Grace Adeyemi, health visitor, Northcliffe Community Health Trust".</summary>
    public string By => string.Join(", ", new[] { AuthorName, Discipline, Employer }.Where(w => !string.IsNullOrEmpty(w)));

    /// <summary>Whether it is known still, for one of the topics.</summary>
    public bool Counts(AskedOnceSet set, Topic topic, DateOnly today) => Kind == EarlierKind.Plan
        ? On <= today.AddDays(set.DaysOf(AskedOnceSet.Plan)) : On <= today && On > today.AddDays(-set.DaysOf(Activity, topic) - 1);

    /// <summary>Whether it concerns any of these people; a topic that is the whole family's concerns them all.</summary>
    public bool Concerns(Topic topic, IReadOnlyCollection<Id<Person>> people) =>
        !topic.OfEachChild || People.Count == 0 || people.Count == 0 || People.Any(people.Contains);
}

/// <summary>What somebody is about to do: what its form asks, and of whom.</summary>
/// <param name="Activity">The code of the form, or "assessment".</param>
/// <param name="Sources">What is asked: "form/question", "assessment/element", "how/HomeVisit".</param>
/// <param name="People">Whom it is about; nobody where that is not said yet.</param>
public sealed record Beginning(AskedOnceSet Set, string Activity, IReadOnlyCollection<string> Sources, IReadOnlyCollection<Id<Person>> People)
{
    /// <summary>The topics that it asks; none of an activity that the table does not name, such as a concern, which nobody is kept from writing down.</summary>
    public IReadOnlyList<Topic> Asks => Set.DaysOf(Activity) > 0 ? Set.AskedBy(Sources) : [];

    /// <summary>A form is about to be written in.</summary>
    public static Beginning Of(AskedOnceSet set, Recording.RecordingForm form, IEnumerable<Id<Person>> people) => new(
        set, form.Code, [.. form.Questions.Select(q => $"{form.Code}/{q.Key}"), $"how/{Recording.EntryWords.HowOf(form.UsualHow)}"], [.. people]);

    /// <summary>Elements of the common assessment are about to be written.</summary>
    public static Beginning Of(AskedOnceSet set, IEnumerable<EarlyHelp.AssessmentElement> elements, IEnumerable<Id<Person>> people) => new(
        set, AskedOnceSet.Assessment, [.. elements.Select(e => $"{AskedOnceSet.Assessment}/{e.Code}")], [.. people]);
}

/// <summary>What is told to whoever begins: an earlier activity and the topics that would be asked again.</summary>
public sealed record AskedAlready(Earlier Earlier, IReadOnlyList<Topic> Again, IReadOnlyList<string> About)
{
    /// <summary>Where it can be read.</summary>
    public string Href(RecordId family) => Earlier.Kind switch
    {
        EarlierKind.Entry => $"/families/{family}/entries/{Earlier.Id}",
        EarlierKind.Plan => $"/families/{family}/early-help/plan",
        _ => $"/families/{family}/early-help/print",
    };

    /// <summary>"feeding, weight and growth; how the parent is".</summary>
    public string Topics => string.Join("; ", Again.Select(t => char.ToLowerInvariant(t.Name[0]) + t.Name[1..]));
}
