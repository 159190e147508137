using Kith.Record;

namespace Kith.People;

/// <summary>What is asked when a person comes into a family: themselves, where they live, how to reach them, since when.</summary>
public abstract record MemberFields<T> : PersonFields<T>
{
    public IReadOnlyList<GivenAddress>? Addresses { get; init; }
    public IReadOnlyList<GivenPhone>? Phones { get; init; }

    /// <summary>Since when the person belongs to this family.</summary>
    public DateOnly? MemberFrom { get; init; }

    /// <summary>The person's number in the file they were imported from.</summary>
    public string? SourceReference { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        base.Check(problems, today);
        for (var i = 0; i < (Addresses?.Count ?? 0); i++)
            Addresses![i].Check(problems, $"Addresses[{i}].", today);
        for (var i = 0; i < (Phones?.Count ?? 0); i++)
            Phones![i].Check(problems, $"Phones[{i}].");
        problems.When(MemberFrom > today, nameof(MemberFrom), "The date they joined the family must be today or in the past");
        problems.When(MemberFrom?.Year < 1900, nameof(MemberFrom), "The date they joined the family must be in 1900 or later");
        problems.Text(SourceReference, nameof(SourceReference), "The number in the file", 200);
    }

    /// <summary>Adds the rows of a new member.</summary>
    protected void Join(OpenRecord record, Id<Person> person)
    {
        record.Add(Details(person, record, SourceReference));
        foreach (var address in Addresses ?? [])
            if (!address.IsEmpty)
                record.Add(address.Of(person));
        foreach (var phone in Phones ?? [])
            if (!phone.IsEmpty)
                record.Add(phone.Of(person));
        record.Add(new FamilyMembership { Person = person, From = MemberFrom });
        HiddenOfPerson.GoWith(record, person);
    }

    protected override bool IsFilled(string field) => field switch
    {
        "Address" => Addresses?.Any(a => !a.IsEmpty) == true,
        "Phone" => Phones?.Any(p => !p.IsEmpty) == true,
        _ => base.IsFilled(field),
    };
}
