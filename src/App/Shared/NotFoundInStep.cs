using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Kith.Shared;

/// <summary>
/// Answers that something is not there at set times after it was asked for. What is hidden is answered as what does not exist, but
/// to find the one takes a little longer than to find nothing: so time must not tell when that was known.
/// </summary>
internal sealed class NotFoundInStep(RequestDelegate next, Refusals refusals)
{
    /// <summary>Longer than it takes to find out. Where it does take longer, the answer waits for the next step.</summary>
    internal const int StepMilliseconds = 25;

    public async Task InvokeAsync(HttpContext context)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        catch (Exception why) when (refusals.StatusOfFault(why) == StatusCodes.Status404NotFound)
        {
            await StepAsync(begun, context.RequestAborted);
            throw;
        }
        // The page that stands in for the empty answer comes by here as well.
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && context.Features.Get<IStatusCodeReExecuteFeature>() is null)
            await StepAsync(begun, context.RequestAborted);
    }

    private static async Task StepAsync(long begun, CancellationToken ct)
    {
        var steps = 1 + (int)(Stopwatch.GetElapsedTime(begun).TotalMilliseconds / StepMilliseconds);
        var until = begun + (steps * StepMilliseconds * Stopwatch.Frequency / 1_000);
        // A timer counts whole milliseconds from when it is set, and the rest of one would tell as well: so the last is waited out.
        var left = (int)Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), until).TotalMilliseconds - 1;
        if (left > 0)
            await Task.Delay(left, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (Stopwatch.GetTimestamp() < until && !ct.IsCancellationRequested)
            Thread.Sleep(0);
    }
}
