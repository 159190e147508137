using System.Text;
using Kith.Record.Log;

namespace Kith.Log;

/// <summary>Serves a witness over HTTP: a small program of a partner's own, with neither database nor pages.</summary>
public static class WitnessHost
{
    public static WebApplication Build(Witness witness, string urls, Action<WebApplicationBuilder>? also = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "kith" });
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Witness.LongestRequest;
        });
        // Where it cannot start, the host would tell that with a stack trace; whoever runs it is told in one line.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        also?.Invoke(builder);
        var app = builder.Build();
        app.MapPost("/add-checkpoint", async (HttpContext http) =>
        {
            using var reader = new StreamReader(http.Request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true));
            string request;
            try
            {
                request = await reader.ReadToEndAsync(http.RequestAborted);
            }
            catch (DecoderFallbackException)
            {
                return Results.StatusCode(StatusCodes.Status400BadRequest);
            }
            var answer = witness.Add(request, DateTimeOffset.UtcNow);
            return Results.Text(answer.Body, answer.ContentType, statusCode: answer.Status);
        });
        return app;
    }
}
