using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Tests.Workforce.Change;

/// <summary>What cannot be planned or confirmed, and that nothing is written then.</summary>
public sealed class TransferRefusalTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_knows_a_family_privately_is_not_given_it_and_nobody_is_told_why(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, family) = (world.Today.AddDays(5), await world.CaseAsync(world.Midwife));
        var other = await world.CaseAsync(world.Midwife, "Lind");
        await world.As(world.EarlyYearsWorker).WriteAsync(world.EarlyYearsWorker, new DeclareFamilyKnownPrivately { Family = family, How = "My sister" });
        var plan = await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, day);
        var why = await Assert.ThrowsAsync<Invalid>(() => world.ConfirmAsync(world.Administrator, world.Midwife, plan, world.EarlyYearsWorker));
        Assert.Equal(new Problem("Given[1].To", "Tom Baker cannot be given the Okafor family. Choose another worker"), Assert.Single(why.Problems));
        // Nothing of it was written: neither the other family's handover nor the placement.
        Assert.Equal(world.Midwife, Assert.Single(await world.NamedOnAsync(other, day)).Worker);
        Assert.Equal(TransferStage.Planned, (await world.As(world.Administrator).ReadAsync(world.Midwife, new ChangesOfWorker())).Plan(plan).Stage(world.Today));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_restricted_family_is_handed_over_by_and_to_those_it_is_restricted_to(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, family) = (world.Today.AddDays(5), await world.CaseAsync(world.Midwife));
        await world.As(world.Leader).WriteAsync(family, new RestrictFamily
        {
            Reason = "A threat was made.",
            ReviewOn = world.Today.AddDays(20),
            NeedToKnow = [world.Leader.Value, world.Midwife.Value, world.HealthVisitor.Value],
        });
        var plan = await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, day);
        var hidden = await world.CaseloadAsync(world.Administrator, world.Midwife, plan);
        Assert.Equal((0, 1), (hidden.Cases.Count, hidden.Hidden));
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync($"/transfers/{world.Midwife}/{plan}");
        await client.SendAsync([], "Confirm the plan and hand over");
        Assert.Contains("One more family has this worker, and you may not hand it over", Assert.Single(client.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", client.Html, StringComparison.Ordinal);

        var why = await Assert.ThrowsAsync<Invalid>(() => world.ConfirmAsync(world.Leader, world.Midwife, plan, world.EarlyYearsWorker));
        Assert.Contains("Tom Baker is not among the workers this record is restricted to", why.Problems[0].Message, StringComparison.Ordinal);
        await world.ConfirmAsync(world.Leader, world.Midwife, plan, world.HealthVisitor);
        await Assert.ThrowsAsync<Refused>(() => world.CancelAsync(world.Administrator, world.Midwife, plan));
        world.AtMidnightOf(day);
        Assert.Equal(world.HealthVisitor, Assert.Single(await world.NamedOnAsync(family, day)).Worker);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Nobody_plans_for_themselves_and_leaders_only_for_their_own_centre(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var day = world.Today.AddDays(5);
        var kith = world.As(Founding.Kith);
        var elsewhere = world.NewRecord();
        await kith.WriteAsync(elsewhere, new OpenCentre { Name = "Faraway" });
        var partnership = await kith.ReadAsync(Founding.Partnership, new PartnershipView());
        var centre = await kith.WriteAsync(Founding.Partnership, new AddCentre { Name = "Faraway", Locality = partnership.Localities[0].Id, CentreRecord = elsewhere });
        var far = await kith.WriteAsync(Founding.Partnership, new AddTeam { Name = "Faraway team", Centre = centre });
        var act = new PlanTransfer { Team = far, TeamName = "Faraway team", Centre = elsewhere, Day = day, Reason = "Needed there." };

        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(world.Leader, act));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).WriteAsync(world.HealthVisitor, act));
        var plan = await world.As(world.Leader).WriteAsync(world.Midwife, act);
        // The centre that they would come to is not the leader's: an administrator confirms it.
        await Assert.ThrowsAsync<Missing>(() => world.ConfirmAsync(world.Leader, world.Midwife, plan, null));
        await world.ConfirmAsync(world.Administrator, world.Midwife, plan, null);
        world.AtMidnightOf(day);
        Assert.Equal([far], await world.TeamsAsync(world.Midwife));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).ReadAsync(world.Midwife, new ChangesOfWorker()));

        var leaving = await world.PlanAsync(world.Leader, world.EarlyYearsWorker, null, world.Today.AddDays(3));
        await Assert.ThrowsAsync<Refused>(() => world.ConfirmAsync(world.Leader, world.EarlyYearsWorker, leaving, null));
        await Assert.ThrowsAsync<Refused>(() => world.CancelAsync(world.Leader, world.EarlyYearsWorker, leaving));
        await world.CancelAsync(world.Administrator, world.EarlyYearsWorker, leaving);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task No_way_in_leaves_a_family_or_a_centre_out(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, family) = (world.Today.AddDays(5), await world.CaseAsync(world.Midwife));
        var door = world.As(world.Administrator);
        var plan = await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, day);
        await Assert.ThrowsAsync<Refused>(() => door.WriteAsync(world.Midwife, new ConfirmTransfer { Plan = plan, Day = day }));
        (RecordId, Act) tell = (world.Centre.CentreRecord, new TellCentreOfTransfer { Plan = plan, Worker = world.Midwife, Day = day });
        await Assert.ThrowsAsync<Refused>(() => door.WriteAllAsync([(world.Midwife, new ConfirmTransfer { Plan = plan, Day = day, Families = [family.Value] }), tell]));
        await Assert.ThrowsAsync<Changed>(() => door.WriteAllAsync([(world.Midwife, new ConfirmTransfer { Plan = plan, Day = day.AddDays(1) }), tell]));
        await Assert.ThrowsAsync<Refused>(() => door.WriteAsync(family, new HandFamilyOver { Plan = plan, Leaver = world.Midwife, Worker = world.EarlyYearsWorker, Day = day }));
        var involvement = Assert.Single(await world.NamedOnAsync(family, day));
        var hand = new HandFamilyOver { Plan = plan, Leaver = world.Midwife, Involvement = involvement.Id, Team = world.Team.Id, Worker = world.EarlyYearsWorker, WorkerName = "Tom Baker", Day = day };
        (RecordId, Act) confirm = (world.Midwife, new ConfirmTransfer { Plan = plan, Day = day, Families = [family.Value] });
        await Assert.ThrowsAsync<Refused>(() => door.WriteAllAsync([confirm, (family, hand), tell]));
        var take = new TakeFamilyOver { Plan = plan, Family = family, FamilyName = "Okafor", Team = world.Team.Id, Day = day };
        await Assert.ThrowsAsync<Refused>(() => door.WriteAllAsync([confirm, (world.HealthVisitor, take), (family, hand), tell]));
        var why = await Assert.ThrowsAsync<Invalid>(() => door.WriteAllAsync([confirm, (world.Stranger, take), (family, hand with { Worker = world.Stranger }), tell]));
        Assert.Contains("Paul Stone is not placed in", why.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(world.Midwife, Assert.Single(await world.NamedOnAsync(family, day)).Worker);
        await world.ConfirmAsync(world.Administrator, world.Midwife, plan, world.EarlyYearsWorker);
        await Assert.ThrowsAsync<Refused>(() => door.WriteAsync(family, new MoveHandover { Plan = plan, Leaver = world.Midwife, Reason = "No" }));
        await Assert.ThrowsAsync<Refused>(() => door.WriteAsync(world.Midwife, new CancelTransfer { Plan = plan, Reason = "No" }));
        await Assert.ThrowsAsync<Refused>(() => door.WriteAllAsync([(world.Midwife, new CancelTransfer { Plan = plan, Reason = "No" }), (tell.Item1, new TellCentreOfTransfer { Plan = plan, Worker = world.Midwife })]));
        await Assert.ThrowsAsync<Changed>(() => door.WriteAllAsync([(world.Midwife, new AddToHandover { Plan = plan, Day = day.AddDays(1) })]));
        Assert.Equal(world.EarlyYearsWorker, Assert.Single(await world.NamedOnAsync(family, day)).Worker);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_makes_no_sense_is_said_and_nothing_is_written(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, door) = (world.Today.AddDays(5), world.As(world.Administrator));
        var good = new PlanTransfer { Team = world.OtherTeam.Id, TeamName = world.OtherTeam.Name, Centre = world.Centre.CentreRecord, Day = day, Reason = "Needed there." };
        async Task<string> WrongAsync(PlanTransfer act) => string.Join(",", TransferTests.Problems(await Assert.ThrowsAsync<Invalid>(() => door.WriteAsync(world.Midwife, act))));
        Assert.Equal("Team,Day,Reason", await WrongAsync(new PlanTransfer()));
        Assert.Equal("Day", await WrongAsync(good with { Day = world.Today }));
        Assert.Equal("Day", await WrongAsync(good with { Day = world.Today.AddYears(2).AddDays(1) }));
        Assert.Equal("Team", await WrongAsync(good with { Leaves = true }));
        Assert.Equal("Team", await WrongAsync(good with { Team = world.Team.Id }));
        Assert.Equal("Ends", await WrongAsync(good with { Ends = [Guid.CreateVersion7()] }));
        Assert.Empty((await door.ReadAsync(world.Midwife, new ChangesOfWorker())).Plans);
        var plan = await door.WriteAsync(world.Midwife, good with { Key = Guid.CreateVersion7() });
        Assert.Equal("Day", await WrongAsync(good with { Key = Guid.CreateVersion7() }));
        var before = await Assert.ThrowsAsync<Invalid>(() => world.PostponeAsync(world.Administrator, world.Midwife, plan, day));
        Assert.Contains("must be after the one it was planned for", before.Problems[0].Message, StringComparison.Ordinal);
        // Its day came before anybody confirmed it: nothing happened, and it needs another day.
        world.AtMidnightOf(day);
        Assert.Equal([world.Team.Id], await world.TeamsAsync(world.Midwife));
        var late = await Assert.ThrowsAsync<Invalid>(() => world.ConfirmAsync(world.Administrator, world.Midwife, plan, null));
        Assert.Contains("has passed", late.Problems[0].Message, StringComparison.Ordinal);
        await world.PostponeAsync(world.Administrator, world.Midwife, plan, day.AddDays(2));
        await world.ConfirmAsync(world.Administrator, world.Midwife, plan, null);
        world.AtMidnightOf(day.AddDays(2));
        Assert.Equal([world.OtherTeam.Id], await world.TeamsAsync(world.Midwife));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_family_is_given_only_to_who_is_there_and_stays(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, family) = (world.Today.AddDays(10), await world.CaseAsync(world.Midwife));
        var plan = await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, day);
        var going = await world.PlanAsync(world.Administrator, world.EarlyYearsWorker, world.OtherTeam, day.AddDays(10));
        await world.ConfirmAsync(world.Administrator, world.EarlyYearsWorker, going, null);
        var why = await Assert.ThrowsAsync<Invalid>(() => world.ConfirmAsync(world.Administrator, world.Midwife, plan, world.EarlyYearsWorker));
        Assert.Equal("Tom Baker moves to Harbour family team on 22 March 2026. Choose another worker for the Okafor family", why.Problems[0].Message);
        await world.ConfirmAsync(world.Administrator, world.Midwife, plan, world.HealthVisitor);
        var leaves = await world.PlanAsync(world.Administrator, world.HealthVisitor, null, day.AddDays(5));
        await world.ConfirmAsync(world.Administrator, world.HealthVisitor, leaves, world.Leader);
        // She is no longer there on the day it would be postponed to.
        await world.PostponeAsync(world.Administrator, world.Midwife, plan, day.AddDays(8));
        for (var on = world.Today; on < day.AddDays(12); on = on.AddDays(1))
            Assert.NotEmpty(await world.NamedOnAsync(family, on));
        Assert.Equal(world.Leader, Assert.Single(await world.NamedOnAsync(family, day.AddDays(9))).Worker);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_was_given_families_where_they_come_to_comes_when_that_was_planned_or_the_families_go_elsewhere_first(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, family) = (world.Today.AddDays(10), await world.CaseAsync(world.Midwife));
        var comes = await world.PlanAsync(world.Administrator, world.Stranger, world.Team, day.AddDays(-2));
        await world.ConfirmAsync(world.Administrator, world.Stranger, comes, null);
        var goes = await world.PlanAsync(world.Administrator, world.Midwife, null, day);
        await world.ConfirmAsync(world.Administrator, world.Midwife, goes, world.Stranger);
        await world.PostponeAsync(world.Administrator, world.Stranger, comes, day.AddDays(-1));
        var why = await Assert.ThrowsAsync<Invalid>(() => world.PostponeAsync(world.Administrator, world.Stranger, comes, day.AddDays(1)));
        Assert.Contains("Paul Stone has been given a family in Millbrook family team", why.Problems[0].Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Invalid>(() => world.CancelAsync(world.Administrator, world.Stranger, comes));
        await world.CancelAsync(world.Administrator, world.Midwife, goes);
        await world.CancelAsync(world.Administrator, world.Stranger, comes);
        Assert.Equal(world.Midwife, Assert.Single(await world.NamedOnAsync(family, day)).Worker);
    }
}
