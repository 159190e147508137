using System.Security.Claims;
using Kith.Record;

namespace Kith.Shared;

/// <summary>The door for the worker who is signed in, and the one translation of its refusals into answers of the web.</summary>
public static class PerRequest
{
    /// <summary>The claim that holds the id of the worker's own record.</summary>
    public const string WorkerClaim = "kith:worker";

    public static Records Records(IServiceProvider services)
    {
        var http = services.GetRequiredService<IHttpContextAccessor>().HttpContext
            ?? throw new InvalidOperationException("There is no request; take the door with RecordRuntime.For.");
        var worker = WorkerOf(http.User) ?? throw new InvalidOperationException("Nobody is signed in.");
        return services.GetRequiredService<RecordRuntime>().For(new Asking(worker, "page", http.TraceIdentifier));
    }

    /// <summary>The record of the worker who is signed in.</summary>
    public static RecordId? WorkerOf(ClaimsPrincipal user) =>
        RecordId.TryParse(user.FindFirstValue(WorkerClaim), null, out var worker) ? worker : null;
}

/// <summary>Refusals of the door as status codes of HTTP.</summary>
public static class Statuses
{
    public static int? Of(Exception why) => why switch
    {
        Missing => StatusCodes.Status404NotFound,
        Refused => StatusCodes.Status403Forbidden,
        Changed => StatusCodes.Status409Conflict,
        Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ when Unavailable.IsMeantBy(why) => StatusCodes.Status503ServiceUnavailable,
        _ => null,
    };
}
