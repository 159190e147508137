using System.Diagnostics;
using System.Globalization;
using Kith.Ledger;
using Kith.Record;
using Kith.Record.Verify;

namespace Kith.Cli;

/// <summary><c>kith verify [--full] [--state FILE] [--against FILE]…</c>: checks the record and tells the first damage in words: what is new since the last check and a share of the rest, or everything. The state is where it remembers the last check; a file to hold it against has a signed checkpoint that was kept elsewhere.</summary>
public static class VerifyVerb
{
    private const int Told = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        List<SignedNote> kept = [];
        string? state = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--state" && (state = args.ElementAtOrDefault(i + 1)) is null or "")
            {
                await Console.Error.WriteLineAsync("Give a file after --state, to remember this check in.");
                return 1;
            }
            if (args[i] != "--against")
                continue;
            try
            {
                kept.Add(SignedNote.Parse(await File.ReadAllBytesAsync(args[i + 1])));
            }
            catch (Exception why) when (why is IOException or UnauthorizedAccessException or FormatException or IndexOutOfRangeException)
            {
                await Console.Error.WriteLineAsync("Give a file with a signed checkpoint after --against.");
                return 1;
            }
        }
        await using var app = KithApp.Build([.. args.Where(a => a != "--full")]);
        return Run(app.Services, Console.Out, kept, args.Contains("--full"), state);
    }

    /// <summary>The exit code is 0 when nothing is damaged and 1 when something is.</summary>
    public static int Run(IServiceProvider services, TextWriter told, IReadOnlyList<SignedNote>? kept = null, bool full = true, string? state = null)
    {
        var clock = Stopwatch.StartNew();
        var memory = CheckMemory.Of(services, state);
        var (last, why) = full ? (null, null) : memory.Read();
        var result = new RecordCheck(services) { Log = Policy(services, kept ?? []) with { Remembered = memory.Signed() }, Since = last }.Run();
        foreach (var finding in result.First.Take(Told))
            told.WriteLine(finding.InWords());
        if (result.Damaged > Told)
            told.WriteLine($"… and {Number(result.Damaged - Told)} more.");
        var scope = result.Scope;
        if (scope.IsFull)
            told.WriteLine((scope.WhyFull ?? why) is { } because ? $"Everything was read: {because}." : "Everything was read.");
        else
            Tell(told, result, scope, scope.Since!);
        told.WriteLine($"{Number(result.Lines)} lines in {Number(result.Chains)} chains and {Number(result.Rows)} rows were checked in " +
            $"{clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} seconds: " +
            (result.IsClean ? scope.IsFull ? "nothing is damaged." : "nothing of what was read is damaged." : $"{Number(result.Damaged)} {(result.Damaged == 1 ? "thing is" : "things are")} wrong."));
        if (scope.Verified is { } verified && !memory.Keep(verified with { Database = memory.Database }))
            told.WriteLine($"That cannot be remembered: {memory.File} cannot be written. The next check reads everything again.");
        return result.IsClean ? 0 : 1;
    }

    private static void Tell(TextWriter told, CheckResult result, CheckScope scope, Verified since)
    {
        told.WriteLine($"Read was what is new since the check of {Moment(since.At)}: {Number(scope.NewEntries)} entries of the log, and all of the {Number(scope.Grown)} records that have grown; " +
            $"and of the rest share {since.Next} of {Verified.Runs}.");
        told.WriteLine($"Not read were {Number(Math.Max(0, scope.AllLines - result.Lines))} older lines with their rows, their entries in the log and the checkpoints over them, and the index of what searches showed. " +
            $"Everything older was last read between {Moment(since.AllReadSince)} and now; a change made to it since then shows when its share is read, or with kith verify --full.");
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    // The witnesses whom the settings name with a key; a folder into which checkpoints are written signs nothing.
    private static LogPolicy Policy(IServiceProvider services, IReadOnlyList<SignedNote> kept)
    {
        var log = services.GetRequiredService<IConfiguration>().GetSection("Kith:Log");
        NoteVerifier[] witnesses = [.. log.GetSection("Witnesses").GetChildren().Select(w => w["Key"]).OfType<string>().Select(NoteVerifier.Parse)];
        return new LogPolicy(witnesses, log.GetValue("Quorum", 2), kept);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
