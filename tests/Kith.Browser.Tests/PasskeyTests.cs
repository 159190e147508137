using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

public sealed class PasskeyTests(Browser browser, LiveKith kith)
{
    [Fact]
    public async Task A_passkey_made_in_the_account_signs_in_the_next_time()
    {
        var page = await browser.OpenAsync(kith.Address);
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
            },
        });
        await kith.SignInAsync(page, kith.World.Midwife);

        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey on this device" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GotoAsync("/my-work");
        await page.WaitForURLAsync("**/sign-in*");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        await page.WaitForURLAsync("**/my-work");
        await Expect(page.Locator(".kith-header__worker")).ToContainTextAsync("Siân Pritchard");
    }
}
