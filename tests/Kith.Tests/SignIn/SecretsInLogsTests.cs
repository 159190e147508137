using System.Collections.Concurrent;
using Kith.SignIn;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Tests.SignIn;

public sealed class SecretsInLogsTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task No_password_code_link_cookie_or_address_is_ever_logged(Db db)
    {
        using var log = new KeptLog();
        await using var world = await KithWorld.OnAsync(db, b => b.Logging.AddProvider(log));
        using var client = await KithClient.OfAsync(world);
        string link, email = world.Midwife.Value.ToString("N") + "@example.net";
        await using (var scope = world.App.Services.CreateAsyncScope())
            link = await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(world.Midwife, "Somebody", email);
        await client.OpenAsync(link + "x");
        await client.SendAsync(new() { ["Password"] = KithClient.Password, ["Repeated"] = KithClient.Password });
        Assert.Single(client.Errors);
        await client.OpenAsync(link);
        await client.SendAsync(new() { ["Password"] = KithClient.Password, ["Repeated"] = KithClient.Password });
        await client.SendAsync(new() { ["Email"] = email, ["Password"] = "a-wrong-password-indeed" });
        await client.SendAsync(new() { ["Email"] = email, ["Password"] = KithClient.Password });
        var key = client.Page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await client.SendAsync(new() { ["Code"] = "123123" });
        var code = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow());
        await client.SendAsync(new() { ["Code"] = code });
        var recovery = client.Page.QuerySelectorAll(".kith-codes li").Select(KithClient.Words).ToArray();
        await client.OpenAsync("/account/password");
        await client.SendAsync(new() { ["Current"] = "another-wrong-password", ["Password"] = "walnut-harbour-73-kite", ["Repeated"] = "walnut-harbour-73-kite" });
        await client.SendAsync(new() { ["Current"] = KithClient.Password, ["Password"] = "walnut-harbour-73-kite", ["Repeated"] = "walnut-harbour-73-kite" });
        var cookie = client.Cookies.GetCookies(client.Address)["kith-session"]!.Value;

        var lines = log.Lines.ToArray();
        Assert.Equal(3, lines.Count(l => l.Contains("was given for sign-in", StringComparison.Ordinal)));
        var token = link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..];
        foreach (var secret in (string[])[KithClient.Password, "a-wrong-password-indeed", "another-wrong-password", "walnut-harbour-73-kite", email, key, token, cookie[..40], "123123", code, .. recovery])
            Assert.DoesNotContain(lines, l => l.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every line that Kith would write to its log.</summary>
    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + " " + exception);

        public void Dispose() { }
    }
}
