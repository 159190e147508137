using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>Keeps the address of a parent, and of the children who live with them, from somebody: in every family that one of them is known in, and through later moves.</summary>
public sealed record KeepAddress : Act<Done>, IHidesPeople
{
    /// <summary>What is hidden, by an id chosen by the entrance.</summary>
    public Guid Id { get; init; }
    public Id<Person> Person { get; init; }

    /// <summary>Who lives there too.</summary>
    public List<Guid> WithThem { get; init; } = [];

    /// <summary>From whom it is kept.</summary>
    public List<Guid> KeptFrom { get; init; } = [];
    public string? Reason { get; init; }
    public DateOnly? ReviewOn { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(KeptFrom.Count == 0, nameof(KeptFrom), "Select from whom the address is kept");
        problems.When(KeptFrom.Contains(Person.Value) || KeptFrom.Intersect(WithThem).Any(), nameof(KeptFrom), "Somebody who lives there cannot be one of those it is kept from");
        problems.When(WithThem.Count + KeptFrom.Count > 200, nameof(WithThem), "Select 200 people or fewer");
        problems.Require(Reason, nameof(Reason), "Say why the address is kept");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
        problems.Require(ReviewOn, nameof(ReviewOn), "Enter the date on which it is reviewed");
        problems.When(ReviewOn <= today, nameof(ReviewOn), "The review date must be in the future");
        problems.When(ReviewOn > today.AddYears(1), nameof(ReviewOn), "The review date must be within a year");
    }

    protected override Done On(OpenRecord record)
    {
        var known = record.Rows<PersonDetails>().AsEnumerable().Select(d => d.Person.Value).ToHashSet();
        if (!known.Contains(Person.Value) || !WithThem.Concat(KeptFrom).All(known.Contains))
            throw new Missing();
        if (AddressKept.InForce(record.Rows<AddressKept>().ToList()).Any(k => k.People[0] == Person.Value))
            throw new Invalid(nameof(KeptFrom), "This person’s address is kept already. End that first, so that it is clear from whom it is kept");
        this.Begin(record);
        return default;
    }

    Hiding IHidesPeople.Hidden(RecordId home, string by) => new()
    {
        Id = Id,
        Address = true,
        Home = home,
        People = [Person.Value, .. WithThem.Distinct().Where(w => w != Person.Value)],
        KeptFrom = [.. KeptFrom.Distinct()],
        Reason = Reason!,
        ReviewOn = ReviewOn!.Value,
        ByName = by,
    };
}

/// <summary>An address is kept from nobody any more.</summary>
public sealed record StopKeepingAddress : Act<Done>, IHidesPeople
{
    public Guid Hiding { get; init; }
    public List<Guid> People { get; init; } = [];
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.Restrict;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Say why the address is not kept any more");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var kept = AddressKept.InForce(record.Rows<AddressKept>().ToList()).FirstOrDefault(k => k.Hiding == Hiding) ?? throw new Missing();
        if (!kept.People.ToHashSet().SetEquals(People))
            throw new Missing();
        this.Begin(record);
        return default;
    }

    Hiding IHidesPeople.Hidden(RecordId home, string by) => new() { Id = Hiding, Address = true, Home = home, People = People, Reason = Reason!, ByName = by, Over = true };
}

/// <summary>The addresses that are kept in a family's record, as far as the worker may see that.</summary>
public sealed record AddressesKeptView : View<IReadOnlyList<AddressKept>>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<IReadOnlyList<AddressKept>> OfAsync(OpenRecord record, CancellationToken ct) =>
        [.. AddressKept.InForce(await record.Rows<AddressKept>().ListAsync(ct)).OrderBy(k => k.Id.Value)];
}
