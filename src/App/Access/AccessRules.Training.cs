using Kith.Record;
using Kith.Training;

namespace Kith.Access;

// The part of the rules that asks whether somebody whom the door would let in has been trained.
public sealed partial class AccessRules
{
    private const string Refresh = "Book a place in the course, or ask your manager. The record opens as soon as you have passed.";

    private static Decision Closed(Standing standing, ClosedDoor closed) =>
        Decision.Refuse(standing.By, closed.Why, emergencyAccessPossible: standing.May(Permission.TakeEmergencyAccess)) with { Terms = closed };

    private static Decision Untrained(Decision decision, string why, bool safety = true) =>
        Decision.Refuse(decision.By, why) with { Terms = new ClosedDoor(why, Refresh, safety) };

    /// <summary>
    /// What is allowed stays so if the worker has ever held what is needed to read: also where it has lapsed. To write, what is
    /// needed whichever form it is must have been held; to co-sign, all that is needed must count today.
    /// </summary>
    private static async ValueTask<Decision> IfTrainedAsync(Decision decision, Permission needs, DoorTerms terms, Ground ground, CancellationToken ct)
    {
        if (terms.Requirements.Count == 0 || s_untrained.Contains(needs))
            return decision;
        var worker = await Competences.OfAsync(decision.By.Worker, terms, ground, ct);
        if (worker.ToRead() == HoldingState.Never)
            return Untrained(decision, $"You have not been trained in {worker.Missing(Competences.Reading)} before anyone opens a family’s record.",
                safety: needs != Permission.OpenFamily);
        if (needs == Permission.WriteEntries && worker.ToWrite(null) == HoldingState.Never)
            return Untrained(decision, $"You have not been trained in {worker.Missing(Competences.Writing(null))} before anyone writes entries.");
        if (needs == Permission.CoSignEntries && !worker.ToCoSign(null).Counts())
            return Untrained(decision, NotToCoSign(worker, null));
        // An assessment and a plan have no second signature, so whoever works on them must be in force.
        if (needs == Permission.WorkOnEarlyHelp && !worker.ToWrite(null).Counts())
            return Untrained(decision, $"To work on early help, your own training must be in force: {worker.Missing(Competences.Writing(null))}.");
        if (needs == Permission.LeadAssessments && !worker.ToLead().Counts())
            return Untrained(decision, $"To lead an assessment, your own training must be in force: {worker.Missing(Competences.Leading)}.");
        return decision;
    }

    private static string NotToCoSign(Competences worker, string? form) =>
        $"To co-sign, your own training must be in force: {worker.Missing(Competences.CoSigning(form))}.";
}
