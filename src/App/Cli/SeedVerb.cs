using System.Diagnostics;
using System.Globalization;
using Kith.Access;
using Kith.Record;
using Kith.Record.Log;
using Kith.Recording;
using Kith.Seed;
using Kith.SignIn;
using Kith.Workforce;

namespace Kith.Cli;

/// <summary>Fills an empty Kith with a fictional town, or any seeded one with as many families as are asked for.</summary>
internal static class SeedVerb
{
    private const int TownFamilies = 600;
    private const int FirstOfCounty = 10_000;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["town", .. var rest] when rest.All(a => a == "--if-empty"):
                return await TownAsync(ifEmpty: rest.Length > 0);
            case ["county", var number] when int.TryParse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var families) && families > 0:
                return await CountyAsync(families);
            default:
                Console.Error.WriteLine("Usage: kith seed town [--if-empty], or kith seed county NUMBER-OF-FAMILIES");
                return 2;
        }
    }

    private static async Task<int> TownAsync(bool ifEmpty)
    {
        var time = StoryTime.Before(DateTimeOffset.UtcNow);
        var clock = new StoryClock(StoryTime.At(time.First, new TimeOnly(6, 0)));
        await using var app = Build(clock);
        await KithApp.PrepareAsync(app.Services);
        var runtime = app.Services.GetRequiredService<RecordRuntime>();
        if (await IsSettledAsync(runtime))
        {
            SayWhoCanSignIn(app.Services, time);
            if (!ifEmpty)
                Console.Error.WriteLine("There is a partnership here already: a town is told in an empty Kith only.");
            return ifEmpty ? 0 : 1;
        }
        var watch = Stopwatch.StartNew();
        var town = new Town(time, TownFamilies);
        var telling = new Telling(runtime, clock.TurnTo);
        await town.TellAsync(telling, await app.Services.GetRequiredService<Forms>().OfferedAsync());
        await AddSignInsAsync(app.Services, town.Setting);
        Say($"Told the three years of {TownFamilies} families: {town.Entries:N0} entries, {Pace(telling.Done, watch)}.");
        await PlaceAsync(app.Services);
        SayWhoCanSignIn(app.Services, time);
        return 0;
    }

    private static async Task<int> CountyAsync(int families)
    {
        var time = StoryTime.Before(DateTimeOffset.UtcNow);
        var clock = new CountyClock(StoryTime.At(time.First, new TimeOnly(6, 0)));
        await using var app = Build(clock);
        await KithApp.PrepareAsync(app.Services);
        var runtime = app.Services.GetRequiredService<RecordRuntime>();
        var setting = new Setting(Stock.Read(), StoryBook.Read(), time);
        var first = FirstOfCounty;
        if (!await IsSettledAsync(runtime))
        {
            var telling = new Telling(runtime, at => clock.Now = at);
            await setting.FoundAsync(telling);
            await telling.TellAsync(setting.Workers());
            await AddSignInsAsync(app.Services, setting);
        }
        else if (await setting.AdoptAsync(runtime.For(new Asking(Founding.Kith, "cli", "seed"))))
            // Another county than the one that may be here already.
            first += (int)(DateTimeOffset.UtcNow.ToUnixTimeSeconds() % 800_000);
        else
        {
            Console.Error.WriteLine("There is a partnership here already that no seed made: its record is left alone.");
            return 1;
        }
        var watch = Stopwatch.StartNew();
        var county = new County(setting, runtime, clock);
        await county.TellAsync(first, families, await app.Services.GetRequiredService<Forms>().OfferedAsync());
        Say($"Told {families:N0} families shortly: {Pace(county.Done, watch)}.");
        await PlaceAsync(app.Services);
        return 0;
    }

    private static async Task PlaceAsync(IServiceProvider services)
    {
        var watch = Stopwatch.StartNew();
        var placed = await services.GetRequiredService<Sequencer>().RunOnceAsync();
        Say($"Placed {placed:N0} lines in the log in {watch.Elapsed.TotalSeconds:0.0} s.");
    }

    private static WebApplication Build(TimeProvider clock) => KithApp.Build([], builder =>
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(clock);
    });

    private static string Pace(long acts, Stopwatch watch) => string.Create(CultureInfo.InvariantCulture,
        $"{acts:N0} acts in {watch.Elapsed.TotalSeconds:0.0} s, {acts / watch.Elapsed.TotalSeconds:N0} a second; {Environment.CpuUsage.TotalTime.TotalMilliseconds * 1000 / Math.Max(1, acts):N0} µs of a processor's time each");

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));

    private static async Task AddSignInsAsync(IServiceProvider services, Setting setting)
    {
        using var scope = services.CreateScope();
        await DemoWorkers.AddAsync(setting, scope.ServiceProvider.GetRequiredService<DemoSignIns>());
    }

    /// <summary>Says the sign-ins of the demonstration, where there are any.</summary>
    private static void SayWhoCanSignIn(IServiceProvider services, StoryTime time)
    {
        using var scope = services.CreateScope();
        if (!scope.ServiceProvider.GetRequiredService<DemoSignIns>().Any())
            return;
        Console.WriteLine($"Sign in with the password \"{DemoWorkers.Password}\" as:");
        foreach (var worker in DemoWorkers.Of(Stock.Read(), time))
            Console.WriteLine($"  {worker.Email,-40}{worker.Name}, {worker.What} ({worker.Employer})");
    }

    private static async Task<bool> IsSettledAsync(RecordRuntime runtime) =>
        (await runtime.For(new Asking(Founding.Kith, "cli", "seed")).ReadAsync(Founding.Partnership, new PartnershipView())).Organisations.Count > 0;
}
