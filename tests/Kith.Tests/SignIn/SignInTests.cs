using Kith.Record;
using Kith.SignIn;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.SignIn;

public sealed class SignInTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_worker_signs_in_with_password_and_code_and_out_again(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        using var client = await KithClient.OfAsync(world);
        var (email, key) = await EnrolAsync(world, client, world.Midwife);
        Assert.Contains("Siân Pritchard, Estuary Hospitals Trust", client.Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        await client.SendAsync([], action: "/sign-out");
        Assert.Equal("/sign-in?said=signed-out", client.Path);
        await client.OpenAsync("/my-work");
        Assert.StartsWith("/sign-in?returnTo=", client.Path, StringComparison.Ordinal);

        // The same code again is refused, a wrong one too; the next one opens.
        var used = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow());
        await client.SendAsync(new() { ["Email"] = email, ["Password"] = KithClient.Password });
        Assert.StartsWith("/sign-in/code", client.Path, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Code"] = used });
        Assert.Single(client.Errors);
        world.Later(TimeSpan.FromSeconds(30));
        await client.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        Assert.Equal("/my-work", client.Path);
    }

    [Fact]
    public async Task A_session_that_idled_out_leads_back_to_the_page()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        world.Later(TimeSpan.FromMinutes(20));
        await client.OpenAsync("/account");
        world.Later(TimeSpan.FromMinutes(20));
        await client.OpenAsync("/account?x=1");
        Assert.Equal("/account?x=1", client.Path);
        world.Later(TimeSpan.FromMinutes(31));
        await client.OpenAsync("/account?x=1");
        Assert.Equal("Sign in", client.Heading);
        await client.SendAsync(new() { ["Email"] = await KithClient.EmailOfAsync(world, world.HealthVisitor), ["Password"] = KithClient.Password });
        Assert.Equal("/account?x=1", client.Path);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_copy_of_the_cookie_does_not_outlive_the_sign_out_and_other_devices_stay_signed_in(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        using var desk = await KithClient.SignedInAsync(world, world.Midwife);
        using var phone = await KithClient.SignedInAsync(world, world.Midwife);
        using var thief = await KithClient.OfAsync(world);
        thief.Cookies.Add(desk.Address, new System.Net.Cookie("kith-session", desk.Cookies.GetCookies(desk.Address)["kith-session"]!.Value));
        await thief.OpenAsync("/my-work");
        Assert.Equal("/my-work", thief.Path);
        await desk.SendAsync([], action: "/sign-out");
        world.Later(TimeSpan.FromSeconds(11));
        await thief.OpenAsync("/my-work");
        Assert.Equal("Sign in", thief.Heading);
        await phone.OpenAsync("/my-work");
        Assert.Equal("/my-work", phone.Path);
    }

    /// <summary>Takes an invitation, sets a password and an authenticator app, and ends signed in. Gives the address and the app's key.</summary>
    internal static async Task<(string Email, string Key)> EnrolAsync(KithWorld world, KithClient client, RecordId worker)
    {
        var email = worker.Value.ToString("N") + "@example.net";
        string link;
        await using (var scope = world.App.Services.CreateAsyncScope())
            link = await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(worker, "Somebody", email);
        await client.OpenAsync(link);
        await client.SendAsync(new() { ["Password"] = KithClient.Password, ["Repeated"] = KithClient.Password });
        Assert.Equal("/sign-in?said=ready", client.Path);
        await client.SendAsync(new() { ["Email"] = email, ["Password"] = KithClient.Password });
        Assert.Equal("/sign-in/set-up", client.Path);
        var key = client.Page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await client.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        Assert.Equal("Keep your recovery codes", client.Heading);
        Assert.Equal(10, client.Page.QuerySelectorAll(".kith-codes li").Length);
        await client.FollowAsync("I have kept them");
        Assert.Equal("/my-work", client.Path);
        return (email, key);
    }
}
