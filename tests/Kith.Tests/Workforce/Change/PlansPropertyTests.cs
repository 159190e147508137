using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Tests.Workforce.Change;

/// <summary>
/// Random plans, postponements and cancellations, day by day, against an oracle that knows nothing of rows: it keeps for each
/// worker the team they began in and the plans that stand, and says where they are on a day.
/// </summary>
public sealed class PlansPropertyTests
{
    private sealed class Planned
    {
        public required Id<PlannedTransfer> Id { get; init; }
        public required Team? To { get; init; }
        public required DateOnly On { get; set; }
        public bool Confirmed { get; set; }
    }

    private sealed class Someone
    {
        public required RecordId Record { get; init; }
        public required Team Begins { get; init; }
        public List<Planned> Plans { get; } = [];

        public Team? On(DateOnly day)
        {
            var at = (Team?)Begins;
            foreach (var plan in Plans.Where(p => p.Confirmed && p.On <= day).OrderBy(p => p.On))
                at = plan.To;
            return at;
        }
    }

    [Theory]
    [InlineData(Db.Sqlite, 1), InlineData(Db.Sqlite, 2), InlineData(Db.Sqlite, 3), InlineData(Db.Sqlite, 4), InlineData(Db.Postgres, 5), InlineData(Db.Postgres, 6)]
    public async Task No_family_is_ever_without_a_worker_who_is_there_and_nobody_is_where_no_plan_put_them(Db db, int seed)
    {
        await using var world = await KithWorld.OnAsync(db);
        var random = new Random(seed);
        Team[] teams = [world.Team, world.OtherTeam];
        var people = new List<Someone>();
        foreach (var worker in new[] { world.Midwife, world.EarlyYearsWorker, world.Leader, world.HealthVisitor })
            people.Add(new Someone { Record = worker, Begins = world.Team });
        people.Add(new Someone { Record = world.Stranger, Begins = world.OtherTeam });
        for (var i = 0; i < 4; i++)
        {
            var team = teams[i % 2];
            people.Add(new Someone { Record = await world.WorkerAsync($"Worker {i}", Discipline.EarlyYearsWorker, world.Council, "Northcliffe Council", team, Kith.Access.Role.Practitioner), Begins = team });
        }
        var families = new List<RecordId>();
        for (var i = 0; i < 8; i++)
            families.Add(await world.CaseAsync(people.Where(p => p.Begins == world.Team).ElementAt(i % 6).Record, $"Family{i}", lead: i % 2 == 0));
        var (did, refused) = (0, 0);
        for (var step = 0; step < 45; step++)
        {
            foreach (var _ in Enumerable.Range(0, 3))
                if (await TryAsync(world, people, teams, random))
                    did++;
                else
                    refused++;
            await HoldsAsync(world, people, families, seed, step);
            world.AtMidnightOf(world.Today.AddDays(1));
            if (random.Next(3) == 0)
                world.Later(TimeSpan.FromHours(random.Next(23)));
        }
        Assert.True(did > 25, $"{did} done, {refused} refused");
    }

    private static async Task<bool> TryAsync(KithWorld world, List<Someone> people, Team[] teams, Random random)
    {
        var who = people[random.Next(people.Count)];
        var open = who.Plans.FirstOrDefault(p => !p.Confirmed || p.On > world.Today);
        var admin = world.Administrator;
        try
        {
            switch (open)
            {
                case null when who.On(world.Today) is { } at:
                    var to = random.Next(4) == 0 ? null : teams.First(t => t != at);
                    var day = world.Today.AddDays(random.Next(1, 12));
                    who.Plans.Add(new Planned { Id = await world.PlanAsync(admin, who.Record, to, day), To = to, On = day });
                    return true;
                case null:
                    return false;
                case { Confirmed: false } when random.Next(3) > 0:
                    await world.ConfirmAsync(admin, who.Record, open.Id, null, (one, placed) =>
                    {
                        // Mostly somebody who can take it, now and then anybody.
                        var can = placed.Where(w => w.Record != who.Record && (random.Next(8) == 0 || w.Team == one.Involvement.Team)).ToArray();
                        return can.Length == 0 ? throw new Invalid("To", "There is nobody") : can[random.Next(can.Length)];
                    });
                    open.Confirmed = true;
                    return true;
                default:
                    if (random.Next(3) > 0)
                    {
                        var later = (open.On > world.Today ? open.On : world.Today).AddDays(random.Next(1, 10));
                        await world.PostponeAsync(admin, who.Record, open.Id, later);
                        open.On = later;
                        return true;
                    }
                    await world.CancelAsync(admin, who.Record, open.Id);
                    who.Plans.Remove(open);
                    return true;
            }
        }
        catch (Invalid)
        {
            return false;
        }
    }

    private static async Task HoldsAsync(KithWorld world, List<Someone> people, List<RecordId> families, int seed, int step)
    {
        var at = $"seed {seed}, step {step}, {world.Today:yyyy-MM-dd}";
        foreach (var one in people)
        {
            Id<Team>[] expected = one.On(world.Today) is { } team ? [team.Id] : [];
            Assert.True(expected.SequenceEqual((await world.TeamsAsync(one.Record)).Distinct()), $"{at}: {one.Record} is not where the plans put them");
        }
        foreach (var family in families)
            for (var day = world.Today; day < world.Today.AddDays(25); day = day.AddDays(4))
            {
                var named = await world.NamedOnAsync(family, day);
                Assert.True(named.Any(n => people.Find(p => p.Record == n.Worker)?.On(day)?.Id == n.Team), $"{at}: family {family} is without a worker on {day:yyyy-MM-dd}: {string.Join("; ", named.Select(n => $"{n.WorkerName} in {n.TeamName} {n.From} to {n.LastDay}"))}");
            }
    }
}
