using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Sharing.ByLink;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.Disclosing;

/// <summary>What was shared, for its recipient.</summary>
[AllowAnonymous]
public sealed class DisclosedPage(RecordRuntime runtime, LinkTicket ticket, Forms forms, IHttpContextAccessor web)
    : KithPage(LinkTicket.Door(runtime, web.HttpContext?.TraceIdentifier ?? ""))
{
    /// <summary>Null where it is not open in this browser.</summary>
    public DisclosedSeen? Seen { get; private set; }
    public SharedText Text { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (ticket.Read(Request, LinkTo.Disclosure) is not { } kept)
            return;
        try
        {
            Seen = await Records.ReadAsync(kept.Link.Record, new DisclosedView { Link = kept.Link.Link, Secret = kept.Link.Secret, Opened = kept.Opened }, ct);
            Text = await SharedText.OfAsync(forms, Seen.Passages, Seen.About, ct);
        }
        catch (Exception why) when (why is Refused or Missing)
        {
            // The link was ended, or the hour is over: the page says how to come in again, and the refusal is logged.
        }
    }

    public IActionResult OnPost()
    {
        ticket.Forget(Response, LinkTo.Disclosure);
        return Redirect("/shared-record");
    }
}
