using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kith.Shared;

/// <summary>Says what went wrong. It is only ever reached from inside, in place of an empty answer.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class TroublePage : PageModel
{
    public int Status { get; private set; }
    public Trouble Words => Trouble.Of(Status);

    public void OnGet(int status) => Answer(status);

    public void OnPost(int status) => Answer(status);

    private void Answer(int status)
    {
        // Asked for directly, it is a page that does not exist.
        var inside = HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null;
        Status = inside && status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
    }
}
