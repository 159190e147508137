using CsCheck;
using Kith.People;
using Kith.Record.IdentityIndex;
using Kith.Tests.A;

namespace Kith.Tests.People;

public sealed class MisspeltTests
{
    private static readonly string[] s_surnames =
    [
        "Okafor", "Adeyemi", "Hussain", "Kowalski", "Pritchard", "Smith", "Nguyen", "Featherstonehaugh", "Begum", "Bankole", "Williams", "Rahman", "Papadopoulos", "Baker", "Jones",
    ];

    private static readonly Gen<(int Name, int Slip, int At, char With)> s_slips =
        Gen.Select(Gen.Int[0, s_surnames.Length - 1], Gen.Int[0, 3], Gen.Int[0, 40], Gen.Char['a', 'z']);

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Any_one_slip_in_a_surname_still_finds_the_person(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        foreach (var name in s_surnames)
            await world.PersonAsync(family, new RegisterPerson { GivenNames = "Ana", FamilyName = name, BornOn = new(1990, 1, 1) });
        await s_slips.SampleAsync(async slip =>
        {
            var name = s_surnames[slip.Name];
            var typed = Slip(name, slip.Slip, slip.At, slip.With);
            return (await world.FindAsync(typed)).Found.Any(t => t.Name == "Ana " + name)
                && (await world.FindAsync("ana " + typed)).Found.Any(t => t.Name == "Ana " + name);
        }, iter: 150, threads: 1);
    }

    [Theory, InlineData("smith", "smyth"), InlineData("catherine", "kathryn"), InlineData("steven", "stephen"), InlineData("philip", "filip"), InlineData("wright", "rite")]
    public void What_sounds_alike_has_one_code(string one, string other) => Assert.Equal(Sound.Of(one), Sound.Of(other));

    [Theory]
    [InlineData("smith", "SM0"), InlineData("knight", "NT"), InlineData("thomas", "0MS"), InlineData("schmidt", "SKMTT"), InlineData("xavier", "SFR"), InlineData("şahin", "")]
    public void The_code_is_that_of_the_published_rules(string word, string code) => Assert.Equal(code, Sound.Of(word));

    [Fact]
    public void Edits_are_counted_the_same_both_ways_and_never_below_the_difference_in_length() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 8], Gen.String[Gen.Char['a', 'd'], 0, 8]).Sample((a, b) =>
            NearnessOf.Edits(a, b, 9) == NearnessOf.Edits(b, a, 9) && NearnessOf.Edits(a, b, 9) >= Math.Abs(a.Length - b.Length) && NearnessOf.Edits(a, a, 9) == 0);

    [Fact]
    public void Up_to_a_limit_edits_are_counted_as_without_one() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 8], Gen.String[Gen.Char['a', 'd'], 0, 8], Gen.Int[0, 4]).Sample((a, b, most) =>
            NearnessOf.Edits(a, b, most) == Math.Min(NearnessOf.Edits(a, b, 9), most + 1), iter: 20_000);

    [Fact]
    public void Words_that_few_slips_part_have_one_of_their_slips_in_common() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 3, 14], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 40], Gen.Char['a', 'd']).Array[0, 3]).Sample((word, slips) =>
        {
            var typed = slips.Aggregate(word, (typed, slip) => typed.Length < 2 ? typed : Slip(typed, slip.Item1, slip.Item2, slip.Item3));
            var most = NearnessOf.MostEdits(typed);
            return NearnessOf.Edits(typed, word, most) > most || Slips.Of(typed, most).Intersect(Slips.Of(word)).Any();
        }, iter: 100_000);

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_name_whose_characters_take_two_places_is_found(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.PersonAsync(family, new RegisterPerson { GivenNames = "Li", FamilyName = "\U00020BB7\u7530\u4E2D", BornOn = new(1990, 1, 1) });
        foreach (var typed in new[] { "\U00020BB7\u7530\u4E2D", "\U00020BB7\u7530\u4E2E", "li \U00020BB7", "\U00020BB7\u7530\u4E2D 1990", "l \U00020BB7\u7530\u4E2D" })
            Assert.Equal((typed, 1), (typed, (await world.FindAsync(typed)).Found.Count));
    }

    private static string Slip(string name, int slip, int at, char with)
    {
        var letters = name.ToLowerInvariant();
        at %= letters.Length;
        return slip switch
        {
            0 => letters.Insert(at, with.ToString()),
            1 => letters.Remove(at, 1),
            2 => letters.Remove(at, 1).Insert(at, with.ToString()),
            _ when at + 1 < letters.Length => letters[..at] + letters[at + 1] + letters[at] + letters[(at + 2)..],
            _ => letters,
        };
    }
}
