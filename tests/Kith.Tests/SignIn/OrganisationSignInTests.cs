using Kith.Access;
using Kith.Record;
using Kith.SignIn;
using Kith.Tests.A;
using Kith.Workforce;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.SignIn;

/// <summary>Signing in with an employer's account: the whole way over HTTP, with a provider that is one.</summary>
public sealed class OrganisationSignInTests
{
    [Theory, InlineData(Db.Sqlite, true), InlineData(Db.Sqlite, false), InlineData(Db.Postgres, false)]
    public async Task A_worker_whom_the_employer_vouches_for_gets_in_and_is_known_by_number_from_then_on(Db db, bool addressInToken)
    {
        await using var provider = await EmployersProvider.StartAsync();
        provider.AddressInToken = addressInToken;
        await using var world = await WorldAsync(db, provider);
        using var client = await KithClient.OfAsync(world);
        await provider.AcceptAsync(client.Address);
        provider.Staff["n1"] = new(await InvitedAsync(world, world.HealthVisitor));
        await client.OpenAsync("/account?x=1");
        await client.FollowAsync("Sign in with Northcliffe account");
        Assert.Equal("Employer", client.Heading);
        Assert.Contains("code_challenge_method", client.Html, StringComparison.Ordinal);
        await client.SendAsync(new() { ["who"] = "n1" });
        Assert.Equal("/account?x=1", client.Path);
        Assert.Contains("Grace Adeyemi, Northcliffe Community Health Trust", client.Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);

        // Nothing of the employer's answer stays behind in the browser.
        Assert.Equal(["kith-form", "kith-session"], client.Cookies.GetCookies(new Uri(client.Address, "/sign-in/organisation/answer")).Select(c => c.Name).Order(StringComparer.Ordinal));
        await client.SendAsync([], action: "/sign-out");
        provider.Staff["n1"] = new("married@example.net", Vouched: false);
        Assert.Equal("/my-work", await EnterAsync(client, "n1"));

        // Another account of the employer with the same address is another person.
        await client.SendAsync([], action: "/sign-out");
        provider.Staff["n2"] = new(Email(world.HealthVisitor));
        Assert.Equal("/sign-in?said=not-known", await EnterAsync(client, "n2"));
    }

    [Fact]
    public async Task Whom_Kith_does_not_know_or_the_employer_does_not_vouch_for_is_told_so_and_stays_outside()
    {
        await using var provider = await EmployersProvider.StartAsync();
        await using var world = await WorldAsync(Db.Sqlite, provider);
        using var client = await KithClient.OfAsync(world);
        await provider.AcceptAsync(client.Address);
        provider.Staff["n1"] = new("somebody@example.net");
        provider.Staff["n2"] = new(await InvitedAsync(world, world.Midwife), Vouched: false);
        foreach (var number in new[] { "n1", "n2" })
        {
            Assert.Equal("/sign-in?said=not-known", await EnterAsync(client, number));
            Assert.Contains("Kith has no worker with your account. Ask your administrator", client.Text, StringComparison.Ordinal);
            await StaysOutsideAsync(client);
        }
    }

    [Fact]
    public async Task A_worker_who_holds_no_role_today_is_told_so_and_stays_outside()
    {
        await using var provider = await EmployersProvider.StartAsync();
        await using var world = await WorldAsync(Db.Sqlite, provider);
        using var client = await KithClient.OfAsync(world);
        await provider.AcceptAsync(client.Address);
        var retired = world.NewRecord();
        await world.As(Founding.Kith).WriteAllAsync(
        [
            (retired, new RegisterWorker
            {
                Name = "Rita Moss", Discipline = Discipline.FamilySupportWorker, Organisation = world.Council, OrganisationName = "Northcliffe Council",
                From = world.Today.AddYears(-3),
            }),
            (retired, new GiveRole { Role = Role.Practitioner, From = world.Today.AddYears(-3), To = world.Today.AddDays(-1) }),
        ]);
        provider.Staff["n1"] = new(await InvitedAsync(world, retired));
        Assert.Equal("/sign-in?said=no-role", await EnterAsync(client, "n1"));
        Assert.Contains("You hold no role in this partnership at the moment", client.Text, StringComparison.Ordinal);
        await StaysOutsideAsync(client);
    }

    [Fact]
    public async Task An_answer_that_was_tampered_with_or_belongs_to_another_browser_or_was_used_is_refused()
    {
        await using var provider = await EmployersProvider.StartAsync();
        await using var world = await WorldAsync(Db.Sqlite, provider);
        using var client = await KithClient.OfAsync(world);
        await provider.AcceptAsync(client.Address);
        provider.Staff["n1"] = new(await InvitedAsync(world, world.Midwife));
        var answer = await AnswerAsync(client, "n1");
        var state = Part(answer, "state");
        await RefusedAsync(client, answer.AbsoluteUri.Replace(state, state[..^4] + (state.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA"), StringComparison.Ordinal));
        await RefusedAsync(client, answer.AbsoluteUri.Replace(state, "", StringComparison.Ordinal));
        var code = Part(await AnswerAsync(client, "n1"), "code");
        var another = await AnswerAsync(client, "n1");
        foreach (var wrong in new[] { "code=made-up", code, "code=%00", "" })
            await RefusedAsync(client, another.AbsoluteUri.Replace(Part(another, "code"), wrong, StringComparison.Ordinal));
        answer = await AnswerAsync(client, "n1");

        using var other = await KithClient.OfAsync(world);
        await RefusedAsync(other, answer.AbsoluteUri);

        await client.OpenAsync(answer.AbsoluteUri);
        Assert.Equal("/my-work", client.Path);
        await client.SendAsync([], action: "/sign-out");
        await RefusedAsync(client, answer.AbsoluteUri);
    }

    [Fact]
    public async Task An_employer_that_asks_for_too_little_or_asked_too_long_ago_is_not_believed()
    {
        await using var provider = await EmployersProvider.StartAsync();
        await using var world = await WorldAsync(Db.Sqlite, provider, "mfa");
        using var client = await KithClient.OfAsync(world);
        await provider.AcceptAsync(client.Address);
        var email = await InvitedAsync(world, world.Midwife);
        foreach (var method in new[] { null, "otp" })
        {
            provider.Staff["n1"] = new(email, Method: method);
            Assert.Equal("/sign-in?said=weak", await EnterAsync(client, "n1"));
            Assert.Contains("did not ask you for a second proof of who you are", client.Text, StringComparison.Ordinal);
            await StaysOutsideAsync(client);
        }
        provider.Staff["n1"] = new(email, Method: "mfa", At: DateTimeOffset.UtcNow.AddHours(-13));
        Assert.Equal("/sign-in?said=too-long", await EnterAsync(client, "n1"));
        await StaysOutsideAsync(client);

        provider.Staff["n1"] = new(email, Method: "mfa", At: DateTimeOffset.UtcNow.AddHours(-11));
        await client.OpenAsync("/sign-in/organisation");
        Assert.Equal("43200", client.Page.QuerySelector("input[name=max_age]")!.GetAttribute("value"));
        await client.SendAsync(new() { ["who"] = "n1" });
        Assert.Equal("/my-work", client.Path);
    }

    [Fact]
    public async Task An_account_that_was_closed_by_wrong_tries_opens_with_the_employers_account_meanwhile()
    {
        await using var provider = await EmployersProvider.StartAsync();
        await using var world = await WorldAsync(Db.Sqlite, provider);
        using var client = await KithClient.OfAsync(world);
        await provider.AcceptAsync(client.Address);
        var (email, _) = await SignInTests.EnrolAsync(world, client, world.Midwife);
        await client.SendAsync([], action: "/sign-out");
        for (var i = 0; i < 5; i++)
            await client.SendAsync(new() { ["Email"] = email, ["Password"] = "not this one" });
        await client.SendAsync(new() { ["Email"] = email, ["Password"] = KithClient.Password });
        Assert.Single(client.Errors);
        provider.Staff["n1"] = new(email);
        Assert.Equal("/my-work", await EnterAsync(client, "n1"));
        Assert.Contains("your account was closed until", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_turns_back_at_the_employers_page_or_finds_it_closed_is_told_to_try_again()
    {
        var provider = await EmployersProvider.StartAsync();
        await using var world = await WorldAsync(Db.Sqlite, provider);
        using var client = await KithClient.OfAsync(world);
        await provider.AcceptAsync(client.Address);
        await RefusedAsync(client, (await AnswerAsync(client, "nobody")).AbsoluteUri);
        var answer = await AnswerAsync(client, "nobody");
        await provider.DisposeAsync();
        await RefusedAsync(client, answer.AbsoluteUri.Replace(Part(answer, "error"), "code=abc", StringComparison.Ordinal));

        // Started anew, Kith has nothing that it learnt of the employer before.
        foreach (var nowhere in new[] { "http://127.0.0.1:9/", client.Address + "sign-in" })
        {
            var later = KithWorld.Build(world.Database, b => Configure(b.Configuration, nowhere));
            await using var app = later.App;
            using var closed = await KithClient.OfAsync(later);
            await RefusedAsync(closed, "/sign-in/organisation");
        }
    }

    private static async Task RefusedAsync(KithClient client, string address)
    {
        await client.OpenAsync(address);
        Assert.Equal("/sign-in?said=organisation", client.Path);
        Assert.Contains("Signing in with your organisation did not work. Try again", client.Text, StringComparison.Ordinal);
        await StaysOutsideAsync(client);
    }

    // Neither signed in, nor with anything left that the step after the employer's answer would take.
    private static async Task StaysOutsideAsync(KithClient client)
    {
        await client.OpenAsync("/my-work");
        Assert.Equal("Sign in", client.Heading);
        await client.OpenAsync("/sign-in/organisation?handler=back");
        Assert.Equal("/sign-in?said=too-long", client.Path);
    }

    private static async Task<string> EnterAsync(KithClient client, string number)
    {
        await client.OpenAsync("/sign-in/organisation");
        await client.SendAsync(new() { ["who"] = number });
        return client.Path;
    }

    /// <summary>The address to which the employer would send the browser back.</summary>
    private static async Task<Uri> AnswerAsync(KithClient client, string number)
    {
        await client.OpenAsync("/sign-in/organisation");
        var fields = client.Page.QuerySelectorAll("form input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["who"] = number;
        using var answer = await client.Http.PostAsync(client.Page.QuerySelector("form")!.GetAttribute("action"), new FormUrlEncodedContent(fields));
        return answer.Headers.Location!;
    }

    private static string Part(Uri answer, string name) =>
        answer.Query.TrimStart('?').Split('&').Single(p => p.StartsWith(name + "=", StringComparison.Ordinal));

    private static async Task<KithWorld> WorldAsync(Db db, EmployersProvider provider, string? amr = null)
    {
        var world = await KithWorld.OnAsync(db, b =>
        {
            Configure(b.Configuration, provider.Address.AbsoluteUri, amr);
            // A machine that is busy with other tests may be slow to answer.
            b.Services.PostConfigure<OpenIdConnectOptions>(OrganisationSetting.Scheme, o => o.BackchannelTimeout = TimeSpan.FromMinutes(4));
        });
        // The employer's clock is the real one, and so is that of the browser's cookies.
        world.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        return world;
    }

    private static void Configure(Microsoft.Extensions.Configuration.IConfiguration configuration, string provider, string? amr = null)
    {
        configuration["Kith:OpenIdConnect:Amr"] = amr;
        configuration["Kith:OpenIdConnect:Authority"] = provider;
        configuration["Kith:OpenIdConnect:ClientSecret"] = EmployersProvider.Secret;
        configuration["Kith:OpenIdConnect:Name"] = "Northcliffe account";
        configuration["Kith:OpenIdConnect:WithoutTls"] = "true";
    }

    private static string Email(RecordId worker) => worker.Value.ToString("N") + "@example.net";

    /// <summary>A worker who has a sign-in, and no password yet.</summary>
    private static async Task<string> InvitedAsync(KithWorld world, RecordId worker)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(worker, "Somebody", Email(worker));
        return Email(worker);
    }
}
