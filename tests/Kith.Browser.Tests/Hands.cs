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

    /// <summary>Sends a form that leads back to the same page, or on.</summary>
    public async Task SendAsync(string button)
    {
        await page.EvaluateAsync("window.before = true");
        var what = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First;
        if (keyboardOnly)
        {
            await ReachAsync(what);
            await page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await what.ClickAsync();
        }

        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                if (await page.EvaluateAsync<bool>("window.before !== true && document.readyState === 'complete'"))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // It was between two pages.
            }

            await Task.Delay(25);
        }

        Assert.Fail($"Nothing came of ‘{button}’ on {page.Url}");
    }

    /// <summary>Chooses one of several radios, as one does with the arrow keys.</summary>
    public async Task ChooseAsync(string label, ILocator? within = null)
    {
        var wanted = (within ?? page.Locator("main")).GetByLabel(label, new() { Exact = true });
        var name = await wanted.GetAttributeAsync("name");
        await ReachAsync(page.Locator($"input[type=radio][name='{name}']:focus"), present: false);
        for (var moves = 0; moves < 12 && !await wanted.IsCheckedAsync(); moves++)
        {
            await page.Keyboard.PressAsync(moves == 0 ? "Space" : "ArrowDown");
        }

        Assert.True(await wanted.IsCheckedAsync(), $"‘{label}’ cannot be chosen on {page.Url}");
    }

    /// <summary>Chooses from a list with the arrow keys, by how the answer begins.</summary>
    public async Task SelectAsync(string label, string begins)
    {
        var list = page.GetByLabel(label, new() { Exact = true });
        await ReachAsync(list);
        for (var moves = 0; moves < 60; moves++)
        {
            if ((await list.EvaluateAsync<string>("list => list.selectedOptions[0].text")).StartsWith(begins, StringComparison.Ordinal))
            {
                return;
            }

            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"‘{begins}’ is not in ‘{label}’ on {page.Url}");
    }

    /// <summary>Opens what is folded.</summary>
    public async Task UnfoldAsync(string summary)
    {
        await ReachAsync(page.Locator("summary").Filter(new() { HasText = summary }).First);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Writes into a field of which the page has several of that name.</summary>
    public async Task WriteAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Writes a date into its three boxes.</summary>
    public async Task WriteDateAsync(string legend, DateOnly date)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = legend });
        foreach (var (label, number) in new[] { ("Day", date.Day), ("Month", date.Month), ("Year", date.Year) })
        {
            await WriteAsync(group.GetByLabel(label, new() { Exact = true }), number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    // Nothing is focused by script: a person who cannot use a mouse has only the tab key.
    public async Task ReachAsync(ILocator what, bool present = true)
    {
        if (present)
        {
            await what.WaitForAsync();
        }

        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (present ? await what.EvaluateAsync<bool>("element => element === document.activeElement") : await what.CountAsync() > 0)
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{what} cannot be reached with the tab key on {page.Url}");
    }
}
