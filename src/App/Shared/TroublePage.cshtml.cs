using System.Globalization;
using Kith.Access;
using Kith.Record;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Shared;

/// <summary>Says what went wrong. It is only ever reached from inside, in place of an empty answer.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class TroublePage : SlimPage
{
    public int Status { get; private set; }
    public Trouble Words => Trouble.Of(Status);

    /// <summary>What may be told of the family whose page was refused.</summary>
    public FamilyFromOutside? Outside { get; private set; }
    public RecordId Family { get; private set; }

    /// <summary>Why the door is closed to somebody who has a basis.</summary>
    public ClosedDoor? Closed => HttpContext.Items[typeof(Refused)] as ClosedDoor;

    // For every method, because the answer it stands in for may be to any.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // Asked for directly, it is a page that does not exist.
        var before = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var status = int.TryParse(RouteData.Values["status"]?.ToString(), CultureInfo.InvariantCulture, out var told) ? told : 0;
        Status = before is not null && status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        if (Status == StatusCodes.Status403Forbidden && PerRequest.WorkerOf(User) is not null
            && RecordId.TryParse(before?.RouteValues?["family"]?.ToString(), null, out var family))
            await TellAsync(family);
        await next();
    }

    private async Task TellAsync(RecordId family)
    {
        try
        {
            Family = family;
            Outside = await HttpContext.RequestServices.GetRequiredService<Records>().AskAsync(new WhoServes { Family = family }, HttpContext.RequestAborted);
        }
        catch (Exception why) when (why is Missing or Refused)
        {
            // Then there is no more to tell than that it was refused.
        }
    }
}
