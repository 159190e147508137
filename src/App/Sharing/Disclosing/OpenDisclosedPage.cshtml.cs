using Kith.Record;
using Kith.Sharing.ByLink;
using Microsoft.AspNetCore.Authorization;

namespace Kith.Sharing.Disclosing;

/// <summary>Where the link to what was shared leads: a code is sent, and with it the passages open. Whoever shared is told that they were opened.</summary>
[AllowAnonymous]
public sealed class OpenDisclosedPage(RecordRuntime runtime, LinkTicket ticket, IHttpContextAccessor web) : LinkPage(runtime, ticket, web)
{
    public override LinkTo To => LinkTo.Disclosure;
    public override string Behind => "what was shared with you";
    protected override string Receipt(LinkGiven given) => $"{given.Name}{(given.Organisation is null ? "" : ", " + given.Organisation)}, opened what you shared.";
}
