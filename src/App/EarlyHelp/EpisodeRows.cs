using Kith.People;
using Kith.Record;

namespace Kith.EarlyHelp;

// In the family's record.

/// <summary>Early help for a family, from its opening to its closure. A family has one open at a time.</summary>
public sealed class EarlyHelpEpisode : OnRecord<EarlyHelpEpisode>
{
    public string Why { get; init; } = "";
    public int Level { get; init; }
    public string LevelName { get; init; } = "";

    /// <summary>The children it is for; the rest of the family is part of it all the same.</summary>
    public List<Guid> Children { get; init; } = [];

    /// <summary>Who in social care steps the family down; their case stays open until the hand-over meeting.</summary>
    public string? SteppedDownBy { get; init; }

    /// <summary>The request for support that led to it, with the day it came; nothing where none did.</summary>
    public Id<RequestForSupport>? Request { get; init; }
    public string ByName { get; init; } = "";
    public DateOnly On { get; init; }
}

/// <summary>What the family says to working together.</summary>
public enum AgreementState { Agreed = 1, Refused, Withdrawn, SafeguardingRoute }

/// <summary>The family agreed in writing, refused or withdrew, or it goes on without agreement on safeguarding grounds; the latest row counts.</summary>
public sealed class FamilyAgreement : OnRecord<FamilyAgreement>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public AgreementState State { get; init; }

    /// <summary>Who agreed, refused or withdrew.</summary>
    public string Who { get; init; } = "";

    /// <summary>How it is known: a signed paper, a message.</summary>
    public string? Evidence { get; init; }

    /// <summary>The services with which what is said may be shared.</summary>
    public List<string> SharedWith { get; init; } = [];
    public string? Reasons { get; init; }
    public DateOnly On { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>What the checklist leads to.</summary>
public enum ChecklistOutcome { NoFurtherAction = 1, SpecialistOrSafeguarding, CommonAssessment }

/// <summary>The pre-assessment checklist was gone through.</summary>
public sealed class PreAssessmentChecklist : OnRecord<PreAssessmentChecklist>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }

    [AsJson]
    public IReadOnlyList<ChecklistAnswer> Answers { get; init; } = [];
    public ChecklistOutcome Outcome { get; init; }
    public string? Note { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>One question of the checklist with its answer: yes, no, or not known.</summary>
public sealed record ChecklistAnswer(string Question, string Answer);

/// <summary>Somebody was asked to lead. They lead from the moment they accept; until then whoever led goes on.</summary>
public sealed class LeadProposed : OnRecord<LeadProposed>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }

    /// <summary>What the one who hands over wants the next to know.</summary>
    public string? Note { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>The one who was asked said yes or no.</summary>
public sealed class LeadAnswered : OnRecord<LeadAnswered>
{
    public Id<LeadProposed> Proposal { get; init; }
    public bool Accepted { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Somebody belongs to the team around the family, from whatever organisation, inside or outside Kith.</summary>
public sealed class TeamMember : OnRecord<TeamMember>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public string Name { get; init; } = "";
    public string Part { get; init; } = "";
    public string? Organisation { get; init; }
    public string? Contact { get; init; }
    public RecordId? Worker { get; init; }
    public string ByName { get; init; } = "";
    public DateOnly From { get; init; }
}

/// <summary>Somebody belongs to the team around the family no more.</summary>
public sealed class TeamMemberLeft : OnRecord<TeamMemberLeft>
{
    public Id<TeamMember> Member { get; init; }
    public string? Reason { get; init; }
    public DateOnly On { get; init; }
}

/// <summary>One part of the assessment, as one worker wrote it on one day; of each part the latest counts, and all stay.</summary>
[HiddenWith(nameof(Child), nameof(Id))]
public sealed class AssessmentPart : OnRecord<AssessmentPart>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }

    /// <summary>The version of the form it was written in, and the element of it.</summary>
    public int Form { get; init; }
    public string Element { get; init; } = "";

    /// <summary>The child it is about; null where it is the whole family's.</summary>
    public Id<Person>? Child { get; init; }
    public string? Strengths { get; init; }
    public string? Needs { get; init; }

    /// <summary>The child's own words; in what is the whole family's, words of somebody that the text names.</summary>
    public string? OwnWords { get; init; }

    /// <summary>What the others of the family said, each in their own words.</summary>
    [AsJson]
    public IReadOnlyList<Voice>? Voices { get; internal set; }

    /// <summary>The part of an earlier assessment that was found to be so still.</summary>
    public Id<AssessmentPart>? StillSo { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>What one person of the family said, in their own words.</summary>
public sealed record Voice(Id<Person> Person, string Words)
{
    /// <summary>Those of people whom the reader sees.</summary>
    internal static IReadOnlyList<Voice>? Seen(IReadOnlyList<Voice>? all, OpenRecord record) =>
        all?.Any(v => record.Hides(v.Person.Value)) == true ? [.. all.Where(v => !record.Hides(v.Person.Value))] : all;
}

/// <summary>
/// What the record knows of a person was gone through with the family, and what still holds was confirmed; the latest row of a person counts.
/// </summary>
[HiddenWith(nameof(Person), nameof(Id))]
public sealed class FactsConfirmed : OnRecord<FactsConfirmed>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public Id<Person> Person { get; init; }

    [AsJson]
    public IReadOnlyList<ConfirmedFact> Facts { get; init; } = [];

    /// <summary>What only an assessment asks.</summary>
    public string? Religion { get; init; }
    public string? ImmigrationStatus { get; init; }
    public string ByName { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Without an address that the reader does not see among the person's own.</summary>
    public FactsConfirmed Seen(Families.FamilyFacts family)
    {
        var homes = family.Find(Person)?.Addresses.Select(a => a.OneLine).ToHashSet() ?? [];
        return Facts.All(f => f.What != KnownFacts.Address || homes.Contains(f.Value)) ? this : new()
        {
            Id = Id,
            Item = Item,
            Episode = Episode,
            Person = Person,
            Religion = Religion,
            ImmigrationStatus = ImmigrationStatus,
            ByName = ByName,
            Discipline = Discipline,
            Employer = Employer,
            At = At,
            Facts = [.. Facts.Where(f => f.What != KnownFacts.Address || homes.Contains(f.Value))],
        };
    }
}

/// <summary>A fact as it stood when it was confirmed.</summary>
public sealed record ConfirmedFact(string What, string Value);

/// <summary>The assessment was completed, as a version with a number: everything written until then is in it.</summary>
[HiddenWith(nameof(Id))]
public sealed class AssessmentCompleted : OnRecord<AssessmentCompleted>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public int Version { get; init; }
    public string Present { get; init; } = "";
    public string Working { get; init; } = "";
    public string NeedsToChange { get; init; } = "";
    public string? AgreedActions { get; init; }
    public string? ChildsComment { get; init; }
    public string? ParentsComment { get; init; }

    /// <summary>What each child and each parent says about it, in their own words.</summary>
    [AsJson]
    public IReadOnlyList<Voice>? Voices { get; internal set; }
    public string ByName { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public DateTimeOffset At { get; init; }
}
