using Kith.Access;
using Kith.Record;

namespace Kith.Training;

/// <summary>One who teaches a session.</summary>
/// <param name="Words">Their discipline and roles as they are, in words.</param>
public sealed record Teacher(RecordId Worker, string Name, IReadOnlyList<string> Words);

/// <summary>When, where and with whom a session is, as it is entered.</summary>
public abstract record PlannedSession : Act<Done>
{
    internal const int MostPlaces = 1_000;

    public DateOnly? Day { get; init; }
    public TimeOnly? Begins { get; init; }
    public TimeOnly? Ends { get; init; }
    public string? Place { get; init; }
    public string? Link { get; init; }
    public int? Places { get; init; }
    public List<Teacher> Teachers { get; init; } = [];
    public List<string> Invites { get; init; } = [];
    public string? Materials { get; init; }

    protected override Permission Needs => Permission.ManageTraining;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Day, nameof(Day), "Enter the date of the session");
        problems.When(Day < today, nameof(Day), "The date of the session must be today or in the future");
        problems.Require(Begins, nameof(Begins), "Enter when the session begins, like 09:30");
        problems.Require(Ends, nameof(Ends), "Enter when the session ends, like 12:30");
        problems.When(Ends <= Begins, nameof(Ends), "The session must end after it begins");
        problems.When(string.IsNullOrWhiteSpace(Place) && string.IsNullOrWhiteSpace(Link), nameof(Place), "Enter where the session is, or the link to join it online");
        problems.Text(Place, nameof(Place), "Where the session is", 200);
        problems.Text(Link, nameof(Link), "The link", 500);
        problems.When(!string.IsNullOrWhiteSpace(Link) && !IsLink(Link.Trim()), nameof(Link), "Enter a link that begins with https://");
        problems.When(Places is not (>= 1 and <= MostPlaces), nameof(Places), $"The number of places must be from 1 to {MostPlaces:N0}");
        problems.When(Teachers.Count == 0, nameof(Teachers), "Select at least one teacher");
        problems.Text(Materials, nameof(Materials), "The materials", 4_000, lines: true);
    }

    protected SessionPlan PlanBy(OpenRecord record) => new()
    {
        On = Day!.Value,
        Begins = Begins!.Value,
        Ends = Ends!.Value,
        Place = string.IsNullOrWhiteSpace(Place) ? "Online" : Place.Trim(),
        Link = string.IsNullOrWhiteSpace(Link) ? null : Link.Trim(),
        Places = Places!.Value,
        Teachers = [.. Teachers.Select(t => t.Worker.Value)],
        TeacherNames = [.. Teachers.Select(t => t.Name)],
        Invites = [.. Invites.Distinct()],
        Materials = string.IsNullOrWhiteSpace(Materials) ? null : Materials.Trim(),
        ByName = record.By.Name,
        At = record.Now,
    };

    private static bool IsLink(string text) => Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps;

    /// <summary>What is wrong with the teachers for this course.</summary>
    internal static string? WrongTeacher(CourseFacts course, IReadOnlyList<Teacher> teachers) =>
        course.TaughtBy.Count > 0 && teachers.FirstOrDefault(t => !t.Words.Intersect(course.TaughtBy).Any()) is { } wrong
            ? $"{wrong.Name} may not teach this course: it is taught by {string.Join(" or ", course.TaughtBy.Select(With))}" : null;

    private static string With(string words) => (words[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + words;
}

/// <summary>Plans a session of a course for the people of several employers; it opens the session's own record.</summary>
public sealed record PlanSession : PlannedSession
{
    /// <summary>The course as it is now.</summary>
    public CourseFacts? Course { get; init; }

    protected override RecordKind? Opens => RecordKind.Training;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Course, nameof(Course), "Select the course");
        base.Check(problems, today);
        if (Course is { } course && WrongTeacher(course, Teachers) is { } wrong)
            problems.Add(nameof(Teachers), wrong);
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new TrainingSession { Name = Course!.Name, Course = Course, ByName = record.By.Name });
        record.Add(PlanBy(record));
        return default;
    }
}

/// <summary>Changes when or where a session is, how many places it has or who teaches; those who have a place are told.</summary>
public sealed record ChangeSession : PlannedSession
{
    protected override Done On(OpenRecord record)
    {
        var now = SessionNow.Of(record);
        if (now.State != SessionState.Planned)
            throw new Invalid(nameof(Day), $"This session {(now.State == SessionState.Held ? "was held" : "is cancelled")}: it cannot be changed any more");
        if (Places < now.Taken)
            throw new Invalid(nameof(Places), $"{now.Taken} people have a place already: enter at least {now.Taken}, or ask some of them to give their place up");
        if (WrongTeacher(now.Course, Teachers) is { } wrong)
            throw new Invalid(nameof(Teachers), wrong);
        record.Add(PlanBy(record));
        now.MoveUp(record, Places!.Value);
        return default;
    }
}

/// <summary>Cancels a session; everybody who had a place, waited or was invited is told why.</summary>
public sealed record CancelSession : Act<Done>
{
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManageTraining;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Enter why the session is cancelled: everyone who has a place is told");
        problems.Text(Reason, nameof(Reason), "The reason", 500, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var now = SessionNow.Of(record);
        if (now.State != SessionState.Planned)
            throw new Invalid(nameof(Reason), now.State == SessionState.Held ? "This session was held: it cannot be cancelled" : "This session is cancelled already");
        record.Add(new SessionCancelled { Reason = Reason!.Trim(), ByName = record.By.Name, At = record.Now });
        return default;
    }
}
