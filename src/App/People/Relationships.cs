using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>Says what one person of the family is to another, and whether they have parental responsibility.</summary>
public sealed record AddRelationship : Act<Id<Relationship>>
{
    public Id<Person>? Person { get; init; }
    public RelationshipKind? Kind { get; init; }
    public Id<Person>? To { get; init; }
    public string? InWords { get; init; }
    public YesNo? ParentalResponsibility { get; init; }
    public DateOnly? From { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Person, nameof(Person), "Select the first person");
        problems.When(Kind is null || !Enum.IsDefined(Kind.Value), nameof(Kind), "Select what they are to each other");
        problems.Require(To, nameof(To), "Select the second person");
        problems.When(Person is not null && Person == To, nameof(To), "Select two different people");
        problems.When(Kind == RelationshipKind.Other && string.IsNullOrWhiteSpace(InWords), nameof(InWords), "Enter what they are to each other");
        problems.Text(InWords, nameof(InWords), "What they are to each other", 200);
        problems.When(ParentalResponsibility is { } answer && !Enum.IsDefined(answer), nameof(ParentalResponsibility), "Select yes, no or not known");
        problems.When(From > today, nameof(From), "The date it began must be today or in the past");
        problems.When(From?.Year < 1900, nameof(From), "The date it began must be in 1900 or later");
    }

    protected override Id<Relationship> On(OpenRecord record)
    {
        var person = Memberships.RequireKnown(record, Person!.Value);
        var to = Memberships.RequireKnown(record, To!.Value);
        if (Kind is RelationshipKind.ParentOf or RelationshipKind.GrandparentOf && person.BornOn >= (to.BornOn ?? to.ExpectedOn))
            throw new Invalid(nameof(To), "A parent or grandparent must be born before the child: check both dates of birth");
        return record.Add(new Relationship
        {
            Person = Person!.Value,
            Kind = Kind!.Value,
            To = To!.Value,
            InWords = string.IsNullOrWhiteSpace(InWords) ? null : InWords.Trim(),
            ParentalResponsibility = ParentalResponsibility,
            From = From,
        }).Id;
    }
}

/// <summary>Ends a relationship on a date, because it is over or was recorded wrongly.</summary>
public sealed record EndRelationship : Act<Done>
{
    public Id<Relationship>? Relationship { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Relationship, nameof(Relationship), "Select the relationship");
        problems.Require(LastDay, nameof(LastDay), "Enter the day it ended");
        problems.When(LastDay > today, nameof(LastDay), "The day it ended must be today or in the past");
        problems.When(LastDay?.Year < 1900, nameof(LastDay), "The day it ended must be in 1900 or later");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var relationship = record.Rows<Relationship>().SingleOrDefault(r => r.Id == Relationship!.Value) ?? throw new Missing();
        if (LastDay < relationship.From)
            throw new Invalid(nameof(LastDay), "The day it ended must be on or after the day it began");
        record.Add(new RelationshipEnded { Item = relationship.Person.Value, To = relationship.To, Relationship = relationship.Id, On = LastDay!.Value, Reason = Reason });
        return default;
    }
}
