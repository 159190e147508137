using Kith.Record;

namespace Kith.People;

public enum RelationshipKind { ParentOf = 1, PartnerOf, SeparatedFrom, SiblingOf, GrandparentOf, CarerOf, Other }

/// <summary>What one person of the family is to another, from a date where it is known.</summary>
[HiddenWith(nameof(Person), nameof(To))]
public sealed class Relationship : OnRecord<Relationship>
{
    public Id<Person> Person { get; init; }
    public RelationshipKind Kind { get; init; }
    public Id<Person> To { get; init; }

    /// <summary>For a kind that is not listed: in words.</summary>
    public string? InWords { get; init; }

    /// <summary>Whether the person has parental responsibility for the other; null where it was not asked.</summary>
    public YesNo? ParentalResponsibility { get; init; }
    public DateOnly? From { get; init; }
}

/// <summary>A relationship ended on a date, or was recorded wrongly.</summary>
[HiddenWith(nameof(To))]
public sealed class RelationshipEnded : OnRecord<RelationshipEnded>
{
    public Id<Relationship> Relationship { get; init; }

    /// <summary>The second person of it; the first is its item.</summary>
    public Id<Person>? To { get; init; }
    public DateOnly On { get; init; }
    public string? Reason { get; init; }
}

/// <summary>An address ended on a date; its last day counts.</summary>
[HiddenWith(nameof(Address))]
public sealed class AddressEnded : OnRecord<AddressEnded>
{
    public Id<PersonAddress> Address { get; init; }
    public DateOnly On { get; init; }
}
