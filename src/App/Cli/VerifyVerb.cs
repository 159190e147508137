using System.Diagnostics;
using System.Globalization;
using Kith.Ledger;
using Kith.Record.Verify;

namespace Kith.Cli;

/// <summary><c>kith verify [--against FILE]…</c>: checks the whole record and tells the first damage in words. A file holds a signed checkpoint that was kept elsewhere.</summary>
public static class VerifyVerb
{
    private const int Told = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        List<SignedNote> kept = [];
        for (var i = 0; i < args.Length; i++)
        {
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
        await using var app = KithApp.Build(args);
        return Run(app.Services, Console.Out, kept);
    }

    /// <summary>The exit code is 0 when nothing is damaged and 1 when something is.</summary>
    public static int Run(IServiceProvider services, TextWriter told, IReadOnlyList<SignedNote>? kept = null)
    {
        var clock = Stopwatch.StartNew();
        var result = new RecordCheck(services) { Log = Policy(services, kept ?? []) }.Run();
        foreach (var finding in result.First.Take(Told))
            told.WriteLine(finding.InWords());
        if (result.Damaged > Told)
            told.WriteLine($"… and {Number(result.Damaged - Told)} more.");
        told.WriteLine($"{Number(result.Lines)} lines in {Number(result.Chains)} chains and {Number(result.Rows)} rows were checked in " +
            $"{clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} seconds: " +
            (result.IsClean ? "nothing is damaged." : $"{Number(result.Damaged)} {(result.Damaged == 1 ? "thing is" : "things are")} wrong."));
        return result.IsClean ? 0 : 1;
    }

    // The witnesses whom the settings name with a key; a folder into which checkpoints are written signs nothing.
    private static LogPolicy Policy(IServiceProvider services, IReadOnlyList<SignedNote> kept)
    {
        var log = services.GetRequiredService<IConfiguration>().GetSection("Kith:Log");
        NoteVerifier[] witnesses = [.. log.GetSection("Witnesses").GetChildren().Select(w => w["Key"]).OfType<string>().Select(NoteVerifier.Parse)];
        return new LogPolicy(witnesses, log.GetValue("Quorum", 2), kept);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
