using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Kith.Browser.Tests.Browser))]

namespace Kith.Browser.Tests;

/// <summary>
/// The system's own Chromium, started once for all tests. The driver comes inside the Playwright package, so nothing is
/// ever downloaded.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    public static readonly ViewportSize Laptop = new() { Width = 1366, Height = 768 };
    public static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    private static readonly string[] s_usualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable(),
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }

    /// <summary>A page of a session of its own: signed in to nothing, knowing nothing.</summary>
    public async Task<IPage> OpenAsync(Uri address, ViewportSize? size = null, bool javaScript = true)
    {
        var session = await Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = size ?? Laptop,
            IsMobile = size is not null && size.Width < 600,
            HasTouch = size is not null && size.Width < 600,
            JavaScriptEnabled = javaScript,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        session.SetDefaultTimeout(15_000);
        return await session.NewPageAsync();
    }

    /// <summary>No failing of WCAG 2.2 AA that a machine can see.</summary>
    /// <remarks>
    /// axe-core is asked in the page itself: the library's own way opens a second page to put the answer together, which takes three
    /// times as long. No page of Kith has frames.
    /// </remarks>
    public static async Task SeesNoBarrierAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => !!window.axe"))
            await page.EvaluateAsync(s_axe);
        var result = await page.EvaluateAsync<JsonElement>("options => axe.run(document, options)", s_options);
        var barriers = result.GetProperty("violations").EnumerateArray().Where(found => !IsConditionalChoice(found)).Select(found =>
            $"{found.GetProperty("id")} ({found.GetProperty("impact")}): {found.GetProperty("help")}\n    {string.Join("\n    ", Html(found))}").ToList();
        Assert.True(barriers.Count == 0, $"At {page.Url}:\n{string.Join('\n', barriers)}");
    }

    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript() + ";undefined";

    // What is in order need not be described node by node.
    private static readonly object s_options = new
    {
        runOnly = new { type = "tag", values = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        resultTypes = (string[])["violations"],
        iframes = false,
    };

    private static IEnumerable<string> Html(JsonElement found) => found.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("html").GetString()!);

    // GOV.UK puts aria-expanded on a radio that opens more fields, knowingly: screen readers tell people what the
    // standard does not yet foresee.
    private static bool IsConditionalChoice(JsonElement found) => found.GetProperty("id").GetString() == "aria-allowed-attr"
        && Html(found).All(html => html.Contains("aria-expanded", StringComparison.Ordinal) && html.Contains("__input", StringComparison.Ordinal));

    /// <summary>Nothing sticks out: the page does not scroll sideways.</summary>
    public static async Task FitsAsync(IPage page)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} pixels wider than the screen.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private IBrowser Chromium => _chromium ?? throw new InvalidOperationException("The browser is not started.");

    private static string Executable()
    {
        var told = Environment.GetEnvironmentVariable("KITH_CHROMIUM");
        var places = string.IsNullOrEmpty(told) ? s_usualPlaces : [told];
        return places.FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("Chromium was not found: install it, or set KITH_CHROMIUM to the browser's path.");
    }
}
