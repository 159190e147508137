using Kith.Access;
using Kith.Record;

namespace Kith.Training;

/// <summary>One worker of a centre on a day, with every award they have had.</summary>
public sealed record StaffMember(
    RecordId Worker, string Name, string Discipline, string? Employer, IReadOnlyList<CompetenceAward> Awards, IReadOnlyList<AwardWithdrawn> Withdrawn);

/// <summary>Who works at a centre today with what they are competent in, and the sessions of the next six months: five queries, however many people.</summary>
public sealed record StaffOfCentre : Question<(IReadOnlyList<StaffMember> Staff, IReadOnlyList<ListedSession> Sessions)>
{
    public RecordId Centre { get; init; }

    protected override Permission Needs => Permission.SeeCompetence;

    protected override async Task<Answer<(IReadOnlyList<StaffMember>, IReadOnlyList<ListedSession>)>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (centre, today) = (Centre, across.Today);
        var may = (await across.DecideAsync([centre], RecordKind.Centre, Permission.SeeCompetence, ct))[centre];
        if (!may.Allowed)
            throw new Missing();
        var placed = (await across.Derived<PlacedWorker>().Where(p => p.Centre == centre && p.From <= today && (p.To == null || p.To >= today)).ListAsync(ct))
            .DistinctBy(p => p.Record).OrderBy(p => p.Name, StringComparer.CurrentCulture).ToArray();
        RecordId[] workers = [.. placed.Select(p => p.Record)];
        var held = (await across.Derived<HeldCompetence>().Where(h => workers.Contains(h.Record)).ListAsync(ct)).ToLookup(h => h.Record);
        var until = today.AddMonths(CentreCompetence.MonthsAhead);
        var sessions = await across.Derived<ListedSession>().Where(s => s.On >= today && s.On <= until && s.State == SessionState.Planned).OrderBy(s => s.On).ListAsync(ct);
        var now = await Workforce.Change.Successions.EmployersAsync(across, workers, today, ct);
        return new(([.. placed.Select(p => new StaffMember(p.Record, p.Name, p.Discipline, now.TryGetValue(p.Record, out var by) ? by.Name : p.EmployerOn(today),
            [.. held[p.Record].Select(h => h.AsAward())], [.. held[p.Record].Select(h => h.AsWithdrawn()).OfType<AwardWithdrawn>()]))], sessions), workers);
    }
}
