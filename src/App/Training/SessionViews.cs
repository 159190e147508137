using Kith.Access;
using Kith.Record;

namespace Kith.Training;

/// <summary>A session as a worker sees it: what it is, and where they themselves stand; of others no more than how many.</summary>
/// <param name="Rank">Where one is on the waiting list, from 1; null where one has a place or is not on the list.</param>
public sealed record SessionSeen(
    SessionNow Now, Booking? Mine, int? Rank, bool Invited, bool? Came, IReadOnlyList<AssessmentResult> Results, bool GaveFeedback,
    bool ForMyEmployer, DateTimeOffset At)
{
    public bool HasPlace => Mine is not null && Rank is null;
    public bool HasBegun => Now.HasBegun(At);
    public bool Passed => Results.Any(r => r.Passed);
    public int TriesLeft => Now.Course.Tries - Results.Count;
    public bool MayBeAssessed => Came == true && !Passed && TriesLeft > 0;
    public bool MayJoin => Mine is null && Now.State == SessionState.Planned && !HasBegun && ForMyEmployer;
}

/// <summary>What a session is, and one's own part in it.</summary>
public sealed record SessionView : View<SessionSeen>
{
    protected override Permission Needs => Permission.TakePartInTraining;

    protected override async Task<SessionSeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var me = record.By.Worker;
        var now = await SessionNow.OfAsync(record, ct);
        var mine = now.Standing.FirstOrDefault(b => b.Worker == me);
        var waiting = now.Waiting.Select(b => b.Worker).ToList().IndexOf(me);
        var came = Attended.Of(await record.Rows<TrainingAttendance>().Where(a => a.Worker == me).ListAsync(ct));
        return new(now, mine, waiting < 0 ? null : waiting + 1,
            (await record.Rows<Invited>().Where(i => i.Worker == me).ListAsync(ct)).Count > 0,
            came.TryGetValue(me, out var marked) ? marked : null,
            await record.Rows<AssessmentResult>().Where(r => r.Worker == me).ListAsync(ct),
            (await record.Rows<SessionFeedback>().Where(f => f.Worker == me).ListAsync(ct)).Count > 0,
            now.IsInvited(record.By.Employer), record.Now);
    }
}

/// <summary>One person on the register.</summary>
public sealed record RegisterLine(Booking Booking, bool HasPlace, bool? Came, IReadOnlyList<AssessmentResult> Results)
{
    public AssessmentResult? Best => Results.MaxBy(r => r.Mark);
    public bool Passed => Results.Any(r => r.Passed);
}

/// <summary>Everybody on a session's list, who came, how they did, and what they thought.</summary>
public sealed record RegisterSeen(SessionNow Now, IReadOnlyList<RegisterLine> Lines, IReadOnlyList<Invited> Invited, FeedbackSummary Feedback, DateTimeOffset At)
{
    public bool HasBegun => Now.HasBegun(At);
}

/// <summary>A session's register with its results and feedback, for those who teach and plan.</summary>
public sealed record RegisterView : View<RegisterSeen>
{
    protected override Permission Needs => Permission.ManageTraining;

    protected override async Task<RegisterSeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var now = await SessionNow.OfAsync(record, ct);
        var came = Attended.Of(await record.Rows<TrainingAttendance>().ListAsync(ct));
        var results = (await record.Rows<AssessmentResult>().ListAsync(ct)).ToLookup(r => r.Worker);
        var placed = now.WithPlace.Select(b => b.Id).ToHashSet();
        return new(now,
            [.. now.Standing.Select(b => new RegisterLine(b, placed.Contains(b.Id), came.TryGetValue(b.Worker, out var marked) ? marked : null, [.. results[b.Worker]]))],
            await record.Rows<Invited>().ListAsync(ct), FeedbackSummary.Of(await record.Rows<SessionFeedback>().ListAsync(ct)), record.Now);
    }
}

/// <summary>Who is on a session's list, for those who book places for their colleagues; not how they did.</summary>
public sealed record SessionListView : View<(SessionNow Now, IReadOnlyList<Invited> Invited)>
{
    protected override Permission Needs => Permission.SeeCompetence;

    protected override async Task<(SessionNow, IReadOnlyList<Invited>)> OfAsync(OpenRecord record, CancellationToken ct) =>
        (await SessionNow.OfAsync(record, ct), await record.Rows<Invited>().ListAsync(ct));
}
