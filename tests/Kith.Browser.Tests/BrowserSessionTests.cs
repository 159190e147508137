using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

public sealed class BrowserSessionTests(Browser browser)
{
    [Fact]
    public async Task A_session_about_to_end_says_so_and_can_be_kept()
    {
        await using var server = await BrowserPage.ServeAsync("<h1>Page</h1>", "data-idle-minutes=\"2.02\" data-idle-url=\"/still-here\"");
        var page = await browser.OpenAsync(server.Address);
        await page.GotoAsync("/page");

        var warning = page.GetByRole(AriaRole.Region, new() { Name = "Signed in" });
        await Expect(warning).ToContainTextAsync("You will be signed out in 2 minutes");
        await Browser.SeesNoBarrierAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" }).PressAsync("Enter");

        await Expect(warning).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_error_summary_is_read_first_and_leads_to_the_field_by_keyboard()
    {
        const string form = """
            <div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">There is a problem</h2>
            <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list"><li><a href="#t">Enter what happened</a></li></ul></div></div></div>
            <h1>Write</h1><form method="post" action="/page"><label for="t">Text</label><textarea id="t" name="Text"></textarea></form>
            """;
        await using var server = await BrowserPage.ServeAsync(form);
        var page = await browser.OpenAsync(server.Address);
        await page.GotoAsync("/page");

        await Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByLabel("Text")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_passkey_is_made_by_the_device_and_sent_with_the_form()
    {
        var options = JsonSerializer.Serialize(new
        {
            rp = new { id = "localhost", name = "Kith" },
            user = new { id = "AQIDBA", name = "amina", displayName = "Amina" },
            challenge = "AAECAwQFBgcICQoLDA0ODw",
            pubKeyCredParams = new[] { new { type = "public-key", alg = -7 } },
            timeout = 60_000,
        });
        const string form = """
            <h1>Passkey</h1><form method="post" action="/page" data-passkey="create" data-passkey-options="/passkey-options">
            <input type="hidden" name="Credential"><button>Make a passkey</button></form>
            """;
        await using var server = await BrowserPage.ServeAsync(form, passkeyOptions: options);
        var page = await browser.OpenAsync(server.Address);
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
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
        await page.GotoAsync("/page");
        await page.WaitForSelectorAsync("body.js-enabled");

        // A browser makes passkeys only for the page that is in front, and other tests open theirs meanwhile.
        await page.BringToFrontAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/elsewhere", new() { Timeout = 60_000 });

        var credential = JsonDocument.Parse(Assert.Single(server.Sent)["Credential"].ToString()).RootElement;
        Assert.Equal("public-key", credential.GetProperty("type").GetString());
        Assert.NotEmpty(credential.GetProperty("response").GetProperty("attestationObject").GetString()!);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told_plainly_on_a_phone_too()
    {
        await using var server = await BrowserPage.ServeAsync("");
        foreach (var size in new[] { Browser.Laptop, Browser.Phone })
        {
            var page = await browser.OpenAsync(server.Address, size);
            await page.GotoAsync("/nowhere");

            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Page not found");
            await Browser.SeesNoBarrierAsync(page);
            await Browser.FitsAsync(page);
        }
    }
}
