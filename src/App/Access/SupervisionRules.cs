using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Supervision;

namespace Kith.Access;

/// <summary>
/// Who sees what of supervision. In words: a worker's managers and supervisors, while their line lasts, see that supervision took
/// place; its notes are for the worker and whoever wrote them, and for who holds the same line now with the same employer. A
/// supervisor may write a direction for a family that a worker they supervise may open, where they may not open it themselves,
/// and see it; that is all they may there.
/// </summary>
internal static class SupervisionRules
{
    /// <summary>What is hidden of another worker's record whatever it is opened for, and to whom supervision opens it.</summary>
    /// <param name="decided">What the rules say of it apart from supervision.</param>
    public static async ValueTask<Decision> OnWorkerAsync(
        Decision decided, RecordId me, RecordId worker, Permission needs, Standing standing, Ground ground, CancellationToken ct)
    {
        if (me == worker || (!decided.Allowed && needs != Permission.Supervise))
            return decided;
        var held = await HeldAsync(me, worker, ground, ct);
        var sessions = await ground.RowsAsync<SupervisionSession>(worker, ct);
        Guid[] hidden = [.. sessions.Where(s => s.By != me && !(held.Contains(s.Kind) && s.ByEmployer is not null && s.ByEmployer == standing.By.Employer))
            .Select(s => s.Session.Value).Distinct()];
        if (needs != Permission.Supervise)
            return Decision.Allow(decided.By, decided.Basis, [.. decided.Hidden, .. hidden]) with { Until = decided.Until };
        if (held.Count > 0)
            return Decision.Allow(standing.By, $"{string.Join(", ", held.Select(k => k.InWords()))} of this worker", hidden);
        return sessions.Any(s => s.By == me) ? Decision.Allow(standing.By, "recorded supervision of this worker", hidden) : decided;
    }

    /// <summary>To write a direction from supervision into a family's record, and to see it. Restrictions and declarations were asked before.</summary>
    public static async ValueTask<Decision> OnFamilyAsync(
        RecordId me, RecordId family, IReadOnlyList<Restriction> restrictions, Guid[] hidden, IReadOnlySet<Id<Team>> teams, Standing standing, Ground ground, CancellationToken ct)
    {
        if (standing.May(Permission.SeeFamily) && standing.Placements.FirstOrDefault(p => teams.Contains(p.Team)) is { } placed)
            return Decision.Allow(standing.By, $"placed in {placed.TeamName}, which serves this family", hidden);
        foreach (var worker in (await ground.RowsAsync<LineNoted>(me, ct)).Where(n => n.By == me).Select(n => n.Worker).Distinct())
        {
            if (!(await HeldAsync(me, worker, ground, ct)).Any(k => !k.IsManaging()))
                continue;
            var theirs = await Standing.OfAsync(worker, ground, ct);
            if (theirs.May(Permission.SeeFamily) && !theirs.KnownPrivately.Contains(family) && theirs.Placements.Any(p => teams.Contains(p.Team))
                && restrictions.All(r => r.Of is not null || r.NeedToKnow.Contains(worker.Value)))
                return Decision.Allow(standing.By, $"supervises {theirs.By.Name}, whose team serves this family", hidden);
        }
        return Decision.Refuse(standing.By, "no team that you or somebody you supervise is placed in serves this family");
    }

    // The worker's own record says who holds their lines; what is noted with the supervisor only says where to look.
    private static async ValueTask<IReadOnlyList<LineKind>> HeldAsync(RecordId me, RecordId worker, Ground ground, CancellationToken ct)
    {
        var lines = (await ground.RowsAsync<ReportingLine>(worker, ct)).Where(l => l.By == me).ToArray();
        if (lines.Length == 0)
            return [];
        var lastDays = LineDates.LastDays(await ground.RowsAsync<Ended>(worker, ct));
        return [.. lines.Where(l => l.IsOn(lastDays, ground.Today)).Select(l => l.Kind).Distinct().Order()];
    }
}
