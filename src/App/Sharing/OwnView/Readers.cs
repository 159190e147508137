using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.Sharing.OwnView;

/// <summary>
/// Who may see what is written about whom. In words: an adult what is written about them; a young person who understands what it
/// means the same, and from 16 it is theirs alone; a parent or carer with parental responsibility what is written about a child
/// under 16, and from 12 the child is asked first.
/// </summary>
internal sealed class Readers(FamilyFacts facts, DateOnly today)
{
    public const int Adult = 18, DecidesAlone = 16, IsAsked = 12;

    /// <summary>Those who could be shown something, with whom it can be about: themselves first.</summary>
    public IEnumerable<(Member Reader, IReadOnlyList<Member> About)> All => facts.Members(today)
        .Where(p => p.DiedOn is null && AgeOf(p) is not < IsAsked && p.GivenNames.Length > 0 && !p.Unborn)
        .Select(p => (p, (IReadOnlyList<Member>)[p, .. ChildrenOf(p)]));

    public ReaderAs As(Member reader, IReadOnlyCollection<Guid> about) =>
        IsYoung(reader) ? ReaderAs.YoungPerson : about.Contains(reader.Person.Value) && about.Count == 1 ? ReaderAs.Themselves : ReaderAs.ParentalResponsibility;

    /// <summary>Whether it must be said how it was seen that the reader understands.</summary>
    public bool MustUnderstand(Member reader) => AgeOf(reader) is < DecidesAlone;

    /// <summary>The children of 12 to 15 among those it is about, who are asked what they say to it.</summary>
    public IEnumerable<Member> Asked(Member reader, IReadOnlyCollection<Guid> about) =>
        ChildrenOf(reader).Where(c => about.Contains(c.Person.Value) && AgeOf(c) is >= IsAsked);

    /// <summary>Null where they may; else at which field what is to be done.</summary>
    public (string Field, string Words)? MayRead(Member reader, IReadOnlyCollection<Guid> about, string? understands, string? childSays)
    {
        if (!reader.IsMember(today) || reader.DiedOn is not null || reader.GivenNames.Length == 0)
            return (nameof(GiveOwnView.Reader), "Select someone who belongs to this family today");
        if (AgeOf(reader) is < IsAsked)
            return (nameof(GiveOwnView.Reader), $"{reader.GivenNames} is under {IsAsked}. Open it for somebody with parental responsibility");
        if (MustUnderstand(reader) && string.IsNullOrWhiteSpace(understands))
            return (nameof(GiveOwnView.Understands), $"{reader.GivenNames} is under {DecidesAlone}. Say how you saw that they understand what it means");
        foreach (var other in about.Where(p => p != reader.Person.Value))
        {
            var child = facts.Find(new Id<Person>(other));
            if (child is null)
                return (nameof(GiveOwnView.About), "Select people of this family");
            if (AgeOf(child) is >= DecidesAlone || child.BornOn is null && !child.Unborn)
                return (nameof(GiveOwnView.About), $"{facts.NameOf(child)} decides alone from {DecidesAlone} on. Open it for them instead");
            if (!HasResponsibility(reader, child))
                return (nameof(GiveOwnView.About), $"{reader.GivenNames} is not recorded as having parental responsibility for {facts.NameOf(child)}. Record it under Relationships first, if they have it");
        }
        return Asked(reader, about).FirstOrDefault() is { } asked && string.IsNullOrWhiteSpace(childSays)
            ? (nameof(GiveOwnView.ChildSays), $"{asked.GivenNames} is {IsAsked} or older. Ask them first, and say what they say to it") : null;
    }

    private IEnumerable<Member> ChildrenOf(Member reader) => IsYoung(reader) ? [] : facts.People.Where(c => AgeOf(c) is < DecidesAlone && c.DiedOn is null && HasResponsibility(reader, c));

    private bool HasResponsibility(Member reader, Member child) => !IsYoung(reader) && facts.TiesOn(today).Any(t => t.Person == reader.Person && t.To == child.Person
        && t.Kind is not (RelationshipKind.PartnerOf or RelationshipKind.SeparatedFrom) && t.ParentalResponsibility == YesNo.Yes);

    private bool IsYoung(Member person) => AgeOf(person) is < Adult;

    /// <summary>In whole years; nothing for somebody whose birth is not recorded, who is taken for an adult; 0 for the unborn.</summary>
    private int? AgeOf(Member person)
    {
        if (person.Unborn)
            return 0;
        if (person.BornOn is not { } born)
            return null;
        var years = today.Year - born.Year;
        return born.AddYears(years) > today ? years - 1 : years;
    }
}
