using Kith.Record;

namespace Kith.Cli;

/// <summary><c>kith scrub</c>: cleans the database's files of what was destroyed by law, however large they are.</summary>
internal static class ScrubVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = KithApp.Build(args);
        await KithApp.PrepareAsync(app.Services);
        var left = await app.Services.GetRequiredService<RecordRuntime>().Scrub.RunAsync(however: true);
        if (await app.Services.GetRequiredService<RecordRuntime>().Backups.RenewAsync() is > 0 and var due)
            Console.WriteLine($"{due} records have no backup that can be read until the next kith backup.");
        Console.WriteLine(left == 0 ? "The files hold nothing of what was destroyed." : "The files could not be cleaned: somebody was using them. Try again.");
        return left == 0 ? 0 : 1;
    }
}
