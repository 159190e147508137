using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kith.Shared;

/// <summary>
/// Refuses to change anything for a request without the form token, at every endpoint: pages check for themselves, and
/// an entrance for programs that sign each request says so with <c>DisableAntiforgery()</c>.
/// </summary>
public sealed class FormGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (MustCheck(http) && !await antiforgery.IsRequestValidAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    }

    private static bool MustCheck(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method))
        {
            return false;
        }

        var endpoint = http.GetEndpoint();
        return endpoint is not null
            && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null
            && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false };
    }
}
