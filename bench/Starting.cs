using System.Diagnostics;
using System.Globalization;

namespace Kith.Bench;

/// <summary>The real program on a filled database: how long until the first page, and how much memory after some work.</summary>
internal static class Starting
{
    // As it is put on a server (./run publish); where it was not published, as it was built.
    private static string[] Program() =>
        Path.GetFullPath("artifacts/kith/serve") is var published && File.Exists(published) ? [published] : ["dotnet", typeof(KithApp).Assembly.Location, "serve"];

    public static async Task RunAsync(string folder, IReadOnlyList<string> paths, Func<Uri, Task<HttpClient>> signIn, Report report)
    {
        var port = new Random().Next(20_000, 30_000);
        var address = new Uri($"http://127.0.0.1:{port}");
        var program = Program();
        var start = new ProcessStartInfo(program[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[.. program[1..], "--Urls", address.ToString(), "--Kith:Database:Folder", folder])
            start.ArgumentList.Add(argument);
        var clock = Stopwatch.StartNew();
        using var server = Process.Start(start)!;
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        try
        {
            using var visitor = new HttpClient { BaseAddress = address };
            while (true)
            {
                try
                {
                    (await visitor.GetAsync("/sign-in")).EnsureSuccessStatusCode();
                    break;
                }
                catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(60))
                {
                    await Task.Delay(5);
                }
            }
            report.AtMost("first page after start", clock.Elapsed.TotalSeconds, 1, "s");
            using var browser = await signIn(address);
            await Load.OfAsync(8, TimeSpan.FromSeconds(10), async (client, i) =>
            {
                using var answer = await browser.GetAsync(paths[(client * 7919 + i) % paths.Count]);
                answer.EnsureSuccessStatusCode();
            });
            server.Refresh();
            report.AtMost("server memory after ten seconds of 8 busy clients", server.WorkingSet64 / 1048576.0, 250, "MB");
            if (OperatingSystem.IsLinux())
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  of that {Memory.Of("RssAnon", server.Id):0} MB of its own, {Memory.Of("RssFile", server.Id):0} MB of files that it has mapped"));
        }
        finally
        {
            server.Kill();
        }
    }
}
