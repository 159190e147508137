using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Stages;

/// <summary>The organisations that start step by step, and the decision that another one does.</summary>
public sealed class StagesPage(Records records) : KithPage(records)
{
    [BindProperty]
    public BeginStagedStart Act { get; set; } = new();

    public StagesFacts Facts { get; private set; } = null!;

    public IEnumerable<Choice> Others => Facts.Organisations.Where(o => Facts.All.All(a => a.Start.Organisation != o.Id)).Select(o => new Choice(o.Id.ToString(), o.Name));

    protected override async Task LoadAsync(CancellationToken ct) => Facts = await Records.ReadAsync(Founding.Partnership, new StagesView(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act, ct);
        return Redirect("/stages");
    }
}

/// <summary>A stage is closed, with its last day and why.</summary>
public sealed class CloseStagePage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Id<Stage> Stage { get; set; }

    [BindProperty]
    public CloseStage Act { get; set; } = new();

    public StageShown Shown { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) =>
        Shown = (await Records.ReadAsync(Founding.Partnership, new StagesView(), ct)).All.SelectMany(o => o.Stages).FirstOrDefault(s => s.Stage.Id == Stage) ?? throw new Missing();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act with { Stage = Stage }, ct);
        return Redirect("/stages");
    }
}
