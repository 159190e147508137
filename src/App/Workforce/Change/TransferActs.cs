using System.Security.Cryptography;
using Kith.Families;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>To whom a family is given: a placement in a team, and what the new worker should know first.</summary>
public sealed record GivenTo(CaseOfWorker Case, TeamWorker To, string? Note, string Field);

/// <summary>Puts together what is written in one transaction with a plan: it is all or nothing.</summary>
internal static class TransferActs
{
    public static IEnumerable<(RecordId Record, Act Act)> Confirm(ChangesSeen worker, TransferState plan, Partnership partnership, IReadOnlyList<GivenTo> given, Guid key) =>
    [
        (worker.Worker, new ConfirmTransfer { Key = key, Plan = plan.Plan.Id, Day = plan.On, Families = Families(given) }),
        .. Hand(worker, plan, partnership, given, key),
        .. Tell(worker, plan, plan.On, key),
    ];

    public static IEnumerable<(RecordId Record, Act Act)> Add(ChangesSeen worker, TransferState plan, Partnership partnership, IReadOnlyList<GivenTo> given, Guid key) =>
    [
        (worker.Worker, new AddToHandover { Key = key, Plan = plan.Plan.Id, Day = plan.On, Families = Families(given) }),
        .. Hand(worker, plan, partnership, given, key),
    ];

    /// <summary>Sees that nobody was given families in the team that they come to later now, or not at all.</summary>
    public static async Task StaysGoodAsync(Records records, ChangesSeen worker, TransferState plan, DateOnly? day, CancellationToken ct = default)
    {
        if (plan.Confirmed is null || plan.Plan.Team is not { } team)
            return;
        var coming = await records.AskAsync(new CaseloadOf { Of = worker.Worker, Day = plan.On, In = team }, ct);
        if (coming.Hidden + coming.Cases.Count(c => day is null || c.Involvement.From < day) is > 0 and var count)
            throw new Invalid("Reason", $"{worker.Name} has been given {(count == 1 ? "a family" : $"{count} families")} in {plan.Plan.TeamName} from {Shared.Shown.Date(plan.On)}. "
                + "Postpone or cancel the plan by which they are handed over, or have another worker named, first");
    }

    public static IEnumerable<(RecordId Record, Act Act)> Postpone(
        ChangesSeen worker, TransferState plan, IReadOnlyList<HandoverOfFamily> handovers, PostponeTransfer act)
    {
        if (plan.Confirmed is null)
            return [(worker.Worker, act)];
        return
        [
            (worker.Worker, act),
            // Whoever was to take a family over must be there on the new day too.
            .. handovers.Where(h => h.Handover.Stands && h.Handover.On < act.Day).Select(h => (h.Handover.Worker, (Act)new TakeFamilyOver
            {
                Key = KeyOf(act.Key, h.Handover.Id), Plan = plan.Plan.Id, Family = h.Handover.Record, FamilyName = h.FamilyName, Team = h.Handover.Team,
                TeamName = h.Handover.TeamName, Day = act.Day ?? default, Field = nameof(PostponeTransfer.Day),
            })),
            .. Moves(worker, plan, act.Day, act.Reason, act.Key), .. Tell(worker, plan, act.Day, act.Key),
        ];
    }

    public static IEnumerable<(RecordId Record, Act Act)> Cancel(ChangesSeen worker, TransferState plan, CancelTransfer act) =>
        plan.Confirmed is null ? [(worker.Worker, act)]
            : [(worker.Worker, act), .. Moves(worker, plan, null, act.Reason, act.Key), .. Tell(worker, plan, null, act.Key)];

    private static List<Guid> Families(IEnumerable<GivenTo> given) => [.. given.Select(g => g.Case.Family.Value).Distinct()];

    private static IEnumerable<(RecordId, Act)> Hand(ChangesSeen worker, TransferState plan, Partnership partnership, IReadOnlyList<GivenTo> given, Guid key)
    {
        foreach (var one in given)
        {
            var of = one.Case;
            yield return (one.To.Record, new TakeFamilyOver
            {
                Key = KeyOf(key, of.Involvement.Id.Value),
                Plan = plan.Plan.Id,
                Family = of.Family,
                FamilyName = of.FamilyName,
                Team = one.To.Team,
                TeamName = partnership.Teams.FirstOrDefault(t => t.Id == one.To.Team)?.Name ?? "",
                Day = plan.On,
                Field = one.Field,
            });
        }
        foreach (var one in given)
        {
            var (of, team) = (one.Case, partnership.Teams.FirstOrDefault(t => t.Id == one.To.Team) ?? throw new Missing());
            yield return (of.Family, new HandFamilyOver
            {
                Key = KeyOf(key, of.Involvement.Id.Value),
                Plan = plan.Plan.Id,
                Leaver = worker.Worker,
                LeaverName = worker.Name,
                Involvement = of.Involvement.Id,
                Team = team.Id,
                TeamName = team.Name,
                TeamPhone = team.Phone,
                Centre = partnership.Centres.FirstOrDefault(c => c.Id == team.Centre)?.CentreRecord ?? default,
                Worker = one.To.Record,
                WorkerName = one.To.Name,
                Discipline = one.To.Discipline,
                Employer = one.To.Employer,
                WorkerPhone = one.To.Phone,
                Day = plan.On,
                Note = one.Note,
                Field = one.Field,
            });
        }
    }

    private static IEnumerable<(RecordId, Act)> Moves(ChangesSeen worker, TransferState plan, DateOnly? day, string? reason, Guid key) =>
        plan.Families.Select(family => (new RecordId(family), (Act)new MoveHandover
        {
            Key = key,
            Plan = plan.Plan.Id,
            Leaver = worker.Worker,
            Day = day,
            Reason = reason ?? "",
        }));

    private static IEnumerable<(RecordId, Act)> Tell(ChangesSeen worker, TransferState plan, DateOnly? day, Guid key) =>
        plan.Centres(worker.Placements.Select(p => p.Placement)).Select(centre => (centre, (Act)new TellCentreOfTransfer
        {
            Key = key,
            Plan = plan.Plan.Id,
            Worker = worker.Worker,
            WorkerName = worker.Name,
            Day = day,
        }));

    // The same form sent twice has the same keys, so it hands every family over once.
    private static Guid KeyOf(Guid form, Guid of) => new(SHA256.HashData([.. form.ToByteArray(), .. of.ToByteArray()]).AsSpan(0, 16));
}
