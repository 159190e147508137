using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kith.Shared;

/// <summary>Turns what the door throws into the answer that a person gets.</summary>
public sealed class Refusals(Func<Exception, int?> statusOf) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        // Below 500 the answer keeps the header and navigation; a fault gets the page that needs nothing else to work.
        if (statusOf(context.Exception) is { } status and < StatusCodes.Status500InternalServerError)
        {
            // For the page that stands in for the empty answer.
            if (context.Exception is Record.Refused { Terms: { } terms })
                context.HttpContext.Items[typeof(Record.Refused)] = terms;
            context.Result = new StatusCodeResult(status);
            context.ExceptionHandled = true;
        }
    }

    internal int StatusOfFault(Exception exception) =>
        statusOf(exception) ?? StatusCodes.Status500InternalServerError;

    internal bool Expects(Exception exception) => statusOf(exception) is not null;
}
