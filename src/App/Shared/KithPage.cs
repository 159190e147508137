using Kith.Record;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Shared;

/// <summary>
/// A page over the door. What it shows is read in <see cref="LoadAsync"/>, for the first sight and again when what was
/// entered is refused, so that a refused form comes back whole with its errors.
/// </summary>
public abstract class KithPage(Records records) : SlimPage
{
    protected Records Records { get; } = records;

    /// <summary>Where the act is bound, so that a problem with its field lands at the right input.</summary>
    protected virtual string ActName => "Act";

    /// <summary>The input that a problem with this field of the act is shown at.</summary>
    protected virtual string ProblemField(string field) => ActName.Length == 0 ? field : ActName + "." + field;

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task LoadAsync(CancellationToken ct);

    public virtual Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var isPost = HttpMethods.IsPost(context.HttpContext.Request.Method);
        if (isPost && !ModelState.IsValid)
        {
            // What could not even be bound ("31 February") is told before the act is tried.
            context.Result = await AgainAsync(context.HttpContext.RequestAborted);
            return;
        }
        var done = await next();
        if (isPost && done.Exception is Invalid invalid)
        {
            foreach (var problem in invalid.Problems)
                ModelState.AddModelError(problem.Field.Length == 0 ? "" : ProblemField(problem.Field), problem.Message);
            done.ExceptionHandled = true;
            done.Result = await AgainAsync(context.HttpContext.RequestAborted);
        }
    }

    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Page();
    }
}
