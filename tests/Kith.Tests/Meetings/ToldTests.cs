using Kith.Access;
using Kith.EarlyHelp;
using Kith.LegalRecord;
using Kith.LegalRecord.Bundles;
using Kith.Meetings;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Access;
using Kith.Tests.EarlyHelp;
using Kith.Tests.LegalRecord.Bundles;
using static Kith.Tests.Meetings.SomeMeeting;

namespace Kith.Tests.Meetings;

/// <summary>What is said in a meeting, asked among colleagues and done in early help stands in the family's one line of time.</summary>
public sealed class ToldTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_minute_and_an_answer_stand_in_the_chronology_are_found_and_go_where_they_are_restricted(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, item) = await DiscussedAsync(world);
        var (leader, midwife, worker) = (world.As(world.Leader), world.As(world.Midwife), world.As(world.EarlyYearsWorker));
        var minute = Assert.Single((await worker.ReadAsync(family, new ChronologyView { Forms = [Told.Minute.Form] })).Lines);
        Assert.Equal((item, "Tuesday meeting, chaired by Anita Rao, minutes by Grace Adeyemi"), (minute.Entry.First, minute.Passages[0].Text));
        Assert.Contains(minute.Passages, p => p is { Question: "discussion", Text: "The landlord is silent." });
        Assert.Contains(minute.Passages, p => p is { Question: "challenge", Text: "Siân Pritchard: A call is not enough." });
        Assert.Contains(minute.Passages, p => p is { Question: "direction", Text: "Ring the landlord: Siân Pritchard, by 9 March 2026" });
        // A challenge that is answered after the meeting is told too.
        var challenge = Assert.Single((await world.As(world.HealthVisitor).ReadAsync(family, new DiscussionView { Case = item })).Challenges).Challenge;
        await world.As(world.HealthVisitor).WriteAsync(family, new AnswerChallenge { Challenge = challenge.Id, Case = item, Words = "Then we write too." });
        Assert.Single((await worker.ReadAsync(family, new ChronologyView { Text = "landlord IS silent" })).Lines);
        var before = world.Clock.GetUtcNow();
        world.Later(TimeSpan.FromMinutes(5));
        var question = await world.As(world.HealthVisitor).WriteAsync(family, new AskColleague { Worker = world.Midwife, WorkerName = "x", Words = "Is she eating?" });
        await midwife.WriteAsync(family, new AnswerColleague { Question = question, Words = "Little." });
        Assert.Equal(["Siân Pritchard", "Is she eating?"], Assert.Single((await worker.ReadAsync(family, new ChronologyView { Forms = [Told.Question.Form] })).Lines).Passages.Select(p => p.Text));
        Assert.Equal(2, (await worker.ReadAsync(family, new ChronologyView { Forms = [Told.Answer.Form] })).Lines.Count);
        Assert.Single((await worker.ReadAsync(family, new ChronologyView { Forms = [Told.Answer.Form] }, before)).Lines);

        // Nobody writes in these forms, corrects them, strikes them, or restricts a part of what stands elsewhere too.
        var entry = await worker.ReadAsync(family, new EntryView { Entry = new(item) });
        Assert.True(entry is { MayCorrect: false, MayStrike: false } && entry.ToldFrom == $"/families/{family}/meetings");
        await Assert.ThrowsAsync<Invalid>(() => leader.WriteAsync(family, new MarkColleaguesEntry { Entry = new(item), Reason = "x" }));
        var only = new RestrictEntry { Entry = new(item), Reason = "A relative works here", ReviewOn = world.Today.AddDays(9), NeedToKnow = [world.Leader.Value, world.Midwife.Value] };
        await Assert.ThrowsAsync<Invalid>(() => leader.WriteAsync(family, new RestrictPassage { Entry = new(item), Question = "discussion", Reason = only.Reason, ReviewOn = only.ReviewOn, NeedToKnow = only.NeedToKnow }));
        var answer = (await worker.ReadAsync(family, new ChronologyView { Forms = [Told.Answer.Form] })).Lines[0].Entry.First;
        await Assert.ThrowsAsync<Invalid>(() => leader.WriteAsync(family, only with { Key = Guid.CreateVersion7(), Entry = new(answer) }));

        // Restricted, the item and what hangs on it is nowhere for the others, as if there had been none.
        await leader.WriteAsync(family, only);
        await leader.WriteAsync(family, only with { Key = Guid.CreateVersion7(), Entry = new(question.Value) });
        foreach (var (who, sees) in new[] { (world.Midwife, true), (world.EarlyYearsWorker, false) })
        {
            Assert.Equal(sees ? 1 : 0, (await world.As(who).ReadAsync(family, new MinutesOfFamily())).Count);
            Assert.Equal(sees ? 1 : 0, (await world.As(who).ReadAsync(family, new PeerSupportView())).Count);
            Assert.Equal(sees ? 4 : 0, (await world.As(who).ReadAsync(family, new ChronologyView { Forms = [Told.Minute.Form, Told.Question.Form, Told.Answer.Form] })).Lines.Count);
            Assert.Equal(sees ? 1 : 0, (await world.As(who).ReadAsync(family, new Kith.Workforce.Supervision.DirectionsView())).Count);
            var series = (await world.As(who).ReadAsync(world.Centre.CentreRecord, new SeriesOfCentre())).Series.Single().Series.Series;
            var tally = await world.As(who).AskAsync(new TallyOfSeries { Centre = world.Centre.CentreRecord, Series = series });
            Assert.Equal(sees ? (1, 0, 0) : (0, 0, 0), (tally.Discussed, tally.LookedAt, tally.Unstuck));
        }
        await Assert.ThrowsAsync<Missing>(() => worker.ReadAsync(family, new DiscussionView { Case = item }));
        Assert.Empty(await worker.AskAsync(new CasesOnAgenda { Items = [new(item, family, null)] }));
        Assert.Empty(await world.As(world.HealthVisitor).AskAsync(new QuestionsToMe()));
        Assert.DoesNotContain((await worker.ReadAsync(family, new WhoHasLooked { WritesOnly = true })).Looks, l => l.What is "RecordMinute" or "NominateCase" or "DiscussCase" or "AskColleague" or "AnswerColleague" or "AnswerChallenge");
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_steps_of_early_help_stand_in_it_each_in_one_line_and_are_hidden_with_the_only_child_they_are_for(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var visitor = world.As(world.HealthVisitor);
        var episode = await visitor.WriteAsync(family, EpisodeTests.Open(child));
        await visitor.WriteAsync(family, new RecordAgreement { Episode = episode, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
        await visitor.WriteAsync(family, new WriteAssessment { Episode = episode, Parts = [new() { Element = "home", Needs = "One room." }] });
        await visitor.WriteAsync(family, new CompleteAssessment { Episode = episode, Present = "Us", Working = "Warmth.", NeedsToChange = "Room." });
        await visitor.WriteAsync(family, new ChangeLevel { Episode = episode, Level = 2, LevelName = "Additional", Reasons = "Less." });
        var outcome = new AddOutcome { Episode = episode, Text = "A room" };
        await visitor.WriteAsync(family, outcome);
        await visitor.WriteAsync(family, new AddAction { Episode = episode, Outcome = new(outcome.Key), What = "Write", Who = "Jo", ByWhen = world.Today });
        await visitor.WriteAsync(family, new ReviewPlan { Episode = episode, HeldOn = world.Today, Present = "All", Progress = "Some." });
        await visitor.WriteAsync(family, new StepUpFamily { Episode = episode, To = "Duty desk", Reasons = "A bruise." });
        await visitor.WriteAsync(family, new RecordStepUpDecision { Episode = episode, Taken = false, Words = "Not now." });
        await visitor.WriteAsync(family, EpisodeTests.Close(episode));
        var lines = (await world.As(world.Midwife).ReadAsync(family, new ChronologyView { OldestFirst = true })).Lines;
        Assert.Equal(
            [
                "Early help was opened at level 3 Intensive", "The family agreed to work together", "Version 1 of the common assessment was completed", "Level 2 Additional from now on, after level 3 Intensive",
                "The delivery plan was made", "The plan was reviewed", "Social care was asked to take the family", "Social care decided not to take the family", "Early help was closed: needs met",
            ],
            lines.Select(l => Assert.Single(l.Passages).Text));
        Assert.Equal(6, (await world.As(world.Midwife).ReadAsync(family, new ChronologyView { SignificantOnly = true })).Lines.Count);
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        await client.OpenAsync($"/families/{family}/chronology?kind=early-help&print=true");
        Assert.Contains("Version 1 of the common assessment was completed", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/chronology");
        await client.FollowAsync("Early help as it stands, 2 March 2026");
        Assert.Equal("Early help", client.Heading);
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Leader).WriteAsync(family, new RestrictEntry
        {
            Entry = new(lines[0].Entry.First),
            Reason = "x",
            ReviewOn = world.Today.AddDays(9),
            NeedToKnow = [world.Midwife.Value],
        }));
        await world.RestrictPersonAsync(family, child, world.Leader);
        Assert.Empty((await world.As(world.Midwife).ReadAsync(family, new ChronologyView())).Lines);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_court_bundle_tells_the_minute_and_what_colleagues_asked(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        var meeting = await SetUpAsync(world);
        var item = await AddAsync(world, world.HealthVisitor, meeting, some.Family);
        await RoomAsync(world, meeting);
        await DiscussAsync(world, world.HealthVisitor, meeting, some.Family, new DiscussCase { Case = item, Discussion = "The landlord is silent." });
        await CloseAsync(world, world.Leader, meeting);
        await world.As(world.HealthVisitor).WriteAsync(some.Family, new AskColleague { Discipline = Kith.Workforce.Discipline.Midwife, Words = "Is she eating?" });
        var bundle = await world.As(world.Leader).WriteAsync(some.Family, some.Prepare());
        var texts = (await some.StateAsync(bundle)).Entries.SelectMany(e => e.Texts).Select(t => t.Text).ToArray();
        Assert.Contains("The landlord is silent.", texts);
        Assert.Contains("Is she eating?", texts);
    }

    private static async Task<(RecordId Family, Guid Item)> DiscussedAsync(KithWorld world)
    {
        var meeting = await SetUpAsync(world);
        var family = await StuckFamilyAsync(world, "Okafor");
        var stuck = Assert.Single((await StuckAsync(world, world.Midwife)).Cases);
        var item = await AddAsync(world, world.Midwife, meeting, family, [.. stuck.Reasons]);
        await RoomAsync(world, meeting);
        await DiscussAsync(world, world.HealthVisitor, meeting, family, new DiscussCase { Case = item, Discussion = "The landlord is silent." });
        await world.As(world.HealthVisitor).WriteAsync(family, new DirectCase { Case = item, What = "Ring the landlord", Worker = world.Midwife, WhoName = "Siân Pritchard", DueOn = world.Today.AddDays(7) });
        await world.As(world.Midwife).WriteAsync(family, new ChallengeDecision { Case = item, Words = "A call is not enough." });
        await CloseAsync(world, world.Leader, meeting);
        return (family, item);
    }
}
