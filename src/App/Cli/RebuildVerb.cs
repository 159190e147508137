using System.Globalization;
using Kith.Record;
using Kith.Record.Verify;

namespace Kith.Cli;

/// <summary><c>kith rebuild</c>: makes everything that is worked out from the record anew.</summary>
internal static class RebuildVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = KithApp.Build(args);
        await KithApp.PrepareAsync(app.Services);
        var rebuilt = await new Rebuild(app.Services.GetRequiredService<RecordRuntime>()).RunAsync();
        Console.WriteLine($"What is worked out from {rebuilt.Records.ToString("N0", CultureInfo.InvariantCulture)} records was made anew, " +
            $"and {rebuilt.Shown.ToString("N0", CultureInfo.InvariantCulture)} rows of what searches showed.");
        return 0;
    }
}
