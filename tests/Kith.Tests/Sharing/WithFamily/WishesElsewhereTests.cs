using Kith.Access;
using Kith.EarlyHelp;
using Kith.Meetings;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Tests.A;
using Kith.Tests.Access;
using Kith.Tests.Meetings;
using Kith.Tests.Recording;

namespace Kith.Tests.Sharing.WithFamily;

/// <summary>What a family keeps from an organisation is kept from it outside entries too: in assessments, plans, minutes and questions among workers.</summary>
public sealed class WishesElsewhereTests
{
    private static readonly string[] s_pages = ["", "/early-help", "/early-help/assessment", "/early-help/plan", "/early-help/review", "/meetings", "/peer-support"];

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_dissent_about_everything_hides_assessments_plans_minutes_and_questions_from_the_others_of_that_organisation_alone(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var words = await WrittenAsync(some);
        using var school = await KithClient.SignedInAsync(world, some.Teacher);
        using var council = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        Assert.Equal(words, await FoundAsync(some, school, words));

        await some.DissentAsync(WhatIsShared.Everything);
        Assert.Equal(["Zebra own need", "Zebra own action"], await FoundAsync(some, school, words));
        Assert.Equal(words, await FoundAsync(some, council, words));
        Assert.Empty(await world.As(some.Teacher).AskAsync(new QuestionsToMe { Teams = [world.Team.Id.Value], Discipline = Kith.Workforce.Discipline.FamilySupportWorker }));

        // Nobody of the school writes over what they may not read, and the next version has the next number.
        await Assert.ThrowsAsync<Missing>(() => world.As(some.Teacher).WriteAsync(some.Family, new DiscussCase { Case = Case, Discussion = "Nothing else." }));
        await some.DoAsync(new CompleteAssessment { Episode = Episode(), Present = "All", Working = "More.", NeedsToChange = "Less." }, some.Teacher);
        Assert.Equal([1, 2], await world.SeeAsync(world.HealthVisitor, some.Family, r => r.Rows<AssessmentCompleted>().Select(a => a.Version).Order().ToList()));
        // There is a plan, whether or not they see what is in it: it is not made a second time.
        var own = await world.SeeAsync(some.Teacher, some.Family, r => r.Rows<DesiredOutcome>().Single().Id);
        await some.DoAsync(new AddAction { Episode = Episode(), Outcome = own, What = "Ring", Who = "Frances", ByWhen = world.Today.AddDays(9) }, some.Teacher);
        Assert.Empty((await world.As(world.HealthVisitor).ReadAsync(some.Family, new ChronologyView { Forms = [Told.EarlyHelp.Form], Text = "delivery plan" })).Lines);
        // Taken back, all is there again; of the assessment the newest version is printed.
        await some.DoAsync(new TakeDissentBack { Dissent = (await some.WishesAsync()).Dissents[0].Id, Said = some.Said() });
        Assert.Equal(words.Where(w => w != "Zebra works"), await FoundAsync(some, school, words));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_dissent_on_a_topic_hides_what_its_disciplines_wrote(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var words = await WrittenAsync(some);
        using var school = await KithClient.SignedInAsync(world, some.Teacher);
        await some.DissentAsync("health");
        // The health visitor's; what the early years worker wrote and asked is on no such topic.
        Assert.Equal(["Zebra early years need", "Zebra question", "Zebra own need", "Zebra own action"], await FoundAsync(some, school, words));
        await some.DoAsync(new TakeDissentBack { Dissent = (await some.WishesAsync()).Dissents[0].Id, Said = some.Said() });
        // What is about another child alone is not hidden with hers.
        await some.DoAsync(new RecordDissent { About = some.About(WhatIsShared.Everything, some.Gran), Said = some.Said(some.Gran) });
        Assert.Contains("Zebra child need", await FoundAsync(some, school, words));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_minute_is_kept_from_an_organisation_also_where_its_own_worker_closed_the_meeting(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        await some.DoAsync(new RecordDissent { About = some.About(WhatIsShared.Everything, organisation: world.Council, name: "Northcliffe Council"), Said = some.Said() });
        var meeting = await SomeMeeting.SetUpAsync(world);
        var item = await SomeMeeting.AddAsync(world, world.Midwife, meeting, some.Family);
        await SomeMeeting.RoomAsync(world, meeting);
        await SomeMeeting.DiscussAsync(world, world.HealthVisitor, meeting, some.Family, new DiscussCase { Case = item, Discussion = "Zebra minute" }, world.HealthVisitor.Value, world.Midwife.Value);
        // Whoever closes loses nothing of it and sees nothing of it.
        await SomeMeeting.CloseAsync(world, world.Leader, meeting);
        foreach (var (who, sees) in new[] { (world.HealthVisitor, 1), (world.Midwife, 1), (some.Teacher, 1), (world.Leader, 0), (world.EarlyYearsWorker, 0) })
        {
            Assert.Equal(sees, (await world.As(who).ReadAsync(some.Family, new MinutesOfFamily())).Count);
            Assert.Equal(sees, (await world.As(who).ReadAsync(some.Family, new ChronologyView { Text = "Zebra" })).Lines.Count);
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Emergency_access_opens_what_a_dissent_hides_while_it_lasts_and_the_end_of_a_placement_opens_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var note = await some.HealthNoteAsync();
        await some.DissentAsync(WhatIsShared.Everything);
        Assert.False(await some.SeesAsync(some.Teacher, note));
        var take = new TakeEmergencyAccess { Reason = "She rang from school and is afraid to go home.", Hours = 2, Id = Id<EmergencyAccess>.New(world.Clock.GetUtcNow()) };
        await world.As(some.Teacher).WriteAllAsync(take.WithNotices(some.Family, "Okafor", [world.Centre.CentreRecord]));
        Assert.True(await some.SeesAsync(some.Teacher, note));
        // The leaders are told with the reason, and one of them answers for it.
        var notice = await world.SeeAsync(world.Leader, world.Centre.CentreRecord, r => r.Rows<EmergencyAccessNotice>().Single());
        Assert.Equal(take.Reason, notice.Reason);
        await world.As(world.Leader).WriteAsync(world.Centre.CentreRecord, new ReviewEmergencyAccess { Notice = notice.Id, Finding = ReviewFinding.Appropriate, Words = "I rang the school." });
        world.Later(TimeSpan.FromHours(2));
        Assert.False(await some.SeesAsync(some.Teacher, note));
    }

    private static readonly Guid s_case = Guid.Parse("0190a7c0-0000-7000-8000-0000000000ca");
    private static readonly Id<EarlyHelpEpisode> s_episode = new(Guid.Parse("0190a7c0-0000-7000-8000-0000000000e0"));

    private static Guid Case => s_case;

    private static Id<EarlyHelpEpisode> Episode() => s_episode;

    /// <summary>One word of each kind, by a health visitor but for what an early years worker wrote, and what the school's own worker is to do.</summary>
    private static async Task<IReadOnlyList<string>> WrittenAsync(SomeWishes some)
    {
        var world = some.World;
        var (now, on) = (world.Clock.GetUtcNow(), world.Today);
        var (outcome, action) = (Id<DesiredOutcome>.New(now), Id<PlanAction>.New(now));
        async Task ByAsync(RecordId worker, params OnRecord[] rows)
        {
            world.Later(TimeSpan.FromSeconds(1));
            await world.As(worker).WriteAsync(some.Family, new Put(rows));
        }
        const string trust = "Northcliffe Community Health Trust";
        await ByAsync(world.HealthVisitor,
            new EarlyHelpEpisode { Id = s_episode, Why = "Damp", Level = 2, LevelName = "Additional", Children = [some.Amy.Value], On = on },
            new FamilyAgreement { Episode = s_episode, State = AgreementState.Agreed, On = on },
            new AssessmentPart { Episode = s_episode, Element = "health", Child = some.Amy, Needs = "Zebra child need", By = world.HealthVisitor, ByName = "Grace", Discipline = "health visitor", Employer = trust, At = now },
            new AssessmentPart { Episode = s_episode, Element = "situation", Needs = "Zebra family need", By = world.HealthVisitor, ByName = "Grace", Discipline = "health visitor", Employer = trust, At = now },
            new AssessmentCompleted { Episode = s_episode, Version = 1, Working = "Zebra works", NeedsToChange = "x", ByName = "Grace", Discipline = "health visitor", Employer = trust, At = now },
            new DesiredOutcome { Id = outcome, Episode = s_episode, Text = "Zebra outcome", ByName = "Grace", On = on },
            new PlanAction { Id = action, Outcome = outcome, What = "Zebra action", Who = "Grace", ByWhen = on.AddDays(30), ByName = "Grace", On = on },
            new PlanReview { Episode = s_episode, On = on, Present = "All", Progress = "Zebra progress", ByName = "Grace", Employer = trust },
            new StuckCaseNomination { Centre = world.Centre.CentreRecord, Case = s_case, Why = "Zebra why", By = world.HealthVisitor, ByName = "Grace", On = on },
            new DiscussionNotes { Case = s_case, Discussion = "Zebra minute", ByName = "Grace", At = now },
            new CaseDiscussion { Case = s_case, Centre = world.Centre.CentreRecord, SeriesName = "Tuesday", On = on, Discussion = "Zebra minute", ByName = "Grace", At = now });
        await ByAsync(world.EarlyYearsWorker,
            new AssessmentPart { Episode = s_episode, Element = "physical", Child = some.Amy, Needs = "Zebra early years need", By = world.EarlyYearsWorker, ByName = "Tom", Discipline = "early years worker", Employer = "Northcliffe Council", At = now },
            new PeerQuestion { Discipline = Kith.Workforce.Discipline.FamilySupportWorker, Words = "Zebra question", By = world.EarlyYearsWorker, ByName = "Tom", ByDiscipline = "early years worker", ByEmployer = "Northcliffe Council", At = now });
        await ByAsync(some.Teacher,
            new AssessmentPart { Episode = s_episode, Element = "speech", Child = some.Amy, Needs = "Zebra own need", By = some.Teacher, ByName = "Frances", Discipline = "family support worker", Employer = SomeWishes.SchoolName, At = now },
            new DesiredOutcome { Id = new(Guid.CreateVersion7(now.AddSeconds(1))), Episode = s_episode, Text = "Zebra own action", ByName = "Frances", On = on });
        return ["Zebra child need", "Zebra family need", "Zebra works", "Zebra outcome", "Zebra action", "Zebra progress", "Zebra minute", "Zebra early years need", "Zebra question", "Zebra own need", "Zebra own action"];
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(SomeWishes some, KithClient client, IReadOnlyList<string> words)
    {
        var all = string.Concat(await client.SeeAllAsync([.. s_pages.Select(p => $"/families/{some.Family}{p}"), $"/families/{some.Family}/early-help/print?episode={s_episode}"]));
        return [.. words.Where(w => all.Contains(w, StringComparison.Ordinal))];
    }

    /// <summary>Rows of somebody's own, whose line says who wrote them.</summary>
    private sealed record Put : Act<Done>
    {
        private readonly IReadOnlyList<OnRecord> _rows;

        public Put(IReadOnlyList<OnRecord> rows) => _rows = rows;

        protected override Permission Needs => Permission.WriteEntries;

        protected override Done On(OpenRecord record)
        {
            foreach (var row in _rows)
                record.Add(row);
            return default;
        }
    }
}
