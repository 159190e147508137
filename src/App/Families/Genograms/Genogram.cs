using Kith.People;

namespace Kith.Families;

public enum SymbolShape { Square = 1, Circle, Diamond }

/// <summary>A person as a genogram draws them.</summary>
/// <param name="Inside">The age, short enough to stand inside the symbol.</param>
/// <param name="Dashed">No longer a member of this family.</param>
public sealed record GenogramPerson(
    Guid Id, string Name, string Short, SymbolShape Shape, string Inside, DateOnly? Born, bool Died = false, bool Dashed = false);

/// <summary>What two people of a genogram are to each other.</summary>
/// <param name="Over">It has ended: partners are drawn as separated.</param>
public sealed record GenogramTie(Guid Person, RelationshipKind Kind, Guid To, bool Over = false);

/// <summary>A symbol with its centre.</summary>
public sealed record Symbol(GenogramPerson Person, int X, int Y);

/// <summary>A line of straight pieces ("10,20 30,20").</summary>
public sealed record Stroke(string Points, bool Dashed = false);

/// <summary>The picture of a family: symbols and lines, all in whole units of the drawing.</summary>
public sealed record Genogram(int Width, int Height, IReadOnlyList<Symbol> Symbols, IReadOnlyList<Stroke> Lines, IReadOnlyList<string> InWords)
{
    /// <summary>The side of a square.</summary>
    public const int Size = 48;

    /// <summary>From the centre of one symbol to the next, at least.</summary>
    public const int Slot = 120;

    /// <summary>Below a symbol, for the name.</summary>
    public const int LabelHeight = 26;

    /// <summary>The picture of the family as it stands, with the same in words.</summary>
    public static Genogram Of(FamilyFacts facts, DateOnly today)
    {
        // Kept as long as the facts are, since every look at the family's page would draw the same again.
        if (s_drawn.TryGetValue(facts, out var drawn) && drawn.On == today)
            return drawn.Picture;
        var picture = Draw(facts, today);
        s_drawn.AddOrUpdate(facts, new Drawn(today, picture));
        return picture;
    }

    private sealed record Drawn(DateOnly On, Genogram Picture);

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<FamilyFacts, Drawn> s_drawn = [];

    private static Genogram Draw(FamilyFacts facts, DateOnly today)
    {
        var people = facts.People.Where(p => p.IsMember(today) || facts.Ties.Any(t => t.Person == p.Person || t.To == p.Person))
            .Select(p => new GenogramPerson(p.Person.Value, facts.NameOf(p), Shorten(p.Unborn && p.GivenNames.Length == 0 ? "unborn baby" : p.GivenNames.Length > 0 ? p.GivenNames : p.FamilyName),
                p.Unborn ? SymbolShape.Diamond : p.Sex switch { Sex.Male => SymbolShape.Square, Sex.Female => SymbolShape.Circle, _ => SymbolShape.Diamond },
                InShort(p, today), p.BornOn ?? p.ExpectedOn, p.DiedOn is not null, !p.IsMember(today))).ToArray();
        var ties = facts.Ties.Select(t => new GenogramTie(t.Person.Value, t.Kind, t.To.Value, t.EndedOn is not null)).ToArray();
        return GenogramLayout.Draw(people, ties) with { InWords = Tell(facts, today) };
    }

    private static string[] Tell(FamilyFacts facts, DateOnly today) =>
        [.. facts.Members(today).Concat(facts.Former(today)).Select(p =>
        {
            var told = facts.TiesOn(today).Where(t => t.Person == p.Person).Select(t => $"{t.KindInWords} {facts.NameOf(t.To)}{Responsibility(t)}");
            var sex = p.Unborn ? "unborn" : p.Sex switch { Sex.Female => "female", Sex.Male => "male", Sex.Indeterminate => "sex indeterminate", _ => "sex not known" };
            return string.Join("; ", new[] { $"{facts.NameOf(p)}, {sex}, {p.AgeOn(today)}{(p.IsMember(today) ? "" : ", no longer a member of this family")}" }.Concat(told));
        })];

    private static string Responsibility(Tie tie) => tie.ParentalResponsibility switch
    {
        YesNo.Yes => ", with parental responsibility",
        YesNo.No => ", without parental responsibility",
        YesNo.NotKnown => ", parental responsibility not known",
        _ => "",
    };

    private static string Shorten(string name)
    {
        var first = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        var text = name.Length <= 14 ? name : first;
        // Cut by what a person sees as one letter, so that no accent or emoji is torn apart.
        var letters = new System.Globalization.StringInfo(text);
        return letters.LengthInTextElements <= 14 ? text : letters.SubstringByTextElements(0, 13) + "…";
    }

    private static string InShort(Member person, DateOnly today)
    {
        if (person.BornOn is { } born)
        {
            var words = Shared.Shown.Age(born, person.DiedOn ?? today).Split(' ');
            return words[1].StartsWith("year", StringComparison.Ordinal) ? words[0] : words[0] + words[1][0];
        }
        if (person.ExpectedOn is not { } expected)
            return "?";
        var days = 280 - (expected.DayNumber - today.DayNumber);
        return days >= 0 ? (days / 7).ToString(System.Globalization.CultureInfo.InvariantCulture) + "w" : "";
    }
}
