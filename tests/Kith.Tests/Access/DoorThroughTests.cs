using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Access;

/// <summary>The same second opinion as <see cref="DoorOracleTests"/>, with rows in a database and everything asked through the door while the clocks go forward.</summary>
public sealed class DoorThroughTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Through_the_door_the_answers_are_the_same(Db db)
    {
        await using var world = await KithWorld.EmptyAsync(db);
        var (day, random) = (new DateOnly(2026, 3, 29), new Random(4));
        var book = DoorCases.BookFor((true, true, true), day);
        // Everyone at the door has a job, most a placement, so that it is not those alone that decide.
        var everybody = Enumerable.Range(0, 24).Select(i => (Record: world.NewRecord(), Who: DoorCases.Worker(
            i % 6 == 5 ? "ends today" : "current", i % 8 == 7 ? Any(DoorCases.Placements) : "current",
            i % 3 == 0 ? Any(DoorCases.Agreements) : "in force", i % 3 == 1 ? Any(DoorCases.Stages) : "everyone",
            [i % 3 == 2 ? Any(DoorCases.Trainings) : "held", Any(DoorCases.Trainings), i % 2 == 0 ? "held" : Any(DoorCases.Trainings), "held"], i % 2 == 0, i % 5 == 4, day))).ToArray();
        string Any(string[] states) => states[random.Next(states.Length)];
        var kith = world.As(Founding.Kith);
        await kith.WriteAsync(Founding.Partnership, new Plant(null, DoorRows.Of(book, [.. everybody.Where(e => e.Who.Name == DoorCases.Named).Select(e => e.Record)])));
        foreach (var (record, who) in everybody)
            await kith.WriteAsync(record, new Plant(RecordKind.Worker, DoorRows.Of(who)));
        var family = world.NewRecord();
        await kith.WriteAsync(family, new Plant(RecordKind.Family,
            [new FamilyName { Name = "Okafor" }, .. DoorRows.Family(everybody.Where(e => e.Who.Emergency).Select(e => e.Record), new DateTimeOffset(day, default, default))]));
        var (form, answers) = (await world.FormAsync(), new HashSet<string>());
        foreach (var instant in DoorCases.Instants(day))
        {
            world.Clock.SetUtcNow(instant);
            foreach (var (record, who) in everybody)
            {
                var at = world.As(record);
                await SaysAsync("see", () => at.ReadAsync(family, new FamilyBannerView()));
                await SaysAsync("safety", () => at.ReadAsync(family, new SafetyView()));
                await SaysAsync("change", () => at.WriteAsync(family, new RenameFamily { Name = "Okafor" }));
                await SaysAsync("write", () => at.WriteAsync(family, new WriteEntry { WrittenIn = form, HappenedOn = day.AddDays(-3), Passages = [SomeEntry.Seen("Amy walked.")] }));

                async Task SaysAsync<T>(string wants, Func<Task<T>> ask)
                {
                    string said;
                    try
                    {
                        await ask();
                        said = "yes";
                    }
                    catch (Exception why) when (why is Refused or Missing)
                    {
                        said = "no";
                    }
                    catch (Invalid why) when (why.Problems[0].Field == nameof(WriteEntry.CoSigner))
                    {
                        said = "with a co-signature";
                    }
                    var opinion = DoorSecondOpinion.Of(book, who, wants, form.Code, instant);
                    Assert.True(opinion == said, $"{wants}: {said}, but should be {opinion}. {who} at {instant:O}");
                    answers.Add(wants + " " + said);
                }
            }
        }
        Assert.Equal(9, answers.Count);
    }
}
