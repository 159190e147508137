using Kith.Access;
using Kith.Record;
using Microsoft.EntityFrameworkCore;

namespace Kith.Training;

/// <summary>The teacher marks who came, once or as people arrive. With the first mark the session counts as held.</summary>
public sealed record MarkRegister : Act<Done>
{
    /// <summary>Those who were on the page; of the others nothing is said.</summary>
    public List<Guid> Listed { get; init; } = [];
    public List<Guid> Came { get; init; } = [];

    protected override Permission Needs => Permission.ManageTraining;

    protected override void Check(Problems problems, DateOnly today) =>
        problems.When(Listed.Count == 0, nameof(Came), "There is nobody on the list of this session yet");

    protected override Done On(OpenRecord record)
    {
        var now = SessionNow.Of(record);
        if (now.State == SessionState.Cancelled)
            throw new Invalid(nameof(Came), "This session is cancelled: it has no register");
        if (!now.HasBegun(record.Now))
            throw new Invalid(nameof(Came), "You can mark the register from the time the session begins");
        if (now.Held is null)
            record.Add(new SessionHeld { ByName = record.By.Name, At = record.Now });
        var marked = Attended.Of(record.Rows<TrainingAttendance>().ToList());
        var passed = record.Rows<AssessmentResult>().Where(r => r.Passed).Select(r => r.Worker).ToHashSet();
        var listed = Listed.ToHashSet();
        foreach (var booking in now.Standing.Where(b => listed.Contains(b.Worker.Value)).DistinctBy(b => b.Worker))
        {
            var came = Came.Contains(booking.Worker.Value);
            if (!came && passed.Contains(booking.Worker))
                throw new Invalid(nameof(Came), $"{booking.WorkerName} has passed the assessment of this session, so they came. Withdraw the award first if that is wrong");
            if (!marked.TryGetValue(booking.Worker, out var before) || before != came)
                record.Add(new TrainingAttendance { Worker = booking.Worker, Came = came, ByName = record.By.Name });
        }
        return default;
    }
}

internal static class Attended
{
    /// <summary>Who came and who did not, by the latest mark.</summary>
    public static Dictionary<RecordId, bool> Of(IEnumerable<TrainingAttendance> rows) =>
        rows.GroupBy(r => r.Worker).ToDictionary(r => r.Key, r => r.MaxBy(x => x.Id.Value)!.Came);
}
