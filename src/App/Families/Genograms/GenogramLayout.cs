using Kith.People;

namespace Kith.Families;

/// <summary>
/// Where each symbol stands. Generations are rows; within a row couples stand next to each other and brothers and sisters in
/// the order of their birth; then each row is moved under its parents and over its children, never closer than a slot.
/// </summary>
public static class GenogramLayout
{
    private const int Margin = 16;

    public static Genogram Draw(IReadOnlyList<GenogramPerson> people, IReadOnlyList<GenogramTie> allTies)
    {
        var ids = people.Select(p => p.Id).ToHashSet();
        GenogramTie[] ties = [.. allTies.Where(t => t.Person != t.To && ids.Contains(t.Person) && ids.Contains(t.To))];
        var links = new GenogramLinks(ties);
        var rows = GenogramRows.Of(people, ties);
        var x = new Dictionary<Guid, int>();
        var units = rows.Select(row => Units(row, links)).ToArray();
        for (var r = 0; r < units.Length; r++)
        {
            units[r] = [.. units[r].Select(u => (Unit: u, At: Mean(u.SelectMany(p => links.ParentsOf(p.Id)), x), Born: u.Min(p => links.ParentsOf(p.Id).Any() ? p.Born ?? DateOnly.MaxValue : DateOnly.MaxValue)))
                .OrderBy(u => u.At ?? int.MaxValue).ThenBy(u => u.Born).Select(u => u.Unit.Length == 2 ? Facing(u.Unit, links, x) : u.Unit)];
            Place(units[r], p => links.ParentsOf(p.Id), x);
        }
        for (var r = units.Length - 2; r >= 0; r--)
            Place(units[r], p => links.ChildrenOf(p.Id), x);
        for (var r = 1; r < units.Length; r++)
            Place(units[r], p => links.ParentsOf(p.Id), x);
        var left = x.Count == 0 ? 0 : x.Values.Min() - Genogram.Slot / 2;
        var lines = new GenogramLines(links, rows.Select(row => (IReadOnlyList<GenogramPerson>)[.. row.OrderBy(p => x[p.Id])]).ToArray(),
            x.ToDictionary(p => p.Key, p => p.Value - left + Margin), Margin);
        var width = (x.Count == 0 ? 0 : x.Values.Max() - left + Genogram.Slot / 2) + 2 * Margin;
        return new Genogram(width, lines.Height + Margin, lines.Symbols, lines.Drawn, []);
    }

    /// <summary>Couples and their former partners as one unit, in an order that keeps each next to the other where it can.</summary>
    private static GenogramPerson[][] Units(IReadOnlyList<GenogramPerson> row, GenogramLinks links)
    {
        var units = new List<GenogramPerson[]>();
        var left = row.OrderBy(p => p.Born ?? DateOnly.MaxValue).ThenBy(p => p.Id).ToList();
        while (left.Count > 0)
        {
            var all = new List<GenogramPerson> { left[0] };
            for (var i = 0; i < all.Count; i++)
                all.AddRange(left.Where(p => !all.Contains(p) && links.AreCouple(all[i].Id, p.Id)).ToArray());
            left.RemoveAll(all.Contains);
            units.Add(Chain(all, links));
        }
        return [.. units];
    }

    // Begins with somebody who has one partner only and goes on from partner to partner.
    private static GenogramPerson[] Chain(List<GenogramPerson> all, GenogramLinks links)
    {
        var chain = new List<GenogramPerson>();
        var rest = all.OrderBy(p => all.Count(q => links.AreCouple(p.Id, q.Id))).ThenBy(p => p.Shape).ToList();
        while (rest.Count > 0)
        {
            var next = chain.Count == 0 ? rest[0]
                : rest.Where(p => links.AreCouple(chain[^1].Id, p.Id)).OrderByDescending(p => rest.Count(q => links.AreCouple(p.Id, q.Id))).FirstOrDefault() ?? rest[0];
            chain.Add(next);
            rest.Remove(next);
        }
        return [.. chain];
    }

    // Of two, each stands on the side of their own parents; without any, the square on the left as is usual.
    private static GenogramPerson[] Facing(GenogramPerson[] two, GenogramLinks links, Dictionary<Guid, int> x)
    {
        var (a, b) = (Mean(links.ParentsOf(two[0].Id), x), Mean(links.ParentsOf(two[1].Id), x));
        var turn = a is { } first && b is { } second ? first > second : two[1].Shape == SymbolShape.Square && two[0].Shape != SymbolShape.Square;
        return turn ? [two[1], two[0]] : two;
    }

    private static void Place(GenogramPerson[][] units, Func<GenogramPerson, IEnumerable<Guid>> towards, Dictionary<Guid, int> x)
    {
        var next = int.MinValue;
        // Brothers and sisters without partners are moved as one block, so that they stand in the middle under their parents.
        for (var i = 0; i < units.Length;)
        {
            var to = units[i].SelectMany(towards).ToHashSet();
            var block = units.Skip(i).TakeWhile((u, n) => n == 0 || (to.Count > 0 && to.SetEquals(u.SelectMany(towards)))).ToArray();
            var people = block.SelectMany(u => u).ToArray();
            var wide = (people.Length - 1) * Genogram.Slot;
            var wanted = Mean(to, x) is { } middle ? middle - wide / 2 : x.GetValueOrDefault(people[0].Id);
            var at = next == int.MinValue ? wanted : Math.Max(wanted, next);
            foreach (var person in people)
            {
                x[person.Id] = at;
                at += Genogram.Slot;
            }
            next = at;
            i += block.Length;
        }
    }

    private static int? Mean(IEnumerable<Guid> ids, Dictionary<Guid, int> x)
    {
        var known = ids.Where(x.ContainsKey).Distinct().Select(id => x[id]).ToArray();
        return known.Length == 0 ? null : (int)known.Average();
    }
}
