using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Training;

namespace Kith.Tests.Training;

public sealed class AssessTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_came_and_passes_is_awarded_in_the_same_transaction_and_is_in_force_at_once(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        await some.AwardedAsync(world.Midwife, world.Today.AddYears(-2), world.Today.AddDays(-100));
        var session = await some.HeldAsync("recording-refresher", world.Midwife, world.HealthVisitor);
        Assert.Equal(HoldingState.Lapsed, await some.StateAsync(world.Midwife, grace: 30));

        await some.AnswerAsync(session, world.Midwife, right: true);
        Assert.Equal(HoldingState.Held, await some.StateAsync(world.Midwife));
        var award = (await world.As(world.Midwife).ReadAsync(world.Midwife, new OwnTraining())).Awards[0];
        Assert.Equal((session.Value, world.Today, world.Today.AddMonths(12)), (award.Session, award.From, award.ValidUntil));
        Assert.Contains("with 100 of 100", award.Evidence, StringComparison.Ordinal);
        var twice = await Assert.ThrowsAsync<Invalid>(() => some.AnswerAsync(session, world.Midwife, right: true));
        Assert.Equal("You have passed already", twice.Problems[0].Message);
        // Whoever has passed came.
        await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(session, new MarkRegister { Listed = [world.Midwife.Value] }));

        // A refresher renews what was held; whoever never held it takes the full course, and nothing is written.
        var never = await Assert.ThrowsAsync<Invalid>(() => some.MarksAsync(session, (world.HealthVisitor, 90)));
        Assert.Contains("has never held", never.Problems[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain((await world.As(some.Lead).ReadAsync(session, new RegisterView())).Lines, l => l.Booking.Worker == world.HealthVisitor && l.Results.Count > 0);
        var full = await some.HeldAsync("recording", world.HealthVisitor);
        await some.MarksAsync(full, (world.HealthVisitor, 80));
        Assert.Equal(HoldingState.Held, await some.StateAsync(world.HealthVisitor));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_fails_may_try_again_as_often_as_the_course_says(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var session = await some.HeldAsync("recording", world.Midwife, world.HealthVisitor);
        await some.AnswerAsync(session, world.Midwife, right: false);
        await some.MarksAsync(session, (world.Midwife, 79));
        Assert.Equal(1, (await world.As(world.Midwife).ReadAsync(session, new SessionView())).TriesLeft);
        await some.AnswerAsync(session, world.Midwife, right: false);
        Assert.Equal(HoldingState.Never, await some.StateAsync(world.Midwife));
        var spent = await Assert.ThrowsAsync<Invalid>(() => some.AnswerAsync(session, world.Midwife, right: true));
        Assert.StartsWith("You have tried 3 times", spent.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(HoldingState.Never, await some.StateAsync(world.Midwife));
        // One mark that is wrong leaves nothing of the others.
        await Assert.ThrowsAsync<Invalid>(() => some.MarksAsync(session, (world.HealthVisitor, 90), (world.Midwife, 90)));
        Assert.Equal(HoldingState.Never, await some.StateAsync(world.HealthVisitor));
        Assert.Equal("Marks[0].Mark", (await Assert.ThrowsAsync<Invalid>(() => some.MarksAsync(session, (world.HealthVisitor, 101)))).Problems[0].Field);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_register_opens_with_the_session_and_only_who_came_is_assessed(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var session = await some.SessionAsync(2, inDays: 0);
        await world.As(world.Midwife).WriteAsync(session, new TakePlace());
        var mark = new MarkRegister { Listed = [world.Midwife.Value], Came = [world.Midwife.Value] };
        var early = await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(session, mark));
        Assert.Equal("You can mark the register from the time the session begins", early.Problems[0].Message);
        await Assert.ThrowsAsync<Invalid>(() => some.AnswerAsync(session, world.Midwife, right: true));
        world.Later(TimeSpan.FromMinutes(30));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(session, mark));
        await world.As(some.Lead).WriteAsync(session, mark with { Came = [] });
        var absent = await Assert.ThrowsAsync<Invalid>(() => some.AnswerAsync(session, world.Midwife, right: true));
        Assert.Equal("You were not marked as having come to this session", absent.Problems[0].Message);
        await world.As(some.Lead).WriteAsync(session, mark with { Key = Guid.CreateVersion7() });
        // Whoever turned up unbooked is put on the list of the day.
        await world.As(some.Lead).WriteAsync(session, new BookColleagues { Who = [new(world.Stranger, "Paul Stone", null)] });
        await some.AnswerAsync(session, world.Midwife, right: true);
        Assert.Equal(HoldingState.Held, await some.StateAsync(world.Midwife));
        Assert.Equal(SessionState.Held, (await world.As(world.Midwife).ReadAsync(session, new SessionView())).Now.State);
        await Assert.ThrowsAsync<Invalid>(async () => await world.As(some.Lead).WriteAsync(session, BookingTests.Changed(await some.PlanAsync(), 5)));
        await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(session, new CancelSession { Reason = "x" }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Nobody_is_awarded_without_the_result_that_shows_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var session = await some.HeldAsync("recording", world.Midwife, world.HealthVisitor);
        var course = (await world.As(world.Midwife).ReadAsync(session, new SessionView())).Now.Course;
        var mine = SessionAward.For<EarnCompetence>(session, course, "M", world.Midwife, 100, world.Today).Single();
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAllAsync([mine]));
        // Failed answers called passed, or answers in another's name, carry no award either.
        List<int?> wrong = [.. course.Questions.Select(q => (int?)(q.Right == 0 ? 1 : 0))];
        await Assert.ThrowsAsync<Changed>(() => world.As(world.Midwife).WriteAllAsync([(session, new AnswerAssessment { Worker = world.Midwife, Answers = wrong, Passes = true }), mine]));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).WriteAllAsync([(session, new AnswerAssessment { Worker = world.Midwife, Answers = wrong })]));
        // An award that lasts longer than the course gives.
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.As(world.Midwife).WriteAllAsync(
        [
            (session, new AnswerAssessment { Worker = world.Midwife, Answers = [.. course.Questions.Select(q => (int?)q.Right)], Passes = true }),
            (mine.Item1, (EarnCompetence)mine.Item2 with { ValidUntil = null }),
        ]));
        // A pass without its award.
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.As(some.Lead).WriteAsync(session, new EnterMarks { Marks = [new() { Worker = world.Midwife, Mark = 90, Passes = true }] }));
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Lead).WriteAsync(world.Midwife, new AwardCompetence { Session = session, Competence = SomeTraining.Recording, From = world.Today }));
        Assert.Equal(HoldingState.Never, await some.StateAsync(world.Midwife));
        Assert.All((await world.As(some.Lead).ReadAsync(session, new RegisterView())).Lines, l => Assert.Empty(l.Results));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_brought_along_is_shown_by_what_was_seen_and_may_be_withdrawn(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var lead = world.As(some.Lead);
        var bring = new BringAward { Competence = SomeTraining.Recording, CompetenceName = "Recording", From = world.Today.AddDays(-10), ValidUntil = world.Today, Evidence = "Certificate 12" };
        async Task<string> WrongAsync(BringAward act) => (await Assert.ThrowsAsync<Invalid>(() => lead.WriteAsync(world.Midwife, act))).Problems[0].Message;
        Assert.Equal("The date on the certificate must be today or in the past", await WrongAsync(bring with { From = world.Today.AddDays(1), ValidUntil = null }));
        Assert.Equal("The last day must be on or after the date on the certificate", await WrongAsync(bring with { ValidUntil = world.Today.AddDays(-11) }));
        Assert.Equal("Enter what you have seen: the certificate, who issued it, and its number", await WrongAsync(bring with { Evidence = " " }));
        await Assert.ThrowsAsync<Refused>(() => lead.WriteAsync(some.Lead, bring));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).WriteAsync(world.Midwife, bring));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).ReadAsync(world.Midwife, new TrainingOfWorker()));
        var award = await lead.WriteAsync(world.Midwife, bring);
        Assert.Equal(HoldingState.Held, await some.StateAsync(world.Midwife));

        await Assert.ThrowsAsync<Missing>(() => lead.WriteAsync(world.HealthVisitor, new WithdrawAward { Award = award, Reason = "Forged" }));
        await lead.WriteAsync(world.Midwife, new WithdrawAward { Award = award, Reason = "The certificate was another’s" });
        Assert.Equal(HoldingState.Never, await some.StateAsync(world.Midwife, grace: 90));
        await Assert.ThrowsAsync<Invalid>(() => lead.WriteAsync(world.Midwife, new WithdrawAward { Award = award, Reason = "Again" }));
        Assert.Equal("The certificate was another’s", (await lead.ReadAsync(world.Midwife, new TrainingOfWorker())).Withdrawn.Single().Reason);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Teachers_see_what_was_thought_and_no_name_that_was_not_given(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var session = await some.HeldAsync("recording", world.Midwife, world.HealthVisitor);
        await world.As(world.Midwife).WriteAsync(session, new GiveFeedback { Useful = 5, Clear = 4, Change = "More cases" });
        await world.As(world.HealthVisitor).WriteAsync(session, new GiveFeedback { Useful = 3, Clear = 4, Change = "A longer break", WithName = true });
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(session, new GiveFeedback { Useful = 1, Clear = 1 }));
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Stranger).WriteAsync(session, new GiveFeedback { Useful = 1, Clear = 1 }));
        Assert.Equal(2, (await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(session, new GiveFeedback { Useful = 6 }))).Problems.Count);
        var summary = (await world.As(some.Lead).ReadAsync(session, new RegisterView())).Feedback;
        Assert.Equal([0, 0, 1, 0, 1], summary.Useful);
        Assert.Equal([("A longer break", "Grace Adeyemi"), ("More cases", null)], summary.Words);
    }
}
