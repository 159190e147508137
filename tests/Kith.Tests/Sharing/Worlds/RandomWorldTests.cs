using System.Diagnostics;
using System.Globalization;
using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kith.Tests.Sharing.Worlds;

/// <summary>
/// Random worlds, each one change away from the one before, asked by every entrance: what is shown is what the naive oracle says, and an
/// answer is the same byte for byte whether or not there is something that its reader may not see.
/// </summary>
public sealed class RandomWorldTests
{
    // ./run soak asks for a hundred thousand (KITH_WORLDS), half of them on each database, or nearly all on one (KITH_WORLDS_ON=Sqlite).
    private static readonly int s_worlds = int.TryParse(Environment.GetEnvironmentVariable("KITH_WORLDS"), CultureInfo.InvariantCulture, out var worlds) ? worlds : 300;

    private static int On(Db db) => Environment.GetEnvironmentVariable("KITH_WORLDS_ON") is not { Length: > 0 } one ? s_worlds / 2 : one == db.ToString() ? s_worlds : 100;

    private static readonly int s_seed = int.TryParse(Environment.GetEnvironmentVariable("KITH_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    // A database of their own for so many, so that records do not grow without end; every so many nothing but something hidden is added.
    private const int AtOnce = 1_000, Hiding = 12;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_entrance_shows_what_a_naive_oracle_says_and_hints_at_nothing_else(Db db)
    {
        var (began, asked, alike, changing, hiding) = (Stopwatch.GetTimestamp(), new Dictionary<string, (int Times, TimeSpan Took)>(), 0, TimeSpan.Zero, TimeSpan.Zero);
        var worlds = On(db);
        for (var (done, seed) = (0, s_seed); done < worlds; done += AtOnce, seed++)
        {
            var run = new Run(db, seed, Math.Min(AtOnce, worlds - done));
            await run.RunAsync();
            foreach (var (entrance, (times, took)) in run.Asked)
                asked[entrance] = (asked.GetValueOrDefault(entrance).Times + times, asked.GetValueOrDefault(entrance).Took + took);
            (alike, changing, hiding) = (alike + run.Alike, changing + run.Changing, hiding + run.Comparing);
            var told = FormattableString.Invariant($"{db}, seed {seed}: {Math.Min(done + AtOnce, worlds)} worlds in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s (processor {Environment.CpuUsage.TotalTime.TotalSeconds:0}, changing {changing.TotalSeconds:0}, comparing {hiding.TotalSeconds:0}), ")
                + FormattableString.Invariant($"{asked.Values.Sum(a => a.Times)} questions ({string.Join(", ", asked.Select(a => FormattableString.Invariant($"{a.Key} {a.Value.Times} of {a.Value.Took.TotalMilliseconds / a.Value.Times:0.0} ms")))}), {alike} times something hidden was added and nothing looked other");
            TestContext.Current.TestOutputHelper!.WriteLine(told);
            TestContext.Current.SendDiagnosticMessage(told);
        }
        Assert.True(asked.Count == Run.Ways && asked.Values.Min(a => a.Times) > worlds / 80 && alike > worlds / Hiding / 3, $"{asked.Count} entrances, {alike} alike");
    }

    [Fact]
    public async Task It_is_found_when_what_is_hidden_is_not()
    {
        var run = new Run(Db.Sqlite, s_seed, 400) { Hides = false };
        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(run.RunAsync);
        TestContext.Current.TestOutputHelper!.WriteLine(found.Message);
    }

    private sealed class Run(Db db, int seed, int worlds)
    {
        public const int Ways = 18;

        public bool Hides { get; init; } = true;
        public Dictionary<string, (int Times, TimeSpan Took)> Asked { get; private set; } = [];
        public int Alike { get; private set; }
        public TimeSpan Changing { get; private set; }
        public TimeSpan Comparing { get; private set; }

        public async Task RunAsync()
        {
            await using var world = await KithWorld.OnAsync(db, builder =>
            {
                // Signed in once: that sessions end is tried elsewhere.
                (builder.Configuration["Kith:SignIn:IdleMinutes"], builder.Configuration["Kith:SignIn:LongestHours"]) = ("1000000", "20000");
                if (!Hides)
                    builder.Services.Replace(ServiceDescriptor.Singleton<Rules>(new AccessRules { Hides = false }));
            });
            var made = await RandomWorld.InAsync(world, seed);
            using var entrances = new Entrances(world, made);
            Asked = entrances.Asked;
            var (which, last) = (0, new Queue<string>());
            for (var step = 0; step < worlds;)
            {
                try
                {
                    var began = Stopwatch.GetTimestamp();
                    if (await made.ChangeAsync() is not { } changed)
                        continue;
                    Changing += Stopwatch.GetElapsedTime(began);
                    last.Enqueue($"{changed.What}, {changed.Family.Name}");
                    if (last.Count > 4)
                        last.Dequeue();
                    made.Later(TimeSpan.FromMinutes(1));
                    for (var i = made.Random.Next(2, 5); i > 0; i--)
                        await entrances.AskAsync(which++, made.Readers[made.Random.Next(made.Readers.Count)], made.Random.Next(4) == 0 ? made.All[made.Random.Next(made.All.Count)] : changed.Family);
                    if (++step % Hiding != 0)
                        continue;
                    began = Stopwatch.GetTimestamp();
                    Alike += await made.HideSomethingAsync(entrances) ? 1 : 0;
                    Comparing += Stopwatch.GetElapsedTime(began);
                }
                catch (Exception wrong)
                {
                    Assert.Fail($"{db}, seed {seed}, world {step}, after {string.Join("; ", last)}: {(wrong is Xunit.Sdk.XunitException ? wrong.Message : wrong)}");
                }
            }
        }
    }
}
