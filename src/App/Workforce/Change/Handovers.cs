using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>A handover as it stands: on which day, taken back or not, and whether the family knows.</summary>
/// <param name="On">The new worker's first day; null where it was taken back.</param>
/// <param name="Told">What they were told last of what stands now.</param>
/// <param name="ToldBefore">They were told of another day.</param>
public sealed record HandoverNow(
    Handover Handover, DateOnly? On, Id<Involvement> Ends, Id<Involvement>? Begins, string? Why, HandoverTold? Told, bool ToldBefore)
{
    /// <summary>Whether somebody has still to tell the family; what was taken back before they knew of it need not be told.</summary>
    public bool ToTell => Told is null && (On is not null || ToldBefore);

    internal static IReadOnlyList<HandoverNow> Of(IEnumerable<Handover> handovers, IEnumerable<HandoverMoved> moved, IEnumerable<HandoverTold> told)
    {
        var (moves, tellings) = (moved.ToLookup(m => m.Handover), told.ToLookup(t => t.Handover));
        return [.. handovers.OrderBy(h => h.Id.Value).Select(h =>
        {
            var move = moves[h.Id].MaxBy(m => m.Id.Value);
            var on = move is null ? h.On : move.On;
            return new HandoverNow(h, on, move?.Ends ?? h.Ends, move is null ? h.Begins : move.Begins, move?.Reason,
                tellings[h.Id].Where(t => t.Of == on).MaxBy(t => t.Id.Value), tellings[h.Id].Any(t => t.Of != on));
        })];
    }

    internal static IReadOnlyList<HandoverNow> Of(OpenRecord record) =>
        Of(record.Rows<Handover>().ToList(), record.Rows<HandoverMoved>().ToList(), record.Rows<HandoverTold>().ToList());
}

/// <summary>The handovers of a family, for whoever has to tell it.</summary>
public sealed record HandoversView : View<IReadOnlyList<HandoverNow>>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<IReadOnlyList<HandoverNow>> OfAsync(OpenRecord record, CancellationToken ct) => HandoverNow.Of(
        await record.Rows<Handover>().ListAsync(ct), await record.Rows<HandoverMoved>().ListAsync(ct), await record.Rows<HandoverTold>().ListAsync(ct));
}

/// <summary>A handover, to be found by its plan and by who goes and who comes.</summary>
[Indexed(nameof(Plan), Across = true)]
[Indexed(nameof(Worker), nameof(ToTell), Across = true)]
[Indexed(nameof(Leaver), nameof(ToTell), Across = true)]
public sealed class HandoverListed : Derived
{
    public Id<PlannedTransfer> Plan { get; set; }
    public RecordId Leaver { get; set; }
    public string LeaverName { get; set; } = "";
    public RecordId Worker { get; set; }
    public string WorkerName { get; set; } = "";
    public string TeamName { get; set; } = "";
    public Id<Team> Team { get; set; }
    public DateOnly? On { get; set; }
    public bool ToTell { get; set; }

    /// <summary>Nobody has ended the new worker's involvement, or handed it on.</summary>
    public bool Stands { get; set; }

    /// <summary>How and when they were told.</summary>
    public HowTold? Told { get; set; }
    public DateOnly? ToldOn { get; set; }
}

internal sealed class HandoversListed : Derivation<HandoverListed>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(Handover), typeof(HandoverMoved), typeof(HandoverTold), typeof(InvolvementEnded)];

    protected override IEnumerable<HandoverListed> Derive(OpenRecord record)
    {
        var all = HandoverNow.Of(record);
        if (all.Count == 0)
            return [];
        var teams = record.Rows<Involvement>().ToList().ToDictionary(i => i.Id, i => i.Team);
        var ended = record.Rows<InvolvementEnded>().ToList().Select(e => e.Involvement).ToHashSet();
        return [.. all.Select(h => new HandoverListed
        {
            Id = h.Handover.Id.Value, Plan = h.Handover.Plan, Leaver = h.Handover.Leaver, LeaverName = h.Handover.LeaverName,
            Worker = h.Handover.Worker, WorkerName = h.Handover.WorkerName, TeamName = h.Handover.TeamName, Team = teams.GetValueOrDefault(h.Handover.Begins),
            On = h.On, ToTell = h.ToTell, Stands = h.Begins is { } begins && !ended.Contains(begins), Told = h.Told?.How, ToldOn = h.Told?.On,
        })];
    }
}

/// <summary>A handover with the name of the family.</summary>
public sealed record HandoverOfFamily(string FamilyName, HandoverListed Handover)
{
    internal static async Task<IReadOnlyList<HandoverOfFamily>> NamedAsync(
        AcrossRecords across, IReadOnlyList<HandoverListed> all, Permission needs, CancellationToken ct)
    {
        RecordId[] families = [.. all.Select(h => h.Record).Distinct()];
        var may = await across.DecideAsync(families, RecordKind.Family, needs, ct);
        RecordId[] seen = [.. families.Where(f => may[f].Allowed)];
        var names = (await across.Derived<FamilyNow>().Where(f => seen.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts.Called);
        return [.. all.Where(h => names.ContainsKey(h.Record)).Select(h => new HandoverOfFamily(names[h.Record], h)).OrderBy(h => h.FamilyName, StringComparer.CurrentCulture)];
    }
}

/// <summary>The handovers of one plan, and whether each family knows.</summary>
public sealed record HandoversOfPlan : Question<IReadOnlyList<HandoverOfFamily>>
{
    public Id<PlannedTransfer> Plan { get; init; }

    protected override Permission Needs => Permission.PlanChanges;

    protected override async Task<Answer<IReadOnlyList<HandoverOfFamily>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var plan = Plan;
        var named = await HandoverOfFamily.NamedAsync(across, await across.Derived<HandoverListed>().Where(h => h.Plan == plan).ListAsync(ct), Permission.PlanChanges, ct);
        return new(named, [.. named.Select(n => n.Handover.Record).Distinct()]);
    }
}

/// <summary>The families that the worker takes over or hands over, and that have not been told yet.</summary>
public sealed record FamiliesToTell : Question<IReadOnlyList<HandoverOfFamily>>
{
    protected override Permission Needs => Permission.FindPeople;

    protected override async Task<Answer<IReadOnlyList<HandoverOfFamily>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var me = across.By.Worker;
        var coming = await across.Derived<HandoverListed>().Where(h => h.Worker == me && h.ToTell).ListAsync(ct);
        var going = await across.Derived<HandoverListed>().Where(h => h.Leaver == me && h.ToTell).ListAsync(ct);
        var named = await HandoverOfFamily.NamedAsync(across, [.. coming, .. going], Permission.SeeFamily, ct);
        return new(named, [.. named.Select(n => n.Handover.Record).Distinct()]);
    }
}

/// <summary>That a plan and its families go together is asked of the transaction itself, so that no way in can leave a family out.</summary>
internal static class Handovers
{
    public static bool Names(Act act, Id<PlannedTransfer> plan, DateOnly day, RecordId family) => act switch
    {
        ConfirmTransfer confirm => confirm.Plan == plan && confirm.Day == day && confirm.Families.Contains(family.Value),
        AddToHandover more => more.Plan == plan && more.Day == day && more.Families.Contains(family.Value),
        _ => false,
    };

    public static void AreDone(OpenRecord record, Id<PlannedTransfer> plan, IEnumerable<Guid> families, DateOnly day)
    {
        var done = record.Together.Where(t => t.Act is HandFamilyOver hand && hand.Plan == plan && hand.Leaver == record.Id && hand.Day == day)
            .Select(t => t.Record.Value).ToHashSet();
        if (!families.All(done.Contains))
            throw new Refused("not every family is handed over at the same time");
    }

    public static void AreMoved(OpenRecord record, TransferState plan, DateOnly? day)
    {
        var moved = record.Together.Where(t => t.Act is MoveHandover move && move.Plan == plan.Plan.Id && move.Leaver == record.Id && move.Day == day)
            .Select(t => t.Record.Value).ToHashSet();
        if (!plan.Families.All(moved.Contains))
            throw new Refused("the handovers of its families are not moved at the same time");
    }
}
