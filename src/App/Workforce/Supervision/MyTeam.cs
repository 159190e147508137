using Kith.Access;
using Kith.Record;
using Kith.Workforce.Lines;

namespace Kith.Workforce.Supervision;

/// <summary>A line in force, with when supervision by it is due.</summary>
/// <param name="Due">The last day on which the next session is in time; null where the worker's employer expects none of this kind.</param>
public sealed record SupervisionDue(SupervisedWorker Line, DateOnly? Due, int? EveryWeeks)
{
    public bool IsOverdue(DateOnly today) => Due < today;

    internal static async Task<IReadOnlyList<SupervisionDue>> OfAsync(AcrossRecords across, IReadOnlyList<SupervisedWorker> lines, CancellationToken ct)
    {
        var expected = await InForceAsync(across, ct);
        await Change.Successions.ShowAsync(across, lines, l => l.Record, (l, employer) => l.EmployerName = employer, across.Today, ct);
        return [.. lines.Select(l => expected.TryGetValue((l.Employer, l.Discipline, l.Kind), out var e) ? new SupervisionDue(l, e.Due(l.Since), e.EveryWeeks) : new SupervisionDue(l, null, null))];
    }

    /// <summary>What every employer expects today: a few rows for the whole partnership.</summary>
    internal static async Task<IReadOnlyDictionary<(Id<Organisation>, Discipline, LineKind), ExpectedSupervision>> InForceAsync(AcrossRecords across, CancellationToken ct)
    {
        var (partnership, today) = (Founding.Partnership, across.Today);
        return (await across.Derived<ExpectedSupervision>().Where(e => e.Record == partnership && e.From <= today && (e.To == null || e.To >= today)).ListAsync(ct))
            .GroupBy(e => (e.Owner, e.Discipline, e.Kind)).ToDictionary(e => e.Key, e => e.MaxBy(x => x.From)!);
    }
}

/// <summary>Whom the worker who asks manages and supervises today, with when supervision is due.</summary>
public sealed record MyTeam : Question<IReadOnlyList<SupervisionDue>>
{
    private const int Most = 500;

    protected override Permission Needs => Permission.Supervise;

    protected override async Task<Answer<IReadOnlyList<SupervisionDue>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (me, today) = (across.By.Worker, across.Today);
        var lines = await across.Derived<SupervisedWorker>().Where(s => s.By == me && s.From <= today && (s.To == null || s.To >= today))
            .OrderBy(s => s.Name).ThenBy(s => s.Record).ThenBy(s => s.Kind).Take(Most).ListAsync(ct);
        return new(await SupervisionDue.OfAsync(across, lines, ct), [.. lines.Select(l => l.Record).Distinct()]);
    }
}

/// <summary>When one worker's supervision is due, for the worker and for who manages or supervises them.</summary>
public sealed record DueFor : Question<IReadOnlyList<SupervisionDue>>
{
    public RecordId Worker { get; init; }

    protected override Permission Needs => Permission.Supervise;

    protected override async Task<Answer<IReadOnlyList<SupervisionDue>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (worker, today) = (Worker, across.Today);
        if (!(await across.DecideAsync([worker], RecordKind.Worker, Permission.Supervise, ct))[worker].Allowed)
            throw new Missing();
        var lines = await across.Derived<SupervisedWorker>().Where(s => s.Record == worker && s.From <= today && (s.To == null || s.To >= today)).OrderBy(s => s.Kind).ListAsync(ct);
        // Who wrote notes once sees them; when supervision is due is for who holds a line now.
        return new(worker == across.By.Worker || lines.Any(l => l.By == across.By.Worker) ? await SupervisionDue.OfAsync(across, lines, ct) : [], [worker]);
    }
}
