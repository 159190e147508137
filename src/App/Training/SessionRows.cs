using Kith.Record;

namespace Kith.Training;

// In the session's own record: 500 people join it without anybody else's record being waited for (decision 0029).

/// <summary>What of a course a session keeps, as it was when the session was planned.</summary>
public sealed record CourseFacts
{
    public Guid Course { get; init; }
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string? About { get; init; }
    public CourseKind Kind { get; init; }
    public List<Guid> Gives { get; init; } = [];
    public List<string> GivesNames { get; init; } = [];
    public int? LastsMonths { get; init; }
    public int PassMark { get; init; }
    public int Tries { get; init; }
    public List<string> TaughtBy { get; init; } = [];
    public List<AssessmentQuestion> Questions { get; init; } = [];

    /// <summary>The last day of an award that is earned on a day.</summary>
    public DateOnly? LastDay(DateOnly from) => LastsMonths is { } months ? from.AddMonths(months) : null;

    /// <summary>Of a hundred, rounded down.</summary>
    public int MarkOf(IReadOnlyList<int?> answers) =>
        Questions.Count == 0 ? 0 : Questions.Where((q, i) => i < answers.Count && answers[i] == q.Right).Count() * 100 / Questions.Count;

    public static CourseFacts Of(Course course) => new()
    {
        Course = course.Id.Value,
        Code = course.Code,
        Name = course.Name,
        About = course.About,
        Kind = course.Kind,
        Gives = course.Gives,
        GivesNames = course.GivesNames,
        LastsMonths = course.LastsMonths,
        PassMark = course.PassMark,
        Tries = course.Tries,
        TaughtBy = course.TaughtBy,
        Questions = [.. course.Questions],
    };
}

/// <summary>A joint session of a course, with the course as it then was.</summary>
public sealed class TrainingSession : OnRecord<TrainingSession>
{
    [NamesRecord]
    public string Name { get; init; } = "";

    [AsJson]
    public CourseFacts Course { get; init; } = new();
    public string ByName { get; init; } = "";
}

/// <summary>When and where a session is, and who teaches; the latest row counts.</summary>
public sealed class SessionPlan : OnRecord<SessionPlan>
{
    public DateOnly On { get; init; }

    /// <summary>By London's clocks.</summary>
    public TimeOnly Begins { get; init; }
    public TimeOnly Ends { get; init; }

    /// <summary>The centre or room; "Online" where there is none.</summary>
    public string Place { get; init; } = "";
    public string? Link { get; init; }
    public int Places { get; init; }
    public List<Guid> Teachers { get; init; } = [];
    public List<string> TeacherNames { get; init; } = [];

    /// <summary>The employers whose people may come; none named means all.</summary>
    public List<string> Invites { get; init; } = [];

    /// <summary>What to read before or bring along: words and links.</summary>
    public string? Materials { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

public sealed class SessionCancelled : OnRecord<SessionCancelled>
{
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>The session took place: its register was begun.</summary>
public sealed class SessionHeld : OnRecord<SessionHeld>
{
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A worker was asked to come.</summary>
public sealed class Invited : OnRecord<Invited>
{
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A worker took a place, or joined the waiting list where there was none: those who came first have the places.</summary>
public sealed class Booking : OnRecord<Booking>
{
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public string? Employer { get; init; }

    /// <summary>Who booked for them; null where they did it themselves.</summary>
    public string? ByName { get; init; }
    public DateTimeOffset At { get; init; }
}

public sealed class BookingWithdrawn : OnRecord<BookingWithdrawn>
{
    public Id<Booking> Booking { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A place became free and is the worker's now, who was first on the waiting list.</summary>
public sealed class PlaceGiven : OnRecord<PlaceGiven>
{
    public Id<Booking> Booking { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Whether a worker came, as the teacher marked it; the latest row counts.</summary>
public sealed class TrainingAttendance : OnRecord<TrainingAttendance>
{
    public RecordId Worker { get; init; }
    public bool Came { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>One try at the assessment.</summary>
public sealed class AssessmentResult : OnRecord<AssessmentResult>
{
    public RecordId Worker { get; init; }
    public DateOnly On { get; init; }

    /// <summary>Of a hundred.</summary>
    public int Mark { get; init; }
    public bool Passed { get; init; }

    /// <summary>The places of the answers given, counted from 0; null where the mark comes from paper.</summary>
    [AsJson]
    public IReadOnlyList<int>? Answers { get; init; }

    /// <summary>The teacher who entered the mark; null where it was marked by Kith.</summary>
    public string? ByName { get; init; }
}

/// <summary>What a worker thought of the session. Teachers see it without a name, unless one was given.</summary>
public sealed class SessionFeedback : OnRecord<SessionFeedback>
{
    public RecordId Worker { get; init; }

    /// <summary>From 1 (no) to 5 (yes).</summary>
    public int Useful { get; init; }
    public int Clear { get; init; }
    public string? Change { get; init; }
    public string? Name { get; init; }
}
