using Kith.Ledger;
using Kith.Tests.Ledger.Bundles;
using Microsoft.Playwright;
using Xunit;

namespace Kith.Browser.Tests;

/// <summary>The checker that is one HTML file, opened from a disk without a server or a network, as a solicitor would.</summary>
public sealed class BundleCheckerTests(Browser browser) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kith-checker").FullName;
    private readonly SomeBundle _some = new(5);

    [Fact]
    public async Task A_good_bundle_is_whole_and_unaltered_and_an_altered_one_is_not()
    {
        var page = await OpenAsync();
        await Browser.SeesNoBarrierAsync(page);
        await Browser.FitsAsync(page);
        var good = _some.Make();
        await ChooseAsync(page, good);
        Assert.Equal("Enter the public key", await HeadingAsync(page, ".not"));
        await page.GetByLabel("The public key").FillAsync("kith.example/log+00000000+AAAA");
        Assert.Equal("The key is not right", await HeadingAsync(page, ".not"));
        await page.GetByLabel("The public key").FillAsync($"{_some.Log.Verifier.Encode()}\n{_some.Witness.Verifier.Encode()}\n");
        Assert.Equal("Whole and unaltered", await HeadingAsync(page, ".whole"));
        var said = await page.Locator("#result").InnerTextAsync();
        Assert.Contains("Record record-7: all 5 acts, unbroken from the first.", said, StringComparison.Ordinal);
        Assert.Contains("5 fields are withheld", said, StringComparison.Ordinal);
        Assert.Contains("Cosigned by trust.example/witness at 2026-03-30 12:00:00 UTC.", said, StringComparison.Ordinal);
        await Browser.SeesNoBarrierAsync(page);
        await Browser.FitsAsync(page);

        await page.GetByLabel("How many of these witnesses").FillAsync("2");
        Assert.Equal("Not whole", await HeadingAsync(page, ".not"));
        await page.GetByLabel("How many of these witnesses").FillAsync("1");
        Assert.Equal("Whole and unaltered", await HeadingAsync(page, ".whole"));
        good[good.AsSpan().IndexOf("not really"u8)] ^= 1;
        await ChooseAsync(page, good);
        Assert.Equal("Not whole", await HeadingAsync(page, ".not"));
        Assert.Contains("The part documents/bundle.pdf was altered.", await page.Locator("#result").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByLabel("The public key").FillAsync(NoteSigner.Generate("kith.example/log").Verifier.Encode());
        await page.GetByText("The bundle is not signed by the key").WaitForAsync();
    }

    [Fact]
    public async Task A_bundle_can_be_dropped_on_it_on_a_phone_and_in_a_browser_that_has_no_cryptography()
    {
        foreach (var withCrypto in new[] { true, false })
        {
            var page = await OpenAsync(Browser.Phone, withCrypto);
            await page.GetByLabel("The public key").FillAsync(_some.Log.Verifier.Encode());
            await DropAsync(page, _some.Make(checker: true));
            Assert.Equal("Whole and unaltered", await HeadingAsync(page, ".whole"));
            await Browser.FitsAsync(page);
            await DropAsync(page, "no ZIP file"u8.ToArray());
            await page.GetByText("The file is not a ZIP file").WaitForAsync();
        }
    }

    [Fact]
    public async Task It_says_of_damaged_bundles_what_ours_says()
    {
        var page = await OpenAsync();
        var (whole, not) = (0, 0);
        foreach (var bundle in DamagedBundles.Of(_some.Make(), _some, 200))
        {
            var report = BundleCheck.Run(new MemoryStream(bundle), _some.Trust);
            var verdict = await page.EvaluateAsync<string>(
                """
                async ([zip, keys]) => {
                  try {
                    await check(Uint8Array.from(atob(zip), (c) => c.charCodeAt(0)), keys.map(vkey), 1);
                    return 'whole';
                  } catch (e) {
                    return e instanceof NotWhole ? e.message : `unforeseen: ${e}`;
                  }
                }
                """,
                new object[] { Convert.ToBase64String(bundle), new[] { _some.Log.Verifier.Encode(), _some.Witness.Verifier.Encode(), _some.Second.Verifier.Encode() } });
            Assert.True(report.IsWhole == (verdict == "whole"), $"Ours says: {report.Sentence} The browser's says: {verdict}");
            Assert.DoesNotContain("unforeseen", verdict, StringComparison.Ordinal);
            _ = report.IsWhole ? whole++ : not++;
        }
        Assert.True(whole > 3 && not > 150, $"{whole} whole, {not} not");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The page from its file; whatever it should ask of a network fails the test.</summary>
    private async Task<IPage> OpenAsync(ViewportSize? size = null, bool crypto = true)
    {
        var file = Path.Combine(_folder, "checker.html");
        await File.WriteAllBytesAsync(file, BundleChecker.Html, TestContext.Current.CancellationToken);
        var page = await browser.OpenAsync(new Uri(file), size);
        page.Request += (_, request) => Assert.StartsWith("file://", request.Url, StringComparison.Ordinal);
        page.PageError += (_, error) => Assert.Fail(error);
        if (!crypto)
            await page.AddInitScriptAsync("Object.defineProperty(globalThis, 'crypto', { value: undefined });");
        await page.GotoAsync(new Uri(file).ToString());
        return page;
    }

    private async Task ChooseAsync(IPage page, byte[] zip) =>
        await page.GetByLabel("The bundle", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "bundle.zip", MimeType = "application/zip", Buffer = zip });

    private static async Task DropAsync(IPage page, byte[] zip) => await page.EvaluateAsync(
        """
        (zip) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(zip), (c) => c.charCodeAt(0))], 'bundle.zip'));
          document.getElementById('drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
        }
        """,
        Convert.ToBase64String(zip));

    private static async Task<string> HeadingAsync(IPage page, string kind) => await page.Locator($"#result{kind} h2").InnerTextAsync();
}
