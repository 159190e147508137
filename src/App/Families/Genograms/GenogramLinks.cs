using Kith.People;

namespace Kith.Families;

/// <summary>Children of the same one or two parents.</summary>
internal sealed record Brood(IReadOnlyList<Guid> Parents, IReadOnlyList<Guid> Children, bool Dashed);

/// <summary>The ties of a genogram, looked up from either side.</summary>
internal sealed class GenogramLinks
{
    private readonly Dictionary<(Guid, Guid), (bool Apart, bool Told)> _couples = [];
    private readonly ILookup<Guid, Guid> _parents;
    private readonly ILookup<Guid, Guid> _children;

    public GenogramLinks(IReadOnlyList<GenogramTie> ties)
    {
        var descent = ties.Where(t => t.Kind == RelationshipKind.ParentOf).Select(t => (Parent: t.Person, Child: t.To)).Distinct().ToArray();
        _parents = descent.ToLookup(d => d.Child, d => d.Parent);
        _children = descent.ToLookup(d => d.Parent, d => d.Child);
        foreach (var tie in ties.Where(t => t.Kind is RelationshipKind.PartnerOf or RelationshipKind.SeparatedFrom))
        {
            var pair = Pair(tie.Person, tie.To);
            // The last told counts: who separated and came together again is a couple.
            if (tie.Kind == RelationshipKind.PartnerOf || !tie.Over)
                _couples[pair] = (tie.Kind == RelationshipKind.SeparatedFrom || tie.Over, true);
        }
        foreach (var parents in _parents.Select(p => p.Take(2).ToArray()).Where(p => p.Length == 2))
            _couples.TryAdd(Pair(parents[0], parents[1]), (false, false));
        Broods = [.. _parents.SelectMany(p => OfChild(p.Key)).GroupBy(b => (string.Join(',', b.Parents), b.Dashed))
            .Select(b => new Brood(b.First().Parents, [.. b.Select(x => x.Child)], b.Key.Dashed)),
            .. ties.Where(t => t.Kind == RelationshipKind.GrandparentOf && !_children[t.Person].Any(child => _children[child].Contains(t.To)))
                .Select(t => new Brood([t.Person], [t.To], true))];
        Siblings = [.. ties.Where(t => t.Kind == RelationshipKind.SiblingOf && !_parents[t.Person].Intersect(_parents[t.To]).Any())
            .Select(t => Pair(t.Person, t.To)).Distinct()];
    }

    public IReadOnlyList<Brood> Broods { get; }

    /// <summary>Brothers and sisters whose parents are not in the picture.</summary>
    public IReadOnlyList<(Guid A, Guid B)> Siblings { get; }

    public IEnumerable<(Guid A, Guid B, bool Apart, bool Told)> Couples => _couples.Select(c => (c.Key.Item1, c.Key.Item2, c.Value.Apart, c.Value.Told));

    public bool AreCouple(Guid a, Guid b) => _couples.ContainsKey(Pair(a, b));

    public IEnumerable<Guid> ParentsOf(Guid person) => _parents[person];

    public IEnumerable<Guid> ChildrenOf(Guid person) => _children[person];

    // The first two parents are drawn as the couple; a third, as after an adoption, by a dashed line of their own.
    private IEnumerable<(IReadOnlyList<Guid> Parents, Guid Child, bool Dashed)> OfChild(Guid child)
    {
        var parents = _parents[child].ToArray();
        yield return ([.. parents.Take(2).Order()], child, false);
        foreach (var other in parents.Skip(2))
            yield return ([other], child, true);
    }

    private static (Guid, Guid) Pair(Guid a, Guid b) => a.CompareTo(b) < 0 ? (a, b) : (b, a);
}
