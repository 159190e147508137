using Kith.Access;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>
/// Confirms a plan: what ends and what begins is written at once, dated for the day, in one transaction with the handover of
/// every family. The rules and lists go by these dates, so that nothing has to run on the day.
/// </summary>
public sealed record ConfirmTransfer : Act<Done>
{
    public Id<PlannedTransfer> Plan { get; init; }

    /// <summary>The day that whoever confirms it saw.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The families that are handed over with it.</summary>
    public List<Guid> Families { get; init; } = [];

    protected override Permission Needs => Permission.PlanChanges;

    protected override void Check(Problems problems, DateOnly today) =>
        problems.When(Day <= today, nameof(Day), "The day of this plan has passed: postpone it to a day in the future first");

    protected override Done On(OpenRecord record)
    {
        ChangeRules.NotOneself(record);
        var plan = TransferState.Of(record, Plan);
        ChangeRules.MayLeave(record, plan);
        if (plan.Confirmed is not null || plan.Cancelled is not null || plan.On != Day)
            throw new Changed("This plan was confirmed, postponed or cancelled meanwhile.");
        var held = new Stretches(record);
        ChangeRules.CentresAreTold(record, plan, held.Placements, plan.On);
        Handovers.AreDone(record, Plan, Families, plan.On);
        var what = plan.Leaves ? held.From(plan.On)
            : held.Placements.Where(p => plan.Plan.Ends.Contains(p.Id.Value) && !(held.Last(p) < plan.On)).Select(p => p.Id.Value);
        var ends = what.ToArray().Select(id => held.EndBefore(id, plan.On, plan.Plan.Reason)).ToList();
        List<Guid> begins = plan.Leaves ? [] :
        [
            record.Add(new Placement
            {
                Team = plan.Plan.Team!.Value,
                TeamName = plan.Plan.TeamName ?? "",
                Centre = plan.Plan.Centre ?? default,
                From = plan.On,
            }).Id.Value,
        ];
        record.Add(new TransferConfirmed { Plan = Plan, On = plan.On, Begins = begins, Ends = ends, Families = Families, ByName = record.By.Name });
        return default;
    }
}

/// <summary>Hands over families in which the worker was named after the plan was confirmed.</summary>
public sealed record AddToHandover : Act<Done>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public DateOnly? Day { get; init; }
    public List<Guid> Families { get; init; } = [];

    protected override Permission Needs => Permission.PlanChanges;

    protected override Done On(OpenRecord record)
    {
        ChangeRules.NotOneself(record);
        var plan = TransferState.Of(record, Plan);
        if (plan.Stage(record.Today) != TransferStage.Confirmed || plan.On != Day)
            throw new Changed("This plan was carried out, postponed or cancelled meanwhile.");
        Handovers.AreDone(record, Plan, Families, plan.On);
        record.Add(new HandoverAdded { Plan = Plan, Families = Families, ByName = record.By.Name });
        return default;
    }
}

/// <summary>Tells a centre, in its own record, that somebody goes from or comes to it; written together with the plan.</summary>
public sealed record TellCentreOfTransfer : Act<Done>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";

    /// <summary>The day; none where it is off.</summary>
    public DateOnly? Day { get; init; }

    protected override Permission Needs => Permission.PlanChanges;

    protected override Done On(OpenRecord record)
    {
        record.Add(new TransferNotice { Plan = Plan, Worker = Worker, WorkerName = WorkerName, On = Day, ByName = record.By.Name });
        return default;
    }
}
