using Kith.People;

namespace Kith.Families;

/// <summary>Which generation each person of a genogram is in, the eldest first.</summary>
internal static class GenogramRows
{
    public static IReadOnlyList<IReadOnlyList<GenogramPerson>> Of(IReadOnlyList<GenogramPerson> people, IReadOnlyList<GenogramTie> ties)
    {
        var group = Groups(people, ties);
        var steps = ties.Where(t => t.Kind is RelationshipKind.ParentOf or RelationshipKind.GrandparentOf)
            .Select(t => (Upper: group[t.Person], Lower: group[t.To], By: t.Kind == RelationshipKind.ParentOf ? 1 : 2))
            .Where(s => s.Upper != s.Lower).Distinct().ToArray();
        var level = group.Values.Distinct().ToDictionary(g => g, _ => 0);
        // As many rounds as there are groups settle every line of descent; a ring, which only wrong data has, just stops there.
        for (var round = 0; round < level.Count; round++)
            foreach (var (upper, lower, by) in steps)
                level[lower] = Math.Max(level[lower], level[upper] + by);
        // Whoever has nobody above stands right above their nearest descendants, not at the top of the picture.
        for (var round = 0; round < level.Count; round++)
            foreach (var g in level.Keys.ToArray())
                if (steps.Where(s => s.Upper == g).Select(s => (int?)(level[s.Lower] - s.By)).Min() is { } lowest && lowest > level[g])
                    level[g] = lowest;
        return [.. people.GroupBy(p => level[group[p.Id]]).OrderBy(r => r.Key).Select(r => (IReadOnlyList<GenogramPerson>)[.. r])];
    }

    /// <summary>Couples, parents of one child, and siblings are of one generation.</summary>
    private static Dictionary<Guid, Guid> Groups(IReadOnlyList<GenogramPerson> people, IReadOnlyList<GenogramTie> ties)
    {
        var group = people.ToDictionary(p => p.Id, p => p.Id);
        void Join(Guid a, Guid b)
        {
            var (from, to) = (group[a], group[b]);
            foreach (var id in group.Where(g => g.Value == from).Select(g => g.Key).ToArray())
                group[id] = to;
        }
        foreach (var tie in ties.Where(t => t.Kind is RelationshipKind.PartnerOf or RelationshipKind.SeparatedFrom or RelationshipKind.SiblingOf))
            Join(tie.Person, tie.To);
        foreach (var parents in ties.Where(t => t.Kind == RelationshipKind.ParentOf).GroupBy(t => t.To))
            foreach (var parent in parents.Skip(1))
                Join(parent.Person, parents.First().Person);
        return group;
    }
}
