using Kith.People;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Sharing.WithFamily;

// In the family's record. Whether the family agrees to work together is kept where that is worked on: EarlyHelp.FamilyAgreement.

/// <summary>
/// What something was decided about: one person, one organisation, one topic or everything, one purpose. While a family has none of
/// these, nothing of what follows costs its readers anything.
/// </summary>
[DecidesAccess]
[HiddenWith(nameof(Person))]
public sealed class SharingScope : OnRecord<SharingScope>
{
    public Id<Person> Person { get; init; }
    public string PersonName { get; init; } = "";
    public Id<Organisation> Organisation { get; init; }
    public string OrganisationName { get; init; } = "";

    /// <summary>The topic's code; null for everything.</summary>
    public string? Topic { get; init; }
    public string TopicName { get; init; } = "";
    public SharingPurpose Purpose { get; init; } = SharingPurpose.Support;

    /// <summary>What the topic was when it was first spoken of: this it stays, whatever is published later.</summary>
    public List<string> Forms { get; init; } = [];
    public List<string> Disciplines { get; init; } = [];

    public bool IsSame(SharingScope other) => (Person, Organisation, Topic, Purpose) == (other.Person, other.Organisation, other.Topic, other.Purpose);
}

/// <summary>Why somebody's word counts.</summary>
public enum DecidesAs { Themselves = 1, YoungPerson, Parent, Attorney }

/// <summary>Who said it, when, and why their word counts; in every row that holds somebody's word.</summary>
[HiddenWith(nameof(SaidBy))]
public abstract class SaidRow<TSelf> : OnRecord<TSelf> where TSelf : SaidRow<TSelf>
{
    public Id<Person> SaidBy { get; internal set; }
    public string SaidByName { get; internal set; } = "";
    public DecidesAs As { get; internal set; }

    /// <summary>For a young person under 16: who judged that they understand what they decide, and why they think so.</summary>
    public string? JudgedBy { get; internal set; }
    public string? Judgement { get; internal set; }
    public DateOnly SaidOn { get; internal set; }

    /// <summary>How it is known: a signed form, said at a visit.</summary>
    public string Evidence { get; internal set; } = "";

    /// <summary>Who recorded it.</summary>
    public RecordId By { get; internal set; }
    public string ByName { get; internal set; } = "";
    public DateTimeOffset At { get; internal set; }

    internal void Say(WhoSaid said, Speaker by, OpenRecord record)
    {
        (SaidBy, SaidByName, As, SaidOn, Evidence) = (by.Person, by.Name, by.As, said.SaidOn!.Value, said.Evidence!.Trim());
        if (by.As == DecidesAs.YoungPerson)
            (JudgedBy, Judgement) = (said.JudgedBy!.Trim(), said.Judgement!.Trim());
        (By, ByName, At) = (record.By.Worker, record.By.Name, record.Now);
    }
}

/// <summary>Somebody consented, or refused, when asked. The latest about the same counts.</summary>
[DecidesAccess]
public sealed class ConsentDecision : SaidRow<ConsentDecision>
{
    public Id<SharingScope> Scope { get; init; }
    public bool Given { get; init; }

    /// <summary>The last day on which it counts; null where it lasts until it is withdrawn.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A consent was withdrawn by whoever may.</summary>
[DecidesAccess]
public sealed class ConsentWithdrawn : SaidRow<ConsentWithdrawn>
{
    public Id<ConsentDecision> Consent { get; init; }
}

/// <summary>A consent was found never to have been one: not informed, not free, or by somebody who could not give it.</summary>
[DecidesAccess]
public sealed class ConsentFoundInvalid : OnRecord<ConsentFoundInvalid>
{
    public Id<ConsentDecision> Consent { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Somebody objects to an organisation seeing something, whatever it would otherwise rest on. It stands until it is taken back.</summary>
[DecidesAccess]
public sealed class Dissent : SaidRow<Dissent>
{
    public Id<SharingScope> Scope { get; init; }
    public string? Reason { get; init; }
}

/// <summary>A dissent was taken back by whoever may.</summary>
[DecidesAccess]
public sealed class DissentTakenBack : SaidRow<DissentTakenBack>
{
    public Id<Dissent> Dissent { get; init; }
}

/// <summary>On what sharing with an organisation rests (UK GDPR Article 6).</summary>
public enum LawfulBasisKind { PublicTask = 1, LegalObligation, VitalInterests, LegitimateInterests, Consent }

/// <summary>What sharing with an organisation rests on in law, apart from what anybody agrees to. The latest about the same counts; where there is none, the agreement between the organisations says it.</summary>
[DecidesAccess]
public sealed class LawfulBasis : OnRecord<LawfulBasis>
{
    public Id<SharingScope> Scope { get; init; }
    public LawfulBasisKind Kind { get; init; }

    /// <summary>The law and the reasoning.</summary>
    public string Reason { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly ReviewOn { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>What a family said is overridden because a child may come to harm: for named workers or the whole organisation, until a day.</summary>
[DecidesAccess]
public sealed class SharingOverride : OnRecord<SharingOverride>
{
    public Id<SharingScope> Scope { get; init; }

    /// <summary>To whom it opens; none for everybody of the organisation.</summary>
    public List<Guid> Workers { get; init; } = [];
    public List<string> Names { get; init; } = [];
    public string Reason { get; init; } = "";

    /// <summary>Whether the person was told.</summary>
    public bool Told { get; init; }
    public string? WhyNotTold { get; init; }

    /// <summary>The last day, unless whoever answers for it lets it go on.</summary>
    public DateOnly Until { get; init; }
    public RecordId Reviewer { get; init; }
    public string ReviewerName { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Whoever answers for an override lets it go on until another day, or ends it; the latest counts.</summary>
[DecidesAccess]
public sealed class SharingOverrideReviewed : OnRecord<SharingOverrideReviewed>
{
    public Id<SharingOverride> Override { get; init; }

    /// <summary>Its last day from now on; null where it ended at once.</summary>
    public DateOnly? Until { get; init; }
    public string Words { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
