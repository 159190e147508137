using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.Workforce.Change;

/// <summary>Who may plan changes of whom, over every combination of role, placement, centre, restriction and declaration, against plain sentences.</summary>
public sealed class ChangeRulesTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_rules_agree_with_a_second_opinion(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var today = world.Today;
        RecordId mine = world.Centre.CentreRecord, theirs = world.NewRecord();
        var kith = world.As(Founding.Kith);
        await kith.WriteAsync(theirs, new OpenCentre { Name = "Theirs" });
        (string Name, DateOnly From, DateOnly? To)[] spells = [("now", today, null), ("last day", today.AddDays(-9), today), ("over", today.AddDays(-9), today.AddDays(-1)), ("to come", today.AddDays(1), null)];
        var families = new List<(RecordId Id, RecordId Centre, bool Now, string Kept)>();
        foreach (var centre in new[] { mine, theirs, default })
            foreach (var (_, from, to) in spells)
                foreach (var kept in new[] { "open", "from me", "for me" })
                {
                    var (family, involved) = (world.NewRecord(), new Involvement { Id = new(Guid.CreateVersion7()), Centre = centre, Team = world.Team.Id, TeamName = "T", From = from });
                    families.Add((family, centre, from <= today && !(to < today), kept));
                    List<OnRecord> rows = [involved];
                    if (to is { } end)
                        rows.Add(new InvolvementEnded { Involvement = involved.Id, On = end });
                    await kith.WriteAsync(family, new Plant(RecordKind.Family, rows));
                }
        var others = new List<(RecordId Id, RecordId Centre, bool Now)>();
        foreach (var centre in new[] { mine, theirs, default })
            foreach (var (_, from, to) in spells)
            {
                var worker = world.NewRecord();
                others.Add((worker, centre, from <= today && !(to < today)));
                await kith.WriteAsync(worker, new Plant(RecordKind.Worker, new WorkerDetails { Name = "W", Discipline = Discipline.Midwife }, new Placement { Centre = centre, Team = world.Team.Id, From = from, To = to }));
            }
        var planners = new List<(RecordId Id, Role Role, RecordId Centre, bool Placed, bool Knows)>();
        foreach (var role in Enum.GetValues<Role>())
            foreach (var centre in new[] { mine, default })
                foreach (var knows in new[] { false, true })
                    foreach (var placed in new[] { true, false })
                    {
                        var planner = world.NewRecord();
                        planners.Add((planner, role, centre, placed, knows));
                        await kith.WriteAsync(planner, new Plant(RecordKind.Worker,
                        [
                            new WorkerDetails { Name = "P", Discipline = Discipline.Manager }, new Employment { Organisation = world.Council, OrganisationName = "C", From = today }, new RoleHeld { Role = role, From = today },
                            .. placed ? [new Placement { Centre = centre, Team = world.OtherTeam.Id, From = today }] : Array.Empty<OnRecord>(),
                            .. knows ? families.Select(f => new FamilyKnownPrivately { Family = f.Id }) : [],
                        ]));
                    }
        List<Guid> all = [.. planners.Select(p => p.Id.Value)];
        foreach (var family in families.Where(f => f.Kept != "open"))
            await kith.WriteAsync(family.Id, new Plant(null, new Restriction { ReviewOn = today, NeedToKnow = family.Kept == "for me" ? all : [world.Midwife.Value] }));

        await using var store = world.Runtime.NewStore();
        var ground = new Ground(store, world.Runtime.Remembered, world.Clock.GetUtcNow());
        var (yes, no) = (0, 0);
        foreach (var planner in planners)
        {
            var leads = planner.Role is Role.TeamLeader or Role.CentreManager && planner.Placed && planner.Centre == mine;
            var may = planner.Role is Role.TeamLeader or Role.CentreManager or Role.Administrator;
            foreach (var family in families)
                await AgreeAsync(family.Id, RecordKind.Family, may && !planner.Knows && family.Kept != "from me"
                    && (planner.Role == Role.Administrator || (leads && family.Now && family.Centre == mine)), $"{planner} {family}");
            foreach (var other in others)
            {
                var whom = planner.Role == Role.Administrator || (leads && other.Now && other.Centre == mine);
                await AgreeAsync(other.Id, RecordKind.Worker, may && whom, $"{planner} {other}");
                // Who plans for them says who covers too; nobody else does.
                await AgreeAsync(other.Id, RecordKind.Worker, may && whom, $"{planner} cover {other}", Permission.ArrangeCover);
            }
            await AgreeAsync(planner.Id, RecordKind.Worker, true, $"{planner} own cover", Permission.ArrangeCover);
            await AgreeAsync(mine, RecordKind.Centre, may && (planner.Role == Role.Administrator || leads), $"{planner} their centre");
            await AgreeAsync(theirs, RecordKind.Centre, planner.Role == Role.Administrator, $"{planner} another centre");

            async Task AgreeAsync(RecordId record, RecordKind kind, bool expected, string what, Permission? needs = null)
            {
                var decision = await world.Runtime.Rules.DecideAsync(new Asking(planner.Id, "test", ""), record, kind, needs ?? Permission.PlanChanges, ground, default);
                Assert.True(decision.Allowed == expected, $"{what}: {decision.Allowed}, {decision.Basis}");
                Assert.False(decision.EmergencyAccessPossible);
                _ = expected ? yes++ : no++;
            }
        }
        Assert.True(yes > 200 && no > 200, $"{yes} yes, {no} no");
    }
}
