using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>How somebody works a page: with a pointer, or with the keyboard alone.</summary>
internal sealed class Hands(IPage page, bool keyboardOnly)
{
    private const int MostTabs = 120;

    public async Task PressAsync(AriaRole role, string name)
    {
        var what = page.GetByRole(role, new() { Name = name, Exact = true }).First;
        if (!keyboardOnly)
        {
            await what.ClickAsync();
            return;
        }

        await ReachAsync(what);
        var before = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url != before, new() { WaitUntil = WaitUntilState.Load });
    }

    public async Task WriteAsync(string label, string text)
    {
        var field = page.GetByLabel(label, new() { Exact = true });
        if (!keyboardOnly)
        {
            await field.FillAsync(text);
            return;
        }

        await ReachAsync(field);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.InsertTextAsync(text);
    }

    public async Task TickAsync(string label)
    {
        var box = page.GetByLabel(label, new() { Exact = true });
        if (!keyboardOnly)
        {
            await box.CheckAsync();
            return;
        }

        await ReachAsync(box);
        await page.Keyboard.PressAsync("Space");
    }

    // Nothing is focused by script: a person who cannot use a mouse has only the tab key.
    public async Task ReachAsync(ILocator what)
    {
        await what.WaitForAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await what.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{what} cannot be reached with the tab key on {page.Url}");
    }
}
