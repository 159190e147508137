using Kith.Access;
using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Lines;

namespace Kith.Seed;

/// <summary>A line of the story.</summary>
internal sealed record Reporting(Colleague Worker, LineKind Kind, Colleague By, DateOnly From, DateOnly? To);

/// <summary>
/// Who manages and supervises whom in the town: everybody at a centre is managed by its leader, of whatever employer; health
/// visitors and midwives are supervised by their own profession in their own trust; and the safeguarding lead supervises all who visit.
/// </summary>
internal static class ReportingTo
{
    /// <summary>Every line there is. Those who lead an employer are managed outside of Kith.</summary>
    public static IEnumerable<Reporting> All(Setting setting) => setting.Colleagues.SelectMany(worker => Of(worker, setting));

    public static IEnumerable<Reporting> Of(Colleague worker, Setting setting)
    {
        foreach (var (kind, by) in Those(worker, setting))
            if (by is not null && by.Record != worker.Record)
                yield return new(worker, kind, by, worker.From > by.From ? worker.From : by.From, worker.To == DateOnly.MaxValue ? null : worker.To);
    }

    private static IEnumerable<(LineKind, Colleague?)> Those(Colleague worker, Setting setting)
    {
        Colleague? First(Func<Colleague, bool> fits) => setting.Colleagues.FirstOrDefault(c => c.To == DateOnly.MaxValue && c.Record != worker.Record && fits(c));
        Colleague? Leader(int place) => First(c => c.Listed.Role == Role.TeamLeader && c.Listed.Centres.Contains(place));
        var lead = First(c => c.Listed.Role == Role.SafeguardingLead);
        if (worker.Listed.Role == Role.TeamLeader)
            yield return (LineKind.LineManager, worker.Listed.Employer == lead?.Listed.Employer ? lead : First(c => c.Listed.Role == Role.Administrator));
        if (worker.Listed.Role != Role.Practitioner || worker.Listed.Centres.Count == 0)
            yield break;
        var place = worker.Listed.Centres[0];
        var leader = Leader(place);
        yield return (LineKind.LineManager, leader);
        if (worker.Listed.Discipline == Discipline.HealthVisitor)
            // A second pair of eyes: not the one who manages them already.
            yield return (LineKind.ProfessionalSupervisor, First(c => c.Listed.Discipline == Discipline.HealthVisitor
                && (c.Listed.Role == Role.TeamLeader ? c != leader : leader?.Listed.Discipline == Discipline.HealthVisitor && c.Listed.Centres.Contains(0))));
        if (worker.Listed.Discipline == Discipline.Midwife)
            yield return (LineKind.ProfessionalSupervisor, First(c => c.Listed.Discipline == Discipline.Midwife));
        if (worker.Listed.Discipline is Discipline.HealthVisitor or Discipline.Midwife or Discipline.FamilySupportWorker)
            yield return (LineKind.SafeguardingSupervisor, lead);
    }
}
