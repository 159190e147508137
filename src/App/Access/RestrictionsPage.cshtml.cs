using Kith.Families;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Kith.Workforce.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class RestrictionsPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty]
    public LiftRestriction Act { get; set; } = new();

    public IReadOnlyList<Restriction> InForce { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => InForce = await Records.ReadAsync(Family, new RestrictionsView(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, Act, ct);
        return Redirect($"/families/{Family}/restrictions");
    }
}

/// <summary>A worker who may be named on a restriction, or to co-sign.</summary>
public sealed record Candidate(RecordId Record, string Name, string Discipline, string? Employer);

/// <summary>What the pages share that name colleagues of a family: whom to choose from.</summary>
internal static class NeedToKnow
{
    /// <summary>The workers placed in a team that serves the family, and the one who asks.</summary>
    public static async Task<IReadOnlyList<Candidate>> ChoicesAsync(Records records, RecordId family, CancellationToken ct)
    {
        var outside = await records.AskAsync(new WhoServes { Family = family }, ct);
        var placed = (await records.AskAsync(new WorkersInTeams { Teams = outside.TeamIds }, ct)).DistinctBy(w => w.Record)
            .Select(w => new Candidate(w.Record, w.Name, w.Discipline.InWords(), w.Employer)).ToList();
        if (placed.TrueForAll(w => w.Record != records.Worker))
        {
            var me = await records.AskAsync(new LookUpColleague { Worker = records.Worker }, ct);
            placed.Add(new(me.Record, me.Name, me.Discipline.InWords(), me.Employer));
        }
        return placed;
    }

    public static List<string> Names(IReadOnlyList<Candidate> choices, IEnumerable<Guid> chosen) =>
        [.. choices.Where(w => chosen.Contains(w.Record.Value)).Select(w => w.Name)];
}
