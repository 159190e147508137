using Kith.SignIn;
using Kith.Tests.A;

namespace Kith.Tests.SignIn;

public sealed class NewAuthenticatorTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_new_authenticator_takes_the_old_ones_place_once_it_has_shown_a_code(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        using var client = await KithClient.OfAsync(world);
        var (email, old) = await SignInTests.EnrolAsync(world, client, world.Midwife);
        using var elsewhere = await KithClient.OfAsync(world);
        world.Later(TimeSpan.FromSeconds(30));
        Assert.Equal("/my-work", await EnterAsync(world, elsewhere, email, KithClient.Password, old));

        await client.OpenAsync("/account");
        await client.FollowAsync("Set up a new authenticator");
        await client.SendAsync([]);
        Assert.Equal(["Enter your password"], client.Errors);
        await client.SendAsync(new() { ["Current"] = "not-this-one" });
        Assert.Equal(["The password is not right"], client.Errors);
        await client.SendAsync(new() { ["Current"] = KithClient.Password });
        var key = KeyOn(client);
        Assert.NotEqual(old, key);

        // Until it is proven the old one stays good.
        await client.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(old, world.Clock.GetUtcNow()) });
        Assert.Equal(["The code is not right. Enter the one that the app shows now"], client.Errors);
        Assert.Equal(key, KeyOn(client));
        world.Later(TimeSpan.FromSeconds(30));
        using var third = await KithClient.OfAsync(world);
        Assert.Equal("/my-work", await EnterAsync(world, third, email, KithClient.Password, old));

        var form = client.Page.QuerySelector("main input[name=Sealed]")!.GetAttribute("value");
        await client.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        Assert.Equal("Keep your recovery codes", client.Heading);
        var recovery = client.Page.QuerySelectorAll("main code").Select(KithClient.Words).ToArray();
        Assert.Equal(10, recovery.Length);
        world.Later(TimeSpan.FromSeconds(30));
        await elsewhere.OpenAsync("/my-work");
        Assert.Equal("Sign in", elsewhere.Heading);
        Assert.StartsWith("/sign-in/code", await EnterAsync(world, elsewhere, email, KithClient.Password, old), StringComparison.Ordinal);
        Assert.Equal("/my-work", await EnterAsync(world, elsewhere, email, KithClient.Password, key));

        // The form of a key that was taken is of no more use.
        await client.OpenAsync("/account/authenticator");
        await client.SendAsync(new() { ["Current"] = KithClient.Password });
        await client.SendAsync(new() { ["Sealed"] = form, ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        Assert.Equal(["That took too long. Enter your password and begin again"], client.Errors);

        using var lost = await KithClient.OfAsync(world);
        await lost.OpenAsync("/sign-in");
        await lost.SendAsync(new() { ["Email"] = email, ["Password"] = KithClient.Password });
        await lost.SendAsync(new() { ["Code"] = recovery[0] });
        Assert.Equal("/my-work", lost.Path);
    }

    [Fact]
    public async Task Nobody_brings_in_a_key_that_was_made_for_another_or_long_ago()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.OfAsync(world);
        using var other = await KithClient.OfAsync(world);
        await SignInTests.EnrolAsync(world, client, world.Midwife);
        await SignInTests.EnrolAsync(world, other, world.HealthVisitor);
        foreach (var one in new[] { client, other })
        {
            await one.OpenAsync("/account/authenticator");
            await one.SendAsync(new() { ["Current"] = KithClient.Password });
        }
        var (key, form) = (KeyOn(other), other.Page.QuerySelector("main input[name=Sealed]")!.GetAttribute("value"));
        foreach (var wrong in new[] { form, "", "rubbish" })
        {
            await client.OpenAsync("/account/authenticator");
            await client.SendAsync(new() { ["Current"] = KithClient.Password });
            await client.SendAsync(new() { ["Sealed"] = wrong, ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
            Assert.Equal(["That took too long. Enter your password and begin again"], client.Errors);
        }
        world.Later(TimeSpan.FromMinutes(16));
        await other.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        Assert.Equal(["That took too long. Enter your password and begin again"], other.Errors);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_administrators_new_link_makes_up_for_a_lost_authenticator(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        using var administrator = await KithClient.SignedInAsync(world, world.Administrator);
        using var client = await KithClient.OfAsync(world);
        var (email, old) = await SignInTests.EnrolAsync(world, client, world.Midwife);
        await administrator.OpenAsync($"/workers/{world.Midwife}");
        await administrator.SendAsync(new() { ["Email"] = email }, button: "Make a link to set a password");
        var link = new Uri(administrator.Page.QuerySelector("code")!.TextContent);

        // The link alone changes nothing.
        world.Later(TimeSpan.FromSeconds(30));
        using var again = await KithClient.OfAsync(world);
        Assert.Equal("/my-work", await EnterAsync(world, again, email, KithClient.Password, old));

        const string password = "walnut-harbour-73-kite";
        using var found = await KithClient.OfAsync(world);
        await found.OpenAsync(link.PathAndQuery);
        await found.SendAsync(new() { ["Password"] = password, ["Repeated"] = password });
        await found.SendAsync(new() { ["Email"] = email, ["Password"] = password });
        Assert.Equal("/sign-in/set-up", found.Path);
        var key = KeyOn(found);
        Assert.NotEqual(old, key);
        await found.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(old, world.Clock.GetUtcNow()) });
        Assert.Single(found.Errors);
        await found.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        Assert.Equal("Keep your recovery codes", found.Heading);
        await found.OpenAsync("/my-work");
        Assert.Equal("/my-work", found.Path);
        world.Later(TimeSpan.FromSeconds(11));
        await again.OpenAsync("/my-work");
        Assert.Equal("Sign in", again.Heading);
    }

    private static string KeyOn(KithClient client) => client.Page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private static async Task<string> EnterAsync(KithWorld world, KithClient client, string email, string password, string key)
    {
        await client.OpenAsync("/sign-in");
        await client.SendAsync(new() { ["Email"] = email, ["Password"] = password });
        await client.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        return client.Path;
    }
}
