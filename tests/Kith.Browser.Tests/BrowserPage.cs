using System.Net;
using Kith.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Browser.Tests;

/// <summary>One page with Kith's own script, headers and style sheet, served to a browser on loopback.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BrowserPage(WebApplication app) => _app = app;

    /// <summary>What was sent to /draft and to /page, in order.</summary>
    public List<IFormCollection> Drafts { get; } = [];

    public List<IFormCollection> Sent { get; } = [];

    public int AnswerToDrafts { get; set; } = 200;

    public TimeSpan Slowness { get; set; }

    /// <summary>localhost and not an address, because a passkey belongs to a name.</summary>
    public Uri Address => new(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public static async Task<BrowserPage> ServeAsync(string body, string bodyAttributes = "", string passkeyOptions = "{}")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Web).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.UseKithAssets();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddKithPages();
        var app = builder.Build();
        var page = new BrowserPage(app);
        app.UseKithPages();
        app.MapKithPages();
        app.MapGet("/page", () => Results.Content(Html(body, bodyAttributes), "text/html; charset=utf-8"));
        app.MapGet("/elsewhere", () => Results.Content(Html("<h1>Elsewhere</h1>", ""), "text/html; charset=utf-8"));
        app.MapGet("/still-here", () => Results.Ok());
        app.MapPost("/passkey-options", () => Results.Content(passkeyOptions, "application/json")).DisableAntiforgery();
        app.MapPost("/draft", (Delegate)page.TakeDraft).DisableAntiforgery();
        app.MapPost("/page", (Delegate)page.TakeForm).DisableAntiforgery();
        await app.StartAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> TakeDraft(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        if (AnswerToDrafts == 200)
        {
            Drafts.Add(form);
        }

        return Results.StatusCode(AnswerToDrafts);
    }

    private async Task<IResult> TakeForm(HttpContext http)
    {
        Sent.Add(await http.Request.ReadFormAsync());
        await Task.Delay(Slowness);
        return Results.Redirect("/elsewhere");
    }

    private static string Html(string body, string attributes) =>
        $"""
        <!DOCTYPE html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>Page – Kith</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/kith.css">
        <script type="module" src="/kith.js"></script></head>
        <body class="govuk-template__body" {attributes}><main class="govuk-main-wrapper govuk-width-container" id="main-content">{body}</main></body></html>
        """;
}
