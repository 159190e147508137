using Kith.Access;
using Kith.Jobs;
using Kith.Record;
using Kith.Record.Verify;
using Kith.Sharing;
using Kith.Tests.A;
using Kith.Training;
using Kith.Workforce;
using Kith.Workforce.Lines;
using NoticeKind = Kith.Jobs.NoticeKind;

namespace Kith.Tests.Jobs;

/// <summary>What runs out is told 60, 30 and 7 days ahead and once it has, to whom it concerns, each once.</summary>
public sealed class DailyNoticesTests
{
    private static readonly Id<Competence> s_recording = new(Guid.Parse("00000000-0000-7000-8000-0000000000aa"));

    private static Task PlantAsync(KithWorld world, RecordId record, params IReadOnlyList<OnRecord> rows) =>
        world.As(Founding.Kith).WriteAsync(record, new Plant(null, rows));

    private static CompetenceAward Award(KithWorld world, int daysLeft, string name = "Recording to the shared standard", Id<Competence>? of = null) =>
        new() { Competence = of ?? s_recording, CompetenceName = name, From = world.Today.AddYears(-1), ValidUntil = world.Today.AddDays(daysLeft) };

    private static ReportingLine Line(KithWorld world, LineKind kind, RecordId by, DateOnly? from = null) =>
        new() { Kind = kind, By = by, ByName = "A manager", From = from ?? world.Today.AddYears(-1) };

    private static async Task DaysAsync(KithWorld world, int days)
    {
        for (var day = 0; day < days; day++)
        {
            world.Later(TimeSpan.FromDays(1));
            await world.SendNoticesAsync();
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_competence_is_told_60_30_and_7_days_ahead_and_when_it_has_ended_to_the_worker_and_their_line_manager(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.SendNoticesAsync();
        var award = Award(world, 65);
        await PlantAsync(world, world.HealthVisitor, award, Line(world, LineKind.LineManager, world.Leader), Line(world, LineKind.DayToDayManager, world.Midwife));
        var days = new List<int>();
        for (var left = 64; left >= -3; left--)
        {
            await DaysAsync(world, 1);
            if ((await world.ToldAsync(world.HealthVisitor)).Count > days.Count)
                days.Add(left);
        }
        Assert.Equal([60, 30, 7, -1], days);
        var told = await world.ToldAsync(world.HealthVisitor);
        Assert.Equal("Your competence ‘Recording to the shared standard’ ended on 6 May 2026. Book a refresher.", told[0]);
        Assert.All(told.Skip(1), t => Assert.Equal("Your competence ‘Recording to the shared standard’ ends on 6 May 2026. Book a refresher.", t));
        var manager = await world.ToldAsync(world.Leader);
        Assert.Equal(["Grace Adeyemi’s competence ‘Recording to the shared standard’ ended on 6 May 2026.", .. Enumerable.Repeat("Grace Adeyemi’s competence ‘Recording to the shared standard’ ends on 6 May 2026.", 3)], manager);
        Assert.Empty(await world.ToldAsync(world.Midwife));
        Assert.Empty(await world.ToldAsync(world.Administrator));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Days_that_were_missed_are_made_up_for_and_of_what_came_past_several_the_nearest_is_told(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await PlantAsync(world, world.HealthVisitor, Award(world, 5));
        await PlantAsync(world, world.Midwife, Award(world, 59));
        await PlantAsync(world, world.EarlyYearsWorker, Award(world, 61));
        // The first time, what is due already is told once.
        await world.SendNoticesAsync();
        Assert.Equal((1, 1, 0), await CountsAsync(world));
        await world.SendNoticesAsync();
        Assert.Equal((1, 1, 0), await CountsAsync(world));
        // Five weeks without a run.
        world.Later(TimeSpan.FromDays(35));
        await world.SendNoticesAsync();
        Assert.Equal((2, 2, 1), await CountsAsync(world));
        Assert.Contains("ended on", (await world.ToldAsync(world.HealthVisitor))[0], StringComparison.Ordinal);
        // Another server that knows nothing of it tells nothing again.
        var other = KithWorld.Build(world.Database);
        await using var app = other.App;
        other.Clock.SetUtcNow(world.Clock.GetUtcNow());
        Assert.Equal(0, await other.SendNoticesAsync());
        Assert.Equal((2, 2, 1), await CountsAsync(world));
    }

    private static async Task<(int, int, int)> CountsAsync(KithWorld world) =>
        ((await world.ToldAsync(world.HealthVisitor)).Count, (await world.ToldAsync(world.Midwife)).Count, (await world.ToldAsync(world.EarlyYearsWorker)).Count);

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_was_renewed_withdrawn_or_belongs_to_one_who_left_is_not_told(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await PlantAsync(world, world.HealthVisitor, Award(world, 7), Award(world, 200));
        var withdrawn = new CompetenceAward { Id = Id<CompetenceAward>.New(world.Clock.GetUtcNow()), Competence = s_recording, CompetenceName = "Recording", From = world.Today, ValidUntil = world.Today.AddDays(7) };
        await PlantAsync(world, world.Midwife, withdrawn);
        await PlantAsync(world, world.Midwife, new AwardWithdrawn { Award = withdrawn.Id, On = world.Today, Reason = "Granted in error" });
        await PlantAsync(world, world.EarlyYearsWorker, Award(world, 7), new CompetenceAward { Competence = s_recording, CompetenceName = "Recording", From = world.Today });
        var employment = (await world.As(Founding.Kith).ReadAsync(world.Stranger, new WorkerView())).Employments.Single().Id;
        await PlantAsync(world, world.Stranger, Award(world, 7), Line(world, LineKind.DayToDayManager, world.Leader), new Ended { What = employment, On = world.Today.AddDays(-1) });
        await world.SendNoticesAsync();
        foreach (var worker in (RecordId[])[world.HealthVisitor, world.Midwife, world.EarlyYearsWorker, world.Stranger])
            Assert.Empty(await world.NoticesOfAsync(worker));
        // Whoever manages from day to day is told where there is no line manager: that the worker left is not theirs to guess.
        Assert.Single(await world.ToldAsync(world.Leader));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_line_that_ended_or_was_followed_by_another_tells_its_manager_no_more(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var ended = new ReportingLine { Id = Id<ReportingLine>.New(world.Clock.GetUtcNow()), Kind = LineKind.LineManager, By = world.Leader, From = world.Today.AddYears(-2) };
        await PlantAsync(world, world.HealthVisitor, Award(world, 7), ended, Line(world, LineKind.DayToDayManager, world.Midwife));
        await PlantAsync(world, world.HealthVisitor, new Ended { What = ended.Id.Value, On = world.Today.AddDays(-1) });
        await PlantAsync(world, world.EarlyYearsWorker, Award(world, 7), Line(world, LineKind.LineManager, world.Leader, world.Today.AddYears(-3)),
            Line(world, LineKind.LineManager, world.Administrator, world.Today.AddDays(-3)));
        await world.SendNoticesAsync();
        Assert.Empty(await world.ToldAsync(world.Leader));
        Assert.StartsWith("Grace Adeyemi’s", Assert.Single(await world.ToldAsync(world.Midwife)), StringComparison.Ordinal);
        Assert.StartsWith("Tom Baker’s", Assert.Single(await world.ToldAsync(world.Administrator)), StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Agreements_are_told_months_ahead_to_those_who_keep_them(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var governance = await world.WorkerAsync("Ines Duarte", Discipline.Administration, world.Council, "Northcliffe Council", null, Role.InformationGovernanceLead);
        var was = await world.WorkerAsync("Rob Vane", Discipline.Administration, world.Council, "Northcliffe Council", null, Role.InformationGovernanceLead);
        var role = (await world.As(Founding.Kith).ReadAsync(was, new WorkerView())).Roles.Single().Held.Id;
        await PlantAsync(world, was, new Ended { What = role, On = world.Today.AddDays(-1) });
        InformationSharingAgreement Agreement(string name, int to, int review) => new()
        {
            Id = Id<InformationSharingAgreement>.New(world.Clock.GetUtcNow()),
            Name = name,
            From = world.Today,
            To = world.Today.AddDays(to),
            ReviewOn = world.Today.AddDays(review),
        };
        var over = Agreement("Pilot", 181, 181);
        await PlantAsync(world, Founding.Partnership, Agreement("Early help", 400, 91), Agreement("Schools", 181, 181), over, new AgreementEnded { Agreement = over.Id, On = world.Today });
        await world.SendNoticesAsync();
        await DaysAsync(world, 1);
        string[] expected =
        [
            "The information sharing agreement ‘Schools’ ends on 30 August 2026.",
            "The information sharing agreement ‘Early help’ is to be reviewed by 1 June 2026.",
        ];
        foreach (var keeper in (RecordId[])[governance, world.Administrator])
            Assert.Equal(expected.Order(), (await world.ToldAsync(keeper)).Distinct().Order());
        Assert.Empty(await world.NoticesOfAsync(was));
        var rebuilt = KithWorld.Build(world.Database);
        await using var app = rebuilt.App;
        await new Rebuild(rebuilt.Runtime).RunAsync();
        rebuilt.Clock.SetUtcNow(world.Clock.GetUtcNow().AddDays(60));
        await rebuilt.SendNoticesAsync();
        Assert.Contains(expected[1], await world.ToldAsync(governance));
        Assert.Equal(3, (await world.ToldAsync(governance)).Count(t => t.Contains("Early help", StringComparison.Ordinal)));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Many_that_end_on_one_day_are_all_told_and_a_day_on_which_nothing_does_asks_little(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var name = new Id<Competence>[450].Select((_, i) => (Of: new Id<Competence>(new Guid(i + 1, 0, 0, new byte[8])), i)).ToArray();
        await PlantAsync(world, world.HealthVisitor, [.. name.Select(n => (OnRecord)Award(world, 30, $"Competence {n.i}", n.Of))]);
        await world.SendNoticesAsync();
        var told = new List<string>();
        for (var page = 1; page <= 15; page++)
            told.AddRange((await world.As(world.HealthVisitor).ReadAsync(world.HealthVisitor, new MyNotices { Page = page })).Notices.Select(n => n.Notice.Text));
        Assert.Equal(450, told.Distinct().Count());
        var before = await LinesAsync(world);
        await DaysAsync(world, 1);
        // A handful for each kind of thing that runs out, however many workers and families there are.
        Assert.InRange(await LinesAsync(world) - before, 10, 5 * RunsOutSource.All.Count);
    }

    private static async Task<int> LinesAsync(KithWorld world)
    {
        await using var store = Record.Verify.AnyRows.Store(world);
        store.Open = Founding.Kith;
        return store.Lines.Count();
    }

    [Fact]
    public async Task Only_Kith_itself_asks_what_runs_out_and_tells_of_it()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var me = world.As(world.Administrator);
        await Assert.ThrowsAsync<Refused>(() => me.AskAsync(new DueNotices { Source = "award", After = world.Today, Until = world.Today.AddDays(60) }));
        await Assert.ThrowsAsync<Refused>(() => me.AskAsync(new WhoHolds { May = Permission.ManageAgreements.Name }));
        await Assert.ThrowsAsync<Refused>(() => me.WriteAsync(world.Administrator, new FinishNotices { Day = world.Today }));
        await Assert.ThrowsAsync<Missing>(() => me.ReadAsync(Founding.Kith, new LastNoticesDay()));
        await Assert.ThrowsAsync<Missing>(() => world.As(Founding.Kith).ReadAsync(world.HealthVisitor, new MyNotices()));
        await Assert.ThrowsAsync<Invalid>(() => world.As(Founding.Kith).WriteAsync(world.HealthVisitor, new TellWorker { Kind = NoticeKind.Training, Text = "Look", Page = "//elsewhere.example" }));
    }

    [Fact]
    public void A_days_e_mail_goes_at_eight_by_Londons_clocks()
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 8, 0, 0, TimeSpan.Zero), TellWorker.NextDaily(new(2026, 3, 28, 7, 59, 0, TimeSpan.Zero)));
        // The clocks go forward on 29 March 2026 and back on 25 October.
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 7, 0, 0, TimeSpan.Zero), TellWorker.NextDaily(new(2026, 3, 28, 8, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 8, 0, 0, TimeSpan.Zero), TellWorker.NextDaily(new(2026, 10, 24, 8, 0, 0, TimeSpan.Zero)));
    }
}
