using Kith.Record;

namespace Kith.Workforce.Change;

public enum TransferStage
{
    /// <summary>Nothing follows from it yet.</summary>
    Planned = 1,
    /// <summary>Everything is dated for its day, which is still to come.</summary>
    Confirmed,
    /// <summary>Its day has come.</summary>
    CarriedOut,
    /// <summary>Its day came before it was confirmed: nothing happened.</summary>
    NotConfirmedInTime,
    Cancelled,
}

/// <summary>A plan with what became of it.</summary>
public sealed record TransferState(
    PlannedTransfer Plan, DateOnly On, TransferConfirmed? Confirmed, IReadOnlyList<TransferPostponed> Postponed, TransferCancelled? Cancelled,
    IReadOnlyList<Guid> Begins, IReadOnlyList<Guid> Ends, IReadOnlyList<Guid> Families)
{
    public bool Leaves => Plan.Team is null;

    public TransferStage Stage(DateOnly today) =>
        Cancelled is not null ? TransferStage.Cancelled
        : Confirmed is not null ? On > today ? TransferStage.Confirmed : TransferStage.CarriedOut
        : On > today ? TransferStage.Planned : TransferStage.NotConfirmedInTime;

    public bool IsOpen(DateOnly today) => Stage(today) is TransferStage.Planned or TransferStage.Confirmed or TransferStage.NotConfirmedInTime;

    /// <summary>The plans of the open worker's record, newest first.</summary>
    internal static IReadOnlyList<TransferState> Of(
        IEnumerable<PlannedTransfer> plans, IEnumerable<TransferConfirmed> confirmed, IEnumerable<HandoverAdded> added,
        IEnumerable<TransferPostponed> postponed, IEnumerable<TransferCancelled> cancelled)
    {
        var (sure, more, later, off) = (confirmed.ToLookup(c => c.Plan), added.ToLookup(a => a.Plan), postponed.ToLookup(p => p.Plan), cancelled.ToLookup(c => c.Plan));
        return [.. plans.OrderByDescending(p => p.Id.Value).Select(plan =>
        {
            var moves = later[plan.Id].OrderBy(p => p.Id.Value).ToArray();
            var confirm = sure[plan.Id].FirstOrDefault();
            // What was dated before it was confirmed moved nothing.
            var last = confirm is null ? null : moves.LastOrDefault(m => m.Id.Value > confirm.Id.Value);
            return new TransferState(plan, moves.LastOrDefault()?.On ?? plan.On, confirm, moves, off[plan.Id].FirstOrDefault(),
                last?.Begins ?? confirm?.Begins ?? [], last?.Ends ?? confirm?.Ends ?? [],
                [.. (confirm?.Families ?? []).Concat(more[plan.Id].SelectMany(a => a.Families)).Distinct()]);
        })];
    }

    internal static IReadOnlyList<TransferState> Of(OpenRecord record) => Of(
        record.Rows<PlannedTransfer>().ToList(), record.Rows<TransferConfirmed>().ToList(), record.Rows<HandoverAdded>().ToList(),
        record.Rows<TransferPostponed>().ToList(), record.Rows<TransferCancelled>().ToList());

    internal static TransferState Of(OpenRecord record, Id<PlannedTransfer> plan) =>
        Of(record).FirstOrDefault(t => t.Plan.Id == plan) ?? throw new Missing();

    /// <summary>The centres that somebody goes from or comes to with it.</summary>
    internal IEnumerable<RecordId> Centres(IEnumerable<Placement> placements) =>
        placements.Where(p => Plan.Ends.Contains(p.Id.Value) || Ends.Contains(p.Id.Value)).Select(p => p.Centre)
            .Concat(Plan.Centre is { } to ? [to] : []).Where(c => c != default).Distinct();
}
