using Kith.Access;
using Kith.Record;

namespace Kith.Training;

/// <summary>A session as it is listed, for all to choose from.</summary>
[Indexed(nameof(On), Across = true)]
public sealed class ListedSession : Derived
{
    public string CourseCode { get; set; } = "";
    public string CourseName { get; set; } = "";
    public CourseKind Kind { get; set; }
    public List<Guid> Gives { get; set; } = [];
    public DateOnly On { get; set; }
    public TimeOnly Begins { get; set; }
    public TimeOnly Ends { get; set; }
    public string Place { get; set; } = "";
    public int Places { get; set; }
    public int Taken { get; set; }
    public int Waiting { get; set; }
    public SessionState State { get; set; }
    public List<string> Teachers { get; set; } = [];
    public List<string> Invites { get; set; } = [];

    public int Free => Places - Taken;

    public bool IsFor(string? employer) => Invites.Count == 0 || Invites.Contains(employer ?? "");
}

internal sealed class ListedSessions : Derivation<ListedSession>
{
    public override IReadOnlyList<Type> From { get; } =
        [typeof(TrainingSession), typeof(SessionPlan), typeof(SessionCancelled), typeof(SessionHeld), typeof(Booking), typeof(BookingWithdrawn)];

    protected override IEnumerable<ListedSession> Derive(OpenRecord record)
    {
        if (SessionNow.Find(record) is not { } now)
            return [];
        return
        [
            new ListedSession
            {
                Id = record.Id.Value, CourseCode = now.Course.Code, CourseName = now.Course.Name, Kind = now.Course.Kind, Gives = now.Course.Gives,
                On = now.Plan.On, Begins = now.Plan.Begins, Ends = now.Plan.Ends, Place = now.Plan.Place, Places = now.Plan.Places,
                Taken = now.Taken, Waiting = now.Standing.Count - now.Taken, State = now.State, Teachers = now.Plan.TeacherNames, Invites = now.Plan.Invites,
            },
        ];
    }
}

/// <summary>The sessions from a day on, the earliest first.</summary>
public sealed record SessionsAhead : Question<IReadOnlyList<ListedSession>>
{
    internal const int Most = 200;

    public DateOnly? From { get; init; }

    protected override Permission Needs => Permission.TakePartInTraining;

    // What is planned for all is no secret, and nothing of those who come is shown: so no line is left in each of them.
    protected override async Task<Answer<IReadOnlyList<ListedSession>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var from = From ?? across.Today;
        return new(await across.Derived<ListedSession>().Where(s => s.On >= from).OrderBy(s => s.On).ThenBy(s => s.Begins).ThenBy(s => s.Record).Take(Most).ListAsync(ct), []);
    }
}

public enum MyPart { Invited = 1, HasPlace, Waiting }

/// <summary>One worker's part in one session, for their own pages.</summary>
[Indexed(nameof(Worker), nameof(On), Across = true)]
public sealed class SessionOfWorker : Derived
{
    public RecordId Worker { get; set; }
    public MyPart Part { get; set; }
    public string CourseName { get; set; } = "";
    public DateOnly On { get; set; }
    public TimeOnly Begins { get; set; }
    public TimeOnly Ends { get; set; }
    public string Place { get; set; } = "";
    public SessionState State { get; set; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; set; }
    public bool? Came { get; set; }
    public int Tries { get; set; }
    public int TriesLeft { get; set; }
    public bool Passed { get; set; }

    private const int SoonDays = 7;

    /// <summary>Whether My work tells of it: an invitation, a session within the week or cancelled, an assessment that waits.</summary>
    public bool IsNews(DateOnly today) => WaitsForAssessment || (On >= today && State != SessionState.Held
        && (State == SessionState.Cancelled || Part == MyPart.Invited || (Part == MyPart.HasPlace && On <= today.AddDays(SoonDays))));

    public string News => WaitsForAssessment ? "Take the assessment" : State == SessionState.Cancelled ? "Cancelled" : Part == MyPart.Invited ? "You are invited" : "Soon";

    public bool WaitsForAssessment => Came == true && !Passed && TriesLeft > 0;
}

internal sealed class SessionsOfWorkers : Derivation<SessionOfWorker>
{
    public override IReadOnlyList<Type> From { get; } =
    [
        typeof(TrainingSession), typeof(SessionPlan), typeof(SessionCancelled), typeof(SessionHeld), typeof(Booking), typeof(BookingWithdrawn),
        typeof(Invited), typeof(TrainingAttendance), typeof(AssessmentResult),
    ];

    protected override IEnumerable<SessionOfWorker> Derive(OpenRecord record)
    {
        if (SessionNow.Find(record) is not { } now)
            return [];
        var came = Attended.Of(record.Rows<TrainingAttendance>().AsEnumerable());
        var results = record.Rows<AssessmentResult>().AsEnumerable().ToLookup(r => r.Worker);
        SessionOfWorker Of(Guid id, RecordId worker, MyPart part) => new()
        {
            Id = id,
            Worker = worker,
            Part = part,
            CourseName = now.Course.Name,
            On = now.Plan.On,
            Begins = now.Plan.Begins,
            Ends = now.Plan.Ends,
            Place = now.Plan.Place,
            State = now.State,
            Reason = now.Cancelled?.Reason,
            Came = came.TryGetValue(worker, out var marked) ? marked : null,
            Tries = results[worker].Count(),
            TriesLeft = now.Course.Tries - results[worker].Count(),
            Passed = results[worker].Any(r => r.Passed),
        };
        var listed = now.Standing.Select(b => b.Worker).ToHashSet();
        return
        [
            .. now.Standing.Select((b, i) => Of(b.Id.Value, b.Worker, i < now.Plan.Places ? MyPart.HasPlace : MyPart.Waiting)),
            .. record.Rows<Invited>().AsEnumerable().Where(i => !listed.Contains(i.Worker)).Select(i => Of(i.Id.Value, i.Worker, MyPart.Invited)),
        ];
    }
}

/// <summary>The sessions that one has a place in, waits for, is invited to or came to, from some weeks ago on.</summary>
public sealed record MySessions : Question<IReadOnlyList<SessionOfWorker>>
{
    private const int DaysBack = 90, Most = 100;

    protected override Permission Needs => Permission.TakePartInTraining;

    protected override async Task<Answer<IReadOnlyList<SessionOfWorker>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (me, from) = (across.By.Worker, across.Today.AddDays(-DaysBack));
        return new(await across.Derived<SessionOfWorker>().Where(s => s.Worker == me && s.On >= from).OrderBy(s => s.On).ThenBy(s => s.Begins).Take(Most).ListAsync(ct), []);
    }
}
