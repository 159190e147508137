using Kith.Families;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>A page about the early help of one family.</summary>
public abstract class OfEpisodePage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true, Name = "family")]
    public RecordId Family { get; set; }

    public FamilyBanner Banner { get; private protected set; } = null!;
    public FamilyFacts Facts { get; private protected set; } = new();
    public IReadOnlyList<Episode> Episodes { get; private protected set; } = [];

    /// <summary>The open episode.</summary>
    public Episode Now => Episodes.FirstOrDefault(e => e.State != EpisodeState.Closed) ?? throw new Missing();

    public bool IsOpen => Episodes.Any(e => e.State != EpisodeState.Closed);

    public string Here => $"/families/{Family}/early-help";

    public DateOnly Today => Shown.London(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>Which of the page's forms was sent.</summary>
    protected string Posted { get; set; } = "Act";

    protected override string ActName => Posted;

    /// <summary>Why something cannot be done now; null where it can.</summary>
    public string? Refusal(EpisodeDoing doing) => EpisodeTable.Refusal(Now.State, doing);

    public string NameOf(Guid child) => Facts.NameOf(new Id<People.Person>(child));

    public IEnumerable<Choice> Children => Now.Children.Select(c => new Choice(c.ToString(), NameOf(c)));

    protected override async Task LoadAsync(CancellationToken ct) => (Banner, Facts, Episodes) = await Records.ReadAsync(Family, new EarlyHelpView(), ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        _ = Now;
    }

    /// <summary>Does what a form said in the open episode, and goes where it leads.</summary>
    protected async Task<IActionResult> SendAsync(string form, EpisodeAct act, string next, CancellationToken ct)
    {
        Posted = form;
        if (Episodes.Count == 0)
            await LoadAsync(ct);
        try
        {
            await Records.WriteAsync(Family, act with { Episode = Now.Id }, ct);
        }
        catch (Changed changed)
        {
            // The page comes back with what was typed, and says what a colleague did meanwhile.
            throw new Invalid("", changed.Message);
        }
        return Redirect(Here + next);
    }
}
