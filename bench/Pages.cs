using Kith.Record;

namespace Kith.Bench;

/// <summary>The family page and the chronology under load, beside a Razor page of the same size that reads nothing.</summary>
internal static class Pages
{
    private const int Clients = 8;

    /// <summary>What the static page says: as many bytes as the page it is compared with.</summary>
    public static string StaticText { get; private set; } = "";

    public static async Task<double> RunAsync(BenchKith kith, IReadOnlyList<RecordId> families, string label, double seconds, Report report)
    {
        var browsers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => kith.SignedInAsync()));
        var cost = 0.0;
        foreach (var (name, path) in new[] { ("family page", ""), ("chronology page", "/chronology") })
        {
            StaticText = await browsers[0].GetStringAsync($"/families/{families[0]}{path}");
            var floor = await Load.WarmAsync(Clients, seconds, (client, _) => GetAsync(browsers[client], "/bench/static"));
            var page = await Load.WarmAsync(Clients, seconds, (client, i) =>
                GetAsync(browsers[client], $"/families/{families[(client * 7919 + i * 31) % families.Count]}{path}"));
            report.AtLeast($"{name}, {label}: rate beside a static page of {StaticText.Length / 1024.0:0} kB", page.PerSecond / floor.PerSecond, 0.12,
                $"{page.PerSecond:N0}/s against {floor.PerSecond:N0}/s; processor time {page.Processor / floor.Processor:0.0} ×");
            report.AtMost($"{name}, {label}: p99 at {Clients} clients", page.P99, 25, "ms", page.ToString());
            cost += 1 / page.PerSecond;
        }
        foreach (var browser in browsers)
            browser.Dispose();
        return cost;
    }

    internal static async Task GetAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path} gave {(int)answer.StatusCode}.");
        await answer.Content.CopyToAsync(Stream.Null);
    }
}
