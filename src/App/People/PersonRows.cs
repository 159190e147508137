using Kith.Record;

namespace Kith.People;

/// <summary>One human: the same id in every family they belong to.</summary>
public sealed class Person
{
    private Person() { }
}

/// <summary>What a family's record says of one person; the latest row counts. A child of two families has rows in both.</summary>
[HiddenWith(nameof(Person))]
public sealed class PersonDetails : OnRecord<PersonDetails>
{
    public Id<Person> Person { get; init; }
    public string GivenNames { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public List<string> AlsoKnownAs { get; init; } = [];
    public List<string> PreviousNames { get; init; } = [];
    public DateOnly? BornOn { get; init; }

    /// <summary>For an unborn child, the expected date of delivery.</summary>
    public DateOnly? ExpectedOn { get; init; }
    public Sex? Sex { get; init; }
    public string? NhsNumber { get; init; }
    public NhsNumberStatus? NhsNumberStatus { get; init; }
    public string? Ethnicity { get; init; }
    public string? FirstLanguage { get; init; }
    public YesNo? InterpreterNeeded { get; init; }
    public YesNo? SignerNeeded { get; init; }
    public string? Disability { get; init; }
    public string? GpPractice { get; init; }
    public string? SchoolOrNursery { get; init; }
    public DateOnly? DiedOn { get; init; }

    /// <summary>The fields that were asked and are not known; one that is neither here nor filled was not asked.</summary>
    public List<string> NotKnown { get; init; } = [];

    /// <summary>The person's number in the file they were imported from.</summary>
    public string? SourceReference { get; init; }

    /// <summary>Who recorded this version, and when, for the person's history.</summary>
    public string RecordedBy { get; init; } = "";
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Whether this version came with a change in another family of the same person.</summary>
    public bool CopiedForward { get; init; }
}

public enum Sex { Female = 1, Male, Indeterminate, NotKnown }

public enum NhsNumberStatus { Verified = 1, NotVerified, Unknown }

public enum YesNo { Yes = 1, No, NotKnown }

/// <summary>Where a person lives, from a date.</summary>
[HiddenWith(nameof(Person), nameof(Id))]
public sealed class PersonAddress : OnRecord<PersonAddress>
{
    public Id<Person> Person { get; init; }
    public string Address { get; init; } = "";
    public string? Postcode { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>How to reach a person; the latest row for a number counts.</summary>
[HiddenWith(nameof(Person))]
public sealed class PersonPhone : OnRecord<PersonPhone>
{
    public Id<Person> Person { get; init; }
    public string Number { get; init; } = "";
    public string? Note { get; init; }
    public bool Ended { get; init; }
}

/// <summary>A person belongs to this family, from a date.</summary>
[HiddenWith(nameof(Person))]
public sealed class FamilyMembership : OnRecord<FamilyMembership>
{
    public Id<Person> Person { get; init; }
    public DateOnly? From { get; init; }
}

/// <summary>A membership ended on a date; its last day counts.</summary>
[HiddenWith]
public sealed class MembershipEnded : OnRecord<MembershipEnded>
{
    public Id<FamilyMembership> Membership { get; init; }
    public DateOnly On { get; init; }
    public string? Reason { get; init; }
}
