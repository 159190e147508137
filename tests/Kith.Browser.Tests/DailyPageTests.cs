using System.Globalization;
using Kith.Record;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>The pages that practitioners open every day: anyone can use them, and they come quickly over a poor connection.</summary>
public sealed class DailyPageTests(Browser browser, LiveKith kith)
{
    private const int MostBytes = 100_000;

    [Fact]
    public async Task Emergency_access_has_no_barrier_either_and_is_reached_from_what_was_found()
    {
        await PagesAsync("Oyelowo");
        var page = await browser.OpenAsync(kith.Address, Browser.Phone);
        await kith.SignInAsync(page, kith.World.Stranger);

        await FindAsync(page, "amy oyelowo");
        await page.GetByRole(AriaRole.Link, new() { Name = "If it cannot wait" }).First.ClickAsync();
        await Browser.SeesNoBarrierAsync(page);
        await Browser.FitsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take emergency access" }).ClickAsync();
        await Browser.SeesNoBarrierAsync(page);
        await Browser.FitsAsync(page);
        await page.GetByLabel("Why do you need to see this record now?").FillAsync("A neighbour rang: the child is alone at home.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take emergency access" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Oyelowo family");
        await Browser.SeesNoBarrierAsync(page);
    }

    [Fact]
    public async Task No_page_weighs_more_than_100_kB()
    {
        var page = await browser.OpenAsync(kith.Address);
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var bytes = 0d;
        network.Event("Network.loadingFinished").OnEvent += (_, told) => bytes += told!.Value.GetProperty("encodedDataLength").GetDouble();
        await kith.SignInAsync(page, kith.World.HealthVisitor);

        var pages = await PagesAsync("Featherstone");
        foreach (var address in pages)
        {
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            bytes = 0;
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

            Assert.True(bytes > 5_000, $"Nothing was measured at {address}.");
            Assert.True(bytes <= MostBytes, string.Create(CultureInfo.InvariantCulture, $"{address} weighs {bytes:N0} bytes."));
        }
    }

    /// <summary>The daily pages about a family with a full page of entries.</summary>
    private async Task<string[]> PagesAsync(string name)
    {
        var (record, child) = await kith.FamilyAsync(name);
        Id<Recording.Entry> entry = default;
        for (var i = 0; i < 30; i++)
        {
            entry = await kith.EntryAsync(record, child, $"Visit {i + 1}: Amy was on the floor with her bricks and built a tower of six. Ada sat beside her.");
        }

        var form = (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<Recording.Forms>(kith.World.App.Services).OfferedAsync()).First().Id;
        var family = $"/families/{record}";
        return
        [
            "/my-work", "/find", family, $"{family}/people/{child}", $"{family}/register", $"{family}/chronology", $"{family}/write",
            $"{family}/write/{form}", $"{family}/entries/{entry}", $"{family}/who-has-looked",
        ];
    }

    private static async Task FindAsync(IPage page, string words)
    {
        await page.GotoAsync("/my-work");
        await page.GetByLabel("Find a family").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/find");
    }
}
