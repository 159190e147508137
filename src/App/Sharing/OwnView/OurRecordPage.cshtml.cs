using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.OwnView;

/// <summary>What is written about them, for a person of the family who gave the right code in this browser.</summary>
[AllowAnonymous]
public sealed class OurRecordPage(RecordRuntime runtime, OwnTicket ticket, Forms forms, IHttpContextAccessor web)
    : KithPage(OwnTicket.Door(runtime, web.HttpContext?.TraceIdentifier ?? ""))
{
    [BindProperty(SupportsGet = true, Name = "lang")]
    public string? Language { get; set; }

    /// <summary>Null where it is not open in this browser.</summary>
    public OurRecordShown? Shown { get; private set; }

    public OwnWords Words => Shown?.Words ?? OwnWords.In(Language);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (ticket.Read(Request) is not { } kept)
            return;
        try
        {
            Shown = await OurRecordShown.OfAsync(await Records.ReadAsync(kept.Family, kept.View, ct), Language ?? kept.Language, forms, ct);
        }
        catch (Exception why) when (why is Refused or Missing)
        {
            // It was closed, or the hour is over: the page says how to come in again, and the refusal is logged.
            Language ??= kept.Language;
        }
    }

    public IActionResult OnPost()
    {
        ticket.Forget(Response);
        return Redirect(OwnLink.Page);
    }
}
