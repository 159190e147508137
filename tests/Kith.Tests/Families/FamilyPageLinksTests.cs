using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Families;

public sealed class FamilyPageLinksTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_way_from_a_familys_page_leads_somewhere(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy");
        var act = await world.EntryAsync("Amy walked.") with { People = [amy] };
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, first, "Amy ran."));
        var unfinished = await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("To be gone on with.") with { People = [amy], Unfinished = true });
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{family}/write/{(await world.FormAsync()).Id}");
        await client.SendAsync(new() { ["Act.Passages[1].Text"] = "Half a sente" }, "Save draft");
        var draft = client.Path;

        await client.OpenAsync($"/families/{family}");
        var links = client.Page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')).Distinct().ToArray();
        Assert.Contains(draft, links);
        Assert.Contains($"/families/{family}/people/{amy}", links);
        Assert.Contains($"/families/{family}/entries/{first}", links);
        Assert.Contains($"/families/{family}/entries/{unfinished}", links);
        foreach (var way in (string[])["write", "chronology", "register", "relationships", "involvement", "alerts", "name", "who-has-looked"])
            Assert.Contains($"/families/{family}/{way}", links);
        var nameless = new List<string>();
        foreach (var link in links)
        {
            await client.OpenAsync(link);
            Assert.True(client.Status == 200, $"{link}: {client.Status}");
            if (!client.Html.Contains("Okafor", StringComparison.Ordinal))
                nameless.Add(link);
        }
        // Those pages are open to those who may know who looked and nothing of the family itself.
        Assert.Equal([$"/families/{family}/who-had-seen", $"/families/{family}/who-has-looked"], nameless.Order(StringComparer.Ordinal));
        await client.OpenAsync(draft);
        Assert.Contains("Half a sente", client.Html, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/entries/{first}");
        Assert.Contains("Amy ran.", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_sees_no_draft_and_a_struck_entry_is_told_as_such()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        var struck = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Of another family."));
        await world.As(world.HealthVisitor).WriteAsync(family, new MarkEnteredInError { Entry = struck, Reason = "Another family" });
        await world.As(world.HealthVisitor).KeepDraftAsync(new Draft(Guid.CreateVersion7(), family, nameof(WriteEntry), """{"Title":"Home visit","Path":"/x","Fields":{}}"""));
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        await client.OpenAsync($"/families/{family}");
        Assert.Contains("Entered in error", client.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is open or due.", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Your draft", client.Text, StringComparison.Ordinal);
    }
}
