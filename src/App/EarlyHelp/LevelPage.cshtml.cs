using System.Globalization;
using Kith.Record;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The level of need, weighed anew in the course of early help.</summary>
public sealed class LevelPage(Records records, RequestDesk desk) : OfEpisodePage(records)
{
    [BindProperty]
    public ChangeLevel Act { get; set; } = new();

    public Thresholds Thresholds { get; private set; } = null!;

    public IEnumerable<Choice> Levels => Thresholds.Levels.Select(l => new Choice(l.Level.ToString(CultureInfo.InvariantCulture), $"{l.Level} {l.Name}: {l.Meaning}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Thresholds = await desk.ThresholdsAsync(Today, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return await SendAsync("Act", Act with { LevelName = Thresholds.Levels.FirstOrDefault(l => l.Level == Act.Level)?.Name }, "", ct);
    }
}
