using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Scenarios;

public sealed class CorrectingScenarios
{
    private const string Seen = "Act.Passages[1].Text";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Two_correct_at_once_and_the_second_loses_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Amy walked to the door."));
        using var laptop = await KithClient.SignedInAsync(world, world.HealthVisitor);
        using var phone = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await laptop.OpenAsync($"/families/{family}/entries/{entry}");
        await laptop.FollowAsync("Correct this entry");
        await phone.OpenAsync($"/families/{family}/entries/{entry}/correct");
        await phone.SendAsync(new() { [Seen] = "Ben walked to the door.", ["Act.Reason"] = "Wrong child" }, "Record the correction");
        Assert.Equal(200, phone.Status);
        await laptop.SendAsync(new() { [Seen] = "Amy walked to the garden.", ["Act.Reason"] = "Wrong place" }, "Record the correction");

        Assert.Equal(409, laptop.Status);
        Assert.Contains("This entry changed while you were writing", laptop.Text, StringComparison.Ordinal);
        Assert.Equal(["[removed: Amy]"], laptop.Page.QuerySelectorAll("del").Select(KithClient.Words));
        Assert.Equal(["[added: Ben]"], laptop.Page.QuerySelectorAll("ins").Select(KithClient.Words));
        Assert.Equal("[removed: Amy][added: Ben] walked to the door.", laptop.Page.QuerySelector("dd .kith-text")!.TextContent);
        Assert.Equal("Amy walked to the garden.", laptop.Page.QuerySelector($"textarea[name='{Seen}']")!.TextContent.Trim());
        await laptop.SendAsync(new() { [Seen] = "Ben walked to the garden." }, "Record the correction");
        Assert.Equal(200, laptop.Status);
        Assert.Equal(["Version 3", "Version 2"], laptop.Page.QuerySelectorAll("h3").Select(KithClient.Words).Where(t => t.StartsWith("Version", StringComparison.Ordinal)).Select(t => t[..9]));
        Assert.Contains("Amy walked to the door.", laptop.Text, StringComparison.Ordinal);
        await laptop.OpenAsync($"/families/{family}/chronology");
        Assert.Contains("Corrected", laptop.Text, StringComparison.Ordinal);
        Assert.Contains("Ben walked to the garden.", laptop.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amy", laptop.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_leader_strikes_an_entry_and_it_can_still_be_read(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var entry = await world.As(world.EarlyYearsWorker).WriteAsync(family, await world.EntryAsync("Somebody else’s child."));
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.OpenAsync($"/families/{family}/entries/{entry}/error");
        Assert.Equal(403, midwife.Status);
        await midwife.OpenAsync($"/families/{family}/entries/{entry}/correct");
        Assert.Equal(403, midwife.Status);
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync($"/families/{family}/entries/{entry}");
        await leader.FollowAsync("Mark as entered in error");
        await leader.SendAsync(new() { ["Act.Reason"] = "" }, "Mark as entered in error");
        Assert.Contains("Enter why it was entered in error", leader.Errors);
        await leader.SendAsync(new() { ["Act.Reason"] = "It belongs to another family" }, "Mark as entered in error");
        await midwife.OpenAsync($"/families/{family}/chronology");
        Assert.Contains("Entered in error: It belongs to another family", midwife.Text, StringComparison.Ordinal);
        Assert.Contains("Somebody else’s child.", midwife.Page.QuerySelector(".kith-text.kith-struck")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_unfinished_entry_is_shown_as_such_and_finished_by_its_author(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Begun.") with { Unfinished = true });
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{family}/chronology");
        Assert.Contains("Unfinished", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/entries/{entry}");
        await client.FollowAsync("Finish this entry");
        Assert.Contains("Begun.", client.Html, StringComparison.Ordinal);
        await client.SendAsync(new() { [Seen] = "Begun and done." }, "Record");
        Assert.Contains("Begun and done.", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unfinished", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_publishes_a_new_version_and_an_old_entry_keeps_its_wording()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync());
        var old = await world.FormAsync();
        using var admin = await KithClient.SignedInAsync(world, world.Administrator);
        await admin.OpenAsync($"/forms/change/{old.Id}");
        await admin.SendAsync(new() { ["Remove"] = "0" }, "Add a question");
        var last = admin.Page.QuerySelectorAll("input[name$='.Label']").Length - 1;
        await admin.SendAsync(new() { ["Act.Questions[0].Label"] = "What met your eye", [$"Act.Questions[{last}].Label"] = "" }, "Publish");
        Assert.Contains("Enter the question", admin.Errors);
        await admin.SendAsync(new() { [$"Act.Questions[{last}].Label"] = "Pets at home" }, "Publish");
        Assert.Equal("/forms", admin.Path);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync($"/families/{family}/write/{old.Id}");
        Assert.Contains("What met your eye", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Pets at home", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"/families/{family}/entries/{entry}");
        Assert.Contains("What you saw", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"/forms/change/{old.Id}");
        Assert.Equal(403, visitor.Status);
        await visitor.OpenAsync("/forms");
        Assert.Equal(200, visitor.Status);
    }
}
