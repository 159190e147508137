using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.AskedOnce;

/// <summary>Whoever was about to write uses what a colleague wrote, or joins it; what they typed is kept meanwhile.</summary>
public sealed class InsteadPage(Records records, Forms forms, AskedOnceDesk desk) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Earlier { get; set; }

    /// <summary>The form that was about to be written in.</summary>
    [BindProperty(SupportsGet = true, Name = "form")]
    public Id<RecordingForm> Form { get; set; }

    [BindProperty(SupportsGet = true, Name = "draft")]
    public Guid? Draft { get; set; }

    [BindProperty]
    public UseInstead Act { get; set; } = new();

    [BindProperty]
    public AskToJoin Join { get; set; } = new();

    /// <summary>Nothing where it is not there any more, or was never.</summary>
    public AskedAlready? Asked { get; private set; }

    /// <summary>The form, with the draft.</summary>
    public string Back => $"/families/{Family}/write/{Form}{(Draft is { } draft ? "?draft=" + draft : "")}";

    public string Here => $"/families/{Family}/asked/{Earlier}?form={Form}{(Draft is { } draft ? "&draft=" + draft : "")}";

    // Neither of the two forms has a field of its own: a problem is told at the top.
    protected override string ProblemField(string field) => "Act";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        try
        {
            Asked = await Records.ReadAsync(Family, new EarlierView { Earlier = Earlier, Beginning = await BeginningAsync(ct) }, ct);
        }
        catch (Missing) when (Draft is not null)
        {
            // What was typed is there, and this page leads back to it.
            Asked = null;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await DoAsync(Act with { Earlier = Earlier, Beginning = await BeginningAsync(ct) }, true, ct);

    /// <summary>Asks the author to be joined.</summary>
    public async Task<IActionResult> OnPostJoinAsync(CancellationToken ct) => await DoAsync(Join with { Entry = new(Earlier) }, false, ct);

    private string Gone => Back + (Draft is null ? "?" : "&") + "gone=true";

    private async Task<IActionResult> DoAsync(Act<Done> act, bool dropsDraft, CancellationToken ct)
    {
        try
        {
            await Records.WriteAsync(Family, act, ct);
        }
        catch (Exception why) when (why is Missing or Changed)
        {
            return Redirect(Gone);
        }
        if (dropsDraft && Draft is { } draft)
            await Records.DropDraftAsync(draft);
        return Redirect($"/families/{Family}/entries/{Earlier}");
    }

    private async ValueTask<Beginning?> BeginningAsync(CancellationToken ct) =>
        await forms.WithIdAsync(Form, ct) is { } form ? Beginning.Of(await desk.TodayAsync(ct), form, []) : null;
}
