using System.Net;
using Kith.Access;
using Kith.Record;
using Kith.SignIn;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.SignIn;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_left_open_is_not_enough_to_change_passkeys()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        await client.OpenAsync("/account");
        const string make = "Make a passkey on this device";
        var asked = client.Page;
        await client.SendAsync(new() { ["Credential"] = "{}" }, button: make);
        Assert.Equal(["The passkey was not made. Try again"], client.Errors);

        world.Later(TimeSpan.FromMinutes(16));
        var form = asked.QuerySelectorAll("main form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.HasAttribute("data-passkey"));
        await client.SendAsync(form, new() { ["Credential"] = "{}" });
        Assert.Equal(["Sign in again before you change how you sign in"], client.Errors);
        Assert.DoesNotContain(make, client.Html, StringComparison.Ordinal);
        form.Action = "/account?handler=RemovePasskey";
        await client.SendAsync(form, new() { ["Passkey"] = "00" });
        Assert.Equal(["Sign in again before you change how you sign in"], client.Errors);

        // Ending the others is no sign-in either.
        await client.SendAsync([], button: "Sign out everywhere else");
        Assert.DoesNotContain(make, client.Html, StringComparison.Ordinal);

        await client.SendAsync([], button: "Sign in again");
        Assert.Equal("/sign-in?returnTo=%2Faccount", client.Path);
        await client.SendAsync(new() { ["Email"] = await KithClient.EmailOfAsync(world, world.Midwife), ["Password"] = KithClient.Password });
        Assert.Equal("/account", client.Path);
        Assert.Contains(make, client.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_left_open_and_the_password_are_not_enough_for_a_new_authenticator()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.OfAsync(world);
        await SignInTests.EnrolAsync(world, client, world.Midwife);
        await client.OpenAsync("/account/authenticator");
        var form = client.Page.QuerySelectorAll("main form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First();
        world.Later(TimeSpan.FromMinutes(16));
        await client.SendAsync(form, new() { ["Current"] = KithClient.Password });
        Assert.Equal(["Sign in again before you change how you sign in"], client.Errors);
        Assert.Null(client.Page.QuerySelector("main code"));
        await client.OpenAsync("/account/authenticator");
        Assert.Null(client.Page.QuerySelector("input[name=Current]"));
        await client.SendAsync([], button: "Sign in again");
        Assert.Equal("/sign-in?returnTo=%2Faccount%2Fauthenticator", client.Path);
    }

    [Fact]
    public async Task A_session_ends_after_its_longest_time_whatever_was_done_in_it()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite, b => b.Configuration["Kith:SignIn:LongestHours"] = "1");
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        world.Later(TimeSpan.FromMinutes(25));
        await client.OpenAsync("/account");
        await client.SendAsync([], button: "Sign out everywhere else");
        world.Later(TimeSpan.FromMinutes(25));
        await client.OpenAsync("/account/password");
        await client.SendAsync(new() { ["Current"] = KithClient.Password, ["Password"] = "walnut-harbour-73-kite", ["Repeated"] = "walnut-harbour-73-kite" });
        Assert.Equal("/account", client.Path);
        world.Later(TimeSpan.FromMinutes(11));
        await client.OpenAsync("/account");
        Assert.Equal("Sign in", client.Heading);
    }

    [Fact]
    public async Task Signing_in_ends_the_session_that_the_browser_had_before()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        using var thief = await KithClient.OfAsync(world);
        thief.Cookies.Add(client.Address, new Cookie("kith-session", Session(client)));
        var before = Session(client);
        var token = client.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await client.Http.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = await KithClient.EmailOfAsync(world, world.HealthVisitor),
            ["Password"] = KithClient.Password,
            ["__RequestVerificationToken"] = token,
        }));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.NotEqual(before, Session(client));
        world.Later(TimeSpan.FromSeconds(11));
        await thief.OpenAsync("/my-work");
        Assert.Equal("Sign in", thief.Heading);
        await client.OpenAsync("/my-work");
        Assert.Contains("Grace Adeyemi", client.Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_administrator_signs_a_worker_out_everywhere_and_the_worker_sees_that(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        using var administrator = await KithClient.SignedInAsync(world, world.Administrator);
        await administrator.OpenAsync($"/workers/{world.Midwife}");
        await administrator.SendAsync([], button: "Sign this worker out everywhere");
        Assert.Contains("Every session of this worker has ended", administrator.Text, StringComparison.Ordinal);
        world.Later(TimeSpan.FromSeconds(11));
        await client.OpenAsync("/my-work");
        Assert.Equal("Sign in", client.Heading);
        using var again = await KithClient.SignedInAsync(world, world.Midwife);
        await again.OpenAsync("/account/who-has-looked");
        Assert.Contains("signed the worker out everywhere", again.Text, StringComparison.Ordinal);
        await administrator.OpenAsync("/my-work");
        Assert.Equal("/my-work", administrator.Path);

        // Nobody else does so, and nobody writes in another's record how they sign in.
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).WriteAsync(world.Midwife, new EndSessions()));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).WriteAsync(world.Midwife, new ChangeSignIn { What = "a passkey was made" }));
    }

    [Fact]
    public async Task A_worker_whose_role_ends_sees_nothing_more_in_a_session_that_stands_open()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        var facts = await world.As(Founding.Kith).ReadAsync(world.Midwife, new WorkerView());
        await world.As(Founding.Kith).WriteAsync(world.Midwife, new EndForWorker { What = facts.Roles[0].Held.Id, LastDay = world.Today.AddDays(-1) });
        foreach (var page in (string[])["/my-work", "/account"])
        {
            await client.OpenAsync(page);
            Assert.Equal(404, client.Status);
        }
        await client.OpenAsync("/find");
        await client.SendAsync(new() { ["Act.Text"] = "okafor" });
        Assert.Equal(404, client.Status);
    }

    private static string Session(KithClient client) => client.Cookies.GetCookies(client.Address)["kith-session"]!.Value;
}
