using Kith.EarlyHelp;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.EarlyHelp;

/// <summary>What is done too early, too late or by two at once is told in a sentence where it was typed, and nothing is lost.</summary>
public sealed class BadTimingTests
{
    [Fact]
    public async Task Of_two_who_accept_to_lead_the_second_reads_who_leads_and_a_closing_over_a_new_concern_keeps_its_words()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var visitor = world.As(world.HealthVisitor);
        var episode = await visitor.WriteAsync(family, EpisodeTests.Open(child));
        foreach (var (worker, name) in new[] { (world.Midwife, "Siân Pritchard"), (world.EarlyYearsWorker, "Tom Baker") })
            await visitor.WriteAsync(family, new ProposeLead { Episode = episode, Worker = worker, WorkerName = name });
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        using var worker2 = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        foreach (var client in new[] { midwife, worker2 })
            await client.OpenAsync($"/families/{family}/early-help/team");
        await midwife.SendAsync(new() { ["Answer.Accept"] = "true" }, "Answer");
        await worker2.SendAsync(new() { ["Answer.Accept"] = "true" }, "Answer");
        Assert.Equal(["Siân Pritchard leads now."], worker2.Errors);
        Assert.Equal(world.Midwife, (await EpisodeTests.NowAsync(world, family)).Lead!.Worker);

        await midwife.OpenAsync($"/families/{family}/early-help/end");
        await visitor.WriteAsync(family, await world.EntryAsync("A bruise on the arm.", "safeguarding-concern") with { People = [child], Unfinished = true });
        await midwife.SendAsync(new() { ["Act.Reason"] = "NeedsMet", ["Act.Words"] = "A dry room, and breakfast." }, "Close early help");
        Assert.Equal(["Say first what came of the safeguarding concern of 2 March 2026"], midwife.Errors);
        Assert.Equal("A dry room, and breakfast.", midwife.Page.QuerySelector("[name='Act.Words']")!.TextContent.Trim());
        Assert.NotEqual(EpisodeState.Closed, (await EpisodeTests.NowAsync(world, family)).State);
        // What was typed twice, as with a slow line, closes once; a second closing reads that it is closed.
        var concern = Assert.Single(await visitor.ReadAsync(family, new OpenConcernsView())).Entry;
        await visitor.WriteAsync(family, new AnswerConcern { Entry = concern, Words = "A fall." });
        await worker2.OpenAsync($"/families/{family}/early-help/end");
        await midwife.SendAsync([], "Close early help");
        Assert.Contains("No early help is open for this family.", midwife.Text, StringComparison.Ordinal);
        await worker2.SendAsync(new() { ["Act.Reason"] = "NeedsMet", ["Act.Words"] = "Mine too." }, "Close early help");
        Assert.Equal(404, worker2.Status);
        Assert.Single((await visitor.ReadAsync(family, new ChronologyView { Forms = [Told.EarlyHelp.Form], Text = "Early help was closed" })).Lines);
    }
}
