using Kith.Access;
using Kith.EarlyHelp;
using Kith.Families;
using Kith.Jobs;
using Kith.Meetings;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Access;
using Kith.Tests.Recording;
using Kith.Workforce.Supervision;
using static Kith.Tests.Meetings.SomeMeeting;

namespace Kith.Tests.Meetings;

public sealed class MeetingTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_stuck_case_goes_from_the_rules_to_a_minute_with_directions_and_is_looked_at_again(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var centre = world.Centre.CentreRecord;
        var meeting = await SetUpAsync(world, "health visitor");
        var (family, other) = (await StuckFamilyAsync(world, "Okafor"), await StuckFamilyAsync(world, "Novak", weeks: 2));
        var stuck = Assert.Single((await StuckAsync(world, world.Midwife)).Cases);
        Assert.Equal("No action has moved since 22 December 2025, 10 weeks", Assert.Single(stuck.Reasons).Words);
        Assert.Empty((await StuckAsync(world, world.Stranger)).Cases);

        var item = await AddAsync(world, world.Midwife, meeting, family, [.. stuck.Reasons]);
        var left = await AddAsync(world, world.Midwife, meeting, other);
        await Assert.ThrowsAsync<Changed>(() => AddAsync(world, world.HealthVisitor, meeting, family));
        await world.As(world.Leader).WriteAsync(centre, new AddToAgenda { Meeting = meeting, Items = [new(Guid.CreateVersion7(), null, "The summer closure")] });
        var agenda = await world.As(world.Leader).AskAsync(new CasesOnAgenda { Items = [new(item, family, null), new(left, other, null)] });
        Assert.Equal("Round in circles", agenda[left].Case.Why);
        await RoomAsync(world, meeting);
        await DiscussAsync(world, world.HealthVisitor, meeting, family, new DiscussCase
        {
            Case = item,
            Discussion = "The landlord does not answer.",
            NextSteps = "One call.",
            Lead = LeadDecision.SomeoneIsAsked,
            NewLead = world.EarlyYearsWorker,
            NewLeadName = "Tom Baker",
            Level = 3,
            LevelName = "Intensive",
            LevelReasons = "Mould in the cot",
        });
        var direction = new DirectCase { Case = item, What = "Ring the landlord", Worker = world.Midwife, WhoName = "Siân Pritchard", DueOn = world.Today.AddDays(7) };
        await world.As(world.HealthVisitor).WriteAsync(family, direction);
        await world.As(world.HealthVisitor).WriteAsync(family, direction with { Key = Guid.CreateVersion7(), What = "Paint the wall", Worker = null, WhoName = "The family" });
        await world.As(world.HealthVisitor).WriteAsync(family, direction with { Key = Guid.CreateVersion7(), What = "A slip" });
        await world.As(world.HealthVisitor).WriteAsync(family, new TakeDirectionBack { Case = item, Direction = (await SaidAsync(world, family, item)).Directions[^1].Id });
        await world.As(world.Midwife).WriteAsync(family, new ChallengeDecision { Case = item, Words = "Level 3 is too high." });
        var challenge = Assert.Single((await SaidAsync(world, family, item)).Challenges).Challenge;
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, new AnswerChallenge { Challenge = challenge.Id, Words = "So be it" }));
        await world.As(world.HealthVisitor).WriteAsync(family, new AnswerChallenge { Challenge = challenge.Id, Words = "The cot decides." });
        Assert.Empty(await world.As(world.Midwife).AskAsync(new MyDirections()));

        await Assert.ThrowsAsync<Refused>(() => CloseAsync(world, world.Midwife, meeting));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(family, new RecordMinute { Case = item, Centre = centre }));
        await CloseAsync(world, world.Leader, meeting);
        Assert.Contains("closed this meeting on", (await Assert.ThrowsAsync<Changed>(() => CloseAsync(world, world.HealthVisitor, meeting))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Changed>(() => world.As(world.HealthVisitor).WriteAsync(family, direction with { Key = Guid.CreateVersion7() }));

        // What was decided is there at once, and nobody typed it twice.
        Assert.Equal("Ring the landlord", Assert.Single(await world.As(world.Midwife).AskAsync(new MyDirections())).Direction.What);
        Assert.Equal("Ring the landlord", Assert.Single((await world.As(world.HealthVisitor).ReadAsync(family, new FamilyView())).Directions).What);
        var minute = Assert.Single(await world.As(world.EarlyYearsWorker).ReadAsync(family, new MinutesOfFamily()));
        Assert.Equal(("The landlord does not answer.", "Tom Baker was asked to lead", 4), (minute.Minute.Discussion, minute.Minute.Lead, minute.Minute.Present.Count));
        Assert.Equal(["Ring the landlord", "Paint the wall"], minute.Directions.Select(d => d.What));
        Assert.Equal("The cot decides.", Assert.Single(minute.Challenges).Answers[0].Words);
        var help = (await world.As(world.Leader).ReadAsync(family, new EarlyHelpView())).Episodes[0];
        Assert.Equal((3, world.EarlyYearsWorker), (help.Level, help.Proposed.Single().Worker));
        // What was not reached is on the next agenda, and the case that was discussed is not put forward again meanwhile.
        var next = Assert.Single(await world.As(world.Leader).AskAsync(new MyMeetings()));
        Assert.Equal(world.Today.AddDays(14), next.On);
        Assert.Equal(2, (await SeenAsync(world, world.Leader, next.Meeting)).Items.Count);
        Assert.DoesNotContain((await StuckAsync(world, world.Midwife)).Cases, c => c.Family == family);

        // Whoever wants to be told each morning is told of it, unless something of the family is closed to them meanwhile.
        world.Later(TimeSpan.FromDays(7));
        await world.As(world.Midwife).WriteAsync(world.Midwife, new ChooseEmails { Kinds = [], How = HowOften.AtOnce, Digest = true });
        async Task<string?> DigestAsync() => Assert.Single((await world.As(Founding.Kith).AskAsync(new DigestsDue())).Digests).Text;
        Assert.StartsWith("Today: 1 review, action or direction due.", await DigestAsync(), StringComparison.Ordinal);
        await world.RestrictPersonAsync(family, await SomeEntry.PersonAsync(world, family, "Amy"), world.HealthVisitor);
        Assert.Null(await DigestAsync());

        world.Later(TimeSpan.FromDays(35));
        Assert.Equal([family], await world.As(world.Leader).AskAsync(new DueToLookAgain { Centre = centre }));
        await world.As(world.HealthVisitor).WriteAsync(family, new ReportProgress { Episode = help.Id, Action = help.Actions.Single().Id, State = ActionState.Begun });
        await world.As(world.Leader).WriteAsync(family, new LookAgain());
        Assert.True(Assert.Single(await world.As(world.Leader).ReadAsync(family, new MinutesOfFamily())).Looked!.Unstuck);
        var (series, _) = await world.As(world.Leader).ReadAsync(centre, new SeriesOfCentre());
        var tally = await world.As(world.Leader).AskAsync(new TallyOfSeries { Centre = centre, Series = series.Single().Series.Series });
        Assert.Equal((1, 1, 1, 1), (tally.Discussed, tally.LookedAt, tally.Unstuck, tally.Cases.Count));
        Assert.Empty(await world.As(world.Leader).AskAsync(new DueToLookAgain { Centre = centre }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Two_write_at_once_and_nothing_is_lost(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var meeting = await SetUpAsync(world);
        var family = await StuckFamilyAsync(world, "Okafor");
        var item = await AddAsync(world, world.HealthVisitor, meeting, family);
        await DiscussAsync(world, world.HealthVisitor, meeting, family, new DiscussCase { Case = item, Discussion = "One." });
        var opened = (await SaidAsync(world, family, item)).Notes!.Id;
        await DiscussAsync(world, world.HealthVisitor, meeting, family, new DiscussCase { Case = item, After = opened, Discussion = "One.", NextSteps = "Call." });
        // Another field: put together.
        await DiscussAsync(world, world.Midwife, meeting, family, new DiscussCase { Case = item, After = opened, Discussion = "One.\r\nTwo.", Lead = LeadDecision.StaysAsItIs });
        var both = (await SaidAsync(world, family, item)).Notes!;
        Assert.Equal(("One.\nTwo.", "Call.", LeadDecision.StaysAsItIs), (both.Discussion, both.NextSteps, both.Lead!.Value));
        // The same field: told, and what the first wrote stands.
        await DiscussAsync(world, world.HealthVisitor, meeting, family, new DiscussCase { Case = item, After = both.Id, Discussion = "Three.", NextSteps = "Call.", Lead = LeadDecision.StaysAsItIs });
        var told = await Assert.ThrowsAsync<Invalid>(() => DiscussAsync(world, world.Midwife, meeting, family,
            new DiscussCase { Case = item, After = both.Id, Discussion = "Four.", NextSteps = "Call.", Lead = LeadDecision.StaysAsItIs }));
        Assert.Equal("Grace Adeyemi wrote here meanwhile: ‘Three.’. Put both together and save again", Assert.Single(told.Problems).Message);
        Assert.Equal("Three.", (await SaidAsync(world, family, item)).Notes!.Discussion);
        // At the very same moment: of two who change the same, one is told.
        var now = (await SaidAsync(world, family, item)).Notes!.Id;
        var outcomes = await Task.WhenAll(((RecordId[])[world.Midwife, world.HealthVisitor]).Select(async by =>
        {
            try
            {
                await DiscussAsync(world, by, meeting, family, new DiscussCase { Case = item, After = now, Discussion = by.ToString(), NextSteps = "Call.", Lead = LeadDecision.StaysAsItIs });
                return true;
            }
            catch (Invalid)
            {
                return false;
            }
        }));
        Assert.Single(outcomes, o => o);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_restricted_family_is_discussed_by_those_entitled_and_closed_by_a_chair_who_sees_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var centre = world.Centre.CentreRecord;
        var meeting = await SetUpAsync(world, "health visitor", "midwife");
        var (kept, open) = (await StuckFamilyAsync(world, "Quiet"), await StuckFamilyAsync(world, "Open"));
        await world.As(Founding.Kith).WriteAsync(kept, new Plant(null, Only(world.HealthVisitor, world.Midwife)));
        await world.As(world.Midwife).WriteAsync(world.Midwife, new DeclareFamilyKnownPrivately { Family = open, How = "A neighbour" });
        var found = await StuckAsync(world, world.Leader);
        Assert.Equal((open, false), (Assert.Single(found.Cases).Family, found.More));
        var item = await AddAsync(world, world.HealthVisitor, meeting, kept);
        await AddAsync(world, world.HealthVisitor, meeting, open);
        Assert.DoesNotContain(item, (await world.As(world.Leader).AskAsync(new CasesOnAgenda { Items = [new(item, kept, null)] })).Keys);

        var room = await world.As(world.Leader).ReadAsync(centre, new RoomView { Meeting = meeting, Families = [kept.Value, open.Value], People = [.. Everybody(world), world.Stranger.Value] });
        Assert.Equal(["Anita Rao", "Paul Stone", "Tom Baker"], room.Where(r => r.Family == kept && r.MustLeave).Select(r => r.Person.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Siân Pritchard", Assert.Single(room, r => r.Family == open && r.MustLeave).Person.Name);
        Assert.Equal("Paul Stone", Assert.Single(room, r => r.Family == open && r.May == MayHear.NoBasis).Person.Name);
        // It is no way to ask about other families.
        var third = await world.FamilyAsync("Third");
        Assert.Empty(await world.As(world.Leader).ReadAsync(centre, new RoomView { Meeting = meeting, Families = [third.Value], People = Everybody(world) }));

        await Assert.ThrowsAsync<Refused>(() => DiscussAsync(world, world.Leader, meeting, kept, new DiscussCase { Case = item, Discussion = "x" }));
        await DiscussAsync(world, world.Midwife, meeting, kept, new DiscussCase { Case = item, Discussion = "Kept among us." }, world.HealthVisitor.Value, world.Midwife.Value);
        await Assert.ThrowsAsync<Invalid>(() => CloseAsync(world, world.Leader, meeting));
        await world.As(world.Leader).WriteAsync(centre, new MarkRoom { Meeting = meeting, Present = [world.Leader.Value, world.HealthVisitor.Value] });
        Assert.Contains("Nobody of these disciplines was there: midwife", (await Assert.ThrowsAsync<Invalid>(() => CloseAsync(world, world.Leader, meeting))).Problems[0].Message, StringComparison.Ordinal);
        await CloseAsync(world, world.Leader, meeting, "She was here for the first item");
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).ReadAsync(kept, new MinutesOfFamily()));
        var minute = Assert.Single(await world.As(world.HealthVisitor).ReadAsync(kept, new MinutesOfFamily())).Minute;
        Assert.Equal(("Kept among us.", 2), (minute.Discussion, minute.Present.Count));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_is_on_the_list_takes_part_wherever_they_work_and_nobody_else(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var meeting = await SetUpAsync(world);
        var series = (await world.As(world.Leader).ReadAsync(world.Centre.CentreRecord, new SeriesOfCentre())).Series.Single().Series;
        var elsewhere = await world.WorkerAsync("Eve Elsewhere", Kith.Workforce.Discipline.HealthVisitor, world.Community, "Northcliffe Community Health Trust", null, Role.Practitioner);
        await Assert.ThrowsAsync<Missing>(() => SeenAsync(world, elsewhere, meeting));
        await world.As(world.Leader).WriteAsync(world.Centre.CentreRecord, Series(world) with { Series = series.Series, Attendees = [.. Series(world).Attendees, new(elsewhere, "Eve Elsewhere", "health visitor", null)] });
        Assert.Equal(6, (await SeenAsync(world, elsewhere, meeting)).Series.Attendees.Count);
        Assert.Single(await world.As(elsewhere).AskAsync(new MyMeetings()));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.HealthVisitor).WriteAsync(world.Centre.CentreRecord, Series(world)));
        await world.As(world.Leader).WriteAsync(world.Centre.CentreRecord, new MoveMeeting { Meeting = meeting, HeldOn = world.Today.AddDays(3), Why = "A burst pipe" });
        Assert.Equal(world.Today.AddDays(3), Assert.Single(await world.As(elsewhere).AskAsync(new MyMeetings())).On);
        var added = new AddToAgenda { Meeting = meeting, Items = [new(Guid.CreateVersion7(), null, "The pipe")] };
        await world.As(elsewhere).WriteAsync(world.Centre.CentreRecord, added);
        await world.As(elsewhere).WriteAsync(world.Centre.CentreRecord, new TakeOffAgenda { Meeting = meeting, Item = (await SeenAsync(world, elsewhere, meeting)).Items.Single().Item.Id, Why = "Mended" });
        Assert.Empty((await SeenAsync(world, elsewhere, meeting)).Items);
        await world.As(world.Leader).WriteAsync(world.Centre.CentreRecord, new EndSeries { Series = series.Series, LastDay = world.Today, Reason = "Merged with the Thursday meeting" });
        Assert.Empty(await world.As(elsewhere).AskAsync(new MyMeetings()));
        world.Later(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<Missing>(() => SeenAsync(world, elsewhere, meeting));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_colleague_or_a_discipline_is_asked_about_a_family_that_both_may_see(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var asked = new AskColleague { Worker = world.Midwife, Words = "What would you do about the feeding?" };
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.HealthVisitor).WriteAsync(family, asked with { Worker = world.Stranger }));
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.HealthVisitor).WriteAsync(family, asked with { Worker = world.HealthVisitor }));
        await world.As(world.HealthVisitor).WriteAsync(family, asked);
        await world.As(world.HealthVisitor).WriteAsync(family, asked with { Key = Guid.CreateVersion7(), Worker = null, Discipline = Kith.Workforce.Discipline.EarlyYearsWorker });
        Task<IReadOnlyList<PeerQuestionToMe>> ToAsync(RecordId worker, Kith.Workforce.Discipline discipline) => world.As(worker).AskAsync(new QuestionsToMe { Teams = [world.Team.Id.Value], Discipline = discipline });
        Assert.Equal("Okafor family", Assert.Single(await ToAsync(world.Midwife, Kith.Workforce.Discipline.Midwife)).Called);
        Assert.Single(await ToAsync(world.EarlyYearsWorker, Kith.Workforce.Discipline.EarlyYearsWorker));
        Assert.Empty(await ToAsync(world.Stranger, Kith.Workforce.Discipline.EarlyYearsWorker));
        var questions = await world.As(world.Midwife).ReadAsync(family, new PeerSupportView());
        await world.As(world.Midwife).WriteAsync(family, new AnswerColleague { Question = questions.Single(q => q.Question.Worker is not null).Question.Id, Words = "Less, and more often." });
        Assert.Empty(await ToAsync(world.Midwife, Kith.Workforce.Discipline.Midwife));
        Assert.True(Assert.Single(await ToAsync(world.HealthVisitor, Kith.Workforce.Discipline.HealthVisitor)).Mine);
        Assert.Equal("Less, and more often.", (await world.As(world.Leader).ReadAsync(family, new PeerSupportView())).SelectMany(q => q.Answers).Single().Words);
    }

    private static Task<DiscussionSeen> SaidAsync(KithWorld world, RecordId family, Guid item) => world.As(world.HealthVisitor).ReadAsync(family, new DiscussionView { Case = item });
}
