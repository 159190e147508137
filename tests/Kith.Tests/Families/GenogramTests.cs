using CsCheck;
using Kith.Families;
using Kith.People;

namespace Kith.Tests.Families;

public sealed class GenogramTests
{
    private static readonly Gen<(GenogramPerson[] People, GenogramTie[] Ties)> s_families =
        from shapes in Gen.Select(Gen.Enum<SymbolShape>(), Gen.Int[0, 25000], Gen.Bool).Array[1, 15]
        from ties in Gen.Select(Gen.Int[0, 14], Gen.Enum<RelationshipKind>(), Gen.Int[0, 14], Gen.Bool).Array[0, 25]
        let people = shapes.Select((s, i) => Person(i, s.Item1, new DateOnly(1940, 1, 1).AddDays(s.Item2), s.Item3)).ToArray()
        select (people, ties.Select(t => new GenogramTie(Id(t.Item1 % people.Length), t.Item2, Id(t.Item3 % people.Length), t.Item4)).ToArray());

    [Fact]
    public void However_people_are_tied_no_symbol_touches_another_and_all_is_in_the_picture() =>
        s_families.Sample(f =>
        {
            var drawn = GenogramLayout.Draw(f.People, f.Ties);
            Assert.Equal(f.People.Length, drawn.Symbols.Count);
            foreach (var a in drawn.Symbols)
            {
                Assert.InRange(a.X, Genogram.Size / 2, drawn.Width - Genogram.Size / 2);
                Assert.InRange(a.Y, Genogram.Size / 2, drawn.Height - Genogram.Size / 2 - Genogram.LabelHeight);
                foreach (var b in drawn.Symbols.Where(b => b != a))
                    Assert.True(Math.Abs(a.X - b.X) >= Genogram.Slot || Math.Abs(a.Y - b.Y) >= Genogram.Size + Genogram.LabelHeight, $"{a} {b}");
            }
        }, iter: 2_000);

    [Fact]
    public void Three_generations_stand_below_one_another_and_children_in_the_order_of_their_birth()
    {
        var (gran, grandad, mum, dad, ex, second, first) = (Person(0), Person(1), Person(2), Person(3), Person(4), Person(5, born: 2020), Person(6, born: 2018));
        var drawn = GenogramLayout.Draw([gran, grandad, mum, dad, ex, second, first],
        [
            new(gran.Id, RelationshipKind.PartnerOf, grandad.Id), new(gran.Id, RelationshipKind.ParentOf, mum.Id), new(grandad.Id, RelationshipKind.ParentOf, mum.Id),
            new(mum.Id, RelationshipKind.PartnerOf, dad.Id), new(mum.Id, RelationshipKind.SeparatedFrom, ex.Id),
            new(mum.Id, RelationshipKind.ParentOf, first.Id), new(ex.Id, RelationshipKind.ParentOf, first.Id),
            new(mum.Id, RelationshipKind.ParentOf, second.Id), new(dad.Id, RelationshipKind.ParentOf, second.Id),
            new(gran.Id, RelationshipKind.GrandparentOf, first.Id),
        ]);
        Symbol At(GenogramPerson p) => drawn.Symbols.Single(s => s.Person == p);
        Assert.Equal(At(gran).Y, At(grandad).Y);
        Assert.True(At(gran).Y < At(mum).Y && At(mum).Y < At(first).Y);
        Assert.Equal(At(mum).Y, At(dad).Y);
        Assert.Equal(At(mum).Y, At(ex).Y);
        Assert.Equal(At(first).Y, At(second).Y);
        // The mother stands between her partner and the one she is separated from.
        Assert.True((At(dad).X - At(mum).X) * (At(ex).X - At(mum).X) < 0);
        Assert.DoesNotContain(drawn.Lines, l => l.Dashed);
    }

    [Fact]
    public void Twins_hang_from_one_point_and_separation_is_two_strokes()
    {
        var (mum, dad, one, two) = (Person(0), Person(1, SymbolShape.Square), Person(2, born: 2020), Person(3, born: 2020));
        GenogramTie[] parents = [.. new[] { mum, dad }.SelectMany(p => new[] { one, two }.Select(c => new GenogramTie(p.Id, RelationshipKind.ParentOf, c.Id)))];
        var together = GenogramLayout.Draw([mum, dad, one, two], [.. parents, new(mum.Id, RelationshipKind.PartnerOf, dad.Id)]);
        var apart = GenogramLayout.Draw([mum, dad, one, two], [.. parents, new(mum.Id, RelationshipKind.PartnerOf, dad.Id), new(mum.Id, RelationshipKind.SeparatedFrom, dad.Id)]);
        Assert.Equal(together.Lines.Count + 2, apart.Lines.Count);
        var tops = together.Lines.Select(l => l.Points.Split(' ')).Where(p => p.Length == 2 && together.Symbols.Where(s => s.Person == one || s.Person == two).Any(s => p[1] == $"{s.X},{s.Y - Genogram.Size / 2}")).ToArray();
        Assert.Equal(2, tops.Length);
        Assert.Single(tops.Select(t => t[0]).Distinct());
        Assert.True(together.Symbols.Single(s => s.Person == dad).X < together.Symbols.Single(s => s.Person == mum).X);
    }

    private static GenogramPerson Person(int n, SymbolShape shape = SymbolShape.Circle, DateOnly? born = null, bool died = false) =>
        new(Id(n), "P" + n, "P" + n, shape, "1", born, died);

    private static GenogramPerson Person(int n, int born) => Person(n, SymbolShape.Circle, new DateOnly(born, 1, 1));

    private static Guid Id(int n) => new(n + 1, 0, 0, new byte[8]);
}
