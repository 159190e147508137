using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
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

/// <summary>What the two pages that restrict share: whom to choose from.</summary>
internal static class NeedToKnow
{
    /// <summary>The workers placed in a team that serves the family, and the one who asks.</summary>
    public static async Task<IReadOnlyList<ListedWorker>> ChoicesAsync(Records records, RecordId family, CancellationToken ct)
    {
        var outside = await records.AskAsync(new WhoServes { Family = family }, ct);
        var teams = outside.Teams.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        return [.. (await records.AskAsync(new ListWorkers(), ct)).Where(w => w.Record == records.Worker || w.Teams.Any(teams.Contains))];
    }

    public static List<string> Names(IReadOnlyList<ListedWorker> choices, IEnumerable<Guid> chosen) =>
        [.. choices.Where(w => chosen.Contains(w.Record.Value)).Select(w => w.Name)];
}
