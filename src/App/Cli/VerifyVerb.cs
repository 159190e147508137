using System.Diagnostics;
using System.Globalization;
using Kith.Record.Verify;

namespace Kith.Cli;

/// <summary><c>kith verify</c>: checks the whole record and tells the first damage in words.</summary>
public static class VerifyVerb
{
    private const int Told = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = KithApp.Build(args);
        return Run(app.Services, Console.Out);
    }

    /// <summary>The exit code is 0 when nothing is damaged and 1 when something is.</summary>
    public static int Run(IServiceProvider services, TextWriter told)
    {
        var clock = Stopwatch.StartNew();
        var result = new RecordCheck(services).Run();
        foreach (var finding in result.First.Take(Told))
            told.WriteLine(finding.InWords());
        if (result.Damaged > Told)
            told.WriteLine($"… and {Number(result.Damaged - Told)} more.");
        told.WriteLine($"{Number(result.Lines)} lines in {Number(result.Chains)} chains and {Number(result.Rows)} rows were checked in " +
            $"{clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} seconds: " +
            (result.IsClean ? "nothing is damaged." : $"{Number(result.Damaged)} {(result.Damaged == 1 ? "thing is" : "things are")} wrong."));
        return result.IsClean ? 0 : 1;
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
