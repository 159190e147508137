using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

public sealed class BrowserDraftTests(Browser browser)
{
    private const string Form = """
        <h1>Write</h1><form method="post" action="/page" data-draft="/draft"><p class="kith-saved" role="status" aria-live="polite" data-draft-saved></p>
        <label for="t">Text</label><textarea id="t" name="Text"></textarea><button>Save</button></form>
        """;

    [Fact]
    public async Task What_is_typed_is_saved_when_typing_pauses_and_the_page_says_when()
    {
        await using var server = await BrowserPage.ServeAsync(Form);
        var page = await OpenAsync(server);

        await page.GetByLabel("Text").FillAsync("He walked by himself today");

        await Expect(Said(page)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Saved \\d\\d:\\d\\d$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal("He walked by himself today", Assert.Single(server.Drafts)["Text"]);
    }

    [Theory]
    [InlineData(401, "you have been signed out")]
    [InlineData(503, "it will try again")]
    [InlineData(409, "changed somewhere else")]
    public async Task A_draft_that_could_not_be_saved_stays_on_the_page_and_is_told(int status, string words)
    {
        await using var server = await BrowserPage.ServeAsync(Form);
        server.AnswerToDrafts = status;
        var page = await OpenAsync(server);

        await page.GetByLabel("Text").FillAsync("kept");

        await Expect(Said(page)).ToContainTextAsync(words);
        await Expect(page.GetByLabel("Text")).ToHaveValueAsync("kept");
        server.AnswerToDrafts = 200;
        await page.GetByLabel("Text").PressSequentiallyAsync(" and more");
        await Expect(Said(page)).ToContainTextAsync("Saved ");
        Assert.Equal("kept and more", server.Drafts[^1]["Text"]);
    }

    [Fact]
    public async Task Leaving_the_page_saves_what_was_typed_in_the_last_second()
    {
        await using var server = await BrowserPage.ServeAsync(Form);
        var page = await OpenAsync(server);
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();

        await page.GetByLabel("Text").FillAsync("quick");
        await page.GotoAsync("/elsewhere");

        for (var tries = 0; server.Drafts.Count == 0 && tries < 50; tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal("quick", server.Drafts[0]["Text"]);
    }

    [Fact]
    public async Task Pressing_the_button_twice_sends_the_form_once()
    {
        await using var server = await BrowserPage.ServeAsync(Form);
        server.Slowness = TimeSpan.FromSeconds(1);
        var page = await OpenAsync(server);
        await page.GetByLabel("Text").FillAsync("once");

        await page.EvaluateAsync("() => { const b = document.querySelector('form button'); b.click(); b.click(); b.click(); }");
        await page.WaitForURLAsync("**/elsewhere");

        Assert.Equal("once", Assert.Single(server.Sent)["Text"]);
    }

    [Fact]
    public async Task Without_script_the_button_does_it()
    {
        await using var server = await BrowserPage.ServeAsync(Form);
        var page = await browser.OpenAsync(server.Address, Browser.Phone, javaScript: false);
        await page.GotoAsync("/page");

        await page.GetByLabel("Text").FillAsync("by hand");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.WaitForURLAsync("**/elsewhere");

        Assert.Equal("by hand", Assert.Single(server.Sent)["Text"]);
        Assert.Empty(server.Drafts);
    }

    private async Task<IPage> OpenAsync(BrowserPage server)
    {
        var page = await browser.OpenAsync(server.Address);
        await page.GotoAsync("/page");
        await page.WaitForSelectorAsync("body.js-enabled");
        return page;
    }

    private static ILocator Said(IPage page) => page.Locator("[data-draft-saved]");
}
