using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>Who may plan changes of whom, and what every planned change asks for.</summary>
internal static class ChangeRules
{
    private const int LongestAhead = 2;

    /// <summary>An administrator plans for any worker; a team leader or centre manager for those placed at a centre where they are placed themselves.</summary>
    public static async ValueTask<Decision> OnWorkerAsync(RecordId worker, RecordId record, Standing standing, Ground ground, CancellationToken ct)
    {
        if (record == worker)
            return Decision.Allow(standing.By, "own record");
        if (standing.Holds(Role.Administrator))
            return Decision.Allow(standing.By, "administrator");
        var ended = (await ground.RowsAsync<Ended>(record, ct)).Where(e => e.On < ground.Today).Select(e => e.What).ToHashSet();
        var shared = (await ground.RowsAsync<Placement>(record, ct)).FirstOrDefault(p => p.From <= ground.Today && !(p.To < ground.Today)
            && !ended.Contains(p.Id.Value) && standing.Placements.Any(own => own.Centre == p.Centre && p.Centre != default));
        return shared is null ? Decision.Deny(standing.By, "not placed at a centre of yours") : Decision.Allow(standing.By, $"placed in {shared.TeamName}, at your centre");
    }

    /// <summary>Handing a family over needs no basis to read it: an administrator may for any, a leader for those that their centre's teams serve.</summary>
    public static Decision OnFamily(Standing standing, IEnumerable<Involvement> serving, IReadOnlyList<Guid> hidden)
    {
        if (standing.Holds(Role.Administrator))
            return Decision.Allow(standing.By, "administrator", hidden);
        var served = serving.FirstOrDefault(i => i.Centre != default && standing.Placements.Any(p => p.Centre == i.Centre));
        return served is null ? Decision.Refuse(standing.By, "no team of a centre where you are placed serves this family")
            : Decision.Allow(standing.By, $"{served.TeamName} of your centre serves this family", hidden);
    }

    internal static void CheckDay(Problems problems, DateOnly today, DateOnly? day, string field)
    {
        problems.Require(day, field, "Enter the first day on which it is so");
        problems.When(day <= today, field, "The day must be in the future");
        problems.When(day > today.AddYears(LongestAhead), field, "The day must be in the next 2 years");
    }

    internal static void CheckReason(Problems problems, string? reason, string field, string ask)
    {
        problems.Require(reason, field, ask);
        problems.Text(reason, field, "The reason", 2000, lines: true);
    }

    internal static void NotOneself(OpenRecord record)
    {
        if (record.Id == record.By.Worker)
            throw new Refused("nobody plans their own transfer: ask a colleague who may");
    }

    internal static string NameOf(OpenRecord record) => record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value)?.Name ?? throw new Missing();

    /// <summary>Only someone who manages workers ends an employment: it is the employer's, and a leader may have another.</summary>
    internal static void MayLeave(OpenRecord record, TransferState plan)
    {
        if (plan.Leaves && !Recording.SignedRoles.Holds(record.By, Permission.ManageWorkers))
            throw new Refused("that somebody leaves is confirmed by an administrator");
    }

    /// <summary>The centres on either side are told in the same transaction: whether the planner may speak for them is decided there.</summary>
    internal static void CentresAreTold(OpenRecord record, TransferState plan, IEnumerable<Placement> placements, DateOnly? day)
    {
        var told = record.Together.Where(t => t.Act is TellCentreOfTransfer tell && tell.Plan == plan.Plan.Id && tell.Day == day && tell.Worker == record.Id)
            .Select(t => t.Record).ToHashSet();
        if (!plan.Centres(placements).All(told.Contains))
            throw new Refused("the centres on both sides are not told at the same time");
    }
}
