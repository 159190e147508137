using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Kith.Shared;

/// <summary>The web house: pages beside their slices, one set of headers, one manner of refusing and failing.</summary>
public static class Web
{
    /// <summary>
    /// Adds the pages. <paramref name="statusOf"/> says which refusals of the door are answers (403, 404, 409, 503) and
    /// not faults; it gives null for everything else.
    /// </summary>
    public static IServiceCollection AddKithPages(this IServiceCollection services, Func<Exception, int?>? statusOf = null)
    {
        var refusals = new Refusals(statusOf ?? (_ => null));
        services.AddSingleton(refusals);
        services.AddSingleton(new IdleSetting());

        services.AddRazorPages(pages => pages.RootDirectory = "/").AddMvcOptions(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new DateBinderProvider());
            mvc.ValueProviderFactories.Insert(0, new NullCharactersBesideFiles());
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            mvc.Filters.Add(refusals);
            mvc.SpeakPlainly();
        });
        services.AddSingleton<Microsoft.AspNetCore.Mvc.ViewFeatures.IModelExpressionProvider, TagHelpers.FieldExpressions>();
        services.Configure<RouteOptions>(routes =>
        {
            routes.LowercaseUrls = true;
            routes.AppendTrailingSlash = false;
        });
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "kith-form";
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // Kith sends its own frame-ancestors.
            form.SuppressXFrameOptionsHeader = true;
        });
        // Names are written in many scripts: send them as they are, and let only what is unsafe in HTML be escaped.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        services.Configure<CookieTempDataProviderOptions>(said =>
        {
            said.Cookie.Name = "kith-said";
            said.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

        // Compressing over TLS is safe here because the one secret in a page, the form token, differs in every answer
        // (decision 0012).
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);

        services.Configure<RequestLocalizationOptions>(language =>
        {
            var british = CultureInfo.GetCultureInfo("en-GB");
            language.DefaultRequestCulture = new RequestCulture(british);
            language.SupportedCultures = language.SupportedUICultures = [british];
            language.RequestCultureProviders.Clear();
        });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>(TrustProxies);
        return services;
    }

    /// <summary>Puts the outer ring round every request; sign-in comes after it, and <see cref="MapKithPages"/> last.</summary>
    public static WebApplication UseKithPages(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<NullCharacters>();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = PlainPage.AnswerFault,
            StatusCodeSelector = app.Services.GetRequiredService<Refusals>().StatusOfFault,
            // A database that is away is a state, told by the page and the health check, not a fault in the program.
            SuppressDiagnosticsCallback = fault => app.Services.GetRequiredService<Refusals>().Expects(fault.Exception),
        });
        app.UseHsts();
        app.UseStatusCodePagesWithReExecute("/trouble/{0}");
        app.UseMiddleware<NotFoundInStep>();
        app.UseRequestLocalization();
        return app;
    }

    /// <summary>Maps the pages and the style sheet and script, and guards every other way to change something.</summary>
    public static WebApplication MapKithPages(this WebApplication app)
    {
        app.UseMiddleware<FormGuard>();
        // The page to sign in on needs its style sheet too.
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    /// <summary>Lets a build that was not published find its style sheet and script.</summary>
    public static WebApplicationBuilder UseKithAssets(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        // Otherwise an unpublished build looks at the files again for every request, and sends them unpacked and uncached.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        return builder;
    }

    private static void TrustProxies(ForwardedHeadersOptions options, IConfiguration settings)
    {
        // Loopback is trusted already; any other proxy must be named, or anyone could claim any address.
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in settings.GetSection("Kith:Proxies").Get<string[]>() ?? [])
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
