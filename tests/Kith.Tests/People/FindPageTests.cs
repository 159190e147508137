using Kith.People;
using Kith.Tests.A;

namespace Kith.Tests.People;

public sealed class FindPageTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_person_is_found_by_a_misspelt_name_and_their_family_opened_and_nothing_stands_in_the_address(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.PersonAsync(family, FindWorld.Amara);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync("/find");
        Assert.Equal("Find a family", client.Heading);
        Assert.Empty(client.Page.QuerySelectorAll("#found"));
        await client.SendAsync(new() { ["Act.Text"] = "amarra okafor 12 march 1990" });
        Assert.Equal((200, "/find"), (client.Status, client.Path));
        Assert.Contains("1 person found", client.Text, StringComparison.Ordinal);
        Assert.Contains("943 476 5919", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Amara Okafor-O'Neill");
        Assert.Equal(($"/families/{family}", "Okafor family"), (client.Path, client.Heading));
    }

    [Fact]
    public async Task Whoever_may_not_open_a_record_is_told_whom_to_ask_and_no_more()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        await world.PersonAsync(family, FindWorld.Amara);
        await world.As(world.HealthVisitor).WriteAsync(family, new FindWorld.RestrictFamily { To = [world.HealthVisitor.Value] });
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        await client.OpenAsync("/find");
        await client.SendAsync(new() { ["Act.Text"] = "amara okafor" });
        Assert.Equal(200, client.Status);
        Assert.DoesNotContain("943 476 5919", client.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Mill Lane", client.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("1990", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_found_leads_to_a_new_record_and_nothing_that_is_typed_is_a_fault()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync("/find");
        await client.SendAsync(new() { ["Act.Text"] = "zzyzx" });
        Assert.Contains("Nobody found", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Open a record for a new family");
        Assert.Equal(200, client.Status);
        foreach (var typed in (string[])["", " ", "a\u0007", new string('x', 5000), "<script>alert(1)</script>", "' OR 1=1 --", "%", "31/02/2020", "\u202eabc", "\"*\" NEAR", "0"])
        {
            await client.OpenAsync("/find");
            await client.SendAsync(new() { ["Act.Text"] = typed });
            Assert.True(client.Status == 200, $"{typed}: {client.Status}");
            Assert.DoesNotContain("<script>alert", client.Html, StringComparison.Ordinal);
        }
        await client.OpenAsync("/find");
        Assert.NotEqual("", client.Page.QuerySelector("input[name='Act.Text']")!.Id);
        using var outside = await KithClient.OfAsync(world);
        await outside.OpenAsync("/find");
        Assert.StartsWith("/sign-in", outside.Path, StringComparison.Ordinal);
    }
}
