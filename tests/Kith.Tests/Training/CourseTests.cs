using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Training;

namespace Kith.Tests.Training;

public sealed class CourseTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Courses_are_versioned_and_a_planned_session_keeps_its_own(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var lead = world.As(some.Lead);
        var session = await some.SessionAsync();
        var course = await some.CourseAsync();
        Assert.Equal((1, 80, 12, 5), (course.Version, course.PassMark, course.LastsMonths, course.Questions.Count));
        var next = Again(course) with { PassMark = 90, Name = "Recording so that it can be read out" };
        await lead.WriteAsync(Founding.Partnership, next);
        await Assert.ThrowsAsync<Changed>(() => lead.WriteAsync(Founding.Partnership, next with { Key = Guid.CreateVersion7() }));
        Assert.Equal((2, 90), ((await some.CourseAsync()).Version, (await some.CourseAsync()).PassMark));
        Assert.Equal(80, (await lead.ReadAsync(session, new RegisterView())).Now.Course.PassMark);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(Founding.Partnership, next));
        // The shipped set is there once, however often it is begun with.
        await lead.WriteAllAsync(ShippedCourses.All(_ => (world.Acute, "Estuary Hospitals Trust")));
        var all = await lead.ReadAsync(Founding.Partnership, new CatalogueView());
        Assert.Equal((7, 9), (all.Known.Count, all.Courses.Count));
    }

    [Fact]
    public async Task What_is_wrong_with_a_course_is_said_in_plain_words()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeTraining.OnAsync(world);
        var good = Again(await some.CourseAsync());
        async Task<string> WrongAsync(PublishCourse act) => (await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7() }))).Problems[0].Message;
        Assert.Equal("The pass mark must be a number from 1 to 100", await WrongAsync(good with { PassMark = 101 }));
        Assert.Equal("The pass mark must be a number from 1 to 100", await WrongAsync(good with { PassMark = null }));
        Assert.Equal("How many months it lasts must be a number from 1 to 120", await WrongAsync(good with { LastsMonths = 0 }));
        Assert.Equal("How often it may be tried must be a number from 1 to 10", await WrongAsync(good with { Tries = 11 }));
        Assert.Equal("Select at least one competence that the course gives", await WrongAsync(good with { Gives = [] }));
        Assert.Equal("Choose from the competences given", await WrongAsync(good with { Gives = [Guid.CreateVersion7()] }));
        Assert.Equal("Choose from the answers given", await WrongAsync(good with { TaughtBy = ["anybody"] }));
        Assert.Equal("Enter at least one question", await WrongAsync(good with { Questions = [] }));
        Assert.Equal("Enter which answer is right, by its number", await WrongAsync(good with { Questions = [new() { Text = "Q", Answers = "a\nb", Right = 3 }] }));
        Assert.Equal("There is a course of this name already: publish a new version of it instead", await WrongAsync(good with { Code = null, Name = "Recording", After = null }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_competence_is_worded_by_the_partner_that_owns_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var revise = new ReviseCompetence { Competence = SomeTraining.Recording, Name = "Recording that a court can read" };
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Administrator).WriteAsync(Founding.Partnership, revise));
        await world.As(some.Lead).WriteAsync(Founding.Partnership, revise);
        var catalogue = await world.As(some.Lead).ReadAsync(Founding.Partnership, new CatalogueView());
        Assert.Equal(("recording", "Recording that a court can read"), (catalogue.Known[0].Code, catalogue.Known[0].Name));
        var twice = new AddCompetence { Name = "recording", Owner = world.Acute, OwnerName = "E" };
        Assert.Equal("There is a competence of this name already", (await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(Founding.Partnership, twice))).Problems[0].Message);
        Assert.Equal(2, (await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(Founding.Partnership, new AddCompetence()))).Problems.Count);
    }

    [Fact]
    public async Task What_is_wrong_with_a_session_is_said_in_plain_words()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeTraining.OnAsync(world);
        var good = await some.PlanAsync();
        async Task<string> WrongAsync(PlanSession act) => (await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(world.NewRecord(), act))).Problems[0].Message;
        Assert.Equal("The session must end after it begins", await WrongAsync(good with { Ends = good.Begins }));
        Assert.Equal("The date of the session must be today or in the future", await WrongAsync(good with { Day = world.Today.AddDays(-1) }));
        Assert.Equal("The number of places must be from 1 to 1,000", await WrongAsync(good with { Places = 0 }));
        Assert.Equal("Enter where the session is, or the link to join it online", await WrongAsync(good with { Place = " " }));
        Assert.Equal("Enter a link that begins with https://", await WrongAsync(good with { Link = "javascript:alert(1)" }));
        Assert.Equal("Select at least one teacher", await WrongAsync(good with { Teachers = [] }));
        Assert.Equal("Select the course", await WrongAsync(good with { Course = null }));
        var three = CourseFacts.Of(await some.CourseAsync("safeguarding-3"));
        Assert.Equal("Ngozi Eze may not teach this course: it is taught by a safeguarding lead", await WrongAsync(good with { Course = three }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(world.NewRecord(), good));
        Assert.Equal("Ngozi Eze", Assert.Single(await world.As(world.Leader).AskAsync(new WhoTeaches()), t => t.Worker == some.Lead).Name);
    }

    private static PublishCourse Again(Course course) => new()
    {
        Code = course.Code,
        After = course.Version,
        Name = course.Name,
        Kind = course.Kind,
        Gives = course.Gives,
        LastsMonths = course.LastsMonths,
        PassMark = course.PassMark,
        Tries = course.Tries,
        TaughtBy = course.TaughtBy,
        Questions = [.. course.Questions.Select(q => new EnteredQuestion { Text = q.Text, Answers = string.Join("\n", q.Answers), Right = q.Right + 1 })],
    };
}
