using System.Text.RegularExpressions;
using Kith.Access;
using Kith.EarlyHelp;
using Kith.Home;
using Kith.Jobs;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Jobs;
using Kith.Tests.Recording;

namespace Kith.Tests.EarlyHelp;

/// <summary>Early help closed over a safeguarding concern that is hidden from whoever closes: they learn nothing, and those who may see it are told.</summary>
public sealed partial class HiddenConcernTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_closes_reads_the_same_with_and_without_it_and_those_who_may_see_it_have_it_among_their_work_until_one_answers(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (with, concern) = await FamilyAsync(world, concern: true);
        var (without, _) = await FamilyAsync(world, concern: false);
        using var closer = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        var told = new List<string[]>();
        foreach (var family in new[] { with, without })
        {
            var pages = new List<string>();
            async Task LookAsync(string path)
            {
                await closer.OpenAsync(path);
                pages.Add(Plain(closer, family));
            }
            await LookAsync($"/families/{family}/early-help/end");
            await LookAsync($"/families/{family}/early-help/concerns");
            await closer.OpenAsync($"/families/{family}/early-help/end");
            await closer.SendAsync(new() { ["Act.Reason"] = "NeedsMet", ["Act.Words"] = "A dry room." }, "Close early help");
            pages.Add(closer.Status + Plain(closer, family));
            foreach (var path in new[] { "/early-help", "/early-help/concerns", "/chronology", "/chronology?kind=early-help", "" })
                await LookAsync($"/families/{family}{path}");
            told.Add([.. pages]);
        }
        Assert.Equal(told[1], told[0]);
        Assert.Contains("Early help was closed: needs met", told[0][5], StringComparison.Ordinal);
        Assert.Empty(await world.As(world.EarlyYearsWorker).AskAsync(new MyWorkDue()));
        Assert.Equal(EpisodeState.Closed, (await EpisodeTests.NowAsync(world, with)).State);

        // At once among the work of those who certainly may see it: who is named, and nobody else.
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        Assert.Contains("Early help was closed over the safeguarding concern of 2 March 2026. Say what came of it", midwife.Text, StringComparison.Ordinal);
        Assert.Single(await world.As(world.Midwife).AskAsync(new MyWorkDue()), d => d.Kind == WorkKind.Concern);
        Assert.Empty(await world.As(world.HealthVisitor).AskAsync(new MyWorkDue()));
        // And by notice the next morning, once.
        world.Later(TimeSpan.FromDays(1));
        await world.SendNoticesAsync();
        using var later = await KithClient.SignedInAsync(world, world.Midwife);
        using var closerLater = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        await later.OpenAsync("/notices");
        Assert.Contains("Early help was closed over a safeguarding concern", later.Text, StringComparison.Ordinal);
        await closerLater.OpenAsync("/notices");
        Assert.DoesNotContain("concern that you may see", closerLater.Text, StringComparison.Ordinal);

        await later.OpenAsync("/my-work");
        await later.FollowAsync("Adeyemi family");
        Assert.Contains("Early help was closed on 2 March 2026 by Tom Baker", later.Text, StringComparison.Ordinal);
        await later.SendAsync(new() { ["Act.Entry"] = concern.ToString() }, "Record what came of it");
        Assert.Equal(["Say what came of it, and who decided"], later.Errors);
        await later.SendAsync(new() { ["Act.Words"] = "A fall; the social worker agrees." }, "Record what came of it");
        Assert.Contains("No safeguarding concern is open: for each one it is recorded what came of it.", later.Text, StringComparison.Ordinal);
        Assert.Empty(await world.As(world.Midwife).AskAsync(new MyWorkDue()));
    }

    [Fact]
    public async Task Over_one_that_whoever_closes_may_see_it_is_not_closed_and_who_is_named_later_has_it_too()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var (family, concern) = await FamilyAsync(world, concern: true);
        var episode = (await EpisodeTests.NowAsync(world, family)).Id;
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, EpisodeTests.Close(episode)));
        await world.As(world.EarlyYearsWorker).WriteAsync(family, EpisodeTests.Close(episode));
        var restriction = (await world.As(world.Leader).ReadAsync(family, new RestrictionsView())).Single();
        await world.As(world.Leader).WriteAsync(family, new LiftRestriction { Restriction = restriction.Id, Of = restriction.Of, Reason = "All of the team may know" });
        Assert.Single(await world.As(world.HealthVisitor).AskAsync(new MyWorkDue()));
        await world.As(world.HealthVisitor).WriteAsync(family, new MarkEnteredInError { Entry = new(concern), Reason = "Another child" });
        Assert.Empty(await world.As(world.HealthVisitor).AskAsync(new MyWorkDue()));
    }

    // Written by the health visitor, and kept to the midwife and the leader.
    private static async Task<(RecordId Family, Guid Concern)> FamilyAsync(KithWorld world, bool concern)
    {
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        await world.As(world.HealthVisitor).WriteAsync(family, EpisodeTests.Open(child));
        if (!concern)
            return (family, default);
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("A bruise on the arm.", "safeguarding-concern") with { People = [child], Unfinished = true });
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry
        {
            Entry = entry,
            Reason = "A relative works here",
            ReviewOn = world.Today.AddDays(30),
            NeedToKnow = [world.Midwife.Value, world.Leader.Value],
            Names = ["Siân Pritchard", "Anita Rao"],
        });
        return (family, entry.Value);
    }

    private static string Plain(KithClient client, RecordId family)
    {
        Assert.Contains(family.ToString(), client.Html, StringComparison.Ordinal);
        return Token().Replace(Ids().Replace(client.Html, "id"), "token");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+|nonce=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
