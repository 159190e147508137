using Kith.Families;
using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Supervision;

/// <summary>What was directed for a family, and what became of it.</summary>
public sealed class DirectionsPage(Records records) : OfFamilyPage(records)
{
    [BindProperty]
    public AnswerDirection Act { get; set; } = new();

    public IReadOnlyList<DirectionNow> Directions { get; private set; } = [];

    /// <summary>The open ones that the one who looks was directed to do.</summary>
    public IReadOnlyList<DirectionNow> Mine { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Directions = await Records.ReadAsync(Family, new DirectionsView(), ct);
        Mine = [.. Directions.Where(d => d.Worker == Records.Worker && d.Outcome != DirectionOutcome.Done).OrderBy(d => d.DueOn)];
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "/directions", ct);
}
