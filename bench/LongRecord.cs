using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce;

namespace Kith.Bench;

/// <summary>A family of 5,000 entries beside one of five: the same page of five, asked for in every way that the chronology offers.</summary>
internal static class LongRecord
{
    private const int Page = 5, Many = 5_000;

    public static async Task RunAsync(BenchKith kith, double seconds, Report report)
    {
        var records = kith.As(kith.Worker);
        var (few, many) = (await FamilyAsync(kith, Page), await FamilyAsync(kith, Many));
        var today = London.DateOf(DateTimeOffset.UtcNow);
        foreach (var (what, view) in new (string, ChronologyView)[]
        {
            ("from today", new() { At = today }),
            ("from a day in the midst", new() { At = today.AddDays(-Many / 2) }),
            ("the oldest first", new() { OldestFirst = true }),
            ("of one discipline", new() { Discipline = Discipline.HealthVisitor.InWords() }),
            ("about one person", new() { Person = many.Person }),
            ("with a word in the text", new() { Text = "centile" }),
            ("with a word that is nowhere", new() { Text = "ptarmigan" }),
        })
        {
            var (five, all) = (await SpeedAsync(few, view), await SpeedAsync(many, view));
            report.AtMost($"chronology of {Many:N0} entries beside one of {Page}, {what}: cost", all.P50 / five.P50, 2, "×", $"{all.P50:0.0} ms against {five.P50:0.0} ms");
        }

        Task<Speed> SpeedAsync((RecordId Family, Id<Person> Person) at, ChronologyView view) => Load.OfAsync(1, TimeSpan.FromSeconds(Math.Min(2, seconds)),
            (_, _) => records.ReadAsync(at.Family, (view.Person is null ? view : view with { Person = at.Person }) with { Take = Page }));
    }

    private static async Task<(RecordId Family, Id<Person> Person)> FamilyAsync(BenchKith kith, int entries)
    {
        var records = kith.As(kith.Worker);
        var form = (await kith.App.Services.GetRequiredService<Forms>().OfferedAsync()).First(f => f.Code == "home-visit");
        var (family, person) = (RecordId.New(DateTimeOffset.UtcNow), Id<Person>.New(DateTimeOffset.UtcNow));
        await records.WriteAllAsync(
        [
            (family, new OpenFamily { Name = "Long", Team = kith.Team.Id, TeamName = kith.Team.Name, TeamPhone = "01632 960001", Centre = kith.Centre.CentreRecord }),
            (family, new RegisterPerson { Person = person, GivenNames = "Ada", FamilyName = "Long", BornOn = new(2012, 2, 3) }),
        ]);
        foreach (var some in Enumerable.Range(0, entries).Chunk(250))
            await records.WriteAllAsync(some.Select(e => (family, (Act)Filling.HomeVisit(form, person, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1 - e)))));
        return (family, person);
    }
}
