using Kith.Record;
using Kith.Record.Backups;
using Kith.Record.Log;
using Kith.Record.Store;

namespace Kith.Cli;

/// <summary>The command line: each verb is one method that gives an exit code.</summary>
public static class Verbs
{
    private static readonly Dictionary<string, (string About, Func<string[], Task<int>> Run)> s_verbs = new(StringComparer.Ordinal)
    {
        ["seed"] = ("tell a fictional town or county", SeedVerb.RunAsync),
        ["serve"] = ("start the server", ServeAsync),
        ["admin"] = ("create the first administrator", AdminVerb.RunAsync),
        ["access-docs"] = ("print who may do what, as in docs/access.md", AccessDocsVerb.RunAsync),
        ["import"] = ("bring in people from a file", ImportVerb.RunAsync),
        ["import-workers"] = ("bring in workers from a file", ImportWorkersVerb.RunAsync),
        ["migrate"] = ("bring the database up to date", MigrateAsync),
        ["verify"] = ("check every line and row of the whole record", VerifyVerb.RunAsync),
        ["rebuild"] = ("make everything that is worked out from the record anew", RebuildVerb.RunAsync),
        ["check"] = ("check a court bundle, without a database", CheckVerb.RunAsync),
        ["export"] = ("take out a court bundle that was approved and made", ExportVerb.RunAsync),
        ["log"] = ("tell how the log over all lines stands, change its key, or place what waits", LogVerb.RunAsync),
        ["witness"] = ("cosign a log's checkpoints, for a partner", WitnessVerb.RunAsync),
        ["backup"] = ("back up the whole record, or its keys", BackupVerb.RunAsync),
        ["restore"] = ("bring a backup into an empty database", RestoreVerb.RunAsync),
        ["scrub"] = ("clean the files of what was destroyed by law", ScrubVerb.RunAsync),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length == 0 || !s_verbs.TryGetValue(args[0], out var verb))
        {
            Console.Error.WriteLine("Usage: kith VERB. The verbs are:");
            foreach (var (name, (about, _)) in s_verbs)
                Console.Error.WriteLine($"  {name,-14}{about}");
            return 2;
        }
        try
        {
            return await verb.Run(args[1..]);
        }
        catch (Exception why) when (why is NotDurable or Invalid or Refused or Missing or Changed or Unavailable or LogDamaged or BackupTrouble)
        {
            Console.Error.WriteLine(why is Invalid invalid ? string.Join("\n", invalid.Problems.Select(p => p.Message)) : why.Message);
            return 1;
        }
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        await using var app = await KithApp.BuildPreparedAsync(args);
        var runtime = app.Services.GetRequiredService<RecordRuntime>();
        // Soon, but not while the first page is made: it would have to share the processor with it.
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Delay(TimeSpan.FromSeconds(1)).ContinueWith(_ => runtime.Warm(), TaskScheduler.Default));
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Delay(TimeSpan.FromSeconds(5)).ContinueWith(async _ =>
        {
            await runtime.Scrub.RunAsync(however: false);
            await runtime.Backups.RenewAsync();
        }, TaskScheduler.Default));
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> MigrateAsync(string[] args)
    {
        await using var app = KithApp.Build(args);
        await KithApp.PrepareAsync(app.Services);
        Console.WriteLine("The database is up to date.");
        return 0;
    }
}
