using System.Text.RegularExpressions;
using Kith.People;
using Kith.Record;
using Kith.Seed;
using Kith.Tests.A;

namespace Kith.Tests.Seed;

public sealed partial class StoryTests
{
    [Fact]
    public void A_choice_is_made_and_a_remembered_one_stays()
    {
        var words = new Wording(new Random(1), []);
        var told = words.Fill("[toy=red car|blue car]; {toy}; [toy=red car|blue car].", _ => null);

        Assert.Matches("^(Red car; red car; red car|Blue car; blue car; blue car)\\.$", told);
    }

    [Fact]
    public void A_slot_without_an_answer_says_what_stands_beside_it()
    {
        var words = new Wording(new Random(1), []);

        Assert.Equal("Her sister came.", words.Fill("{dad|her sister} came.", _ => null));
        Assert.Equal("Femi came.", words.Fill("{dad|her sister} came.", name => name == "dad" ? "Femi" : null));
        Assert.Throws<FormatException>(() => words.Fill("{nobody} came.", _ => null));
    }

    [Fact]
    public async Task Every_entry_of_every_story_can_be_written_for_every_kind_of_family()
    {
        await using var seeded = await SeededTown.OnAsync(Db.Sqlite, families: 0);
        var setting = seeded.Town.Setting;
        var writing = new Writing(setting, (await SeededTown.FormsAsync(seeded.World)).ToDictionary(f => f.Code));
        var maker = new HouseholdMaker(setting.Stock, SeededTown.Time, new NhsNumbersForTests(1));
        string[] withBoth = ["anyone-couple", "couple-separating", "lone-father", "twins"];
        var beats = setting.Book.Arcs.Values.SelectMany(a => a.Beats.Select(b => (Beat: b, Both: withBoth.Contains(a.For))))
            .Concat(setting.Book.Pools.SelectMany(p => p).SelectMany(p => p.Beats).Select(b => (Beat: b, Both: false))).ToArray();
        Assert.True(beats.Length > 200, $"{beats.Length} entries in the stories");
        foreach (var number in Enumerable.Range(0, 12))
        {
            var home = maker.Make(number);
            var scene = new Scene(setting, home, home.Focus);
            foreach (var (beat, _) in beats.Where(b => !b.Both || home.Kin is Kin.Couple or Kin.Father))
            {
                var entry = writing.Of(beat, scene, home.Opens.AddDays(30));
                Assert.NotNull(entry);
                var problems = new Problems();
                entry.Act.Examine(problems, London.DateOf(entry.At));
                Assert.Empty(problems.Found);
                Assert.DoesNotContain(entry.Act.Passages, p => Unfilled().IsMatch(p.Text!));
            }
        }
    }

    [Fact]
    public void Numbers_belong_to_nobody()
    {
        var numbers = new NhsNumbersForTests(1);
        var some = Enumerable.Range(0, 5_000).Select(_ => numbers.Next()!).ToArray();

        Assert.All(some, n => Assert.Equal(n, NhsNumbers.Read(n)));
        Assert.All(some, n => Assert.StartsWith("999", n, StringComparison.Ordinal));
        Assert.Equal(some.Length, some.Distinct().Count());
        var random = new Random(1);
        Assert.All(Stock.Read().Places, place => Assert.NotNull(Postcodes.Read(HouseholdMaker.Postcode(random, place))));
        Assert.Matches("^07700 900[0-9]{3}$", Numbers.Mobile(random));
        Assert.Matches("^01632 960[0-9]{3}$", Numbers.Landline(random));
    }

    [Fact]
    public void A_child_grows()
    {
        var child = new Human { Id = default, Given = "A", Family = "B", Sex = Sex.Female, Born = new DateOnly(2024, 1, 10), BirthWeight = 3.1 };
        var weights = Enumerable.Range(1, 60).Select(month => Growth.Kg(child, child.Born.AddDays(30 * month))).ToArray();

        Assert.Equal(3.1, Growth.Kg(child, child.Born), 1);
        Assert.True(Growth.Kg(child, child.Born.AddDays(5)) < 3.1);
        Assert.Equal(weights.Order(), weights);
    }

    [GeneratedRegex(@"[\[\]{}|]", RegexOptions.None, 1000)]
    private static partial Regex Unfilled();
}
