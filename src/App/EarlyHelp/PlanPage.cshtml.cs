using Kith.Families;
using Kith.Record;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The delivery plan: outcomes with their scores, actions, and how far they are.</summary>
public sealed class PlanPage(Records records, RequestDesk desk) : OfEpisodePage(records)
{
    [BindProperty(Name = "Outcome")]
    public AddOutcome Outcome { get; set; } = new();

    [BindProperty(Name = "Add")]
    public AddAction Add { get; set; } = new();

    [BindProperty(Name = "Progress")]
    public ReportProgress Progress { get; set; } = new();

    public IEnumerable<Choice> Open => Now.Actions.Where(a => a.IsOpen).Select(a => new Choice(a.Id.ToString(), $"{a.What} ({a.Who}, by {Shared.Shown.Date(a.ByWhen)})"));

    public Task<IActionResult> OnPostOutcomeAsync(CancellationToken ct) => SendAsync("Outcome", Outcome, "/plan", ct);

    public IReadOnlyList<TeamWorker> Placed { get; private set; } = [];

    public IEnumerable<Choice> Workers => Placed.DistinctBy(w => w.Record).Select(w => new Choice(w.Record.ToString(), $"{w.Name}, {w.Discipline.InWords()}, {w.Employer}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Placed = await Records.AskAsync(new WorkersInTeams { Teams = Facts.TeamsOn(Today) }, ct);
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var worker = Placed.FirstOrDefault(w => w.Record == Add.Worker);
        var cycle = (await desk.ThresholdsAsync(Today, ct)).Times.Review;
        return await SendAsync("Add", Add with
        {
            Worker = worker?.Record,
            Who = worker is null ? Add.Who : $"{worker.Name}, {worker.Discipline.InWords()}",
            ReviewBy = Today.AddDays(cycle),
        }, "/plan", ct);
    }

    public Task<IActionResult> OnPostProgressAsync(CancellationToken ct) => SendAsync("Progress", Progress, "/plan", ct);

    /// <summary>"4, then 6" as the family or the worker said it.</summary>
    public static string Said(Episode.Outcome outcome, Func<Episode.Score, int?> by) =>
        string.Join(", then ", outcome.Scores.Select(by).OfType<int>()) is { Length: > 0 } said ? said : "not said";
}
