using Kith.SignIn;
using Kith.Tests.A;

namespace Kith.Tests.SignIn;

public sealed class SignInNoticesTests
{
    private const string New = "walnut-harbour-73-kite";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_happened_to_a_workers_sign_in_is_told_once_at_the_next_one_and_stands_in_their_record(Db db)
    {
        // An account is closed by the machine's own clock, so here for no time at all.
        await using var world = await KithWorld.OnAsync(db, b => b.Configuration["Kith:SignIn:LockedMinutes"] = "0");
        using var client = await KithClient.OfAsync(world);
        var (email, key) = await SignInTests.EnrolAsync(world, client, world.Midwife);
        Assert.DoesNotContain("Since you last signed in", client.Text, StringComparison.Ordinal);
        await client.OpenAsync("/account/password");
        await client.SendAsync(new() { ["Current"] = KithClient.Password, ["Password"] = New, ["Repeated"] = New });
        await client.OpenAsync("/account/who-has-looked");
        Assert.Contains("changed how they sign in", client.Text, StringComparison.Ordinal);

        using var next = await KithClient.OfAsync(world);
        await EnterAsync(world, next, email, key, wrong: 3);
        Assert.Contains(
            "Since you last signed in, the password was changed on 2 March 2026, 9am; there were 3 wrong tries to sign in as you. If this was not you, tell your administrator now.",
            next.Text, StringComparison.Ordinal);
        await next.OpenAsync("/my-work");
        Assert.DoesNotContain("Since you last signed in", next.Text, StringComparison.Ordinal);

        using var third = await KithClient.OfAsync(world);
        await EnterAsync(world, third, email, key, wrong: 2);
        Assert.DoesNotContain("Since you last signed in", third.Text, StringComparison.Ordinal);

        // Closed for a while, and that is told too.
        using var fourth = await KithClient.OfAsync(world);
        await EnterAsync(world, fourth, email, key, wrong: 5);
        Assert.Contains("Since you last signed in, your account was closed until ", fourth.Text, StringComparison.Ordinal);
        using var fifth = await KithClient.OfAsync(world);
        await EnterAsync(world, fifth, email, key, wrong: 0);
        Assert.DoesNotContain("Since you last signed in", fifth.Text, StringComparison.Ordinal);
    }

    private static async Task EnterAsync(KithWorld world, KithClient client, string email, string key, int wrong)
    {
        await client.OpenAsync("/sign-in");
        for (var i = 0; i < wrong; i++)
            await client.SendAsync(new() { ["Email"] = email, ["Password"] = "not this one" });
        world.Later(TimeSpan.FromSeconds(30));
        await client.SendAsync(new() { ["Email"] = email, ["Password"] = New });
        await client.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        Assert.Equal("/my-work", client.Path);
    }
}
