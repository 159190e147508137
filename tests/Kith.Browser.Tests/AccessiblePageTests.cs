using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

/// <summary>Every page of a working day, on a laptop and on a phone: no barrier that a machine can see, and nothing sticks out.</summary>
public sealed class AccessiblePageTests(Browser browser, LiveKith kith)
{
    public static TheoryData<int> Widths => [Browser.Laptop.Width, Browser.Phone.Width];

    [Theory, MemberData(nameof(Widths))]
    public async Task A_practitioners_pages_have_no_barrier(int width)
    {
        var page = await OpenAsync(width);
        await page.GotoAsync("/sign-in");
        await LookAsync(page);
        await kith.SignInAsync(page, kith.World.HealthVisitor);
        var name = "Halvorsen" + width;
        var tour = await PageTour.BeginAsync(kith, name);

        foreach (var address in await tour.PagesAsync(kith))
        {
            await page.GotoAsync(address);
            await LookAsync(page);
        }

        // A draft, so that the lists of drafts are not empty; then a form sent empty, with its errors.
        await page.GotoAsync($"/families/{tour.Family}/write");
        await page.GetByRole(AriaRole.Link, new() { Name = "Home visit", Exact = true }).ClickAsync();
        await page.GetByLabel("What you saw", new() { Exact = true }).FillAsync("Begun.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await LookAsync(page);
        foreach (var address in new[] { "/drafts", "/my-work", $"/families/{tour.Family}", $"/families/{tour.Family}/write" })
        {
            await page.GotoAsync(address);
            await LookAsync(page);
        }

        await page.GotoAsync($"/families/{tour.Family}/register");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register", Exact = true }).ClickAsync();
        await Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await LookAsync(page);
        await page.GetByLabel("Given names").FillAsync("Amy");
        await page.GetByLabel("Family name").FillAsync(name);
        await page.GetByRole(AriaRole.Group, new() { Name = "Date of birth" }).GetByLabel("Year").FillAsync("2024");
        await page.GetByRole(AriaRole.Group, new() { Name = "Date of birth" }).GetByLabel("Month").FillAsync("9");
        await page.GetByRole(AriaRole.Group, new() { Name = "Date of birth" }).GetByLabel("Day").FillAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register", Exact = true }).ClickAsync();
        await Expect(page.GetByText("These people look like the same person")).ToBeVisibleAsync();
        await LookAsync(page);

        await FindAsync(page, name);
        await LookAsync(page);
        await FindAsync(page, "nobody of that name at all");
        await LookAsync(page);
    }

    [Theory, MemberData(nameof(Widths))]
    public async Task A_team_leaders_pages_have_no_barrier(int width)
    {
        var name = "Ingelby" + width;
        var tour = await PageTour.BeginAsync(kith, name);
        var urgent = await browser.OpenAsync(kith.Address);
        await kith.SignInAsync(urgent, kith.World.Stranger);
        await urgent.GotoAsync($"/families/{tour.Family}/emergency-access");
        await urgent.GetByLabel("Why do you need to see this record now?").FillAsync("A neighbour rang: the child is alone at home.");
        await urgent.GetByRole(AriaRole.Button, new() { Name = "Take emergency access" }).ClickAsync();
        await urgent.WaitForURLAsync($"**/families/{tour.Family}");

        var page = await OpenAsync(width);
        await kith.SignInAsync(page, kith.World.Leader);
        foreach (var address in tour.LeadersPages)
        {
            await page.GotoAsync(address);
            await LookAsync(page);
        }

        await page.GotoAsync("/emergency-access");
        await page.GetByRole(AriaRole.Link, new() { Name = "Review", Exact = false }).First.ClickAsync();
        await LookAsync(page);

        await PageTour.ImportAsync(kith, page, name);
        await LookAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();
        await Expect(page.GetByText("Dry run done")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.GetByText("The date of birth cannot be read as a date")).ToBeVisibleAsync();
        await LookAsync(page);
        await page.GotoAsync("/import");
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await LookAsync(page);
    }

    [Theory, MemberData(nameof(Widths))]
    public async Task An_administrators_pages_have_no_barrier(int width)
    {
        var page = await OpenAsync(width);
        await kith.SignInAsync(page, kith.World.Administrator);
        foreach (var address in new[] { "/my-work", "/forms", "/forms/change", "/workers", "/workers/register", $"/workers/{kith.World.Midwife}", $"/workers/{kith.World.Midwife}/place", $"/workers/{kith.World.Midwife}/role" })
        {
            await page.GotoAsync(address);
            await LookAsync(page);
        }
    }

    [Theory, MemberData(nameof(Widths))]
    public async Task The_pages_of_holds_and_destruction_have_no_barrier(int width)
    {
        var tour = await PageTour.BeginAsync(kith, "Jarrold" + width);
        var (proposer, approver) = (await PageTour.GovernanceLeadAsync(kith, "Priya Jarrold" + width), await PageTour.GovernanceLeadAsync(kith, "Owen Jarrold" + width));
        await tour.DestroyAsync(kith, proposer, approver);
        var page = await OpenAsync(width);
        await kith.SignInAsync(page, approver);
        foreach (var address in tour.DisposalPages)
        {
            await page.GotoAsync(address);
            await LookAsync(page);
        }
        await page.GotoAsync($"/families/{tour.Family}/disposal/propose");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose", Exact = true }).ClickAsync();
        await Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await LookAsync(page);
        await page.GotoAsync("/disposal/rules");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await LookAsync(page);
    }

    private Task<IPage> OpenAsync(int width) => browser.OpenAsync(kith.Address, width == Browser.Phone.Width ? Browser.Phone : Browser.Laptop);

    private static async Task LookAsync(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await Browser.SeesNoBarrierAsync(page);
        await Browser.FitsAsync(page);
    }

    private static async Task FindAsync(IPage page, string words)
    {
        await page.GotoAsync("/find");
        await page.GetByLabel("Name, date of birth").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await Expect(page.Locator("#found")).ToBeVisibleAsync();
    }
}
