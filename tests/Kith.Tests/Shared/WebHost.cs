using Kith.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Tests.Shared;

/// <summary>The outer ring alone, round a few endpoints that go wrong in every way.</summary>
internal static class WebHost
{
    internal sealed class Unheard : Exception;

    internal sealed class Away : Exception;

    internal sealed class Gone : Exception;

    internal static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Web).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.Logging.ClearProviders();
        builder.UseKithAssets();
        builder.WebHost.UseTestServer();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddKithPages(fault => fault switch { Unheard => 403, Away => 503, Gone => 404, _ => null });
        var app = builder.Build();
        app.UseKithPages();
        app.MapKithPages();
        app.MapGet("/form", (HttpContext http, IAntiforgery forms) => forms.GetAndStoreTokens(http).RequestToken);
        app.MapPost("/change", () => "changed");
        app.MapPost("/signed-api", () => "changed").DisableAntiforgery();
        app.MapGet("/large", () => Results.Content("<p>" + new string('x', 50_000) + "</p>", "text/html"));
        app.MapMethods("/broken", ["GET", "POST"], string () => throw new InvalidOperationException("Aoife O'Neill"));
        app.MapMethods("/away", ["GET", "POST"], string () => throw new Away());
        app.MapGet("/gone", string () => throw new Gone());
        app.MapGet("/refused", () => Results.StatusCode(403));
        app.MapGet("/conflict", () => Results.StatusCode(409));
        await app.StartAsync();
        return app;
    }
}
