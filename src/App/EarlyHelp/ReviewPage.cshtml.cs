using Kith.Access;
using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The reviews of the plan, as they were held.</summary>
public sealed record ReviewsView : View<IReadOnlyList<PlanReview>>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }

    protected override Permission Needs => Permission.SeeFamily;

    protected override Task<IReadOnlyList<PlanReview>> OfAsync(OpenRecord record, CancellationToken ct) =>
        record.Rows<PlanReview>().Where(r => r.Episode == Episode).OrderBy(r => r.On).ThenBy(r => r.Id).ListAsync(ct);
}

/// <summary>Reviews the plan, and shows what earlier reviews found.</summary>
public sealed class ReviewPage(Records records, RequestDesk desk) : OfEpisodePage(records)
{
    [BindProperty]
    public ReviewPlan Act { get; set; } = new();

    public IReadOnlyList<PlanReview> Held { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Held = await Records.ReadAsync(Family, new ReviewsView { Episode = Now.Id }, ct);
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { HeldOn = Today, NextOn = Today.AddDays((await desk.ThresholdsAsync(Today, ct)).Times.Review), Scores = [.. Now.Plan.Select(o => new ScoredOutcome { Outcome = o.Id })] };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "", ct);
}
