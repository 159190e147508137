using Kith.Access;
using Kith.EarlyHelp;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.EarlyHelp;

/// <summary>How long the parts of the journey take, for those who answer for a centre.</summary>
public sealed class CycleTimesTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Each_part_is_measured_once_and_told_by_team_and_employer(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await TriagedAsync(world, days: 1);
        await TriagedAsync(world, days: 6);
        foreach (var (assessed, planned) in ((int, int)[])[(10, 3), (20, 5), (60, 30)])
            await JourneyAsync(world, assessed, planned);
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync("/early-help/times");
        Assert.Contains("Request to triage 2 too few to say 1", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Opening to assessment 3 20 days 1", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Assessment to plan 3 5 days 1", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Plan to review 3 1 day 0", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Millbrook family team 3 20 days 1", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Estuary Hospitals Trust 3 20 days 1", leader.Text, StringComparison.Ordinal);
        var figures = await world.As(world.Leader).AskAsync(new CycleTimesOfCentre { Centre = world.Centre.CentreRecord });
        Assert.Equal((3, 20, 1), CycleFigure.Of([.. figures.Where(f => f.Part == CyclePart.OpeningToAssessment)], SetTimes.Shipped));
        Assert.Equal((0, 0, 0), CycleFigure.Of([], SetTimes.Shipped));
        // Nobody sees them who does not answer for the centre.
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).AskAsync(new CycleTimesOfCentre { Centre = world.Centre.CentreRecord }));
        var elsewhere = await world.WorkerAsync("Ida Holm", Discipline.Manager, world.Council, "Northcliffe Council", null, Role.CentreManager);
        Assert.Empty(await world.As(elsewhere).AskAsync(new CycleTimesOfCentre { Centre = world.Centre.CentreRecord }));
        var lead = await world.WorkerAsync("Sal Orme", Discipline.Manager, world.Council, "Northcliffe Council", null, Role.SafeguardingLead);
        Assert.NotEmpty(await world.As(lead).AskAsync(new CycleTimesOfCentre { Centre = world.Centre.CentreRecord }));
        // Two thirds of a year later they still count, and a year later no more.
        world.Later(TimeSpan.FromDays(400));
        Assert.Empty(await world.As(world.Leader).AskAsync(new CycleTimesOfCentre { Centre = world.Centre.CentreRecord }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_plan_is_to_be_reviewed_by_the_cycle_and_a_request_goes_on_without_being_typed_again(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var request = await TriagedAsync(world, days: 1, family);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{family}/early-help/open");
        Assert.Contains("Tobi is hungry.", client.Page.QuerySelector("#Act_Why")!.TextContent, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Children"] = child.ToString() });
        Assert.Contains("Waiting for the family’s agreement", client.Text, StringComparison.Ordinal);
        var now = await EpisodeTests.NowAsync(world, family);
        Assert.Equal(((Id<RequestForSupport>?)request, 3), (now.Request, now.Level));
        await world.As(world.HealthVisitor).WriteAllAsync(
        [
            (family, new RecordAgreement { Episode = now.Id, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" }),
            (family, new WriteAssessment { Episode = now.Id, Parts = [new() { Element = "home", Needs = "One room." }] }),
            (family, new CompleteAssessment { Episode = now.Id, Present = "Us", Working = "Warmth.", NeedsToChange = "Room." }),
            (family, new AddOutcome { Episode = now.Id, Text = "A room" }),
        ]);
        world.Later(TimeSpan.FromHours(20));
        using var next = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await next.OpenAsync($"/families/{family}/early-help/plan");
        var outcome = next.Page.QuerySelector("select[name='Add.Outcome'] option:nth-child(2)")!.GetAttribute("value");
        await next.SendAsync(new() { ["Add.Outcome"] = outcome, ["Add.What"] = "Write", ["Add.Worker"] = world.Midwife.ToString(), ["Add.ByWhen.Day"] = "5", ["Add.ByWhen.Month"] = "3", ["Add.ByWhen.Year"] = "2026" }, "Add the action");
        Assert.Contains("Siân Pritchard, midwife", next.Text, StringComparison.Ordinal);
        Assert.Contains("The next review is on 15 April 2026", next.Text, StringComparison.Ordinal);
        now = await EpisodeTests.NowAsync(world, family);
        Assert.Equal(((DateOnly?)world.Today, (DateOnly?)world.Today.AddDays(42), (RecordId?)world.Midwife), (now.PlannedOn, now.NextReview, now.Actions.Single().Worker));
        await next.OpenAsync($"/families/{family}/early-help/review");
        await next.SendAsync(new() { ["Act.HeldOn.Day"] = "3", ["Act.Present"] = "All", ["Act.Progress"] = "Some." });
        Assert.Equal(["The review must be after the plan was made, on 4 March 2026"], next.Errors);
        await next.SendAsync(new() { ["Act.HeldOn.Day"] = "4" });
        Assert.Contains("1 held, next on 15 April 2026", next.Text, StringComparison.Ordinal);
    }

    private static async Task<Id<RequestForSupport>> TriagedAsync(KithWorld world, int days, RecordId? family = null)
    {
        var centre = world.Centre.CentreRecord;
        await world.As(world.Midwife).WriteAsync(centre, new RequestSupport
        {
            Route = RequestRoute.Worker,
            ByName = "me",
            ChildName = "Tobi Adeyemi",
            Happening = "Tobi is hungry.",
            Knows = FamilyKnows.Yes,
            DueOn = world.Today.AddDays(2),
        });
        var waiting = (await world.As(world.Leader).AskAsync(new RequestsWaiting())).Single();
        world.Later(TimeSpan.FromDays(days));
        var story = await world.As(world.Leader).ReadAsync(centre, new RequestView { Request = new(waiting.Id) });
        var triage = new TriageRequest { Request = new(waiting.Id), Level = 3, LevelName = "Intensive", Reasons = "Needs.", Outcome = family is null ? TriageOutcome.AdviceAndInformation : TriageOutcome.EarlyHelpAssessment, ToTell = "We come.", Family = family };
        await world.As(world.Leader).WriteAllAsync(family is { } known ? [(centre, (Act)triage), (known, RecordRequest.Of(centre, story.Request, triage))] : [(centre, triage)]);
        return new(waiting.Id);
    }

    private static async Task JourneyAsync(KithWorld world, int assessed, int planned)
    {
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var (visitor, outcome) = (world.As(world.HealthVisitor), Guid.CreateVersion7());
        var episode = await visitor.WriteAsync(family, EpisodeTests.Open(child) with { Key = Guid.CreateVersion7() });
        await visitor.WriteAsync(family, new RecordAgreement { Episode = episode, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
        await visitor.WriteAsync(family, new ProposeLead { Episode = episode, Worker = world.Midwife, WorkerName = "Siân", Employer = "Estuary Hospitals Trust" });
        await world.As(world.Midwife).WriteAsync(family, new AnswerLead { Episode = episode, Proposal = (await EpisodeTests.NowAsync(world, family)).Proposed.Single().Id, Accept = true });
        await visitor.WriteAsync(family, new WriteAssessment { Episode = episode, Parts = [new() { Element = "home", Needs = "One room." }] });
        world.Later(TimeSpan.FromDays(assessed));
        await visitor.WriteAsync(family, new CompleteAssessment { Episode = episode, Present = "Us", Working = "Warmth.", NeedsToChange = "Room." });
        world.Later(TimeSpan.FromDays(planned));
        await visitor.WriteAsync(family, new AddOutcome { Key = outcome, Episode = episode, Text = "A room" });
        await visitor.WriteAsync(family, new AddAction { Episode = episode, Outcome = new(outcome), What = "Write", Who = "Jo", ByWhen = world.Today.AddDays(9) });
        world.Later(TimeSpan.FromDays(1));
        await visitor.WriteAsync(family, new ReviewPlan { Episode = episode, HeldOn = world.Today, Present = "All", Progress = "Some." });
        // A second version and a second review are not measured again.
        await visitor.WriteAsync(family, new CompleteAssessment { Episode = episode, Present = "Us", Working = "Warmth.", NeedsToChange = "Room." });
        await visitor.WriteAsync(family, new ReviewPlan { Episode = episode, HeldOn = world.Today, Present = "All", Progress = "More." });
    }
}
