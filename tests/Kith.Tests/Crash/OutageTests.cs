using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Kith.Tests.Recording;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.Crash;

/// <summary>The database takes nothing for a while: everybody is told plainly, and afterwards everything acknowledged is there.</summary>
public abstract class OutageTests
{
    private const string Seen = "Act.Passages[1].Text";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="world">A world whose database works.</param>
    /// <param name="begin">Brings the outage about.</param>
    /// <param name="end">Ends it.</param>
    /// <param name="reads">Whether what is on the disk can still be read, as when the disk is full.</param>
    internal static async Task OutageAsync(KithWorld world, Func<Task> begin, Func<Task> end, bool reads)
    {
        var family = await world.FamilyAsync();
        var records = world.As(world.HealthVisitor);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        var path = $"/families/{family}/write/{(await world.FormAsync()).Id}";
        await client.OpenAsync(path);
        var form = client.Page.QuerySelectorAll("main form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First();
        var key = Guid.Parse(((AngleSharp.Html.Dom.IHtmlInputElement)client.Page.QuerySelector("[name='Act.Key']")!).Value);
        await client.SendAsync(form, new() { [Seen] = "As far as it was saved." }, "Save draft");
        Assert.Equal(200, client.Status);
        var acknowledged = new List<Guid>();
        await WriteAsync(records, family, acknowledged);

        await begin();
        // A little may still fit in between.
        for (var i = 0; i < 2_000; i++)
            if (!await WriteAsync(records, family, acknowledged))
                break;
            else
                Assert.True(reads && i < 1_999, "The outage did not come about.");
        await Assert.ThrowsAsync<Unavailable>(() => records.WriteAsync(family, Visit()));
        await Assert.ThrowsAsync<Unavailable>(() => UntilUnavailableAsync(() => records.KeepDraftAsync(new Draft(key, family, nameof(WriteEntry), new string('x', 200_000)))));
        await Assert.ThrowsAsync<Unavailable>(() => UntilUnavailableAsync(() => records.ReadAsync(family, new ChronologyView())));
        await Assert.ThrowsAsync<Unavailable>(() => UntilUnavailableAsync(() => records.AskAsync(new global::Kith.People.FindPeople { Text = "okafor" })));

        // The session itself is looked at in the database as well.
        if (!reads)
            world.Later(TimeSpan.FromMinutes(1));
        await client.SendAsync(form, new() { [Seen] = "As it was recorded. " + new string('y', 19_000) }, "Record");
        Plainly(client);
        Assert.Contains("Use your browser’s back button", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/chronology");
        Plainly(client);
        Assert.Equal("Try again", client.Page.QuerySelector("main a.govuk-button")?.TextContent);
        await client.GoAsync(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("data-draft"))
        {
            Content = new FormUrlEncodedContent(form.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(e => e.Type == "hidden")
                .Select(e => new KeyValuePair<string, string>(e.Name!, e.Value)).Append(new(Seen, new string('z', 100_000)))),
            Headers = { { "X-Requested-With", "kith" } },
        });
        Assert.Equal(503, client.Status);
        if (!reads)
        {
            using var outside = await KithClient.OfAsync(world);
            await outside.OpenAsync("/sign-in");
            Plainly(outside);
        }

        await end();
        Assert.Contains("As far as it was saved.", (await records.DraftAsync(key, Ct))!.Json, StringComparison.Ordinal);
        await client.SendAsync(form, new() { [Seen] = "As it was recorded." }, "Record");
        Assert.Equal(200, client.Status);
        Assert.StartsWith($"/families/{family}/entries/", client.Path, StringComparison.Ordinal);
        Assert.Contains("As it was recorded.", client.Text, StringComparison.Ordinal);
        Assert.Null(await records.DraftAsync(key, Ct));
        Assert.True(await WriteAsync(records, family, acknowledged));

        await using var store = AnyRows.Store(world);
        store.Open = family;
        var keys = await store.Lines.Where(l => l.Type == global::Kith.Ledger.LineType.Act && l.Sequence > 0).Select(l => l.ClientKey!.Value).ToListAsync(Ct);
        Assert.Subset(keys.ToHashSet(), acknowledged.ToHashSet());
        Assert.Equal(keys.Count, await store.Set<Entry>().CountAsync(Ct));
        Assert.Contains(key, keys);
        var result = Tampering.Check(world);
        Assert.True(result.IsClean, string.Join(" ", result.First.Select(f => f.InWords())));
    }

    private static void Plainly(KithClient client)
    {
        Assert.Equal((503, "Sorry, Kith is not available"), (client.Status, client.Heading));
        Assert.Contains("Nothing that was saved is lost.", client.Text, StringComparison.Ordinal);
        Assert.NotNull(client.Answer.Headers.RetryAfter);
    }

    private static TellVisit Visit() => new() { Text = new string('v', 19_000) };

    private static async Task<bool> WriteAsync(Records records, RecordId family, List<Guid> acknowledged)
    {
        var act = Visit();
        try
        {
            await records.WriteAsync(family, act);
        }
        catch (Unavailable)
        {
            return false;
        }
        acknowledged.Add(act.Key);
        return true;
    }

    // Small lines may find room on a page that is there already.
    private static async Task UntilUnavailableAsync(Func<Task> act)
    {
        for (var i = 0; i < 500; i++)
            await act();
    }
}

public sealed class FullDiskTests : OutageTests
{
    [Fact]
    public async Task A_database_that_may_not_grow_refuses_plainly_and_goes_on_when_it_may()
    {
        var limit = new PageLimit();
        await using var world = await KithWorld.OnAsync(Db.Sqlite, limit.PutOn);
        await OutageAsync(world, () => limit.SetAsync(world, true), () => limit.SetAsync(world, false), reads: true);
    }

    [Fact]
    public async Task A_disk_that_is_full_refuses_plainly_and_goes_on_when_there_is_space_again()
    {
        await using var disk = await SmallDisk.MountAsync();
        if (disk is null)
            Assert.Skip("Only root may mount a small disk.");
        await using var world = KithWorld.Build(new DatabaseSettings { Folder = Path.Combine(disk.Path, "data") });
        await KithApp.PrepareAsync(world.App.Services, TestContext.Current.CancellationToken);
        await world.FillAsync();
        await OutageAsync(world, disk.FillAsync, disk.FreeAsync, reads: true);
    }
}

public sealed class StoppedPostgresTests : OutageTests
{
    [Fact]
    public async Task A_server_that_was_stopped_and_started_again_has_everything_and_Kith_goes_on_by_itself()
    {
        await using var postgres = await ScratchPostgres.StartAsync();
        await using var world = KithWorld.Build(new DatabaseSettings { Postgres = await postgres.NewDatabaseAsync() });
        await KithApp.PrepareAsync(world.App.Services, TestContext.Current.CancellationToken);
        await world.FillAsync();
        await OutageAsync(world, postgres.StopAsync, () => postgres.RestartAsync(), reads: false);
    }
}
