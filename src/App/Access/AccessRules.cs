using Kith.Families;
using Kith.Record;
using Kith.Sharing.SubjectAccess;
using Kith.Sharing.WithFamily;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Access;

/// <summary>
/// Decides who may do what. In words: a role gives permissions; a permission reaches a family through a current placement
/// in a team that serves it, or through emergency access while it lasts; a family declared as known privately is closed
/// whatever else holds; a restriction opens to the workers named on it and to nobody in their stead; what a family does not want an
/// organisation to see is hidden from its workers (<see cref="Wishes"/>), and what no agreement of their employer's covers. A placement counts while
/// the employer has a current agreement and the stage it is at includes the worker, where the partnership asks for that
/// (<see cref="DoorTerms"/>); and whoever comes in by either way must have been trained (<see cref="Competences"/>).
/// </summary>
public sealed partial class AccessRules : Rules
{
    // What a child's safety needs is never kept from someone with a basis for want of training.
    private static readonly HashSet<Permission> s_untrained = [Permission.SeeSafetyInformation, Permission.RecordInEmergency];

    // To see and to write down what was done; not to change who is involved, which would make a basis out of an emergency.
    private static readonly HashSet<Permission> s_inEmergency = [Permission.SeeFamily, Permission.WriteEntries, .. s_untrained];

    // Whoever approves what leaves a record need not serve the family: that is what makes them a second pair of eyes.
    private static readonly HashSet<Permission> s_ofApproval = [Permission.SeeBundle, Permission.ApproveBundle];

    // What a bundle is made of is the same for all who work on it, and leaves: what is restricted within an entry is never in it.
    private static readonly HashSet<Permission> s_ofBundles = [.. s_ofApproval, Permission.PrepareBundle, Permission.ExportBundle];

    internal const string EmergencyBasis = "emergency access";

    private const string MinuteBasis = "recording what a meeting decided on it", HandlingBasis = "handling a request for personal data";

    public override int Version => 6;

    /// <summary>Whether what is hidden is hidden. Only the bench leaves it out, to tell what it costs.</summary>
    internal bool Hides { private get; init; } = true;

    public override IReadOnlyList<RecordId> Always { get; } = [Founding.Partnership];

    public override async ValueTask<Decision> DecideAsync(
        Asking asking, RecordId record, RecordKind kind, Permission needs, Ground ground, CancellationToken ct)
    {
        if (asking.Worker == Founding.Kith)
            return Founding.Decide(needs);
        var standing = await Standing.OfAsync(asking.Worker, ground, ct);
        if (standing.Roles.Count == 0)
            return Decision.Deny(standing.By, "holds no current role");
        if (!standing.May(needs))
            return kind is RecordKind.Worker or RecordKind.Centre && record != asking.Worker
                ? Decision.Deny(standing.By, $"no role held gives \"{needs}\"")
                : Decision.Refuse(standing.By, $"no role you hold gives \"{needs}\"");
        return kind switch
        {
            RecordKind.Family when Hides => await WithoutWhatWasSharedAsync(
                await AsItIsSharedAsync(await OnFamilyAsync(asking.Worker, record, needs, standing, ground, ct), needs, asking.Worker, record, standing, ground, ct), record, ground, ct),
            RecordKind.Family => await OnFamilyAsync(asking.Worker, record, needs, standing, ground, ct),
            // Who plans the changes of a centre's staff arranges who covers there too.
            RecordKind.Worker when needs == Permission.PlanChanges || needs == Permission.ArrangeCover && standing.May(Permission.PlanChanges) => await SupervisionRules.OnWorkerAsync(
                await ChangeRules.OnWorkerAsync(asking.Worker, record, standing, ground, ct), asking.Worker, record, needs, standing, ground, ct),
            RecordKind.Worker => await SupervisionRules.OnWorkerAsync(OnWorker(asking.Worker, record, needs, standing), asking.Worker, record, needs, standing, ground, ct),
            RecordKind.Centre when needs == Permission.TakePartInMeetings => await AttendingAsync(asking.Worker, record, OnCentre(record, needs, standing), ground, ct),
            RecordKind.Centre => OnCentre(record, needs, standing),
            _ => Decision.Allow(standing.By, $"{standing.By.Role}"),
        };
    }

    private static Decision OnWorker(RecordId worker, RecordId record, Permission needs, Standing standing) =>
        record == worker ? needs == Permission.ManageTraining
            ? Decision.Refuse(standing.By, "nobody awards competences to themselves: ask another training lead")
        : needs == Permission.ManageWorkers
            ? Decision.Refuse(standing.By, "nobody manages their own record: ask another administrator")
            : Decision.Allow(standing.By, "own record")
        : needs == Permission.ManageTraining ? Decision.Allow(standing.By, "keeps the record of training")
        : needs == Permission.ManageWorkers || needs == Permission.KeepOwnDetails && standing.May(Permission.ManageWorkers)
            ? Decision.Allow(standing.By, "administrator")
        : Decision.Deny(standing.By, "another worker's record");

    private static Decision OnCentre(RecordId centre, Permission needs, Standing standing) =>
        needs == Permission.NotifyCentre ? Decision.Allow(standing.By, "a notice to the centre's leaders")
        : needs == Permission.RequestSupport ? Decision.Allow(standing.By, "asking for support")
        : needs == Permission.ManagePartnership || ((needs == Permission.PlanChanges || needs == Permission.SeeDuplicatesAvoided) && standing.Holds(Role.Administrator)) ? Decision.Allow(standing.By, "administrator")
        : standing.Placements.FirstOrDefault(p => p.Centre == centre) is { } placed
            ? Decision.Allow(standing.By, $"placed in {placed.TeamName}")
        : needs == Permission.ReviewEmergencyAccess && standing.Holds(Role.SafeguardingLead)
            ? Decision.Allow(standing.By, "safeguarding lead")
        : needs == Permission.SeeCycleTimes && standing.Holds(Role.SafeguardingLead) ? Decision.Allow(standing.By, "safeguarding lead")
        : needs == Permission.SeeCompetence && standing.May(Permission.ManageTraining) ? Decision.Allow(standing.By, "plans training for every centre")
        : Decision.Deny(standing.By, "not placed at this centre");

    private async ValueTask<Decision> OnFamilyAsync(
        RecordId worker, RecordId family, Permission needs, Standing standing, Ground ground, CancellationToken ct)
    {
        // It shows nothing of this family, and a refusal would tell that the person belongs to it.
        if (needs == Permission.CopyForward)
            return Decision.Allow(standing.By, "identity copied forward from another family of the same person");
        // The same: it shows nothing, and whoever was shown an entry answers for it also when they may see the family no more.
        if (needs == Permission.RecordRequest)
            return Decision.Allow(standing.By, "recording that a request for support concerned it");
        if (needs == Permission.RecordMinutes)
            return Decision.Allow(standing.By, MinuteBasis);
        if (needs == Permission.NoteSubjectAccess)
            return Decision.Allow(standing.By, "recording that somebody's data was asked for");
        if (needs == Permission.AcknowledgeCorrections)
            return Decision.Allow(standing.By, "acknowledging that an entry was corrected");
        if (standing.KnownPrivately.Contains(family))
            return Decision.Refuse(standing.By, "you have told us that you know this family privately");
        var terms = await DoorTerms.OfAsync(ground, ct);
        var closed = terms.WhyClosed(standing, ground.Today);
        if (needs == Permission.OpenFamily)
            return closed is null ? await IfTrainedAsync(Decision.Allow(standing.By, "opening a family's record"), needs, terms, ground, ct) : Closed(standing, closed);
        var restrictions = await FamilyGate.RestrictionsAsync(family, ground, ct);
        var hidden = Hides ? await HiddenFrom.OfAsync(worker, family, restrictions, leaves: s_ofBundles.Contains(needs), standing, ground, ct) : [];
        if (needs == Permission.SeeWhoHasLooked && standing.Holds(Role.InformationGovernanceLead))
            return Decision.Allow(standing.By, "information governance lead", hidden);
        if (needs == Permission.HoldRecords || needs == Permission.DisposeOfRecords)
            return Decision.Allow(standing.By, standing.Holds(Role.InformationGovernanceLead) ? "information governance lead" : "safeguarding lead", hidden);
        // Otherwise nobody could lift a restriction once the workers named on it had left.
        if (needs == Permission.Restrict && standing.Holds(Role.SafeguardingLead))
            return Decision.Allow(standing.By, "safeguarding lead");
        if (restrictions.Any(r => r.Of is null && !r.NeedToKnow.Contains(worker.Value)))
            return Decision.Refuse(standing.By, "this record is restricted to named workers");
        // It names entries, so it stops where the family as a whole is restricted.
        if (needs == Permission.SeeWhoHadSeen && (standing.Holds(Role.InformationGovernanceLead) || standing.Holds(Role.SafeguardingLead)))
            return Decision.Allow(standing.By, standing.Holds(Role.SafeguardingLead) ? "safeguarding lead" : "information governance lead", hidden);
        if (needs == Permission.TakeEmergencyAccess)
            return Decision.Allow(standing.By, "emergency access asked for");
        var teams = await FamilyGate.TeamsAsync(family, ground, ct);
        if (needs == Permission.Supervise)
            return await SupervisionRules.OnFamilyAsync(worker, family, restrictions, hidden, teams.Keys.ToHashSet(), standing, ground, ct);
        if (needs == Permission.PlanChanges)
            return ChangeRules.OnFamily(standing, teams.Values, hidden);
        var placed = standing.Placements.FirstOrDefault(p => teams.ContainsKey(p.Team));
        if (placed is not null && closed is null)
            return await IfTrainedAsync(Decision.Allow(standing.By, $"placed in {placed.TeamName}, which serves this family", hidden), needs, terms, ground, ct);
        if (s_ofApproval.Contains(needs) && standing.May(Permission.ApproveBundle) && await FamilyGate.BundleWaitsAsync(worker, family, ground, ct))
            return Decision.Allow(standing.By, "asked to approve a court bundle", hidden);
        if (needs == Permission.ReviewOverrides && await AnswersForOverrideAsync(worker, family, ground, ct))
            return Decision.Allow(standing.By, "named to answer for an override", hidden);
        if (SubjectAccessRules.Opens.Contains(needs) && standing.May(Permission.HandleSubjectAccess) && await SubjectAccessRules.HandlingAsync(family, ground, ct) is { } handling)
            return Decision.Allow(standing.By, HandlingBasis, hidden) with { Terms = handling };
        if (s_inEmergency.Contains(needs) && await FamilyGate.EmergencyAsync(worker, family, ground, ct) is { } until)
            return await IfTrainedAsync(Decision.Allow(standing.By, $"{EmergencyBasis} until {London.TimeOf(until):HH:mm}", hidden) with { Until = until }, needs, terms, ground, ct);
        if (placed is not null && closed is not null)
            return Closed(standing, closed);
        return Decision.Refuse(standing.By, "no team you are placed in serves this family", emergencyAccessPossible: standing.May(Permission.TakeEmergencyAccess));
    }
}
