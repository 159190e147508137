using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Tests.Workforce.Change;

/// <summary>Plans made, confirmed and moved as the pages do it.</summary>
internal static class SomeChanges
{
    /// <summary>A family in which this worker is named, in a team in which they are placed.</summary>
    public static async Task<RecordId> CaseAsync(this KithWorld world, RecordId worker, string name = "Okafor", bool lead = false)
    {
        var family = await world.FamilyAsync(name);
        await world.NameAsync(family, worker, world.Team, lead);
        return family;
    }

    public static async Task NameAsync(this KithWorld world, RecordId family, RecordId worker, Team team, bool lead = false)
    {
        var named = (await world.As(world.HealthVisitor).AskAsync(new WorkersInTeams { Teams = [world.Team.Id, world.OtherTeam.Id] })).First(w => w.Record == worker);
        await world.As(world.HealthVisitor).WriteAsync(family, new AddInvolvement
        {
            Team = team.Id,
            TeamName = team.Name,
            TeamPhone = team.Phone,
            Centre = world.Centre.CentreRecord,
            Worker = worker,
            WorkerName = named.Name,
            Discipline = named.Discipline,
            Employer = named.Employer,
            WorkerPhone = named.Phone,
            Lead = lead,
            From = world.Today,
        });
    }

    public static Task<Id<PlannedTransfer>> PlanAsync(this KithWorld world, RecordId by, RecordId worker, Team? to, DateOnly day) => world.As(by).WriteAsync(worker, new PlanTransfer
    {
        Leaves = to is null,
        Team = to?.Id,
        TeamName = to?.Name,
        Centre = to is null ? null : world.Centre.CentreRecord,
        Day = day,
        Reason = "The health visitor there has retired.",
    });

    public static async Task<Caseload> CaseloadAsync(this KithWorld world, RecordId by, RecordId worker, Id<PlannedTransfer> plan)
    {
        var seen = await world.As(by).ReadAsync(worker, new ChangesOfWorker());
        var state = seen.Plan(plan);
        return await world.As(by).AskAsync(new CaseloadOf { Of = worker, Day = state.On, Keeps = [.. seen.Keeps(state).Select(t => t.Value)] });
    }

    /// <summary>Confirms with every family given to one worker, or to whom <paramref name="choose"/> says.</summary>
    public static async Task ConfirmAsync(
        this KithWorld world, RecordId by, RecordId worker, Id<PlannedTransfer> plan, RecordId? to, Func<CaseOfWorker, IReadOnlyList<TeamWorker>, TeamWorker>? choose = null)
    {
        var door = world.As(by);
        var seen = await door.ReadAsync(worker, new ChangesOfWorker());
        var state = seen.Plan(plan);
        var load = await world.CaseloadAsync(by, worker, plan);
        var placed = await door.AskAsync(new WorkersOnDay { Day = state.On, Teams = [world.Team.Id.Value, world.OtherTeam.Id.Value] });
        var partnership = await door.ReadAsync(Founding.Partnership, new PartnershipView());
        GivenTo[] given = [.. load.Cases.Select((c, i) => new GivenTo(c, choose?.Invoke(c, placed) ?? placed.First(w => w.Record == to), "Ring before you go.", $"Given[{i}].To"))];
        await door.WriteAllAsync(state.Confirmed is null
            ? TransferActs.Confirm(seen, state, partnership, given, Guid.CreateVersion7()) : TransferActs.Add(seen, state, partnership, given, Guid.CreateVersion7()));
    }

    public static async Task PostponeAsync(this KithWorld world, RecordId by, RecordId worker, Id<PlannedTransfer> plan, DateOnly day)
    {
        var door = world.As(by);
        var seen = await door.ReadAsync(worker, new ChangesOfWorker());
        await TransferActs.StaysGoodAsync(door, seen, seen.Plan(plan), day);
        await door.WriteAllAsync(TransferActs.Postpone(seen, seen.Plan(plan), await door.AskAsync(new HandoversOfPlan { Plan = plan }),
            new PostponeTransfer { Plan = plan, Day = day, Reason = "The post is not filled yet." }));
    }

    public static async Task CancelAsync(this KithWorld world, RecordId by, RecordId worker, Id<PlannedTransfer> plan)
    {
        var seen = await world.As(by).ReadAsync(worker, new ChangesOfWorker());
        await TransferActs.StaysGoodAsync(world.As(by), seen, seen.Plan(plan), null);
        await world.As(by).WriteAllAsync(TransferActs.Cancel(seen, seen.Plan(plan), new CancelTransfer { Plan = plan, Reason = "They stay after all." }));
    }

    /// <summary>A worker as the rules see them at this moment.</summary>
    public static async Task<Standing> StandingAsync(this KithWorld world, RecordId worker)
    {
        await using var store = world.Runtime.NewStore();
        return await Standing.OfAsync(worker, new Ground(store, world.Runtime.Remembered, world.Clock.GetUtcNow()), default);
    }

    public static async Task<Id<Team>[]> TeamsAsync(this KithWorld world, RecordId worker)
    {
        var standing = await world.StandingAsync(worker);
        return standing.Roles.Count == 0 ? [] : [.. standing.Placements.Select(p => p.Team)];
    }

    /// <summary>Turns the clock to the last instant of the day before, in London.</summary>
    public static void JustBefore(this KithWorld world, DateOnly day) => world.Clock.SetUtcNow(Midnight(day).AddTicks(-10));

    public static void AtMidnightOf(this KithWorld world, DateOnly day) => world.Clock.SetUtcNow(Midnight(day));

    private static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, London.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Who is named for a family on a day, in which team.</summary>
    public static async Task<Serving[]> NamedOnAsync(this KithWorld world, RecordId family, DateOnly day) =>
        [.. (await FactsAsync(world, family)).Serving.Where(s => s.Worker is not null && s.IsOn(day))];

    private static async Task<FamilyFacts> FactsAsync(KithWorld world, RecordId family) =>
        (await world.As(world.Administrator).AskAsync(new FactsOf { Family = family }));

    /// <summary>What stands in a family's record, whoever serves it.</summary>
    internal sealed record FactsOf : Question<FamilyFacts>
    {
        public RecordId Family { get; init; }

        protected override Permission Needs => Permission.PlanChanges;

        protected override async Task<Answer<FamilyFacts>> OfAsync(AcrossRecords across, CancellationToken ct)
        {
            var family = Family;
            return new((await across.Derived<FamilyNow>().Where(f => f.Record == family).ListAsync(ct)).Single().Facts, []);
        }
    }
}
