using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.Access;

public sealed class WhoHasLookedTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Everything_is_told_with_who_when_and_on_what_basis(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.As(world.Midwife).ReadAsync(family, new FamilyBannerView());
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(family, new FamilyBannerView()));
        await world.As(world.Stranger).AskAsync(new WhoServes { Family = family });
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{family}/who-has-looked");
        var rows = client.Page.QuerySelectorAll("main tbody tr").Select(KithClient.Words).ToArray();
        Assert.Contains(rows, r => r.Contains("Siân Pritchard, Estuary Hospitals Trust opened the family’s record placed in Millbrook family team, which serves this family", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Paul Stone, Northcliffe Council was refused: opened the family’s record no team you are placed in", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Paul Stone, Northcliffe Council was shown it in a list", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("2 March 2026, 9am", StringComparison.Ordinal));

        await client.OpenAsync($"/families/{family}/who-has-looked?writes=true");
        Assert.Contains("opened a record for the family", Assert.Single(client.Page.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/who-has-looked?worker={world.Midwife}");
        Assert.Single(client.Page.QuerySelectorAll("main tbody tr"));

        using var stranger = await KithClient.SignedInAsync(world, world.Stranger);
        await stranger.OpenAsync("/account/who-has-looked");
        Assert.Contains("asked which team serves the family", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("signed in", stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_comes_page_by_page_and_loses_nothing()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        for (var i = 0; i < 120; i++)
        {
            world.Later(TimeSpan.FromSeconds(1));
            await world.As(i % 3 == 0 ? world.Midwife : world.Leader).ReadAsync(family, new FamilyBannerView());
        }
        var (count, before, pages) = (0, (DateTimeOffset?)null, 0);
        do
        {
            var page = await world.As(world.HealthVisitor).ReadAsync(family, new WhoHasLooked { Before = before });
            count += page.Looks.Count(l => l.What == nameof(FamilyBannerView));
            (before, pages) = (page.Next, pages + 1);
        } while (before is not null);
        Assert.Equal((120, 3), (count, pages));
        var midwife = await world.As(world.HealthVisitor).ReadAsync(family, new WhoHasLooked { Worker = world.Midwife });
        Assert.Equal((40, null), (midwife.Looks.Count, midwife.Next));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_was_done_in_one_instant_is_not_lost_between_two_pages(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        const int looks = 620;
        for (var i = 0; i < looks; i++)
        {
            if (i % 7 == 0)
                world.Later(TimeSpan.FromSeconds(1));
            await world.As(i % 5 == 0 ? world.Midwife : world.Leader).ReadAsync(family, new FamilyBannerView());
        }
        foreach (var (worker, expected) in new (RecordId?, int)[] { (null, looks), (world.Midwife, looks / 5), (world.Leader, looks - (looks / 5)) })
        {
            var (count, before) = (0, (DateTimeOffset?)null);
            do
            {
                var page = await world.As(world.HealthVisitor).ReadAsync(family, new WhoHasLooked { Before = before, Worker = worker });
                Assert.InRange(page.Looks.Count, 1, 56);
                count += page.Looks.Count(l => l.What == nameof(FamilyBannerView));
                before = page.Next;
            } while (before is not null);
            Assert.Equal(expected, count);
        }
    }
}
