using System.Diagnostics;
using Kith.Access;
using Kith.Record;
using Kith.Record.Verify;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Kith.Training;
using Kith.Workforce;

namespace Kith.Tests.Training;

public sealed class BookingTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_gives_their_place_up_frees_it_for_the_first_who_waits(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var session = await some.SessionAsync(places: 1);
        await world.As(world.HealthVisitor).WriteAsync(session, new TakePlace());
        var full = await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(session, new TakePlace()));
        Assert.Equal("This session is full. Tick the box to join its waiting list", full.Problems[0].Message);
        await world.As(world.Midwife).WriteAsync(session, new TakePlace { OrWait = true });
        await world.As(world.EarlyYearsWorker).WriteAsync(session, new TakePlace { OrWait = true });
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(session, new TakePlace { OrWait = true }));
        Assert.Equal([1, 2], new[] { await RankAsync(world, session, world.Midwife), await RankAsync(world, session, world.EarlyYearsWorker) });

        await world.As(world.HealthVisitor).WriteAsync(session, new GiveUpPlace());
        Assert.True((await world.As(world.Midwife).ReadAsync(session, new SessionView())).HasPlace);
        Assert.Equal(1, await RankAsync(world, session, world.EarlyYearsWorker));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.HealthVisitor).WriteAsync(session, new GiveUpPlace()));

        // More places let the next in, and fewer than are taken are refused.
        await world.As(some.Lead).WriteAsync(session, Changed(await some.PlanAsync(), 2));
        Assert.True((await world.As(world.EarlyYearsWorker).ReadAsync(session, new SessionView())).HasPlace);
        Assert.Equal([world.Midwife, world.EarlyYearsWorker], (await world.As(world.Leader).ReadAsync(session, new SessionListView())).Now.WithPlace.Select(b => b.Worker));
        Assert.Equal((2, 0), (await world.As(world.Leader).AskAsync(new SessionsAhead())).Select(s => (s.Taken, s.Free)).Single());
        var fewer = await Assert.ThrowsAsync<Invalid>(async () => await world.As(some.Lead).WriteAsync(session, Changed(await some.PlanAsync(), 1)));
        Assert.StartsWith("2 people have a place already", fewer.Problems[0].Message, StringComparison.Ordinal);

        var told = await world.As(Founding.Kith).AskAsync(new SessionNotices { From = world.Today, To = world.Today });
        Assert.Equal(["PlaceGiven", "PlaceGiven"], told.Where(n => n.Kind == NoticeKind.PlaceGiven).Select(n => n.Kind.ToString()));
        Assert.DoesNotContain(told, n => n.Worker == world.HealthVisitor);
        await world.As(some.Lead).WriteAsync(session, new WithdrawColleague { Worker = world.Midwife });
        Assert.Null((await world.As(world.Midwife).ReadAsync(session, new SessionView())).Mine);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_many_who_book_the_last_place_at_once_one_gets_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        RecordId[] workers = [world.HealthVisitor, world.Midwife, world.EarlyYearsWorker, world.Leader, world.Stranger, world.Administrator];
        for (var round = 0; round < 5; round++)
        {
            var session = await some.SessionAsync(places: 1);
            var tries = await Task.WhenAll(workers.Select(worker => Task.Run(async () =>
            {
                try
                {
                    await world.As(worker).WriteAsync(session, new TakePlace());
                    return true;
                }
                catch (Invalid)
                {
                    return false;
                }
            })));
            Assert.Single(tries, got => got);
            Assert.Single((await world.As(some.Lead).ReadAsync(session, new RegisterView())).Lines);
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Five_hundred_join_a_refresher_in_one_go_and_pass_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var workers = Enumerable.Range(0, 500).Select(_ => world.NewRecord()).ToArray();
        foreach (var batch in workers.Chunk(250))
            await world.As(Founding.Kith).WriteAllAsync(batch.Select(w => (w, (Act)new Plant(RecordKind.Worker,
                new WorkerDetails { Name = "Worker", Discipline = Discipline.EarlyYearsWorker },
                new Employment { Organisation = world.Council, OrganisationName = "Northcliffe Council", From = world.Today.AddYears(-1) },
                new Placement { Team = world.Team.Id, TeamName = world.Team.Name, Centre = world.Centre.CentreRecord, From = world.Today.AddYears(-1) },
                new CompetenceAward { Competence = SomeTraining.Recording, CompetenceName = "Recording", From = world.Today.AddYears(-1), ValidUntil = world.Today.AddDays(20) }))));
        var session = await some.SessionAsync(500, "recording-refresher", 0);
        List<Trainee> who = [.. workers.Select(w => new Trainee(w, "Worker", "Northcliffe Council"))];
        var over = await Assert.ThrowsAsync<Invalid>(() => world.As(world.Leader).WriteAsync(session, new BookColleagues { Who = [.. who, new(world.Midwife, "M", "E")] }));
        Assert.StartsWith("There are 500 places left and you selected 501 people", over.Problems[0].Message, StringComparison.Ordinal);
        Assert.Empty((await world.As(some.Lead).ReadAsync(session, new RegisterView())).Lines);

        var watch = Stopwatch.StartNew();
        await world.As(world.Leader).WriteAsync(session, new BookColleagues { Who = who });
        var booked = watch.Elapsed;
        world.Later(TimeSpan.FromHours(1));
        await world.As(some.Lead).WriteAsync(session, new MarkRegister { Listed = [.. workers.Select(w => w.Value)], Came = [.. workers.Select(w => w.Value)] });
        var marked = watch.Elapsed;
        await some.MarksAsync(session, [.. workers.Select((w, i) => (w, 80 + i % 21))]);
        var passed = watch.Elapsed;

        Assert.Equal(500, (await world.As(some.Lead).ReadAsync(session, new RegisterView())).Lines.Count(l => l.Passed));
        var (staff, _) = await world.As(world.Leader).AskAsync(new StaffOfCentre { Centre = world.Centre.CentreRecord });
        Assert.Equal(500, staff.Count(s => Holding.Until(world.Today, SomeTraining.Recording, s.Awards, s.Withdrawn) == world.Today.AddMonths(12)));
        TestContext.Current.TestOutputHelper?.WriteLine($"500 on {db}: booked in {booked.TotalMilliseconds:0} ms, register {(marked - booked).TotalMilliseconds:0} ms, marks with awards {(passed - marked).TotalMilliseconds:0} ms");
        Assert.True(booked < TimeSpan.FromSeconds(20) && passed < TimeSpan.FromSeconds(90), $"{booked} {marked} {passed}");
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_manager_books_their_own_people_by_the_names_that_the_partnership_knows_and_nobody_elses(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var session = await some.SessionAsync(4);
        var elsewhere = await world.WorkerAsync("Eva Lunt", Discipline.Midwife, world.Acute, "Estuary Hospitals Trust", null, Role.Practitioner);
        Trainee hers = new(elsewhere, "Eva Lunt", "Northcliffe Council"), mine = new(world.Midwife, "Somebody else", "Another employer");
        foreach (var who in new[] { hers, new Trainee(world.NewRecord(), "Nobody", null) })
        {
            var refused = await Assert.ThrowsAsync<Invalid>(() => world.As(world.Leader).WriteAsync(session, new BookColleagues { Who = [mine, who] }));
            Assert.Equal($"{who.Name} is not placed at a centre of yours: ask who leads there, or a training lead", Assert.Single(refused.Problems).Message);
            await Assert.ThrowsAsync<Invalid>(() => world.As(world.Leader).WriteAsync(session, new InviteColleagues { Who = [who] }));
        }
        Assert.Empty((await world.As(some.Lead).ReadAsync(session, new RegisterView())).Lines);
        await world.As(world.Leader).WriteAsync(session, new BookColleagues { Who = [mine] });
        await world.As(some.Lead).WriteAsync(session, new BookColleagues { Who = [hers] });
        Assert.Equal([("Siân Pritchard", "Estuary Hospitals Trust"), ("Eva Lunt", "Estuary Hospitals Trust")],
            (await world.As(some.Lead).ReadAsync(session, new SessionListView())).Now.Standing.Select(b => (b.WorkerName, b.Employer!)));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(session, new WithdrawColleague { Worker = elsewhere }));
        await world.As(world.Leader).WriteAsync(session, new WithdrawColleague { Worker = world.Midwife });
        // Who leaves gives up their place by whoever plans training.
        var employment = (await world.As(Founding.Kith).ReadAsync(elsewhere, new WorkerView())).Employments.Single().Id;
        await world.As(Founding.Kith).WriteAsync(elsewhere, new EndForWorker { What = employment, LastDay = world.Today });
        world.Later(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(session, new BookColleagues { Who = [hers] }));
        await world.As(some.Lead).WriteAsync(session, new WithdrawColleague { Worker = elsewhere });
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_session_is_for_whom_it_invites_until_it_begins_and_a_cancelled_one_tells_everybody(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var session = world.NewRecord();
        await world.As(some.Lead).WriteAsync(session, await some.PlanAsync(5, inDays: 0) with { Invites = ["Estuary Hospitals Trust"] });
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.HealthVisitor).WriteAsync(session, new TakePlace()));
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Leader).WriteAsync(session, new BookColleagues { Who = [new(world.HealthVisitor, "G", "Northcliffe Community Health Trust")] }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(session, new BookColleagues { Who = [new(world.Midwife, "S", "Estuary Hospitals Trust")] }));
        await world.As(world.Midwife).WriteAsync(session, new TakePlace());
        await world.As(world.Leader).WriteAsync(session, new InviteColleagues { Who = [new(world.Stranger, "Paul Stone", null)] });
        Assert.Equal(MyPart.Invited, Assert.Single(await world.As(world.Stranger).AskAsync(new MySessions())).Part);
        world.Later(TimeSpan.FromMinutes(31));
        Assert.Equal("This session has begun", (await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(session, new InviteColleagues { Who = [new(world.Leader, "A", null)] }))).Problems[0].Message);

        var ahead = await some.SessionAsync(3);
        await world.As(world.Midwife).WriteAsync(ahead, new TakePlace());
        await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(ahead, new CancelSession()));
        await world.As(some.Lead).WriteAsync(ahead, new CancelSession { Reason = "The teacher is ill" });
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.HealthVisitor).WriteAsync(ahead, new TakePlace()));
        await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(ahead, new CancelSession { Reason = "Again" }));
        await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(ahead, new MarkRegister { Listed = [world.Midwife.Value] }));
        var notice = Assert.Single(await world.As(Founding.Kith).AskAsync(new SessionNotices { From = world.Today, To = world.Today }), n => n.Record == ahead);
        Assert.Equal((world.Midwife, NoticeKind.Cancelled, "The teacher is ill"), (notice.Worker, notice.Kind, notice.Words));
        Assert.True((await world.As(world.Midwife).AskAsync(new MySessions())).Single(s => s.Record == ahead).IsNews(world.Today));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Reminders_come_a_week_and_a_day_before_and_a_change_is_told_with_an_id_of_its_own(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var session = await some.SessionAsync(3);
        await world.As(world.Midwife).WriteAsync(session, new TakePlace());
        Task<IReadOnlyList<SessionNotice>> ToldAsync(int from, int to) => world.As(Founding.Kith).AskAsync(new SessionNotices { From = world.Today.AddDays(from), To = world.Today.AddDays(to) });
        Assert.Equal([NoticeKind.PlaceTaken], (await ToldAsync(0, 0)).Select(n => n.Kind));
        Assert.Equal([(NoticeKind.SoonInAWeek, 7), (NoticeKind.SoonTomorrow, 13)], (await ToldAsync(1, 30)).Select(n => (n.Kind, n.DueOn.DayNumber - world.Today.DayNumber)));
        await Assert.ThrowsAsync<Invalid>(() => ToldAsync(0, 60));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).AskAsync(new SessionNotices { From = world.Today, To = world.Today }));
        var ids = (await ToldAsync(0, 30)).Select(n => n.Id).ToHashSet();

        world.Later(TimeSpan.FromDays(1));
        await world.As(some.Lead).WriteAsync(session, Changed(await some.PlanAsync(), 3) with { Day = world.Today.AddDays(20) });
        var after = await ToldAsync(-1, 30);
        Assert.Equal([NoticeKind.PlaceTaken, NoticeKind.Changed, NoticeKind.SoonInAWeek, NoticeKind.SoonTomorrow], after.Select(n => n.Kind));
        // What was sent is known by its id; the change is new.
        Assert.Equal([NoticeKind.Changed], after.Where(n => !ids.Contains(n.Id)).Select(n => n.Kind));
        Assert.Equal(4, after.Select(n => n.Id).Distinct().Count());
        await new Rebuild(world.Runtime).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equivalent(after, await ToldAsync(-1, 30), strict: true);
    }

    private static async Task<int?> RankAsync(KithWorld world, RecordId session, RecordId worker) =>
        (await world.As(worker).ReadAsync(session, new SessionView())).Rank;

    internal static ChangeSession Changed(PlanSession plan, int places) => new()
    {
        Day = plan.Day,
        Begins = plan.Begins,
        Ends = plan.Ends,
        Place = plan.Place,
        Places = places,
        Teachers = plan.Teachers,
    };
}
