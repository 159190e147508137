using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Kith.Shared;

/// <summary>
/// What a page of Kith has of the framework's PageModel, under the same names. The framework looks through each page's methods
/// before the first page is served and keeps what it found; of the hundred and thirty that every PageModel inherits Kith
/// uses a dozen.
/// </summary>
[PageModel]
public abstract class SlimPage : IAsyncPageFilter
{
    /// <summary>Given by the framework before anything of the page is asked for.</summary>
    [PageContext]
    public PageContext PageContext { get; set; } = null!;

    protected HttpContext HttpContext => PageContext.HttpContext;
    protected HttpRequest Request => HttpContext.Request;
    protected HttpResponse Response => HttpContext.Response;
    protected ClaimsPrincipal User => HttpContext.User;
    protected RouteData RouteData => PageContext.RouteData;

    // Read by views too.
    public ModelStateDictionary ModelState => PageContext.ModelState;

    protected IUrlHelper Url => field ??= HttpContext.RequestServices.GetRequiredService<IUrlHelperFactory>().GetUrlHelper(PageContext);

    protected ITempDataDictionary TempData => field ??= HttpContext.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(HttpContext);

    /// <summary>Shows the page.</summary>
    protected static PageResult Page() => new();

    /// <exception cref="ArgumentException">The address is empty.</exception>
    protected static RedirectResult Redirect(string address) => new(address);

    /// <summary>Redirects to an address of Kith itself; for any other it throws when it is carried out.</summary>
    protected static LocalRedirectResult LocalRedirect(string address) => new(address);

    protected static NotFoundResult NotFound() => new();

    protected static FileContentResult File(byte[] content, string type, string? name = null) => new(content, type) { FileDownloadName = name };

    protected static FileStreamResult File(Stream content, string type, string? name = null) => new(content, type) { FileDownloadName = name };

    /// <summary>Binds again what was kept, as if it had been posted now. False where something of it cannot be bound.</summary>
    protected Task<bool> TryUpdateModelAsync<T>(T model, string name, IValueProvider values) where T : class =>
        new Binder { PageContext = PageContext }.BindAsync(model, name, values);

    [NonHandler]
    public virtual Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    [NonHandler]
    public virtual Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();

    // The framework binds from outside of a request's own values in its own page alone.
    private sealed class Binder : PageModel
    {
        public Task<bool> BindAsync<T>(T model, string name, IValueProvider values) where T : class => TryUpdateModelAsync(model, name, values);
    }
}
