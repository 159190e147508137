using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.Sharing.OwnView;

/// <summary>
/// Whether there is another household that a reader must learn nothing of: somebody they are separated from, or another parent
/// or carer of a child it is about who does not live where the reader lives. What is not recorded counts as apart.
/// </summary>
internal sealed class Household(FamilyFacts facts, DateOnly today, Id<Person> reader, IReadOnlyCollection<Guid> about)
{
    private readonly Tie[] _ties = [.. facts.TiesOn(today)];

    /// <summary>Whether somebody of the family lives apart from the reader.</summary>
    public bool IsDivided => _divided ??= facts.People.Any(p => p.Person != reader && !about.Contains(p.Person.Value) && p.DiedOn is null && IsApart(p.Person));

    private bool? _divided;

    /// <summary>Whether the reader and this person have a present address in common.</summary>
    public bool LivesWith(Guid person) =>
        person == reader.Value || Addresses(new Id<Person>(person)).Intersect(Addresses(reader), StringComparer.OrdinalIgnoreCase).Any();

    private bool IsApart(Id<Person> other)
    {
        bool Between(Tie tie, RelationshipKind kind) => tie.Kind == kind && (tie.Person == reader && tie.To == other || tie.Person == other && tie.To == reader);
        if (_ties.Any(t => Between(t, RelationshipKind.SeparatedFrom)))
            return true;
        // Ended ties of a couple count as well: nobody need have recorded that they separated.
        var couple = facts.Ties.Any(t => Between(t, RelationshipKind.PartnerOf));
        var together = _ties.Any(t => Between(t, RelationshipKind.PartnerOf));
        var shareAChild = _ties.Any(t => t.Person == other && t.Kind is RelationshipKind.ParentOf or RelationshipKind.CarerOf && about.Contains(t.To.Value));
        return (couple || shareAChild) && !(together && !HasOwnAddress(other)) && !LivesWith(other.Value);
    }

    private bool HasOwnAddress(Id<Person> person) => Addresses(person).Any();

    private IEnumerable<string> Addresses(Id<Person> person) => facts.Find(person)?.AddressesOn(today).Select(a => a.OneLine) ?? [];
}
