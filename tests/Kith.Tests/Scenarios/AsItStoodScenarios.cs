using System.Text.RegularExpressions;
using Kith.Access;
using Kith.Families;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Scenarios;

public sealed partial class AsItStoodScenarios
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_leader_sees_the_record_as_it_stood_and_who_had_seen_what_by_then(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy");
        var act = await world.EntryAsync("Amy walked to the door.") with { People = [amy] };
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, act);
        await world.As(world.Midwife).ReadAsync(family, new ChronologyView());
        world.Later(TimeSpan.FromDays(1));
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(entry, entry, "Ben walked to the door."));
        await world.As(world.EarlyYearsWorker).WriteAsync(family, await world.EntryAsync("A later entry.") with { People = [amy] });
        await world.PersonAsync(family, "Zoe");

        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync($"/families/{family}");
        await leader.FollowAsync("The record as it stood");
        await leader.OpenAsync($"/families/{family}/as-it-stood?on=2+March+2026&at=14.05");
        Assert.Contains("This is the record as it stood at 14:05 on 2 March 2026. It has changed since: 1 entry, 1 correction, details of the family.", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Amy walked to the door.", leader.Text, StringComparison.Ordinal);
        Assert.Contains("What you saw", leader.Text, StringComparison.Ordinal);
        foreach (var later in new[] { "Ben walked", "A later entry", "Zoe" })
            Assert.DoesNotContain(later, leader.Html, StringComparison.Ordinal);
        await leader.OpenAsync(leader.Page.QuerySelector(".moj-timeline a")!.GetAttribute("href")!);
        Assert.Contains("This is the entry as it stood at 14:05 on 2 March 2026", leader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben walked", leader.Html, StringComparison.Ordinal);
        await leader.FollowAsync("Who had seen it by then");
        Assert.Contains("who had seen it by 14:05 on 2 March 2026", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Siân Pritchard, Estuary Hospitals Trust was shown it in the chronology on 2 March 2026, 9am", leader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tom Baker", leader.Text, StringComparison.Ordinal);
        await leader.FollowAsync("Siân Pritchard");
        Assert.Contains("What Siân Pritchard had seen by 14:05 on 2 March 2026 1 of 1 entry.", leader.Text, StringComparison.Ordinal);
        await leader.FollowAsync("Show all workers");
        Assert.Contains("Grace Adeyemi", leader.Text, StringComparison.Ordinal);
        await leader.OpenAsync($"/families/{family}/who-has-looked");
        Assert.Contains("read the chronology, as it stood at 14:05 on 2 March 2026", leader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_moment_is_told_so_and_the_hour_that_came_twice_is_asked_for()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        world.Later(TimeSpan.FromDays(300));
        using var client = await KithClient.SignedInAsync(world, world.Leader);
        async Task<string> AskAsync(string query)
        {
            await client.OpenAsync($"/families/{family}/as-it-stood?{query}");
            Assert.Equal(200, client.Status);
            return string.Join(" ", client.Errors);
        }
        Assert.Equal("", await AskAsync(""));
        Assert.Equal("Enter the time", await AskAsync("on=2026-03-03&at="));
        Assert.Equal("Enter the date", await AskAsync("on=&at=14:05"));
        Assert.Equal("Enter a real time, like 14:05", await AskAsync("on=2026-03-03&at=25:05"));
        Assert.StartsWith("Enter a real date", await AskAsync("on=31+February+2026&at=14:05"), StringComparison.Ordinal);
        Assert.Equal("The date and time must be in the past", await AskAsync("on=2027-03-03&at=14:05"));
        Assert.StartsWith("The clocks went forward on 29 March 2026", await AskAsync("on=2026-03-29&at=01:30"), StringComparison.Ordinal);
        Assert.StartsWith("The clocks went back on 25 October 2026", await AskAsync("on=2026-10-25&at=01:30"), StringComparison.Ordinal);
        Assert.Equal(2, client.Page.QuerySelectorAll("input[type=radio]").Length);
        Assert.Equal("", await AskAsync("on=2026-10-25&at=01:30&clock=second"));
        Assert.Contains("as it stood at 01:30 on 25 October 2026 (the second time, Greenwich Mean Time). It has not changed since.", client.Text, StringComparison.Ordinal);
        Assert.Equal("", await AskAsync("on=2026-03-01&at=9:00"));
        Assert.Contains("There was no record of this family yet at 09:00 on 1 March 2026.", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/who-had-seen?on=2026-03-29&at=01:30");
        Assert.Contains("The clocks went forward", client.Errors[0], StringComparison.Ordinal);
        using var stranger = await KithClient.SignedInAsync(world, world.Stranger);
        await stranger.OpenAsync($"/families/{family}/as-it-stood?on=2026-03-03&at=14:05");
        Assert.Equal(403, stranger.Status);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_worker_reads_what_changed_since_they_had_seen_it_and_the_author_sees_that_they_have(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync("Amy walked to the door.");
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, act);
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.OpenAsync($"/families/{family}/entries/{entry}");
        await midwife.OpenAsync("/my-work");
        Assert.DoesNotContain("that you have seen", midwife.Text, StringComparison.Ordinal);
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(entry, entry, "Ben walked to the door."));
        using var author = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await author.OpenAsync($"/families/{family}/entries/{entry}");
        Assert.Contains("1 of 1 have not acknowledged it yet.", author.Text, StringComparison.Ordinal);

        await midwife.OpenAsync("/my-work");
        Assert.Contains("1 entry that you have seen was changed after that.", midwife.Text, StringComparison.Ordinal);
        await midwife.FollowAsync("Read what changed");
        Assert.Contains("Okafor family Grace Adeyemi corrected an entry on 2 March 2026, 9am. You opened it on 2 March 2026, 9am.", midwife.Text, StringComparison.Ordinal);
        await midwife.OpenAsync(midwife.Page.QuerySelector("main a[href*=entries]")!.GetAttribute("href")!);
        Assert.Contains("This entry was changed after you had seen it Grace Adeyemi corrected it on 2 March 2026, 9am: I had the wrong child.", midwife.Text, StringComparison.Ordinal);
        Assert.Equal(["[removed: Amy]"], midwife.Page.QuerySelectorAll("del").Select(KithClient.Words));
        Assert.DoesNotContain("Who was told of the change", midwife.Text, StringComparison.Ordinal);
        await midwife.SendAsync([], "I have read the change");
        Assert.Equal(200, midwife.Status);
        Assert.DoesNotContain("after you had seen it", midwife.Text, StringComparison.Ordinal);
        await midwife.OpenAsync("/my-work");
        Assert.DoesNotContain("that you have seen", midwife.Text, StringComparison.Ordinal);
        await author.OpenAsync($"/families/{family}/entries/{entry}");
        Assert.Contains("0 of 1 have not acknowledged it yet.", author.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Pages_are_alike_byte_for_byte_whether_or_not_there_is_something_hidden(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("What everybody may read."));
        world.Later(TimeSpan.FromDays(1));
        using var client = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        string[] pages =
        [
            .. ((string[])["on=2026-03-02&at=12:00", "on=2026-03-03&at=09:00"]).SelectMany(at => (string[])[$"/families/{family}/as-it-stood?{at}", $"/families/{family}/who-had-seen?{at}"]),
            "/corrections", "/my-work",
        ];
        await SeeAllAsync(client, pages);
        var before = await SeeAllAsync(client, pages);

        var secret = await world.EntryAsync("Zebra crossing whisper.");
        var first = await world.As(world.HealthVisitor).WriteAsync(family, secret);
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry { Entry = first, Reason = "Zebra", ReviewOn = world.Today.AddMonths(2), NeedToKnow = [world.HealthVisitor.Value, world.Leader.Value] });
        await world.As(world.HealthVisitor).WriteAsync(family, secret.Correcting(first, first, "Zebra crossing murmur."));
        await world.As(world.HealthVisitor).WriteAsync(family, new MarkEnteredInError { Entry = first, Reason = "Zebra" });
        Assert.Equal(before, await SeeAllAsync(client, pages));
        await client.OpenAsync($"/families/{family}/entries/{first}/as-it-stood?on=2026-03-03&at=09:00");
        Assert.Equal(404, client.Status);
        await client.OpenAsync($"/families/{family}/who-had-seen?entry={first}");
        Assert.Equal(404, client.Status);
    }

    [Fact]
    public async Task One_who_had_read_what_is_hidden_from_them_now_is_not_told_that_it_was_corrected()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        var secret = await world.EntryAsync("Zebra crossing whisper.");
        var first = await world.As(world.HealthVisitor).WriteAsync(family, secret);
        await world.As(world.EarlyYearsWorker).ReadAsync(family, new EntryView { Entry = first });
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry { Entry = first, Reason = "Zebra", ReviewOn = world.Today.AddMonths(2), NeedToKnow = [world.HealthVisitor.Value, world.Leader.Value] });
        using var client = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        var before = await SeeAllAsync(client, ["/corrections", "/my-work", $"/families/{family}"]);
        await world.As(world.HealthVisitor).WriteAsync(family, secret.Correcting(first, first, "Zebra crossing murmur."));
        Assert.Equal(before, await SeeAllAsync(client, ["/corrections", "/my-work", $"/families/{family}"]));
    }

    private static async Task<List<string>> SeeAllAsync(KithClient client, string[] pages)
    {
        var seen = new List<string>();
        foreach (var page in pages)
        {
            await client.OpenAsync(page);
            Assert.Equal(200, client.Status);
            seen.Add(Tokens().Replace(client.Html, ""));
        }
        return seen;
    }

    // The form's token and key differ in every answer.
    [GeneratedRegex("(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*|(?<=Key\"[^>]* value=\")[^\"]*", RegexOptions.None, 1000)]
    private static partial Regex Tokens();
}
