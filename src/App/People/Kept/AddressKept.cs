using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>
/// The addresses of some people are kept from others: a parent in refuge with the children who live there, from the other parent.
/// It stands, with the same <see cref="Hiding"/>, in every family that one of them is known in; the latest row of it counts.
/// </summary>
[DecidesAccess, HiddenWith]
public sealed class AddressKept : OnRecord<AddressKept>
{
    /// <summary>The same in every family.</summary>
    public Guid Hiding { get; init; }

    /// <summary>The family it was recorded in: whoever is placed with that one sees the addresses in the others too.</summary>
    public RecordId Home { get; init; }

    /// <summary>Whose addresses, the parent first, and from whom.</summary>
    public List<Guid> People { get; init; } = [];
    public List<Guid> KeptFrom { get; init; } = [];

    /// <summary>Whether they are hidden in this family's record, because one is known here from whom they are kept.</summary>
    public bool Hidden { get; init; }
    public string Reason { get; init; } = "";
    public DateOnly? ReviewOn { get; init; }
    public string ByName { get; init; } = "";

    /// <summary>From this row on nothing is kept any more.</summary>
    public bool Ended { get; init; }

    /// <summary>The latest of each that was not ended.</summary>
    public static IEnumerable<AddressKept> InForce(IEnumerable<AddressKept> rows) =>
        rows.GroupBy(k => k.Hiding).Select(k => k.MaxBy(x => x.Id.Value)!).Where(k => !k.Ended);

    /// <summary>Somebody whose address is kept leaves the family it was recorded in, where those it is kept from stay: from now on it is hidden here too.</summary>
    internal static void Left(OpenRecord record, Id<Person> person)
    {
        foreach (var kept in InForce(record.Rows<AddressKept>().ToList()).Where(k => !k.Hidden && k.People.FirstOrDefault() == person.Value).ToList())
            if (record.Rows<PersonDetails>().AsEnumerable().Any(d => kept.KeptFrom.Contains(d.Person.Value)))
                record.Add(new AddressKept
                {
                    Item = kept.Hiding,
                    Hiding = kept.Hiding,
                    Home = kept.Home,
                    People = kept.People,
                    KeptFrom = kept.KeptFrom,
                    Reason = kept.Reason,
                    ReviewOn = kept.ReviewOn,
                    ByName = kept.ByName,
                    Hidden = true,
                });
    }

    /// <summary>Whether an address is that of somebody it is kept from: they know it already.</summary>
    internal bool IsKnown(PersonAddress address, IEnumerable<PersonAddress> all) =>
        all.Any(a => KeptFrom.Contains(a.Person.Value) && a.Postcode == address.Postcode && FindWords.Fold(a.Address) == FindWords.Fold(address.Address));
}

/// <summary>In the partnership's record: something hidden of people that goes with them into every family they come to belong to; the latest row of one counts.</summary>
[DecidesAccess]
public sealed class HidingNoted : OnRecord<HidingNoted>
{
    /// <summary>What is hidden, in full.</summary>
    [AsJson]
    public Hiding Hiding { get; init; } = new();
}

/// <summary>Something hidden of people, wherever they are known: a person kept to named workers, or an address kept from others.</summary>
public sealed record Hiding
{
    /// <summary>Of a person, the restriction's id.</summary>
    public Guid Id { get; init; }
    public bool Address { get; init; }
    public RecordId Home { get; init; }
    public List<Guid> People { get; init; } = [];
    public List<Guid> KeptFrom { get; init; } = [];
    public string Reason { get; init; } = "";
    public DateOnly ReviewOn { get; init; }
    public List<Guid> NeedToKnow { get; init; } = [];
    public List<string> Names { get; init; } = [];
    public List<string>? Whys { get; init; }
    public string ByName { get; init; } = "";

    /// <summary>The restriction that it takes the place of.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>It is lifted, with <see cref="Reason"/> saying why.</summary>
    public bool Over { get; init; }

    /// <summary>What lines about it are hidden with.</summary>
    internal Guid Item => Address ? Id : People.FirstOrDefault();

    /// <summary>Adds what a family's record must hold of it, as far as it concerns anybody there.</summary>
    /// <param name="coming">Somebody who is about to belong to the family.</param>
    internal void On(OpenRecord record, Id<Person>? coming = null)
    {
        var here = record.Rows<PersonDetails>().AsEnumerable().Select(d => d.Person.Value).ToHashSet();
        if (coming is { } person)
            here.Add(person.Value);
        // Where it is hidden from the worker whose act this is, it is there already.
        var noted = Address && record.Rows<AddressKept>().Any(k => k.Hiding == Id);
        if ((!noted && !People.Any(here.Contains)) || record.Hides(Item))
            return;
        if (Address)
        {
            var hidden = record.Id != Home && KeptFrom.Any(here.Contains);
            if (AddressKept.InForce(record.Rows<AddressKept>().ToList()).FirstOrDefault(k => k.Hiding == Id) is { } now && now.Hidden == hidden && !Over)
                return;
            record.Add(new AddressKept
            {
                Item = Id,
                Hiding = Id,
                Home = Home,
                People = People,
                KeptFrom = KeptFrom,
                Reason = Reason,
                ReviewOn = Over ? null : ReviewOn,
                ByName = ByName,
                Ended = Over,
                Hidden = hidden,
            });
            return;
        }
        if ((Over ? Id : Replaces) is { } former)
            record.Add(new RestrictionLifted { Item = Item, Restriction = new(former), Reason = Reason });
        if (Over || record.Rows<Restriction>().Any(r => r.Id == new Id<Restriction>(Id)))
            return;
        record.Add(new Restriction
        {
            Id = new(Id),
            Item = Item,
            Of = Item,
            Part = RestrictedPart.Person,
            Reason = Reason,
            ReviewOn = ReviewOn,
            NeedToKnow = NeedToKnow,
            Names = Names,
            Whys = Whys,
            ByName = ByName,
            Replaces = Replaces is { } before ? new Id<Restriction>(before) : null,
        });
    }
}

/// <summary>What the rules tell whoever takes a person into a family: what is hidden of that person, or from them.</summary>
internal sealed record HiddenOfPerson(IReadOnlyList<Hiding> All)
{
    /// <summary>Puts it into the family's record, together with the person.</summary>
    public static void GoWith(OpenRecord record, Id<Person> person)
    {
        foreach (var hiding in record.Terms<HiddenOfPerson>()?.All ?? [])
            hiding.On(record, person);
    }
}
