using System.IO.Compression;
using Kith.Access;
using Kith.Cli;
using Kith.People;
using Kith.Record;
using Kith.Record.Log;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Workforce;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

/// <summary>A court bundle from its preparation to the file that a solicitor checks, by two people in two browsers.</summary>
public sealed class BundleJourneyTests(Browser browser, LiveKith kith)
{
    private const string Secret = "He does not know that we are at Quay Cottage";

    [Fact]
    public Task On_a_laptop() => MakeAsync("Abernathy", Browser.Laptop);

    [Fact]
    public Task On_a_phone() => MakeAsync("Bracegirdle", Browser.Phone);

    private async Task MakeAsync(string name, ViewportSize size)
    {
        var world = kith.World;
        var family = await WrittenAsync(name);
        var approver = await world.WorkerAsync("Ingrid " + name, Discipline.Manager, world.Council, "Northcliffe Council", null, Role.InformationGovernanceLead);

        var page = await browser.OpenAsync(kith.Address, size);
        await kith.SignInAsync(page, world.Leader);
        await page.GotoAsync($"/families/{family}/bundles");
        await LookAsync(page, "1-bundles");
        await page.GetByRole(AriaRole.Button, new() { Name = "Prepare a bundle" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Find what must be decided" }).ClickAsync();
        await Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await LookAsync(page, "2-errors");
        foreach (var (label, text) in new[]
        {
            ("Court", "Family Court at Marlingate"), ("Case number", "ZC26C00007"), ("Order or statute that it is made under", "Order of 1 March 2026"),
            ("Purpose", "Care proceedings"), ("Name", "Ruth Adler"), ("Role in the case", "Solicitor for the father"), ("Organisation", "Adler and Partners"),
        })
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        await page.GetByRole(AriaRole.Group, new() { Name = "Whom is the recipient concerned with?" }).GetByLabel("Amy " + name).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Find what must be decided" }).ClickAsync();
        await Expect(page.GetByText("must be decided")).ToBeVisibleAsync();
        await LookAsync(page, "3-bundle");
        var bundle = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide the next" }).ClickAsync();
        await DecideAllAsync(page);
        await page.GotoAsync(bundle + "/entries");
        await LookAsync(page, "6-entries");

        var second = await browser.OpenAsync(kith.Address, size);
        await kith.SignInAsync(second, approver);
        await second.GetByRole(AriaRole.Link, new() { Name = $"{name} family, Family Court at Marlingate" }).ClickAsync();
        await second.GetByLabel("What did you look at, and why may it leave?").FillAsync("I read every entry.");
        await LookAsync(second, "7-approve");
        await second.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(second.GetByText("I read every entry.")).ToBeVisibleAsync();

        await page.GotoAsync(bundle);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the bundle" }).ClickAsync();
        await world.App.Services.GetRequiredService<Sequencer>().RunOnceAsync();
        await LookAsync(page, "8-made");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Take the bundle out (ZIP)" }).ClickAsync());
        var folder = Directory.CreateTempSubdirectory("kith-journey").FullName;
        var zip = Path.Combine(folder, "bundle.zip");
        await download.SaveAsAsync(zip);
        await IsWholeAsync(zip, folder);
        Directory.Delete(folder, recursive: true);
    }

    private async Task<RecordId> WrittenAsync(string name)
    {
        var world = kith.World;
        var (family, child) = await kith.FamilyAsync(name);
        await kith.EntryAsync(family, child, "Amy walked to the door and took my hand.");
        await kith.EntryAsync(family, child, "Amy was asleep. Ada had tidied the room.");
        var form = (await world.App.Services.GetRequiredService<Forms>().OfferedAsync()).Single(f => f.Code == "home-visit");
        var said = new WriteEntry
        {
            WrittenIn = form,
            HappenedOn = world.Today,
            People = [child],
            Passages =
            [
                new() { Question = "seen", Kind = PassageKind.Observation, Text = "Amy was well." },
                new() { Question = "said", Kind = PassageKind.ReportedSpeech, Whose = "neighbour", Text = Secret },
            ],
        };
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, said);
        await world.As(world.Midwife).ReadAsync(family, new EntryView { Entry = entry });
        await world.As(world.HealthVisitor).WriteAsync(family, new CorrectEntry
        {
            Entry = entry,
            Version = entry,
            WrittenIn = form,
            Reason = "A word was left out.",
            HappenedOn = world.Today,
            People = [child],
            Passages = [new() { Question = "seen", Kind = PassageKind.Observation, Text = "Amy was well and ate." }, said.Passages[1]],
        });
        return family;
    }

    private static async Task DecideAllAsync(IPage page)
    {
        for (var step = 0; step < 12; step++)
        {
            if (await page.GetByText("Everything has been decided").CountAsync() > 0)
                return;
            if (await page.GetByText("it is proposed to remove them").CountAsync() > 0)
            {
                await page.GetByLabel("Remove it").CheckAsync();
                await page.GetByLabel("Why it is removed").SelectOptionAsync("ThirdParty");
                await page.GetByLabel("Reason", new() { Exact = true }).FillAsync("Words of somebody who is not a party");
                await LookAsync(page, "5-remove");
                await page.GetByRole(AriaRole.Button, new() { Name = "Decide", Exact = true }).ClickAsync();
            }
            else
            {
                await page.GetByLabel("Why may “").FillAsync("She is a party and the father knows her name");
                await LookAsync(page, "4-mention");
                await page.GetByRole(AriaRole.Button, new() { Name = "Leave it in" }).First.ClickAsync();
            }
        }
        Assert.Fail("There was more to decide than there should be.");
    }

    // By the command line and by the page that comes in the bundle, as a solicitor's expert would: with the key from elsewhere.
    private async Task IsWholeAsync(string zip, string folder)
    {
        var services = kith.World.App.Services;
        var log = (await services.GetRequiredService<LogReader>().NewestAsync())!;
        var key = services.GetRequiredService<BundleSigning>().VerifiersOf(log.Origin)[0].Encode();
        Assert.Equal(0, await Verbs.RunAsync(["check", zip, "--key", key]));
        var checker = Path.Combine(folder, "checker.html");
        await using (var archive = await ZipFile.OpenReadAsync(zip))
        {
            await archive.GetEntry("documents/checker.html")!.ExtractToFileAsync(checker);
            foreach (var part in archive.Entries)
            {
                await using var stream = await part.OpenAsync();
                using var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes);
                Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf("Quay Cottage"u8));
            }
        }
        var page = await browser.OpenAsync(new Uri(checker));
        page.Request += (_, request) => Assert.StartsWith("file://", request.Url, StringComparison.Ordinal);
        await page.GotoAsync(new Uri(checker).ToString());
        await page.GetByLabel("The public key").FillAsync(key);
        await page.GetByLabel("The bundle", new() { Exact = true }).SetInputFilesAsync(zip);
        await Expect(page.Locator("#result h2").First).ToHaveTextAsync("Whole and unaltered");
        await ShootAsync(page, "9-checker");
    }

    private static async Task LookAsync(IPage page, string shot)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await ShootAsync(page, shot);
        await Browser.SeesNoBarrierAsync(page);
        await Browser.FitsAsync(page);
    }

    // For somebody to look at, where a folder for them is named.
    private static async Task ShootAsync(IPage page, string shot)
    {
        if (Environment.GetEnvironmentVariable("KITH_SHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{shot}-{page.ViewportSize!.Width}.png"), FullPage = true });
    }
}
