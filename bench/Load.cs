using System.Diagnostics;

namespace Kith.Bench;

/// <summary>How fast something went: the rate of all clients together, and how long one waited.</summary>
internal sealed record Speed(double PerSecond, double P50, double P95, double P99, double Processor)
{
    /// <summary>The share of the time in which everything stood still for the garbage collector, and how often it went through all that is kept.</summary>
    public (double Share, int Whole) Paused { get; init; }

    public override string ToString() => FormattableString.Invariant(
        $"{PerSecond:N0}/s, p50 {P50:0.0} ms, p95 {P95:0.0} ms, p99 {P99:0.0} ms, {Processor:0.00} ms of processor time each; paused {Paused.Share:0.0%}, {Paused.Whole} whole collections");
}

/// <summary>So many clients, each doing one thing after another for a time.</summary>
internal static class Load
{
    public static async Task<Speed> OfAsync(int clients, TimeSpan time, Func<int, int, Task> once)
    {
        var waited = new List<double>[clients];
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var (paused, whole) = (GC.GetTotalPauseDuration(), GC.CollectionCount(2));
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var mine = waited[client] = new List<double>(10_000);
            for (var i = 0; clock.Elapsed < time; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                await once(client, i);
                mine.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        })));
        var took = clock.Elapsed.TotalSeconds;
        var all = waited.SelectMany(w => w).Order().ToArray();
        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        return new Speed(all.Length / took, At(all, 0.5), At(all, 0.95), At(all, 0.99), processor / all.Length)
        {
            Paused = ((GC.GetTotalPauseDuration() - paused).TotalSeconds / took, GC.CollectionCount(2) - whole),
        };
    }

    /// <summary>First the same without counting, until what is often run has been compiled well; then the counted.</summary>
    public static async Task<Speed> WarmAsync(int clients, double seconds, Func<int, int, Task> once)
    {
        await OfAsync(clients, TimeSpan.FromSeconds(Math.Max(10, seconds)), once);
        return await OfAsync(clients, TimeSpan.FromSeconds(seconds), once);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
}
