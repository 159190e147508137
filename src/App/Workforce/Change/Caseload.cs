using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>A family in which a worker is named, as whoever hands it over sees it: whose it is, and no more of its record.</summary>
public sealed record CaseOfWorker(RecordId Family, string FamilyName, Serving Involvement, IReadOnlyList<OpenWork> Open);

/// <summary>What a worker who moves or leaves has in hand.</summary>
/// <param name="Hidden">How many more families there are that the planner may not hand over.</param>
/// <param name="Other">What is open and belongs to none of the families shown.</param>
public sealed record Caseload(IReadOnlyList<CaseOfWorker> Cases, int Hidden, IReadOnlyList<OpenWork> Other);

/// <summary>
/// The families in which a worker is named in a team where they will not be from a day on, with what is open in each: none
/// of them may be left without a worker.
/// </summary>
public sealed record CaseloadOf : Question<Caseload>
{
    public RecordId Of { get; init; }
    public DateOnly Day { get; init; }

    /// <summary>The teams in which the worker stays or comes to be.</summary>
    public List<Guid> Keeps { get; init; } = [];

    /// <summary>Only what they have in this team.</summary>
    public Id<Team>? In { get; init; }

    protected override Permission Needs => Permission.PlanChanges;

    protected override async Task<Answer<Caseload>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (worker, day, today) = (Of, Day, across.Today);
        Id<Team>[] keeps = [.. Keeps.Select(t => new Id<Team>(t))];
        var named = await across.Derived<ServedFamily>().Where(s => s.Worker == worker && (s.To == null || s.To >= day)).ListAsync(ct);
        var going = named.Where(s => !(s.To < s.From) && !keeps.Contains(s.Team) && (In is null || s.Team == In)).ToArray();
        RecordId[] families = [.. going.Select(s => s.Record).Distinct()];
        var decided = await across.DecideAsync(families, RecordKind.Family, Permission.PlanChanges, ct);
        RecordId[] shown = [.. families.Where(f => decided[f].Allowed)];
        var facts = (await across.Derived<FamilyNow>().Where(f => shown.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts);
        var of = new OpenWorkOf(worker, across, decided, facts);
        var open = new List<OpenWork>();
        foreach (var kind in OpenWorkKinds.All)
            open.AddRange(await kind(of, ct));
        var ids = going.Select(s => s.Id).ToHashSet();
        var cases = facts.SelectMany(f => f.Value.Serving.Where(s => ids.Contains(s.Id.Value)).Select(s => new CaseOfWorker(
            f.Key, f.Value.Name, s, [.. open.Where(o => o.Family == f.Key)])))
            .OrderBy(c => c.FamilyName, StringComparer.CurrentCulture).ThenBy(c => c.Involvement.Id.Value).ToArray();
        return new(new Caseload(cases, families.Length - shown.Length, [.. open.Where(o => o.Family is not { } f || !facts.ContainsKey(f))]), shown);
    }
}

/// <summary>The workers whom families can be given from a day on: those placed on it in a team of these.</summary>
public sealed record WorkersOnDay : Question<IReadOnlyList<TeamWorker>>
{
    public DateOnly Day { get; init; }
    public List<Guid> Teams { get; init; } = [];

    protected override Permission Needs => Permission.PlanChanges;

    // As of the directory, nothing of their records is shown.
    protected override async Task<Answer<IReadOnlyList<TeamWorker>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var day = Day;
        Id<Team>[] teams = [.. Teams.Select(t => new Id<Team>(t))];
        var all = await across.Derived<TeamWorker>().Where(w => teams.Contains(w.Team) && w.From <= day && (w.LastDay == null || w.LastDay >= day)).ListAsync(ct);
        await Successions.ShowAsync(across, all, w => w.Record, (w, employer) => w.Employer = employer, day, ct);
        return new([.. all.OrderBy(w => w.Name, StringComparer.CurrentCulture)], []);
    }
}
