using Kith.Access;
using Kith.EarlyHelp;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Tests.Workforce.Lines;
using Kith.Workforce;
using Kith.Workforce.Change;
using Kith.Workforce.Lines;

namespace Kith.Tests.Workforce.Change;

public sealed class TransferTests
{
    // Clocks go forward in the night of 29 March 2026 and back in that of 25 October.
    [Theory]
    [InlineData(Db.Sqlite, "2026-03-29"), InlineData(Db.Sqlite, "2026-03-30"), InlineData(Db.Sqlite, "2026-06-01"), InlineData(Db.Sqlite, "2026-10-25"), InlineData(Db.Sqlite, "2026-10-26")]
    [InlineData(Db.Postgres, "2026-03-30"), InlineData(Db.Postgres, "2026-10-26")]
    public async Task A_confirmed_transfer_takes_effect_at_midnight_in_London_with_nothing_to_run(Db db, string on)
    {
        await using var world = await KithWorld.OnAsync(db);
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        var family = await world.CaseAsync(world.Midwife, lead: true);
        var plan = await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, day);
        world.Later(TimeSpan.FromHours(1));
        Assert.Equal([world.Team.Id], await world.TeamsAsync(world.Midwife));
        await world.ConfirmAsync(world.Administrator, world.Midwife, plan, world.EarlyYearsWorker);

        world.JustBefore(day);
        Assert.Equal([world.Team.Id], await world.TeamsAsync(world.Midwife));
        await world.As(world.Midwife).ReadAsync(family, new FamilyFactsView());
        var before = Assert.Single(await world.NamedOnAsync(family, world.Today));
        Assert.Equal((world.Midwife, true), (before.Worker!.Value, before.Lead));

        world.AtMidnightOf(day);
        Assert.Equal(day, world.Today);
        Assert.Equal([world.OtherTeam.Id], await world.TeamsAsync(world.Midwife));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).ReadAsync(family, new FamilyFactsView()));
        var after = Assert.Single(await world.NamedOnAsync(family, day));
        Assert.Equal((world.EarlyYearsWorker, true, "Tom Baker", "Northcliffe Council"), (after.Worker!.Value, after.Lead, after.WorkerName, after.Employer));
        Assert.Equal("Carried out", Assert.Single(await world.As(world.Administrator).AskAsync(new PlannedTransfers())).Stage(day));
        var why = await Assert.ThrowsAsync<Invalid>(() => world.PostponeAsync(world.Administrator, world.Midwife, plan, day.AddDays(9)));
        Assert.Contains("carried out", why.Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_postponed_or_cancelled_plan_takes_its_placements_and_handovers_with_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (first, second, third) = (world.Today.AddDays(10), world.Today.AddDays(20), world.Today.AddDays(30));
        var family = await world.CaseAsync(world.Midwife, lead: true);
        var plan = await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, first);
        await world.ConfirmAsync(world.Administrator, world.Midwife, plan, world.EarlyYearsWorker);
        await world.PostponeAsync(world.Administrator, world.Midwife, plan, second);
        await world.PostponeAsync(world.Administrator, world.Midwife, plan, third);

        for (var day = world.Today; day <= third.AddDays(2); day = day.AddDays(1))
            Assert.Equal(day < third ? world.Midwife : world.EarlyYearsWorker, Assert.Single(await world.NamedOnAsync(family, day)).Worker);
        var handover = Assert.Single(await world.As(world.HealthVisitor).ReadAsync(family, new HandoversView()));
        Assert.Equal((third, true), (handover.On, handover.ToTell));
        world.JustBefore(third);
        Assert.Equal([world.Team.Id], await world.TeamsAsync(world.Midwife));

        await world.CancelAsync(world.Administrator, world.Midwife, plan);
        world.AtMidnightOf(third);
        Assert.Equal([world.Team.Id], await world.TeamsAsync(world.Midwife));
        var named = Assert.Single(await world.NamedOnAsync(family, third));
        Assert.Equal((world.Midwife, true), (named.Worker!.Value, named.Lead));
        await Assert.ThrowsAsync<Changed>(() => world.CancelAsync(world.Administrator, world.Midwife, plan));
        // Nobody was told of it, so nobody has to be told that it is off.
        Assert.False(Assert.Single(await world.As(world.HealthVisitor).ReadAsync(family, new HandoversView())).ToTell);
        Assert.Empty(await world.As(world.EarlyYearsWorker).AskAsync(new FamiliesToTell()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_leaves_has_no_access_from_the_day_and_has_it_again_where_the_leaving_was_cancelled(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var day = world.Today.AddDays(5);
        var family = await world.CaseAsync(world.Midwife);
        var plan = await world.PlanAsync(world.Administrator, world.Midwife, null, day);
        await world.ConfirmAsync(world.Administrator, world.Midwife, plan, world.HealthVisitor);
        await world.PostponeAsync(world.Administrator, world.Midwife, plan, day.AddDays(3));
        world.AtMidnightOf(day);
        await world.As(world.Midwife).ReadAsync(family, new FamilyFactsView());
        await world.CancelAsync(world.Administrator, world.Midwife, plan);
        var again = await world.PlanAsync(world.Administrator, world.Midwife, null, day.AddDays(4));
        await world.ConfirmAsync(world.Administrator, world.Midwife, again, world.HealthVisitor);
        world.AtMidnightOf(day.AddDays(3));
        await world.As(world.Midwife).ReadAsync(family, new FamilyFactsView());
        world.AtMidnightOf(day.AddDays(4));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).ReadAsync(family, new FamilyFactsView()));
        Assert.Empty(await world.TeamsAsync(world.Midwife));
        Assert.Equal(world.HealthVisitor, Assert.Single(await world.NamedOnAsync(family, world.Today)).Worker);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_hands_over_sees_what_is_open_and_nothing_of_what_is_written(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.CaseAsync(world.Midwife, lead: true);
        var amy = await world.PersonAsync(family, "Amy");
        await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("Secret words.") with { People = [amy], Unfinished = true });
        await world.As(world.Midwife).WriteAsync(family, new RecordAlert { Kind = AlertKind.DangerousDog, ReviewOn = world.Today.AddDays(3) });
        await world.As(world.Midwife).KeepDraftAsync(new Draft(Guid.CreateVersion7(), family, nameof(WriteEntry), "{\"Text\":\"Secret draft\"}"));
        var plan = await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, world.Today.AddDays(5));

        var one = Assert.Single((await world.CaseloadAsync(world.Administrator, world.Midwife, plan)).Cases);
        Assert.Equal(["An alert to review by 5 March 2026", "An unfinished entry: home visit, 2 March 2026"], one.Open.Select(o => o.What));
        // What they were directed to do, their actions of the plan, and the early help that they lead or are asked to.
        await world.LineAsync(world.Midwife, LineKind.ProfessionalSupervisor, world.HealthVisitor);
        await world.SessionAsync(world.HealthVisitor, world.Midwife, LineKind.ProfessionalSupervisor, "x", (family, "Secret direction"));
        var (done, open, episode) = (new PlanAction { Id = new(Guid.CreateVersion7()), Worker = world.Midwife, What = "Secret action", ByWhen = world.Today }, new PlanAction { Id = new(Guid.CreateVersion7()), Who = "Siân Pritchard", What = "Secret action", ByWhen = world.Today.AddDays(-1) }, await world.As(world.HealthVisitor).WriteAsync(family, new OpenEpisode { Why = "Sleep", Level = 2, LevelName = "Early help", Children = [amy.Value] }));
        await world.As(Founding.Kith).WriteAsync(family, new Plant(null, done, open, new ActionProgress { Action = done.Id, State = ActionState.Done }));
        await world.As(world.HealthVisitor).WriteAsync(family, new ProposeLead { Episode = episode, Worker = world.Midwife, WorkerName = "Siân Pritchard" });
        one = Assert.Single((await world.CaseloadAsync(world.Administrator, world.Midwife, plan)).Cases);
        Assert.Equal(["A direction from supervision, due by 16 March 2026", "An action of the plan, by 1 March 2026, overdue", "They were asked to lead its early help, and have not answered"], one.Open.Skip(2).Select(o => o.What));
        Assert.Equal(("Okafor", true), (one.FamilyName, one.Involvement.Lead));
        Assert.Equal([family], (await world.As(world.Administrator).ReadAsync(world.Midwife, new ChangesOfWorker())).Drafts);
        Assert.Empty(await world.As(world.Administrator).DraftsAsync());
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Administrator).ReadAsync(family, new FamilyFactsView()));

        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync($"/transfers/{world.Midwife}/{plan}");
        Assert.Contains("A draft that only Siân Pritchard can see and finish", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", client.Html, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_family_named_after_the_plan_was_confirmed_is_handed_over_too(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, family) = (world.Today.AddDays(5), await world.FamilyAsync());
        var plan = await world.PlanAsync(world.Leader, world.Midwife, world.OtherTeam, day);
        await world.ConfirmAsync(world.Leader, world.Midwife, plan, null);
        await world.NameAsync(family, world.Midwife, world.Team);
        Assert.Single((await world.CaseloadAsync(world.Leader, world.Midwife, plan)).Cases);
        await world.ConfirmAsync(world.Leader, world.Midwife, plan, world.EarlyYearsWorker);
        Assert.Empty((await world.CaseloadAsync(world.Leader, world.Midwife, plan)).Cases);
        await world.PostponeAsync(world.Leader, world.Midwife, plan, day.AddDays(5));
        Assert.Equal(world.Midwife, Assert.Single(await world.NamedOnAsync(family, day)).Worker);
        Assert.Equal(world.EarlyYearsWorker, Assert.Single(await world.NamedOnAsync(family, day.AddDays(5))).Worker);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_family_is_told_and_told_again_when_what_they_were_told_of_changes(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, family) = (world.Today.AddDays(5), await world.CaseAsync(world.Midwife));
        var plan = await world.PlanAsync(world.Leader, world.Midwife, world.OtherTeam, day);
        await world.ConfirmAsync(world.Leader, world.Midwife, plan, world.EarlyYearsWorker);
        Assert.Equal("Okafor family", Assert.Single(await world.As(world.EarlyYearsWorker).AskAsync(new FamiliesToTell())).FamilyName);
        Assert.Single(await world.As(world.Midwife).AskAsync(new FamiliesToTell()));
        Assert.Empty(await world.As(world.HealthVisitor).AskAsync(new FamiliesToTell()));
        var handover = Assert.Single(await world.As(world.Midwife).ReadAsync(family, new HandoversView())).Handover.Id;
        var tell = new TellFamily { Handover = handover, How = HowTold.InPerson, Day = world.Today };
        Assert.Equal(["How", "Day"], Problems(await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, new TellFamily { Handover = handover }))));
        Assert.Equal(["Day"], Problems(await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, tell with { Day = world.Today.AddDays(1) }))));
        await world.As(world.Midwife).WriteAsync(family, tell);
        await Assert.ThrowsAsync<Changed>(() => world.As(world.Midwife).WriteAsync(family, tell with { Key = Guid.CreateVersion7() }));
        Assert.Empty(await world.As(world.EarlyYearsWorker).AskAsync(new FamiliesToTell()));
        await world.PostponeAsync(world.Leader, world.Midwife, plan, day.AddDays(1));
        Assert.True(Assert.Single(await world.As(world.EarlyYearsWorker).ReadAsync(family, new HandoversView())) is { ToTell: true, ToldBefore: true });
        await world.CancelAsync(world.Leader, world.Midwife, plan);
        Assert.Null(Assert.Single(await world.As(world.Midwife).AskAsync(new FamiliesToTell())).Handover.On);
        await world.As(world.Midwife).WriteAsync(family, tell with { Key = Guid.CreateVersion7(), How = HowTold.ByPhone });
        Assert.Empty(await world.As(world.Midwife).AskAsync(new FamiliesToTell()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Cancelling_gives_back_what_was_there_and_nothing_beyond_an_end_that_was_set_before(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, last) = (world.Today.AddDays(5), world.Today.AddDays(9));
        var placed = (await world.As(world.Administrator).ReadAsync(world.Midwife, new ChangesOfWorker())).Placements[0].Placement;
        await world.As(world.Administrator).WriteAsync(world.Midwife, new EndForWorker { What = placed.Id.Value, LastDay = last });
        var plan = await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, day);
        await world.ConfirmAsync(world.Administrator, world.Midwife, plan, null);
        await world.CancelAsync(world.Administrator, world.Midwife, plan);
        world.AtMidnightOf(last);
        Assert.Equal([world.Team.Id], await world.TeamsAsync(world.Midwife));
        world.AtMidnightOf(last.AddDays(1));
        Assert.Empty(await world.TeamsAsync(world.Midwife));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_plan_after_a_cancelled_one_may_have_an_earlier_day(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (early, late, family) = (world.Today.AddDays(5), world.Today.AddDays(15), await world.CaseAsync(world.Midwife, lead: true));
        var first = await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, late);
        await world.ConfirmAsync(world.Administrator, world.Midwife, first, world.EarlyYearsWorker);
        await world.CancelAsync(world.Administrator, world.Midwife, first);
        var second = await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, early);
        await world.ConfirmAsync(world.Administrator, world.Midwife, second, world.HealthVisitor);
        for (var day = world.Today; day < late.AddDays(5); day = day.AddDays(1))
            Assert.Equal((day < early ? world.Midwife : world.HealthVisitor, true), Assert.Single(await world.NamedOnAsync(family, day)) is var one ? (one.Worker!.Value, one.Lead) : default);
        world.AtMidnightOf(late);
        Assert.Equal([world.OtherTeam.Id], await world.TeamsAsync(world.Midwife));
    }

    internal static string[] Problems(Invalid why) => [.. why.Problems.Select(p => p.Field)];
}
