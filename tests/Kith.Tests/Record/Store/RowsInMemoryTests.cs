using Kith.Record.Store;

namespace Kith.Tests.Record.Store;

/// <summary>What rows in memory answer is what the framework's own queryables answer, each query compiled once.</summary>
public sealed class RowsInMemoryTests
{
    private sealed record Dog(int Id, string Name, int? Age, bool Good, DateOnly On);

    private sealed class Owner(Func<IEnumerable<Dog>, IQueryable<Dog>> made, IEnumerable<Dog> dogs)
    {
        public IQueryable<Dog> Dogs() => made(dogs);
    }

    private static readonly Dog[] s_dogs =
    [
        new(1, "Bess", 3, true, new(2024, 1, 1)), new(2, "Fly", null, false, new(2024, 2, 1)), new(3, "Bess", 9, false, new(2023, 1, 1)),
        new(4, "Moss", 5, true, new(2024, 3, 1)), new(5, "Ash", 3, true, new(2022, 1, 1)),
    ];

    [Theory, InlineData(0, 3), InlineData(2, 9), InlineData(4, 100)]
    public void Every_operator_answers_as_it_does_in_plain_memory(int some, int age)
    {
        var (plain, known) = (Answers(d => d.AsQueryable(), some, age), Answers(d => new RowsInMemory<Dog>(d), some, age));
        Assert.Equal(plain.Count, known.Count);
        for (var n = 0; n < plain.Count; n++)
            Assert.True(Equals(plain[n], known[n]), $"{n}: {plain[n]} and {known[n]}");
    }

    private static List<string> Answers(Func<IEnumerable<Dog>, IQueryable<Dog>> made, int some, int age)
    {
        var owner = new Owner(made, s_dogs.Take(some == 0 ? 5 : some));
        IReadOnlyList<int> ids = [some, 3, 5];
        string? none = null;
        HashSet<string> names = ["Bess", "Ash"];
        return
        [
            .. Tried(() => owner.Dogs().ToList(), () => owner.Dogs().Any(), () => owner.Dogs().Count(), () => owner.Dogs().First(),
                () => owner.Dogs().Any(d => d.Age == age), () => owner.Dogs().Any(d => d.Age == null), () => owner.Dogs().Any(d => d.Name == none),
                () => owner.Dogs().All(d => d.Age < age), () => owner.Dogs().Count(d => d.Good), () => owner.Dogs().LongCount(d => !d.Good),
                () => owner.Dogs().Where(d => d.Id > some && d.Age <= age).ToList(), () => owner.Dogs().Where(d => ids.Contains(d.Id)).Select(d => d.Name).ToHashSet(),
                () => owner.Dogs().Where(d => names.Contains(d.Name)).Select(d => d.Id).ToList(), () => owner.Dogs().Where((d, n) => n % 2 == 0).ToList(),
                () => owner.Dogs().OrderBy(d => d.Name).ThenByDescending(d => d.Id).ToList(), () => owner.Dogs().OrderByDescending(d => d.On).ThenBy(d => d.Name).Take(some).ToList(),
                () => owner.Dogs().Select(d => new { d.Name, Twice = d.Age * 2 }).ToList(), () => owner.Dogs().Select(d => d.Good ? "good" : d.Name + age).ToList(),
                () => owner.Dogs().Skip(1).FirstOrDefault(d => d.Age == age), () => owner.Dogs().Single(d => d.Id == some), () => owner.Dogs().SingleOrDefault(d => d.Name == "Bess"),
                () => owner.Dogs().FirstOrDefault(d => d.Id == 77), () => owner.Dogs().LastOrDefault(d => d.Good), () => owner.Dogs().First(d => d.Id == 77),
                () => owner.Dogs().Max(d => (int?)d.Age), () => owner.Dogs().Where(d => d.Id > 77).Max(d => (int?)d.Age) ?? 0, () => owner.Dogs().Min(d => d.On), () => owner.Dogs().Sum(d => d.Age),
                () => owner.Dogs().MaxBy(d => d.On), () => owner.Dogs().MinBy(d => d.Name), () => owner.Dogs().Average(d => d.Id), () => owner.Dogs().Max(),
                () => owner.Dogs().GroupBy(d => d.Name).Select(g => new { g.Key, N = g.Count(), Last = g.Max(x => x.Id) }).ToList(),
                () => owner.Dogs().GroupBy(d => d.Name, d => d.Id).Select(g => g.Key + g.Sum()).ToList(), () => owner.Dogs().Select(d => d.Name).Distinct().ToList(),
                () => owner.Dogs().SelectMany(d => d.Name).Distinct().ToList(), () => owner.Dogs().Select(d => d.Name).Contains("Ash"), () => owner.Dogs().OfType<object>().Count(),
                () => owner.Dogs().Where(d => !owner.Dogs().Any(later => later.Id > d.Id && later.Name == d.Name)).ToList(),
                () => owner.Dogs().Where(d => owner.Dogs().Where(o => o.Good).Select(o => o.Age).Max() == d.Age).ToList(),
                () => owner.Dogs().Join(owner.Dogs(), d => d.Name, d => d.Name, (a, b) => a.Id + b.Id).ToList(), () => owner.Dogs().Concat(owner.Dogs().Where(d => d.Good)).ToList(),
                () => owner.Dogs().Union(owner.Dogs()).Reverse().ToList(), () => owner.Dogs().Except(owner.Dogs().Where(d => d.Good)).ToList(), () => owner.Dogs().DefaultIfEmpty().Count(),
                () => owner.Dogs().ToDictionary(d => d.Id).Count, () => owner.Dogs().ToLookup(d => d.Name).Count, () => owner.Dogs().AsEnumerable().Where(d => d.Id > some).ToList(),
                () => owner.Dogs().TakeWhile(d => d.Id < age).SkipWhile(d => d.Id < 2).ToList(), () => (from d in owner.Dogs() from o in owner.Dogs() where d.Id < o.Id && o.Age == age select d.Name + o.Name).ToList()),
        ];
    }

    // What is thrown is an answer too.
    private static IEnumerable<string> Tried(params Func<object?>[] asked) => asked.Select(ask =>
    {
        try
        {
            return System.Text.Json.JsonSerializer.Serialize(ask());
        }
        catch (Exception why) when (why is InvalidOperationException or ArgumentException)
        {
            return why.GetType().Name + why.Message;
        }
    });

    [Fact]
    public void What_is_round_a_query_is_read_when_it_is_run_and_not_kept_with_it()
    {
        List<int> rows = [1, 2, 3, 4];
        var least = 3;
        var asked = new RowsInMemory<int>(rows).Where(n => n >= least);
        Assert.Equal([3, 4], asked);
        least = 2;
        rows.Add(9);
        Assert.Equal([2, 3, 4, 9], asked);
        Assert.Equal([2, 4], from n in new RowsInMemory<int>([1, 2, 3, 4]) where n % least == 0 select n);
    }

    [Fact]
    public void A_query_that_is_written_once_is_compiled_once_whatever_it_is_asked_with()
    {
        var before = Compiled<double>.Count;
        for (var n = 0; n < 50; n++)
            Assert.Equal(n + 0.5, new RowsInMemory<double>([n, 0.5]).Select(d => d + 0).Sum(d => d));
        Assert.Equal(before + 1, Compiled<double>.Count);
    }
}
