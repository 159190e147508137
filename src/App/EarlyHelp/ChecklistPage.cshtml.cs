using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The pre-assessment checklist.</summary>
public sealed class ChecklistPage(Records records) : OfEpisodePage(records)
{
    [BindProperty]
    public FillChecklist Act { get; set; } = new();

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        // A place for each answer, also for those that were not given.
        while (Act.Answers.Count < FillChecklist.Asked.Count)
            Act.Answers.Add(null);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "", ct);
}
