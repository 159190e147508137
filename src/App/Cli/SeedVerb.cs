using System.Diagnostics;
using System.Globalization;
using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Seed;
using Kith.SignIn;
using Kith.Workforce;

namespace Kith.Cli;

/// <summary>Fills an empty Kith with a fictional town, or with as many families as are asked for.</summary>
internal static class SeedVerb
{
    private const int Families = 600;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["town", .. var rest] when rest.All(a => a == "--if-empty"):
                return await TownAsync(ifEmpty: rest.Length > 0);
            default:
                Console.Error.WriteLine("Usage: kith seed town [--if-empty]");
                return 2;
        }
    }

    private static async Task<int> TownAsync(bool ifEmpty)
    {
        var time = StoryTime.Before(DateTimeOffset.UtcNow);
        var clock = new StoryClock(StoryTime.At(time.First, new TimeOnly(6, 0)));
        await using var app = KithApp.Build([], builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
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
        var town = new Town(time, Families);
        var telling = new Telling(runtime, clock);
        await town.TellAsync(telling, await app.Services.GetRequiredService<Forms>().OfferedAsync());
        using (var scope = app.Services.CreateScope())
            await DemoWorkers.AddAsync(town.Setting, scope.ServiceProvider.GetRequiredService<DemoSignIns>());
        var pace = (telling.Done / watch.Elapsed.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Told {Families} families' three years: {town.Entries:N0} entries, {telling.Done:N0} acts in {watch.Elapsed.TotalSeconds:0.0} s ({pace} acts a second)."));
        SayWhoCanSignIn(app.Services, time);
        return 0;
    }

    /// <summary>Says the sign-ins of the demonstration, where there are any.</summary>
    private static void SayWhoCanSignIn(IServiceProvider services, StoryTime time)
    {
        using var scope = services.CreateScope();
        if (!scope.ServiceProvider.GetRequiredService<DemoSignIns>().Any())
            return;
        Console.WriteLine($"Sign in with the password \"{DemoWorkers.Password}\" as:");
        foreach (var worker in DemoWorkers.Of(Stock.Read(), time))
            Console.WriteLine($"  {worker.Email,-44}{worker.Name}, {worker.What} ({worker.Employer})");
    }

    private static async Task<bool> IsSettledAsync(RecordRuntime runtime) =>
        (await runtime.For(new Asking(Founding.Kith, "cli", "seed")).ReadAsync(Founding.Partnership, new PartnershipView())).Organisations.Count > 0;
}
