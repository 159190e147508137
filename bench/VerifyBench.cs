using System.Diagnostics;
using System.Globalization;
using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Record.Store;
using Kith.Record.Verify;

namespace Kith.Bench;

/// <summary>
/// How fast <c>kith verify</c> is, the reading from the database included. A hundred families are written through the door,
/// one act with its rows to three looks, and then multiplied below it (<see cref="Multiplying"/>).
/// </summary>
public static class VerifyBench
{
    private const int Families = 100;
    private const int EntriesAFamily = 12;
    private const int ActsAFamily = 1 + 2 + EntriesAFamily;
    private const int LooksAnAct = 3;
    private const int Runs = 3;
    private const int AtOnce = 64;

    /// <summary>Usage: verify [--lines N] [--postgres] [--cores N] [--keep FOLDER].</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var lines = Number(args, "--lines", 1_000_000);
        var cores = (int)Number(args, "--cores", Environment.ProcessorCount);
        var keep = Array.IndexOf(args, "--keep") is var at and >= 0 ? Path.Combine(args[at + 1], $"verify-{lines}") : null;
        await using var kith = await BenchKith.StartAsync(args.Contains("--postgres"), keep);
        var filled = Path.Combine(kith.Folder, "multiplied.txt");
        var families = File.Exists(filled) ? [] : await FillAsync(kith);
        await kith.App.DisposeAsync();
        // An application that does not serve: nothing else has the database open while it is multiplied and checked.
        await using var app = KithApp.Build([], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration["Kith:Database:Folder"] = kith.Folder;
            builder.Configuration["Kith:Database:Postgres"] = kith.Connection;
        });
        if (families.Count > 0)
        {
            await MultiplyAsync(app, families, lines);
            await File.WriteAllTextAsync(filled, Multiplying.FieldsALine.ToString("0.0", CultureInfo.InvariantCulture));
        }
        Console.WriteLine($"  {await File.ReadAllTextAsync(filled)} fields a line on the average");
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            Process.GetCurrentProcess().ProcessorAffinity = (1 << cores) - 1;
        for (var run = 0; run < Runs; run++)
        {
            ForgetPeak();
            var (clock, before, allocated) = (Stopwatch.StartNew(), Environment.CpuUsage, GC.GetTotalAllocatedBytes());
            var result = new RecordCheck(app.Services) { Workers = cores }.Run();
            var (seconds, after) = (clock.Elapsed.TotalSeconds, Environment.CpuUsage);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"verify: {result.Lines:N0} lines and {result.Rows:N0} rows in {seconds:0.00} s on {cores} core{(cores == 1 ? "" : "s")} " +
                $"(at work {(after.UserTime - before.UserTime).TotalSeconds:0.0} s itself, {(after.PrivilegedTime - before.PrivilegedTime).TotalSeconds:0.0} s in the system), {result.Lines / seconds:N0} lines/s, " +
                $"peak {Peak():N0} MB of memory with what is mapped of the file, {Own():N0} MB of its own at the end, {(GC.GetTotalAllocatedBytes() - allocated) / Math.Max(1, result.Lines):N0} bytes allocated a line ({(result.IsClean ? "clean" : "DAMAGED")})"));
            if (!result.IsClean)
            {
                Console.WriteLine(string.Join('\n', result.First.Take(5).Select(f => f.InWords())));
                return 1;
            }
        }
        return 0;
    }

    private static async Task<IReadOnlyList<RecordId>> FillAsync(BenchKith kith)
    {
        var families = await Filling.FamiliesAsync(kith, Families, 2, EntriesAFamily);
        var records = kith.As(kith.Worker);
        for (var look = 0; look < ActsAFamily * LooksAnAct; look++)
            await Parallel.ForEachAsync(families, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (family, ct) => await records.ReadAsync(family, new Glance(), ct));
        return families;
    }

    private static async Task MultiplyAsync(WebApplication app, IReadOnlyList<RecordId> families, long lines)
    {
        var clock = Stopwatch.StartNew();
        using var scope = app.Services.CreateScope();
        await using var store = scope.ServiceProvider.GetRequiredService<RecordStore>();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var copies = (int)(lines / (Families * ActsAFamily * (1 + LooksAnAct)));
        await Multiplying.CopyAsync(store, families, copies, Multiplying.Connect(store));
        Console.WriteLine(FormattableString.Invariant($"  multiplied by {copies} in {clock.Elapsed.TotalSeconds:0} s"));
    }

    private static long Number(string[] args, string name, long otherwise) =>
        Array.IndexOf(args, name) is var at and >= 0 ? long.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

    // The most memory that was held at any moment, what the files share of it included (https://man7.org/linux/man-pages/man5/proc.5.html).
    private static void ForgetPeak()
    {
        GC.Collect(2, GCCollectionMode.Aggressive);
        if (OperatingSystem.IsLinux())
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    private static double Peak() => OperatingSystem.IsLinux() ? Memory.Of("VmHWM") : Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;

    private static double Own() => OperatingSystem.IsLinux() ? Memory.Of("RssAnon") : Process.GetCurrentProcess().PrivateMemorySize64 / 1048576.0;

    private sealed record Glance : View<int>
    {
        protected override Permission Needs => Permission.SeeFamily;
        protected override Task<int> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(0);
    }
}
