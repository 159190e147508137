using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The pre-assessment checklist.</summary>
public sealed class ChecklistPage(Records records, RequestDesk desk) : OfEpisodePage(records)
{
    [BindProperty]
    public FillChecklist Act { get; set; } = new();

    /// <summary>What was asked when the page was opened, also where another version is in force since.</summary>
    public IReadOnlyList<string> Asked { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Asked = Act.Questions.Count > 0 ? Act.Questions : (await desk.AssessmentAsync(Today, ct)).Checklist;
        // A place for each answer, also for those that were not given.
        while (Act.Answers.Count < Asked.Count)
            Act.Answers.Add(null);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "", ct);
}
