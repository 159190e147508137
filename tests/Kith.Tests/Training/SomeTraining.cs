using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Training;
using Kith.Workforce;

namespace Kith.Tests.Training;

/// <summary>A world with the shipped courses and somebody who plans and teaches.</summary>
internal sealed class SomeTraining
{
    private SomeTraining(KithWorld world, RecordId lead) => (World, Lead) = (world, lead);

    public KithWorld World { get; }

    /// <summary>A training lead of the acute trust.</summary>
    public RecordId Lead { get; }

    public Teacher Teacher => new(Lead, "Ngozi Eze", ["midwife", "training lead"]);

    public static Id<Competence> Recording => ShippedCourses.IdOf("recording");

    public static async Task<SomeTraining> OnAsync(KithWorld world)
    {
        var lead = await world.WorkerAsync("Ngozi Eze", Discipline.Midwife, world.Acute, "Estuary Hospitals Trust", null, Role.TrainingLead);
        await world.As(lead).WriteAllAsync(ShippedCourses.All(_ => (world.Acute, "Estuary Hospitals Trust")));
        return new(world, lead);
    }

    public async Task<Course> CourseAsync(string code = "recording") =>
        (await World.As(Lead).ReadAsync(Founding.Partnership, new CatalogueView())).Courses.Single(c => c.Code == code);

    public async Task<PlanSession> PlanAsync(int places = 2, string code = "recording", int inDays = 14) => new()
    {
        Course = CourseFacts.Of(await CourseAsync(code)),
        Day = World.Today.AddDays(inDays),
        Begins = new(9, 30),
        Ends = new(12, 30),
        Place = "Millbrook",
        Places = places,
        Teachers = [Teacher],
    };

    public async Task<RecordId> SessionAsync(int places = 2, string code = "recording", int inDays = 14)
    {
        var session = World.NewRecord();
        await World.As(Lead).WriteAsync(session, await PlanAsync(places, code, inDays));
        return session;
    }

    /// <summary>A session to which these came, on the day it took place.</summary>
    public async Task<RecordId> HeldAsync(string code, params RecordId[] came)
    {
        var session = await SessionAsync(Math.Max(1, came.Length), code, 0);
        await World.As(Lead).WriteAsync(session, new BookColleagues { Who = [.. came.Select(w => new Trainee(w, "W", "E"))] });
        if (World.Clock.GetUtcNow().Hour < 10)
            World.Later(TimeSpan.FromHours(1));
        await World.As(Lead).WriteAsync(session, new MarkRegister { Listed = [.. came.Select(w => w.Value)], Came = [.. came.Select(w => w.Value)] });
        return session;
    }

    /// <summary>What the teacher sends for these marks.</summary>
    public async Task MarksAsync(RecordId session, params (RecordId Worker, int Mark)[] marks)
    {
        var seen = await World.As(Lead).ReadAsync(session, new RegisterView());
        var act = new EnterMarks
        {
            Marks = [.. marks.Select(m => new EnteredMark { Worker = m.Worker, Name = "W", Mark = m.Mark, Passes = m.Mark >= seen.Now.Course.PassMark })],
        };
        await World.As(Lead).WriteAllAsync(MarksPage.WithAwards(session, act, seen.Now, World.Today));
    }

    /// <summary>What a worker sends who answers so.</summary>
    public async Task AnswerAsync(RecordId session, RecordId worker, bool right)
    {
        var course = (await World.As(worker).ReadAsync(session, new SessionView())).Now.Course;
        List<int?> answers = [.. course.Questions.Select(q => (int?)(right ? q.Right : (q.Right + 1) % q.Answers.Count))];
        var act = new AnswerAssessment { Worker = worker, Answers = answers, Passes = right };
        await World.As(worker).WriteAllAsync([(session, act),
            .. right ? SessionAward.For<EarnCompetence>(session, course, "Millbrook", worker, course.MarkOf(answers), World.Today) : []]);
    }

    public async Task<HoldingState> StateAsync(RecordId worker, string code = "recording", int grace = 0)
    {
        var own = await World.As(worker).ReadAsync(worker, new OwnTraining());
        return Holding.On(World.Today, ShippedCourses.IdOf(code), own.Awards, own.Withdrawn, grace);
    }

    /// <summary>Puts an award into a worker's record as it is.</summary>
    public Task AwardedAsync(RecordId worker, DateOnly from, DateOnly? until, string code = "recording") => World.As(Founding.Kith).WriteAsync(worker,
        new Plant(null, new CompetenceAward { Competence = ShippedCourses.IdOf(code), CompetenceName = code, From = from, ValidUntil = until, Evidence = "Certificate", ByName = "N" }));
}
