using Kith.Access;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>A worker's placements and the plans for them, for whoever plans; of drafts, that there are some and about whom.</summary>
public sealed record ChangesOfWorker : View<ChangesSeen>
{
    protected override Permission Needs => Permission.PlanChanges;

    protected override async Task<ChangesSeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var details = (await record.Rows<WorkerDetails>().ListAsync(ct)).MaxBy(d => d.Id.Value) ?? throw new Missing();
        var ended = (await record.Rows<Ended>().ListAsync(ct)).GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        var placements = (await record.Rows<Placement>().OrderBy(p => p.From).ListAsync(ct)).Select(p =>
            new PlacedFor(p, ended.TryGetValue(p.Id.Value, out var on) && !(p.To < on) ? on : p.To)).Where(p => !(p.Last < p.Placement.From)).ToArray();
        var plans = TransferState.Of(await record.Rows<PlannedTransfer>().ListAsync(ct), await record.Rows<TransferConfirmed>().ListAsync(ct),
            await record.Rows<HandoverAdded>().ListAsync(ct), await record.Rows<TransferPostponed>().ListAsync(ct), await record.Rows<TransferCancelled>().ListAsync(ct));
        return new ChangesSeen(record.Id, details, placements, plans, [.. (await record.DraftsKeptAsync(ct)).Select(d => d.About)]);
    }
}

/// <summary>A placement with its last day.</summary>
public sealed record PlacedFor(Placement Placement, DateOnly? Last)
{
    public bool IsOn(DateOnly day) => Placement.From <= day && !(Last < day);
}

/// <summary>What a planner sees of a worker.</summary>
/// <param name="Drafts">About which records they have drafts, one for each.</param>
public sealed record ChangesSeen(
    RecordId Worker, WorkerDetails Details, IReadOnlyList<PlacedFor> Placements, IReadOnlyList<TransferState> Plans, IReadOnlyList<RecordId> Drafts)
{
    public string Name => Details.Name;

    public TransferState Plan(Id<PlannedTransfer> plan) => Plans.FirstOrDefault(p => p.Plan.Id == plan) ?? throw new Missing();

    /// <summary>Where the worker would be on the plan's day once it is confirmed, without what it ends.</summary>
    public IReadOnlyList<Id<Team>> Keeps(TransferState plan) => plan.Leaves ? [] :
        [.. Placements.Where(p => p.IsOn(plan.On) && !plan.Plan.Ends.Contains(p.Placement.Id.Value)).Select(p => p.Placement.Team).Append(plan.Plan.Team!.Value).Distinct()];

    /// <summary>"Moves to Harbour family team", "Leaves".</summary>
    public static string InWords(PlannedTransfer plan) => plan.Team is null ? "Leaves" : $"Moves to {plan.TeamName}";
}

/// <summary>A plan as it is listed.</summary>
[Indexed(nameof(On), Across = true)]
public sealed class TransferListed : Derived
{
    public string Name { get; set; } = "";
    public string FromTeams { get; set; } = "";
    public string? ToTeam { get; set; }
    public DateOnly On { get; set; }
    public bool Confirmed { get; set; }
    public bool Cancelled { get; set; }
    public bool Postponed { get; set; }
    public string Reason { get; set; } = "";

    public string Stage(DateOnly today) => Cancelled ? "Cancelled" : Confirmed ? On > today ? "Confirmed" : "Carried out" : On > today ? "To be confirmed" : "Not confirmed in time";
}

internal sealed class TransfersListed : Derivation<TransferListed>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(PlannedTransfer), typeof(TransferConfirmed), typeof(TransferPostponed), typeof(TransferCancelled)];

    protected override IEnumerable<TransferListed> Derive(OpenRecord record)
    {
        var name = record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value)?.Name ?? "";
        var placements = record.Rows<Placement>().ToList();
        return [.. TransferState.Of(record).Select(t => new TransferListed
        {
            Id = t.Plan.Id.Value, Name = name, ToTeam = t.Plan.TeamName, On = t.On, Confirmed = t.Confirmed is not null,
            Cancelled = t.Cancelled is not null, Postponed = t.Postponed.Count > 0, Reason = t.Cancelled?.Reason ?? (t.Postponed.Count > 0 ? t.Postponed[^1].Reason : t.Plan.Reason),
            FromTeams = string.Join(", ", placements.Where(p => t.Plan.Ends.Contains(p.Id.Value)).Select(p => p.TeamName).Distinct()),
        })];
    }
}

/// <summary>Lists the transfers and leavings that are planned, and those of the last three months, as far as the planner may plan for the worker.</summary>
public sealed record PlannedTransfers : Question<IReadOnlyList<TransferListed>>
{
    private const int DaysBack = 91;

    protected override Permission Needs => Permission.PlanChanges;

    protected override async Task<Answer<IReadOnlyList<TransferListed>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var since = across.Today.AddDays(-DaysBack);
        var all = await across.Derived<TransferListed>().Where(t => t.On >= since).OrderBy(t => t.On).ThenBy(t => t.Name).ListAsync(ct);
        var may = await across.DecideAsync([.. all.Select(t => t.Record).Distinct()], RecordKind.Worker, Permission.PlanChanges, ct);
        IReadOnlyList<TransferListed> shown = [.. all.Where(t => may[t.Record].Allowed)];
        return new(shown, [.. shown.Select(t => t.Record).Distinct()]);
    }
}
