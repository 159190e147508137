using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;

namespace Kith.Workforce.Supervision;

/// <summary>A direction with what became of it: for the family's page, for the worker who was directed, and for who directed them.</summary>
[Indexed(nameof(Worker), nameof(Outcome), nameof(DueOn), Across = true)]
[Indexed(nameof(By), nameof(AnsweredAt), Across = true)]
public sealed class DirectionNow : Derived
{
    public string What { get; set; } = "";
    public RecordId Worker { get; set; }
    public string WorkerName { get; set; } = "";
    public DateOnly DueOn { get; set; }
    public RecordId By { get; set; }
    public string ByName { get; set; } = "";
    public string? ByDiscipline { get; set; }
    public string? ByEmployer { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Null while the direction is open.</summary>
    public DirectionOutcome? Outcome { get; set; }
    public string? Note { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Who directed it, as they were.</summary>
    public string ByInWords => string.Join(", ", new[] { ByName, ByDiscipline, ByEmployer }.Where(w => !string.IsNullOrEmpty(w)));

    public bool IsOverdue(DateOnly today) => Outcome is null && DueOn < today;

    /// <summary>The open directions of a family, those due first coming first.</summary>
    internal static readonly RowQuery<int, DirectionNow> Open = RowQuery.Of((OpenRows open, int most) =>
        open.Derived<DirectionNow>().Where(d => d.Outcome == null && open.Rows<Direction>().Any(r => r.Item == d.Id)).OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(most));

    /// <summary>Every direction of a family that is not hidden from the one who asks, the latest first.</summary>
    internal static readonly RowQuery<int, DirectionNow> Shown = RowQuery.Of((OpenRows open, int _) =>
        open.Derived<DirectionNow>().Where(d => open.Rows<Direction>().Any(r => r.Item == d.Id)).OrderByDescending(d => d.At).ThenBy(d => d.Id));

    /// <summary>What became of directions among these entries of a family, by entry; nothing is asked where none of them is one.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, DirectionNow>> AmongAsync(OpenRecord record, IEnumerable<(Id<RecordingForm> Form, Guid First)> entries, CancellationToken ct)
    {
        Guid[] directions = [.. entries.Where(e => e.Form == Told.Direction.Form).Select(e => e.First)];
        return directions.Length == 0 ? new Dictionary<Guid, DirectionNow>()
            : (await record.Derived<DirectionNow>().Where(d => directions.Contains(d.Id)).ListAsync(ct)).ToDictionary(d => d.Id);
    }
}

internal sealed class DirectionsNow : Derivation<DirectionNow>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(Direction), typeof(DirectionAnswered), typeof(EnteredInError)];

    protected override IEnumerable<DirectionNow> Derive(OpenRecord record)
    {
        // What was directed in error is not to be done.
        var errors = record.Rows<EnteredInError>().Select(e => e.Item).ToHashSet();
        var answers = record.Rows<DirectionAnswered>().ToList().GroupBy(a => a.Direction).ToDictionary(a => a.Key, a => a.MaxBy(x => x.Id.Value)!);
        return [.. record.Rows<Direction>().ToList().Where(d => !errors.Contains(d.Item)).Select(d => (Direction: d, Answer: answers.GetValueOrDefault(d.Id))).Select(d => new DirectionNow
        {
            Id = d.Direction.Id.Value, What = d.Direction.What, Worker = d.Direction.Worker, WorkerName = d.Direction.WorkerName, DueOn = d.Direction.DueOn,
            By = d.Direction.By, ByName = d.Direction.ByName, ByDiscipline = d.Direction.ByDiscipline, ByEmployer = d.Direction.ByEmployer, At = d.Direction.At,
            Outcome = d.Answer?.Outcome, Note = d.Answer?.Note, AnsweredAt = d.Answer?.At,
        })];
    }
}

/// <summary>A direction in a list over several families.</summary>
/// <param name="Family">What the family is called; null where the worker may not see it any more, and is told no more than that there is a direction.</param>
public sealed record DirectionToMe(DirectionNow Direction, string? Family);

/// <summary>The open directions to the worker who asks, those due first coming first.</summary>
public sealed record MyDirections : Question<IReadOnlyList<DirectionToMe>>
{
    public const int Most = 50;

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<Answer<IReadOnlyList<DirectionToMe>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var me = across.By.Worker;
        var open = await across.Derived<DirectionNow>().Where(d => d.Worker == me && d.Outcome == null).OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(Most).ListAsync(ct);
        if (open.Count == 0)
            return new([], []);
        RecordId[] families = [.. open.Select(d => d.Record).Distinct()];
        var may = await across.DecideAsync(families, RecordKind.Family, Permission.SeeFamily, ct);
        open = [.. open.Where(d => !may[d.Record].Hidden.Contains(d.Id))];
        RecordId[] seen = [.. families.Where(f => may[f].Allowed)];
        var names = (await across.Derived<FamilyNow>().Where(f => seen.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts.Called);
        IReadOnlyList<DirectionToMe> mine = [.. open.Select(d => new DirectionToMe(d, names.GetValueOrDefault(d.Record)))];
        return new(mine, seen);
    }
}

/// <summary>
/// The directions that the supervisor who asks gave: those that are open, and those answered in the last 60 days. Only of families
/// that they, or somebody they supervise, may open today.
/// </summary>
public sealed record DirectionsIGave : Question<IReadOnlyList<DirectionToMe>>
{
    private const int Most = 100;

    protected override Permission Needs => Permission.Supervise;

    protected override async Task<Answer<IReadOnlyList<DirectionToMe>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (me, since) = (across.By.Worker, across.Now.AddDays(-60));
        var given = await across.Derived<DirectionNow>().Where(d => d.By == me && (d.AnsweredAt == null || d.AnsweredAt > since))
            .OrderBy(d => d.AnsweredAt != null).ThenBy(d => d.DueOn).ThenBy(d => d.Id).Take(Most).ListAsync(ct);
        if (given.Count == 0)
            return new([], []);
        RecordId[] families = [.. given.Select(d => d.Record).Distinct()];
        var may = await across.DecideAsync(families, RecordKind.Family, Permission.Supervise, ct);
        RecordId[] seen = [.. families.Where(f => may[f].Allowed)];
        // Its name is all that is told of the family: they wrote the direction knowing it.
        var names = (await across.Derived<ServedFamily>().Where(f => seen.Contains(f.Record)).Select(f => new { f.Record, f.FamilyName }).Distinct().ListAsync(ct))
            .GroupBy(f => f.Record).ToDictionary(f => f.Key, f => FamilyFacts.CalledBy(f.First().FamilyName));
        IReadOnlyList<DirectionToMe> mine = [.. given.Where(d => may[d.Record].Allowed && !may[d.Record].Hidden.Contains(d.Id)).Select(d => new DirectionToMe(d, names.GetValueOrDefault(d.Record)))];
        return new(mine, seen);
    }
}
