using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>Adds where a person lives, or lived.</summary>
public sealed record AddAddress : Act<Id<PersonAddress>>
{
    public Id<Person>? Person { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Person, nameof(Person), "Select the person");
        problems.When(Given.IsEmpty, nameof(Address), "Enter the address or the postcode");
        Given.Check(problems, "", today);
    }

    protected override Id<PersonAddress> On(OpenRecord record)
    {
        Memberships.RequireKnown(record, Person!.Value);
        return record.Add(Given.Of(Person!.Value)).Id;
    }

    private GivenAddress Given => new() { Address = Address, Postcode = Postcode, From = From, To = To };
}

/// <summary>Ends an address: its last day counts.</summary>
public sealed record EndAddress : Act<Done>
{
    public Id<PersonAddress>? Address { get; init; }
    public DateOnly? LastDay { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Address, nameof(Address), "Select the address");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day they lived there");
        problems.When(LastDay > today, nameof(LastDay), "The last day must be today or in the past");
        problems.When(LastDay?.Year < 1900, nameof(LastDay), "The last day must be in 1900 or later");
    }

    protected override Done On(OpenRecord record)
    {
        var address = record.Rows<PersonAddress>().SingleOrDefault(a => a.Id == Address!.Value) ?? throw new Missing();
        if (LastDay < address.From)
            throw new Invalid(nameof(LastDay), "The last day must be on or after the day they moved in");
        record.Add(new AddressEnded { Item = address.Person.Value, Address = address.Id, On = LastDay!.Value });
        return default;
    }
}

/// <summary>Adds a phone number of a person, or says something else of one that is there.</summary>
public sealed record AddPhone : Act<Done>
{
    public Id<Person>? Person { get; init; }
    public string? Number { get; init; }
    public string? Note { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Person, nameof(Person), "Select the person");
        if (string.IsNullOrWhiteSpace(Number))
            problems.Add(nameof(Number), "Enter a phone number");
        else
            new GivenPhone { Number = Number, Note = Note }.Check(problems, "");
    }

    protected override Done On(OpenRecord record)
    {
        Memberships.RequireKnown(record, Person!.Value);
        record.Add(new GivenPhone { Number = Number, Note = Note }.Of(Person!.Value));
        return default;
    }
}

/// <summary>A phone number no longer reaches the person.</summary>
public sealed record EndPhone : Act<Done>
{
    public Id<Person>? Person { get; init; }
    public string? Number { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Person, nameof(Person), "Select the person");
        problems.Require(Number, nameof(Number), "Select the phone number");
    }

    protected override Done On(OpenRecord record)
    {
        if (!record.Rows<PersonPhone>().Any(p => p.Person == Person!.Value && p.Number == Number))
            throw new Missing();
        record.Add(new PersonPhone { Person = Person!.Value, Number = Number!, Ended = true });
        return default;
    }
}
