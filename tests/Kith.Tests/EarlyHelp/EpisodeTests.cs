using Kith.Access;
using Kith.EarlyHelp;
using Kith.Home;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.EarlyHelp;

public sealed class EpisodeTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_family_goes_from_opening_to_a_reviewed_and_closed_plan_by_two_workers(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await FamilyAsync(world);
        var here = $"/families/{family}/early-help";
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        using var worker = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        await visitor.OpenAsync(here);
        await visitor.FollowAsync("Open early help");
        await visitor.SendAsync([]);
        Assert.Equal(3, visitor.Errors.Count);
        await visitor.SendAsync(new() { ["Act.Children"] = child.ToString(), ["Act.Why"] = "Tobi is hungry.", ["Act.Level"] = "3" });
        Assert.Contains("Waiting for the family’s agreement", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody leads", visitor.Text, StringComparison.Ordinal);

        // Without the family's agreement nothing is assessed.
        await visitor.OpenAsync(here + "/assessment");
        Assert.Contains("Record the family’s agreement first", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(here + "/agreement");
        await visitor.SendAsync(new() { ["Act.State"] = "Agreed", ["Act.Who"] = "Kemi Adeyemi, mother" });
        Assert.Equal(["Say how it is in writing, for example ‘signed form in the office’"], visitor.Errors);
        await visitor.SendAsync(new() { ["Act.Evidence"] = "Signed on paper", ["Act.SharedWith"] = "Mill Lane Primary\nHousing office" });

        // Two workers of two disciplines write one assessment; what one wrote the other sees.
        await visitor.OpenAsync($"{here}/assessment/2/{child}");
        await visitor.SendAsync(new() { ["Act.Parts[0].Strengths"] = "Grows along his centile.", ["Act.Parts[0].Needs"] = "No dentist yet." });
        await worker.OpenAsync(here + "/assessment");
        Assert.Contains("1 of 12", worker.Text, StringComparison.Ordinal);
        await worker.OpenAsync($"{here}/assessment/2/{child}");
        Assert.Contains("Last written by", worker.Text, StringComparison.Ordinal);
        Assert.Contains("No dentist yet.", worker.Html, StringComparison.Ordinal);
        await worker.SendAsync(new() { ["Act.Parts[2].OwnWords"] = "I like songs." });
        await worker.OpenAsync($"{here}/assessment/4");
        await worker.SendAsync(new() { ["Act.Parts[2].Needs"] = "One room for three." });
        await worker.SendAsync(new() { ["Act.Present"] = "Kemi, Tobi and I", ["Act.Working"] = "Warm and proud.", ["Act.NeedsToChange"] = "Food and room.", ["Act.ParentsComment"] = "We want our own kitchen." });
        Assert.Contains("Assessed, being planned", worker.Text, StringComparison.Ordinal);
        await worker.OpenAsync(here + "/assessment");
        await worker.FollowAsync("Read or print it as it stands, to be signed");
        Assert.Contains("No dentist yet.", worker.Text, StringComparison.Ordinal);
        Assert.Contains("it may be shared with: Mill Lane Primary, Housing office", worker.Text, StringComparison.Ordinal);

        // The lead is of another employer, and accepts.
        await visitor.OpenAsync(here + "/team");
        await visitor.SendAsync(new() { ["Propose.Worker"] = world.EarlyYearsWorker.ToString() }, "Ask them to lead");
        await worker.OpenAsync("/my-work");
        Assert.Contains("You are asked to lead", worker.Text, StringComparison.Ordinal);
        await worker.OpenAsync(here + "/team");
        await worker.SendAsync(new() { ["Answer.Accept"] = "true" }, "Answer");
        Assert.DoesNotContain("Nobody leads yet", worker.Text, StringComparison.Ordinal);

        await worker.OpenAsync(here + "/review");
        Assert.Contains("There is no plan yet", worker.Text, StringComparison.Ordinal);
        await worker.OpenAsync(here + "/plan");
        await worker.SendAsync(new() { ["Outcome.Text"] = "Tobi starts the day with breakfast", ["Outcome.ByFamily"] = "3", ["Outcome.ByWorker"] = "11" }, "Add the outcome");
        Assert.Equal(["Enter a whole number from 0 to 10"], worker.Errors);
        await worker.SendAsync(new() { ["Outcome.ByWorker"] = "2" }, "Add the outcome");
        var now = await NowAsync(world, family);
        await world.As(world.EarlyYearsWorker).WriteAsync(family, Action(now) with { ByWhen = world.Today.AddDays(10) });
        using var again = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        for (var review = 0; review < 2; review++)
        {
            await again.OpenAsync(here + "/review");
            await again.SendAsync(new() { ["Act.Present"] = "Everybody", ["Act.Progress"] = "Breakfast club began.", ["Act.Scores[0].ByFamily"] = (6 + review).ToString(System.Globalization.CultureInfo.InvariantCulture) });
            Assert.Contains($"{review + 1} held", again.Text, StringComparison.Ordinal);
        }
        await again.OpenAsync(here + "/plan");
        Assert.Contains("the family says: 3, then 6, then 7. Workers say: 2.", again.Text, StringComparison.Ordinal);
        await again.OpenAsync(here + "/end");
        await again.SendAsync(new() { ["Act.Reason"] = "NeedsMet", ["Act.Words"] = "Breakfast every day; the school goes on." }, "Close early help");
        Assert.Contains("No early help is open for this family.", again.Text, StringComparison.Ordinal);
        Assert.Contains("needs met, led by", again.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Nothing_is_done_before_its_time_and_nothing_closes_over_a_concern(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await FamilyAsync(world);
        var visitor = world.As(world.HealthVisitor);
        var episode = await visitor.WriteAsync(family, Open(child));
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, Open(child)));
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new ReviewPlan { Episode = episode, HeldOn = world.Today, Present = "us", Progress = "none" }));
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new RecordAgreement { Episode = episode, State = AgreementState.Withdrawn, Who = "Kemi" }));
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, Close(episode) with { Reason = ClosureReason.SteppedUp }));
        await visitor.WriteAsync(family, new StepUpFamily { Episode = episode, To = "Duty desk", Reasons = "A bruise." });
        Assert.Contains("Social care has not decided yet", await WrongAsync(() => visitor.WriteAsync(family, Close(episode))), StringComparison.Ordinal);
        await visitor.WriteAsync(family, new RecordStepUpDecision { Episode = episode, Taken = false, Words = "Not now." });
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, Close(episode) with { Reason = ClosureReason.SteppedUp }));

        await visitor.WriteAsync(family, await world.EntryAsync("A bruise on the arm.", "safeguarding-concern") with { People = [child], Unfinished = true });
        Assert.Contains("safeguarding concern of 2 March 2026", await WrongAsync(() => visitor.WriteAsync(family, Close(episode))), StringComparison.Ordinal);
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new AnswerConcern { Entry = Guid.NewGuid(), Words = "Nothing." }));
        await visitor.WriteAsync(family, new AnswerConcern { Entry = Assert.Single(await visitor.ReadAsync(family, new OpenConcernsView())).Entry, Words = "A fall; the social worker agrees." });
        await visitor.WriteAsync(family, Close(episode));
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, Close(episode) with { Key = Guid.CreateVersion7() }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_two_who_accept_the_first_leads_and_there_is_never_a_gap(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await FamilyAsync(world);
        var visitor = world.As(world.HealthVisitor);
        var episode = await visitor.WriteAsync(family, Open(child));
        Assert.Single(await MineAsync(world, world.Midwife), e => !e.IsLed);
        foreach (var worker in (RecordId[])[world.Midwife, world.EarlyYearsWorker])
            await visitor.WriteAsync(family, new ProposeLead { Episode = episode, Worker = worker, WorkerName = "W" });
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new ProposeLead { Episode = episode, Worker = world.Midwife, WorkerName = "W" }));
        var asked = (await NowAsync(world, family)).Proposed;
        await Assert.ThrowsAsync<Refused>(() => visitor.WriteAsync(family, new AnswerLead { Episode = episode, Proposal = asked[0].Id, Accept = true }));
        var answers = await Task.WhenAll(asked.Select(async a =>
        {
            try
            {
                await world.As(a.Worker).WriteAsync(family, new AnswerLead { Episode = episode, Proposal = a.Id, Accept = true });
                return true;
            }
            catch (Changed)
            {
                return false;
            }
        }));
        Assert.Single(answers, a => a);
        var now = await NowAsync(world, family);
        Assert.NotNull(now.Lead);
        Assert.Empty(now.Proposed);
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new ProposeLead { Episode = episode, Worker = world.HealthVisitor, WorkerName = "V" }));
        await visitor.WriteAsync(family, new ProposeLead { Episode = episode, Worker = world.HealthVisitor, WorkerName = "V", Note = "The mother prefers mornings." });
        Assert.Equal(now.Lead, (await NowAsync(world, family)).Lead);
        await visitor.WriteAsync(family, new AnswerLead { Episode = episode, Proposal = (await NowAsync(world, family)).Proposed.Single().Id, Accept = true });
        Assert.Equal(world.HealthVisitor, (await NowAsync(world, family)).Lead!.Worker);
        Assert.Single(await MineAsync(world, world.HealthVisitor), e => e.Lead == world.HealthVisitor);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_a_colleague_wrote_meanwhile_is_not_written_over(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await FamilyAsync(world);
        var (visitor, midwife) = (world.As(world.HealthVisitor), world.As(world.Midwife));
        var episode = await visitor.WriteAsync(family, Open(child));
        await visitor.WriteAsync(family, new RecordAgreement { Episode = episode, State = AgreementState.SafeguardingRoute, Reasons = "A child may come to harm." });
        await visitor.WriteAsync(family, Part(episode, child, "Sleeps well."));
        await Assert.ThrowsAsync<Changed>(() => midwife.WriteAsync(family, Part(episode, child, "Sleeps badly.")));
        var known = (await midwife.ReadAsync(family, new AssessmentView { Episode = episode })).Parts[("health", child)];
        Assert.Equal("Sleeps well.", known.Strengths);
        await midwife.WriteAsync(family, Part(episode, child, "Sleeps well by day.", known.Id.Value));
        await midwife.WriteAsync(family, Part(episode, child, "Sleeps well by day."));
        var stands = await visitor.ReadAsync(family, new AssessmentView { Episode = episode });
        Assert.Equal(("Sleeps well by day.", 1), (stands.Parts[("health", child)].Strengths, stands.Earlier[("health", child)].Count()));
        await Assert.ThrowsAsync<Missing>(() => visitor.WriteAsync(family, Part(episode, Id<Person>.New(world.Clock.GetUtcNow()), "Nobody.")));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(family, new AssessmentView { Episode = episode }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_part_half_written_is_a_draft_and_survives_the_night(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await FamilyAsync(world);
        var episode = await world.As(world.HealthVisitor).WriteAsync(family, Open(child));
        await world.As(world.HealthVisitor).WriteAsync(family, new RecordAgreement { Episode = episode, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{family}/early-help/assessment/2/{child}");
        await client.SendAsync(new() { ["Act.Parts[1].Needs"] = "Half a sent" }, "Save draft");
        world.Later(TimeSpan.FromHours(20));
        using var tomorrow = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await tomorrow.OpenAsync($"/families/{family}/early-help/assessment/2/{child}");
        await tomorrow.FollowAsync("Go on with that draft");
        Assert.Contains("Half a sent", tomorrow.Html, StringComparison.Ordinal);
        await tomorrow.SendAsync(new() { ["Act.Parts[1].Needs"] = "Half a sentence, now whole." });
        var part = Assert.Single((await world.As(world.Midwife).ReadAsync(family, new AssessmentView { Episode = episode })).Parts);
        Assert.Equal("Half a sentence, now whole.", part.Value.Needs);
        Assert.Empty(await world.As(world.HealthVisitor).DraftsAsync());
    }

    internal static async Task<(RecordId Family, Id<Person> Child)> FamilyAsync(KithWorld world)
    {
        var (family, child) = (await world.FamilyAsync("Adeyemi"), Id<Person>.New(world.Clock.GetUtcNow()));
        await world.As(world.HealthVisitor).WriteAsync(family, new RegisterPerson { Person = child, GivenNames = "Tobi", FamilyName = "Adeyemi", BornOn = new(2021, 5, 4) });
        return (family, child);
    }

    internal static OpenEpisode Open(Id<Person> child) => new() { Children = [child.Value], Why = "Tobi is hungry.", Level = 3, LevelName = "Intensive" };

    internal static CloseEpisode Close(Id<EarlyHelpEpisode> episode) => new() { Episode = episode, Reason = ClosureReason.NeedsMet, Words = "All is well." };

    internal static async Task<Episode> NowAsync(KithWorld world, RecordId family) =>
        (await world.As(world.HealthVisitor).ReadAsync(family, new EarlyHelpView())).Episodes[0];

    private static AddAction Action(Episode now) => new() { Episode = now.Id, Outcome = now.Plan[0].Id, What = "Book the breakfast club", Who = "Kemi", OfFamily = true };

    private static WriteAssessment Part(Id<EarlyHelpEpisode> episode, Id<Person> child, string text, Guid? after = null) =>
        new() { Episode = episode, Child = child, Parts = [new() { Element = "health", Strengths = text, After = after }] };

    private static async Task<IReadOnlyList<ListedEpisode>> MineAsync(KithWorld world, RecordId worker) =>
        await world.As(worker).AskAsync(new MyEarlyHelp { Teams = [world.Team.Id.Value] });

    private static async Task<string> WrongAsync(Func<Task> act) => (await Assert.ThrowsAsync<Invalid>(act)).Problems[0].Message;
}
