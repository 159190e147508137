using Kith.Access;
using Kith.EarlyHelp;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.EarlyHelp;

public sealed class EpisodeMoreTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_checklist_the_team_and_the_progress_of_actions(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var visitor = world.As(world.HealthVisitor);
        var episode = await visitor.WriteAsync(family, EpisodeTests.Open(child));
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new FillChecklist { Episode = episode, Questions = [.. AssessmentForm.Shipped.Checklist], Answers = ["Yes"], Outcome = ChecklistOutcome.CommonAssessment }));
        await visitor.WriteAsync(family, new FillChecklist { Episode = episode, Questions = [.. AssessmentForm.Shipped.Checklist], Answers = ["Yes", "No", "NotKnown", "No", "Yes"], Outcome = ChecklistOutcome.CommonAssessment });
        await visitor.WriteAsync(family, new AddTeamMember { Episode = episode, Name = "Jo Pratt", Part = "class teacher", Organisation = "Mill Lane Primary" });
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new AddTeamMember { Episode = episode, Name = "jo pratt", Part = "teacher", Organisation = "Mill Lane Primary" }));
        await visitor.WriteAsync(family, new RecordAgreement { Episode = episode, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, Complete(episode)));
        await visitor.WriteAsync(family, new WriteAssessment { Episode = episode, Parts = [new() { Element = "home", Needs = "One room." }] });
        await visitor.WriteAsync(family, Complete(episode));
        await visitor.WriteAsync(family, new AddOutcome { Episode = episode, Text = "A room of their own" });
        var now = await EpisodeTests.NowAsync(world, family);
        Assert.Equal((ChecklistOutcome.CommonAssessment, 1, EpisodeState.Planning), (now.Checklist, now.Versions, now.State));
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new AddAction { Episode = episode, Outcome = now.Plan[0].Id, What = "Write", Who = "Jo", ByWhen = world.Today.AddDays(-1) }));
        await visitor.WriteAsync(family, new AddAction { Episode = episode, Outcome = now.Plan[0].Id, What = "Write", Who = "Jo", ByWhen = world.Today.AddDays(9) });
        var action = (await EpisodeTests.NowAsync(world, family)).Actions.Single().Id;
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new ReportProgress { Episode = episode, Action = action, State = ActionState.GivenUp }));
        await visitor.WriteAsync(family, new ReportProgress { Episode = episode, Action = action, State = ActionState.Done });
        await Assert.ThrowsAsync<Changed>(() => visitor.WriteAsync(family, new ReportProgress { Episode = episode, Action = action, State = ActionState.Begun }));
        await visitor.WriteAsync(family, new ReviewPlan { Episode = episode, HeldOn = world.Today, Present = "All", Progress = "Written." });
        Assert.Equal("Written.", Assert.Single(await visitor.ReadAsync(family, new ReviewsView { Episode = episode })).Progress);
        var jo = (await EpisodeTests.NowAsync(world, family)).Team.Single().Id;
        await visitor.WriteAsync(family, new LeaveTeam { Episode = episode, Member = jo });
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new LeaveTeam { Episode = episode, Member = jo }));

        // The family withdraws: nothing goes on but what ends it.
        await visitor.WriteAsync(family, new RecordAgreement { Episode = episode, State = AgreementState.Withdrawn, Who = "Kemi", Reasons = "Too much." });
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, new ReviewPlan { Episode = episode, HeldOn = world.Today, Present = "All", Progress = "None." }));
        await visitor.WriteAsync(family, EpisodeTests.Close(episode) with { Reason = ClosureReason.AgreementWithdrawn });
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_step_down_overlaps_until_the_hand_over_meeting(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var visitor = world.As(world.HealthVisitor);
        var episode = await visitor.WriteAsync(family, EpisodeTests.Open(child) with { SteppedDownBy = "Rita Moss, social worker" });
        var meeting = new RecordHandOver { Episode = episode, HeldOn = world.Today, Present = "Rita, Kemi and I" };
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, meeting));
        await Assert.ThrowsAsync<Invalid>(() => visitor.WriteAsync(family, EpisodeTests.Close(episode)));
        await visitor.WriteAsync(family, new ProposeLead { Episode = episode, Worker = world.HealthVisitor, WorkerName = "Grace" });
        await visitor.WriteAsync(family, new AnswerLead { Episode = episode, Proposal = (await EpisodeTests.NowAsync(world, family)).Proposed.Single().Id, Accept = true });
        await visitor.WriteAsync(family, meeting with { Key = Guid.CreateVersion7() });
        await visitor.WriteAsync(family, EpisodeTests.Close(episode) with { Key = Guid.CreateVersion7() });
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_the_assessment_asks_is_published_as_lines_of_text(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = world.As(await world.WorkerAsync("Sal Orme", Discipline.Manager, world.Council, "Northcliffe Council", world.Team, Role.SafeguardingLead));
        foreach (var wrong in (string[])["health: Health", "# Child", "# Child\nno colon here", "# Child\na: One\na: Two", "# Before (checklist)\na: One?", "# Child\na: One\n# B (checklist)\nb: Two?\n# C (checklist)\nc: Three?"])
            await Assert.ThrowsAsync<Invalid>(() => lead.WriteAsync(Founding.Partnership, new PublishAssessmentForm { From = world.Today, Text = wrong }));
        await lead.WriteAsync(Founding.Partnership, new PublishAssessmentForm { From = world.Today, Text = AssessmentText.Write(AssessmentForm.Shipped.Parts) });
        var form = Assert.Single(await lead.ReadAsync(Founding.Partnership, new AssessmentFormView()));
        Assert.Equal(AssessmentForm.Shipped.Parts.SelectMany(d => d.Elements), form.Domains.SelectMany(d => d.Elements));
        var now = AssessmentForm.On(world.Today, [form]);
        Assert.Equal([false, true, false, false], now.Domains.Select(d => d.OfEachChild));
        Assert.Equal((21, 5), (now.Domains.Sum(d => d.Elements.Count), now.Checklist.Count));
    }

    [Fact]
    public void Whatever_state_an_episode_is_in_each_thing_is_done_or_refused_with_a_sentence_and_none_is_stuck()
    {
        foreach (var state in Enum.GetValues<EpisodeState>())
        {
            var refused = Enum.GetValues<EpisodeDoing>().Select(doing => EpisodeTable.Refusal(state, doing)).ToArray();
            Assert.All(refused, r => Assert.True(r is null || r.Length > 20));
            Assert.Equal(state == EpisodeState.Closed, refused.All(r => r is not null));
            Assert.Equal(state == EpisodeState.Closed, EpisodeTable.Refusal(state, EpisodeDoing.Close) is not null);
        }
    }

    private static CompleteAssessment Complete(Id<EarlyHelpEpisode> episode) => new() { Episode = episode, Present = "Us", Working = "Warmth.", NeedsToChange = "Room." };
}
