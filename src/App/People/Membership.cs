using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>Takes a person of this record into the family again, from a date.</summary>
public sealed record RejoinFamily : Act<Id<FamilyMembership>>
{
    public Id<Person>? Person { get; init; }
    public DateOnly? From { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Person, nameof(Person), "Select the person");
        problems.When(From > today, nameof(From), "The date they joined the family must be today or in the past");
        problems.When(From?.Year < 1900, nameof(From), "The date they joined the family must be in 1900 or later");
    }

    protected override Id<FamilyMembership> On(OpenRecord record)
    {
        Memberships.RequireKnown(record, Person!.Value);
        if (Memberships.Current(record, Person!.Value) is { } current)
            return current.Id;
        return record.Add(new FamilyMembership { Person = Person!.Value, From = From }).Id;
    }
}

/// <summary>Ends a person's membership of the family on a date. Their history in this record stays.</summary>
public sealed record EndMembership : Act<Done>
{
    public Id<Person>? Person { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Person, nameof(Person), "Select the person");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day they belonged to the family");
        problems.When(LastDay > today, nameof(LastDay), "The last day must be today or in the past");
        problems.When(LastDay?.Year < 1900, nameof(LastDay), "The last day must be in 1900 or later");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        Memberships.RequireKnown(record, Person!.Value);
        if (Memberships.Current(record, Person!.Value) is not { } current)
            throw new Invalid(nameof(Person), "This person has left the family already");
        if (LastDay < current.From)
            throw new Invalid(nameof(LastDay), "The last day must be on or after the day they joined the family");
        record.Add(new MembershipEnded { Item = Person!.Value.Value, Membership = current.Id, On = LastDay!.Value, Reason = Reason });
        AddressKept.Left(record, Person!.Value);
        return default;
    }
}

/// <summary>Which memberships of a record hold.</summary>
internal static class Memberships
{
    /// <summary>The membership not ended yet.</summary>
    public static FamilyMembership? Current(OpenRecord record, Id<Person> person)
    {
        var ended = record.Rows<MembershipEnded>().ToList();
        return record.Rows<FamilyMembership>().AsEnumerable().Where(m => m.Person == person)
            .Where(m => ended.All(e => e.Membership != m.Id)).MaxBy(m => m.Id.Value);
    }

    /// <summary>The person's latest details in this record; what is not there is not there.</summary>
    public static PersonDetails RequireKnown(OpenRecord record, Id<Person> person) =>
        record.Rows<PersonDetails>().AsEnumerable().Where(d => d.Person == person).MaxBy(d => d.Id.Value) ?? throw new Missing();
}
