using System.Text.RegularExpressions;
using Kith.Tests.A;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

/// <summary>What a health visitor does with four minutes between visits, on the real application.</summary>
public sealed partial class JourneyTests(Browser browser, LiveKith kith)
{
    private const string Seen = "Amy walked to the door and took my hand.";
    private const string Corrected = "Amy crawled to the door and took my hand.";

    [Fact]
    public Task On_a_laptop() => MakeAsync("Lindqvist", Browser.Laptop, javaScript: true, keyboardOnly: false);

    [Fact]
    public Task With_the_keyboard_alone() => MakeAsync("Marchetti", Browser.Laptop, javaScript: true, keyboardOnly: true);

    [Fact]
    public Task Without_script_on_a_phone() => MakeAsync("Vasquez", Browser.Phone, javaScript: false, keyboardOnly: false);

    private async Task MakeAsync(string name, ViewportSize size, bool javaScript, bool keyboardOnly)
    {
        var (family, _) = await kith.FamilyAsync(name);
        var page = await browser.OpenAsync(kith.Address, size, javaScript);
        var hands = new Hands(page, keyboardOnly);

        await page.GotoAsync("/sign-in");
        await Browser.FitsAsync(page);
        await hands.WriteAsync("Email address", await KithClient.EmailOfAsync(kith.World, kith.World.HealthVisitor));
        await hands.WriteAsync("Password", KithClient.Password);
        await hands.PressAsync(AriaRole.Button, "Sign in");
        await page.WaitForURLAsync("**/my-work");
        await Browser.FitsAsync(page);

        await hands.WriteAsync("Find a family", $"amy {name}");
        await hands.PressAsync(AriaRole.Button, "Find");
        await page.WaitForURLAsync("**/find");
        await Browser.FitsAsync(page);
        await hands.PressAsync(AriaRole.Link, $"Amy {name}");
        await page.WaitForURLAsync($"**/families/{family}");
        await Browser.FitsAsync(page);

        // Two clicks from the family to the form.
        await hands.PressAsync(AriaRole.Button, "Write an entry");
        await hands.PressAsync(AriaRole.Link, "Home visit");
        await Browser.FitsAsync(page);
        await hands.TickAsync($"Amy {name}");
        await hands.WriteAsync("What you saw", Seen);
        if (javaScript)
        {
            await Expect(page.Locator("[data-draft-saved]")).ToHaveTextAsync(SavedAt());
            await page.ReloadAsync();
            await hands.PressAsync(AriaRole.Link, "Go on with that draft");
        }
        else
        {
            await hands.PressAsync(AriaRole.Button, "Save draft");
            await Expect(page.Locator("[data-draft-saved]")).ToContainTextAsync("Draft saved");
        }

        await Expect(page.GetByLabel("What you saw", new() { Exact = true })).ToHaveValueAsync(Seen);
        await hands.PressAsync(AriaRole.Button, "Record");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Home visit, ");
        await Expect(page.GetByText(Seen)).ToBeVisibleAsync();
        await Browser.FitsAsync(page);

        await hands.PressAsync(AriaRole.Link, "Correct this entry");
        await hands.WriteAsync("Why are you correcting it?", "I wrote the wrong word.");
        await hands.WriteAsync("What you saw", Corrected);
        await hands.PressAsync(AriaRole.Button, "Record the correction");
        await page.WaitForURLAsync("**/entries/*");
        await Expect(page.Locator("del")).ToContainTextAsync("walked");
        await Expect(page.Locator("ins")).ToContainTextAsync("crawled");
        await Browser.FitsAsync(page);

        await hands.PressAsync(AriaRole.Link, "Back to the chronology");
        var entry = page.Locator(".moj-timeline__item");
        await Expect(entry).ToContainTextAsync(Corrected);
        await Expect(entry).ToContainTextAsync("Grace Adeyemi, health visitor, Northcliffe Community Health Trust");
        await Browser.FitsAsync(page);
    }

    [GeneratedRegex(@"^Saved \d\d:\d\d$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SavedAt();
}
