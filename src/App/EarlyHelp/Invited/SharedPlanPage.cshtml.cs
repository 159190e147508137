using Kith.Record;
using Kith.Sharing.ByLink;
using Microsoft.AspNetCore.Authorization;

namespace Kith.EarlyHelp.Invited;

/// <summary>Where the link of an invitation leads: a code is sent, and with it the plan opens.</summary>
[AllowAnonymous]
public sealed class SharedPlanPage(RecordRuntime runtime, LinkTicket ticket, IHttpContextAccessor web) : LinkPage(runtime, ticket, web)
{
    public override LinkTo To => LinkTo.Plan;
    public override string Behind => "the plan you are part of";
}
