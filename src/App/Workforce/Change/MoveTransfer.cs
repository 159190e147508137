using Kith.Access;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>Gives a plan a later day. What was confirmed moves with it: placements, ends and handovers.</summary>
public sealed record PostponeTransfer : Act<Done>
{
    public Id<PlannedTransfer> Plan { get; init; }

    /// <summary>The new first day.</summary>
    public DateOnly? Day { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.PlanChanges;

    protected override void Check(Problems problems, DateOnly today)
    {
        ChangeRules.CheckDay(problems, today, Day, nameof(Day));
        ChangeRules.CheckReason(problems, Reason, nameof(Reason), "Say why it is postponed");
    }

    protected override Done On(OpenRecord record)
    {
        var plan = Moving.Open(record, Plan);
        if (Day <= plan.On)
            throw new Invalid(nameof(Day), "The new day must be after the one it was planned for. To bring it forward, cancel this plan and make another");
        List<Guid> ends = [], begins = [];
        if (plan.Confirmed is not null)
        {
            var held = Moving.Together(record, plan, Day);
            foreach (var what in plan.Ends)
                if (held.GoOn(what, plan.On) is { } on)
                    ends.Add(held.EndBefore(on, Day!.Value, Reason!));
            foreach (var what in plan.Begins)
            {
                if (held.BeginAgain(what, Day!.Value) is { } again)
                    begins.Add(again);
                held.EndBefore(what, plan.On, Reason!);
            }
        }
        record.Add(new TransferPostponed { Plan = Plan, Before = plan.On, On = Day!.Value, Reason = Reason!, Begins = begins, Ends = ends, ByName = record.By.Name });
        return default;
    }
}

/// <summary>Cancels a plan before its day. What it would have ended goes on, and every family keeps its worker.</summary>
public sealed record CancelTransfer : Act<Done>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.PlanChanges;

    protected override void Check(Problems problems, DateOnly today) => ChangeRules.CheckReason(problems, Reason, nameof(Reason), "Say why it is cancelled");

    protected override Done On(OpenRecord record)
    {
        var plan = Moving.Open(record, Plan);
        if (plan.Confirmed is not null)
        {
            var held = Moving.Together(record, plan, null);
            foreach (var what in plan.Ends)
                held.GoOn(what, plan.On);
            foreach (var what in plan.Begins)
                held.EndBefore(what, plan.On, Reason!);
        }
        record.Add(new TransferCancelled { Plan = Plan, Reason = Reason!, ByName = record.By.Name });
        return default;
    }
}

/// <summary>What postponing and cancelling have in common.</summary>
file static class Moving
{
    /// <summary>The plan, if it may still be moved.</summary>
    public static TransferState Open(OpenRecord record, Id<PlannedTransfer> id)
    {
        ChangeRules.NotOneself(record);
        var plan = TransferState.Of(record, id);
        ChangeRules.MayLeave(record, plan);
        return plan.Stage(record.Today) switch
        {
            TransferStage.CarriedOut => throw new Invalid("Reason", "It has been carried out: plan the way back as a new transfer"),
            TransferStage.Cancelled => throw new Changed("This plan was cancelled already."),
            _ => plan,
        };
    }

    /// <summary>What the worker holds, once it is certain that the families and centres go with it.</summary>
    public static Stretches Together(OpenRecord record, TransferState plan, DateOnly? day)
    {
        var held = new Stretches(record);
        ChangeRules.CentresAreTold(record, plan, held.Placements, day);
        Handovers.AreMoved(record, plan, day);
        return held;
    }
}
