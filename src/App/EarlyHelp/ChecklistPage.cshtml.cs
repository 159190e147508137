using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The pre-assessment checklist.</summary>
public sealed class ChecklistPage(Records records) : OfEpisodePage(records)
{
    [BindProperty]
    public FillChecklist Act { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "", ct);
}
