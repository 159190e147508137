using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>That a person is known in a family's record: how the families of one human are found.</summary>
[Indexed(nameof(Person), Across = true)]
public sealed class IdentityFamily : Derived
{
    public Id<Person> Person { get; set; }
    public string FamilyCalled { get; set; } = "";
}

/// <inheritdoc cref="IdentityFamily"/>
internal sealed class IdentityFamilies : Derivation<IdentityFamily>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(PersonDetails), typeof(Families.FamilyName)];

    protected override IEnumerable<IdentityFamily> Derive(OpenRecord record)
    {
        var called = record.Rows<Families.FamilyName>().ToList().MaxBy(n => n.Id.Value)?.Name ?? "";
        return record.Rows<PersonDetails>().AsEnumerable().Select(d => d.Person).Distinct().ToList()
            .Select(person => new IdentityFamily { Id = person.Value, Person = person, FamilyCalled = called });
    }
}

/// <summary>The other families that a person is known in, for copying identity forward: the worker is shown nothing of them.</summary>
public sealed record OtherFamiliesOf : Question<IReadOnlyList<RecordId>>
{
    public Id<Person> Person { get; init; }
    public RecordId Besides { get; init; }

    protected override Permission Needs => Permission.CopyForward;

    protected override async Task<Answer<IReadOnlyList<RecordId>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var families = await across.Derived<IdentityFamily>().Where(f => f.Person == Person && f.Record != Besides).Select(f => f.Record).ListAsync(ct);
        return new Answer<IReadOnlyList<RecordId>>(families, []);
    }
}

/// <summary>The families of a person that this worker may open.</summary>
public sealed record FamiliesInSight : Question<IReadOnlyList<FamilyInSight>>
{
    public Id<Person> Person { get; init; }
    public RecordId? Besides { get; init; }

    protected override Permission Needs => Permission.FindPeople;

    protected override async Task<Answer<IReadOnlyList<FamilyInSight>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var families = (await across.Derived<IdentityFamily>().Where(f => f.Person == Person).ListAsync(ct)).Where(f => f.Record != Besides).ToList();
        if (families.Count == 0)
            return new Answer<IReadOnlyList<FamilyInSight>>([], []);
        var decisions = await across.DecideAsync([.. families.Select(f => f.Record)], RecordKind.Family, Permission.SeeFamily, ct);
        FamilyInSight[] seen = [.. families.Where(f => decisions[f.Record].Allowed && !decisions[f.Record].Hides(f.Id)).Select(f => new FamilyInSight(f.Record, f.FamilyCalled))];
        return new Answer<IReadOnlyList<FamilyInSight>>(seen, [.. seen.Select(f => f.Family)]);
    }
}

/// <summary>A family that the worker may open.</summary>
public sealed record FamilyInSight(RecordId Family, string Name);
