using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>Steps up, hands over, or closes.</summary>
public sealed class EndPage(Records records) : OfEpisodePage(records)
{
    [BindProperty(Name = "Up")]
    public StepUpFamily Up { get; set; } = new();

    [BindProperty(Name = "Decision")]
    public RecordStepUpDecision Decision { get; set; } = new();

    [BindProperty(Name = "Meeting")]
    public RecordHandOver Meeting { get; set; } = new();

    [BindProperty(Name = "Concern")]
    public AnswerConcern Concern { get; set; } = new();

    [BindProperty(Name = "Act")]
    public CloseEpisode Act { get; set; } = new();

    public IReadOnlyList<OpenConcern> Concerns { get; private set; } = [];

    public IEnumerable<Choice> ConcernChoices => Concerns.Select(c => new Choice(c.Entry.ToString(), $"{Shown.Date(c.On)}, by {c.ByName}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Concerns = await Records.ReadAsync(Family, new OpenConcernsView(), ct);
    }

    public Task<IActionResult> OnPostUpAsync(CancellationToken ct) => SendAsync("Up", Up, "/end", ct);

    public Task<IActionResult> OnPostDecisionAsync(CancellationToken ct) => SendAsync("Decision", Decision, "/end", ct);

    public Task<IActionResult> OnPostMeetingAsync(CancellationToken ct) => SendAsync("Meeting", Meeting, "/end", ct);

    public async Task<IActionResult> OnPostConcernAsync(CancellationToken ct)
    {
        Posted = "Concern";
        await Records.WriteAsync(Family, Concern, ct);
        return Redirect(Here + "/end");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "", ct);
}
