using System.Diagnostics;
using Kith.Access;
using Kith.Families;
using Kith.Home;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.People;
using Kith.Tests.Recording;
using Npgsql;

namespace Kith.Tests.Record;

/// <summary>How often the database is asked does not depend on how much there is.</summary>
public sealed class TripsTests
{
    [Fact]
    public async Task A_view_asks_the_database_as_often_of_a_long_record_as_of_a_short_one()
    {
        await using var world = await KithWorld.OnAsync(Db.Postgres);
        using var trips = new Trips(world);
        RecordId[] families = [await FilledAsync(world, 2), await FilledAsync(world, 2), await FilledAsync(world, 60)];
        foreach (var view in new Func<RecordId, Task>[]
        {
            family => world.As(world.Midwife).ReadAsync(family, new FamilyView()),
            family => world.As(world.Midwife).ReadAsync(family, new ChronologyView()),
            family => world.As(world.Midwife).ReadAsync(family, new WhoHasLooked()),
        })
        {
            // The first finds what is kept for all of them.
            await view(families[0]);
            var few = await trips.OfAsync(() => view(families[1]));
            var many = await trips.OfAsync(() => view(families[2]));
            Assert.Equal(few, many);
            Assert.InRange(few, 1, 15);
        }
    }

    [Fact]
    public async Task Who_has_looked_asks_as_often_where_something_is_hidden()
    {
        await using var world = await KithWorld.OnAsync(Db.Postgres);
        using var trips = new Trips(world);
        Task LookAsync(RecordId family) => world.As(world.EarlyYearsWorker).ReadAsync(family, new WhoHasLooked());
        var (open, hiding) = (await FilledAsync(world, 3), await FilledAsync(world, 3));
        var secret = await world.As(world.HealthVisitor).WriteAsync(hiding, await world.EntryAsync("What few may read.") with { People = [await world.PersonAsync(hiding, "Amy Z")] });
        await world.PersonAsync(open, "Amy Z");
        await world.As(world.Leader).WriteAsync(hiding, new RestrictEntry
        {
            Entry = secret,
            Reason = "A relative works here.",
            ReviewOn = world.Today.AddMonths(2),
            NeedToKnow = [world.HealthVisitor.Value, world.Leader.Value],
        });
        foreach (var family in new[] { open, hiding })
            await LookAsync(family);
        Assert.Equal(await trips.OfAsync(() => LookAsync(open)), await trips.OfAsync(() => LookAsync(hiding)));
    }

    [Fact]
    public async Task A_list_asks_the_database_as_often_for_many_families_as_for_few()
    {
        await using var world = await KithWorld.OnAsync(Db.Postgres);
        using var trips = new Trips(world);
        Task FindAsync() => world.FindAsync("okafor");
        Task MineAsync() => world.As(world.HealthVisitor).AskAsync(new FamiliesOfMyTeams { Teams = [world.Team.Id.Value] });
        async Task<(int, int)> BothAsync() => (await trips.OfAsync(FindAsync), await trips.OfAsync(MineAsync));
        for (var i = 0; i < 3; i++)
            await FilledAsync(world, 1);
        await BothAsync();
        var few = await BothAsync();
        for (var i = 0; i < 15; i++)
            await FilledAsync(world, 1);
        await BothAsync();
        Assert.Equal(few, await BothAsync());
    }

    private static async Task<RecordId> FilledAsync(KithWorld world, int many)
    {
        var family = await world.FamilyAsync();
        var people = new List<Id<Person>>();
        for (var i = 0; i < many; i++)
        {
            if (i < 8)
                people.Add(await world.PersonAsync(family, "Amy " + (char)('A' + i)));
            world.Later(TimeSpan.FromSeconds(1));
            await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync($"Entry {i}") with { HappenedOn = world.Today.AddDays(-i), People = [.. people] });
        }
        return family;
    }

    /// <summary>Counts what is sent to one database. Npgsql begins an activity for every command and every batch.</summary>
    internal sealed class Trips : IDisposable
    {
        private readonly ActivityListener _listener;
        private int _count;

        public Trips(KithWorld world)
        {
            var database = new NpgsqlConnectionStringBuilder(world.Database.Postgres).Database;
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    if (activity.TagObjects.Any(tag => tag.Key is "db.name" or "db.namespace" && (string?)tag.Value == database))
                        Interlocked.Increment(ref _count);
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public async Task<int> OfAsync(Func<Task> work)
        {
            var before = Volatile.Read(ref _count);
            await work();
            return Volatile.Read(ref _count) - before;
        }

        public void Dispose() => _listener.Dispose();
    }
}
