using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kith.Shared;

/// <summary>Says what went wrong. It is only ever reached from inside, in place of an empty answer.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class TroublePage : PageModel
{
    public int Status { get; private set; }
    public Trouble Words => Trouble.Of(Status);

    // For every method, because the answer it stands in for may be to any.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Asked for directly, it is a page that does not exist.
        var inside = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var status = int.TryParse(RouteData.Values["status"]?.ToString(), CultureInfo.InvariantCulture, out var told) ? told : 0;
        Status = inside && status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
    }
}
