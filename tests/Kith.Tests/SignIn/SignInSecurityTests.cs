using Kith.Cli;
using Kith.Shared;
using Kith.SignIn;
using Kith.Tests.A;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.SignIn;

public sealed class SignInSecurityTests
{
    /// <summary>What anybody may reach: the way in, the style sheet and script, and what says that something went wrong.</summary>
    // The log holds nothing about anybody: whoever wants to check it needs no sign-in (decision 0019).
    private static readonly string[] s_open = ["/request-support", "/shared-plan", "/shared-record", "/sign-in", "/sign-out", "/trouble", "/kith", "_", "/log/checkpoint", "/log/tile/", "/log/epochs/", "/our-record"];

    [Fact]
    public async Task Every_page_but_an_honest_list_needs_sign_in()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.OfAsync(world);
        var (closed, id) = (0, Guid.NewGuid().ToString());
        foreach (var endpoint in world.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var path = PathOf(endpoint, id);
            var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            Assert.True(!open || s_open.Any(o => path.StartsWith("/" + o.TrimStart('/'), StringComparison.Ordinal)), $"{path} is open to everybody");
            if (open || endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods && !methods.HttpMethods.Contains("GET"))
                continue;
            using var answer = await client.Http.GetAsync(path);
            Assert.True((int)answer.StatusCode is 302 or 401, $"{path} answered {answer.StatusCode}");
            Assert.Equal(SecurityHeaders.ContentSecurityPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
            closed++;
        }
        Assert.True(closed > 15, $"{closed}");
    }

    [Fact]
    public async Task Nothing_is_changed_without_the_forms_token()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        var (tried, id) = (0, Guid.NewGuid().ToString());
        foreach (var endpoint in world.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods && !methods.HttpMethods.Contains("POST"))
                continue;
            var path = PathOf(endpoint, id);
            if (path.StartsWith("/trouble", StringComparison.Ordinal))
                continue;
            using var answer = await client.Http.PostAsync(path, new FormUrlEncodedContent([]));
            Assert.True((int)answer.StatusCode is 400 or 429, $"{path} answered {answer.StatusCode}");
            tried++;
        }
        Assert.True(tried > 15, $"{tried}");
    }

    [Fact]
    public async Task The_cookie_cannot_be_read_by_scripts_and_a_session_is_new_at_sign_in()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.OfAsync(world);
        client.Cookies.Add(client.Address, new System.Net.Cookie("kith-session", "given-by-an-attacker"));
        await client.OpenAsync("/sign-in");
        var form = new Dictionary<string, string?> { ["Email"] = await KithClient.EmailOfAsync(world, world.Midwife), ["Password"] = KithClient.Password };
        var sent = new Dictionary<string, string>();
        foreach (var field in client.Page.QuerySelectorAll("main form input[name]"))
            sent.TryAdd(field.GetAttribute("name")!, field.GetAttribute("value") ?? "");
        foreach (var (name, value) in form)
            sent[name] = value!;
        using var answer = await client.Http.PostAsync("/sign-in", new FormUrlEncodedContent(sent));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("kith-session=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("given-by", client.Cookies.GetCookieHeader(client.Address), StringComparison.Ordinal);
    }

    [Theory, InlineData("https://evil.example/"), InlineData("//evil.example"), InlineData("/\\evil.example"), InlineData("/sign-out")]
    public async Task Nobody_is_sent_elsewhere_after_sign_in(string to)
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.OfAsync(world);
        await client.OpenAsync("/sign-in?returnTo=" + Uri.EscapeDataString(to));
        await client.SendAsync(new() { ["Email"] = await KithClient.EmailOfAsync(world, world.Midwife), ["Password"] = KithClient.Password });
        Assert.Equal("/my-work", client.Path);
    }

    [Fact]
    public async Task Whether_there_is_such_an_account_is_not_told_and_too_many_tries_close_it()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.OfAsync(world);
        var email = await KithClient.EmailOfAsync(world, world.Midwife);
        await client.OpenAsync("/sign-in");
        await client.SendAsync(new() { ["Email"] = "nobody@example.com", ["Password"] = "wrong" });
        var unknown = client.Text;
        for (var i = 0; i < 5; i++)
        {
            await client.SendAsync(new() { ["Email"] = email, ["Password"] = "wrong" });
            Assert.Equal(unknown, client.Text);
        }
        await client.SendAsync(new() { ["Email"] = email, ["Password"] = KithClient.Password });
        Assert.Equal(unknown, client.Text);
    }

    [Fact]
    public async Task Too_many_forms_from_one_address_are_held_up()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite, b => b.Configuration["Kith:SignIn:FormsPerMinute"] = "3");
        using var client = await KithClient.OfAsync(world);
        await client.OpenAsync("/sign-in");
        for (var i = 0; i < 3; i++)
            await client.SendAsync(new() { ["Email"] = "a@example.com", ["Password"] = "x" });
        await client.SendAsync(new() { ["Email"] = "a@example.com", ["Password"] = "x" });
        Assert.Equal(429, client.Status);
        Assert.Equal("Wait a moment", client.Heading);
    }

    [Fact]
    public async Task Other_sessions_end_when_asked_and_when_the_password_changes()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var desk = await KithClient.SignedInAsync(world, world.Midwife);
        using var phone = await KithClient.SignedInAsync(world, world.Midwife);
        await phone.OpenAsync("/account");
        await phone.SendAsync([], button: "Sign out everywhere else");
        Assert.Contains("signed out everywhere else", phone.Text, StringComparison.Ordinal);
        world.Later(TimeSpan.FromSeconds(11));
        await desk.OpenAsync("/my-work");
        Assert.Equal("Sign in", desk.Heading);

        await phone.OpenAsync("/account/password");
        await phone.SendAsync(new() { ["Current"] = "wrong", ["Password"] = "short", ["Repeated"] = "short" });
        Assert.NotEmpty(phone.Errors);
        await phone.SendAsync(new() { ["Current"] = KithClient.Password, ["Password"] = "passwordpassword1", ["Repeated"] = "passwordpassword1" });
        Assert.Contains(phone.Errors, e => e.StartsWith("This password is easy to guess", StringComparison.Ordinal));
        await phone.SendAsync(new() { ["Current"] = KithClient.Password, ["Password"] = "walnut-harbour-73-kite", ["Repeated"] = "walnut-harbour-73-kite" });
        Assert.Equal("/account", phone.Path);
    }

    [Fact]
    public async Task The_first_administrator_sets_a_password_by_a_link_that_works_once()
    {
        await using var world = await KithWorld.EmptyAsync(Db.Sqlite);
        var link = await AdminVerb.CreateAsync(world.App.Services, "Olga Freeman", "olga@example.org", "Northcliffe Council");
        using var client = await KithClient.OfAsync(world);
        await client.OpenAsync(link);
        await client.SendAsync(new() { ["Password"] = "olga freeman 1", ["Repeated"] = "olga freeman 1" });
        Assert.Single(client.Errors);
        await client.SendAsync(new() { ["Password"] = KithClient.Password, ["Repeated"] = KithClient.Password });
        Assert.Equal("/sign-in?said=ready", client.Path);
        await client.SendAsync(new() { ["Email"] = "olga@example.org", ["Password"] = KithClient.Password });
        var key = client.Page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await client.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        await client.OpenAsync("/workers/register");
        await client.SendAsync(new()
        {
            ["Act.Name"] = "New Worker",
            ["Act.Discipline"] = "Midwife",
            ["Act.Organisation"] = client.Page.QuerySelectorAll("#Act_Organisation option")[1].GetAttribute("value"),
        });
        Assert.Equal("New Worker", client.Heading);
        await client.SendAsync(new() { ["Email"] = "new@example.org" }, button: "Make a link to set a password");
        var invitation = client.Page.QuerySelector("main code")?.TextContent ?? client.Page.QuerySelector("code")!.TextContent;
        Assert.Contains("/sign-in/invitation?for=", invitation, StringComparison.Ordinal);
        await client.OpenAsync(client.Path.Split('?')[0] + "/role");
        await client.SendAsync(new() { ["Act.Role"] = "Practitioner", ["Act.From.Day"] = "2", ["Act.From.Month"] = "3", ["Act.From.Year"] = "2026" });
        Assert.Contains("Practitioner, from 2 March 2026", client.Text, StringComparison.Ordinal);

        using var again = await KithClient.OfAsync(world);
        await again.OpenAsync(link);
        await again.SendAsync(new() { ["Password"] = "walnut-harbour-73-kite", ["Repeated"] = "walnut-harbour-73-kite" });
        Assert.Contains(again.Errors, e => e.StartsWith("This link has been used", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demonstration_sign_ins_are_flagged_and_never_made_beside_real_ones()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.OfAsync(world);
        await client.OpenAsync("/sign-in");
        Assert.DoesNotContain("Demonstration data", client.Html, StringComparison.Ordinal);
        await using var scope = world.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSignIns>().AddAsync(world.Midwife, "S", "E", "s@example.com", KithClient.Password);
        await client.OpenAsync("/sign-in");
        Assert.Contains("Demonstration data", client.Html, StringComparison.Ordinal);
        await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(world.Leader, "A", "a@example.com");
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            scope.ServiceProvider.GetRequiredService<DemoSignIns>().AddAsync(world.Stranger, "S", "E", "t@example.com", KithClient.Password));
    }

    private static string PathOf(RouteEndpoint endpoint, string id) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal
            ? string.Concat(s.Parts.OfType<Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart>().Select(p => p.Content))
            : s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "status" } ? "404" : id));
}
