using Kith.Record;
using Kith.Shared;
using Kith.Sharing.ByLink;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp.Invited;

/// <summary>The plan, for somebody who was invited from outside.</summary>
[AllowAnonymous]
public sealed class InvitedPlanPage(RecordRuntime runtime, LinkTicket ticket, IHttpContextAccessor web, TimeProvider time)
    : KithPage(LinkTicket.Door(runtime, web.HttpContext?.TraceIdentifier ?? ""))
{
    /// <summary>Null where it is not open in this browser.</summary>
    public InvitedPlan? Plan { get; private set; }

    public DateOnly Today => London.DateOf(time.GetUtcNow());

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (ticket.Read(Request, LinkTo.Plan) is not { } kept)
            return;
        try
        {
            Plan = await Records.ReadAsync(kept.Link.Record, new InvitedPlanView { Link = kept.Link.Link, Secret = kept.Link.Secret, Opened = kept.Opened }, ct);
        }
        catch (Exception why) when (why is Refused or Missing)
        {
            // The invitation was ended, or the hour is over: the page says how to come in again, and the refusal is logged.
        }
    }

    public IActionResult OnPost()
    {
        ticket.Forget(Response, LinkTo.Plan);
        return Redirect("/shared-plan");
    }
}
