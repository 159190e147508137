using Kith.Access;
using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Lines;

namespace Kith.Jobs;

/// <summary>One line of a worker to a manager, with the day it ends.</summary>
public sealed record LineTo(LineKind Kind, RecordId By, DateOnly From, DateOnly? To);

/// <summary>Who manages a worker, for telling them what of the worker's runs out.</summary>
public sealed class ManagedWorker : Derived
{
    public string Name { get; set; } = "";

    [AsJson]
    public IReadOnlyList<LineTo> Lines { get; set; } = [];

    /// <summary>The line manager on a day or, failing one, who manages from day to day.</summary>
    public RecordId? ManagerOn(DateOnly day) => Lines.Where(l => l.Kind is LineKind.LineManager or LineKind.DayToDayManager && l.From <= day && !(l.To < day))
        .OrderBy(l => l.Kind).ThenByDescending(l => l.From).Select(l => (RecordId?)l.By).FirstOrDefault();

    /// <summary>Those of some workers, by worker.</summary>
    internal static async Task<IReadOnlyDictionary<RecordId, ManagedWorker>> OfAsync(AcrossRecords across, RecordId[] whose, CancellationToken ct) =>
        whose.Length == 0 ? new Dictionary<RecordId, ManagedWorker>()
            : (await across.Derived<ManagedWorker>().Where(m => whose.Contains(m.Record)).ListAsync(ct)).ToDictionary(m => m.Record);
}

internal sealed class ManagedWorkers : Derivation<ManagedWorker>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(ReportingLine), typeof(WorkerDetails), typeof(Ended)];

    protected override IEnumerable<ManagedWorker> Derive(OpenRecord record)
    {
        var lines = record.Rows<ReportingLine>().AsEnumerable().OrderBy(l => l.From).ThenBy(l => l.Id.Value).ToArray();
        if (lines.Length == 0)
            return [];
        var ended = HeldUntil.Of(record);
        return
        [
            new ManagedWorker
            {
                Id = record.Id.Value,
                Name = record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value)?.Name ?? "A worker",
                Lines = [.. lines.Select((l, i) => new LineTo(l.Kind, l.By, l.From,
                    HeldUntil.Earlier(ended.Of(l.Id.Value, l.To), lines.Skip(i + 1).FirstOrDefault(next => next.Kind == l.Kind)?.From.AddDays(-1))))],
            },
        ];
    }
}

/// <summary>A role that a worker holds, from a date to a date: for telling everybody who answers for something.</summary>
[Indexed(nameof(Role), Across = true)]
public sealed class RoleHolder : Derived
{
    public Role Role { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}

internal sealed class RoleHolders : Derivation<RoleHolder>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(RoleHeld), typeof(Ended)];

    protected override IEnumerable<RoleHolder> Derive(OpenRecord record)
    {
        var ended = HeldUntil.Of(record);
        return [.. record.Rows<RoleHeld>().AsEnumerable().Select(r => new RoleHolder { Id = r.Id.Value, Role = r.Role, From = r.From, To = ended.Of(r.Id.Value, r.To) })];
    }
}

/// <summary>Until when what a worker holds is held, with what was ended before its time.</summary>
internal sealed class HeldUntil(IReadOnlyDictionary<Guid, DateOnly> ended)
{
    public static HeldUntil Of(OpenRecord record) =>
        new(record.Rows<Ended>().AsEnumerable().GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On)));

    public DateOnly? Of(Guid what, DateOnly? to) => Earlier(to, ended.TryGetValue(what, out var on) ? on : null);

    public static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
