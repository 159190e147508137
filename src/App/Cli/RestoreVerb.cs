using System.Globalization;
using Kith.Record.Backups;

namespace Kith.Cli;

/// <summary><c>kith restore FILE… --into FOLDER|CONNECTION</c>: brings a backup, with those of single records made since, into an empty database of either kind.</summary>
internal static class RestoreVerb
{
    private const string Usage = "Usage: kith restore FILE|FOLDER… --into FOLDER|CONNECTION [--keys FILE] [--master FILE]";

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>The exit code is 0 where everything came back, 1 where it was refused or content is missing, and 2 where it was not asked rightly.</summary>
    internal static async Task<int> RunAsync(string[] args, TextWriter says, TextWriter complains)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new List<string>();
        for (var i = 0; i < args.Length; i++)
            if (args[i] is "--into" or "--keys" or "--master" && i + 1 < args.Length)
                named[args[i]] = args[++i];
            else
                files.AddRange(Directory.Exists(args[i]) ? Newest(args[i]) : [args[i]]);
        if (files.Count == 0 || !named.TryGetValue("--into", out var into))
        {
            complains.WriteLine(Usage);
            return 2;
        }
        // A connection string has a "=" in it, as no folder has that anybody would restore into.
        var isPostgres = into.Contains('=', StringComparison.Ordinal);
        await using var app = KithApp.Build([], builder =>
        {
            builder.Configuration["Kith:Database:Postgres"] = isPostgres ? into : null;
            if (!isPostgres)
                builder.Configuration["Kith:Database:Folder"] = into;
        });
        var settings = app.Services.GetRequiredService<BackupSettings>();
        if ((named.GetValueOrDefault("--keys") ?? settings.Keys) is not { } keys || (named.GetValueOrDefault("--master") ?? settings.MasterKeyFile) is not { } master)
        {
            complains.WriteLine("Give the copy of the keys with --keys and the file of the master key with --master, or in the settings.");
            return 2;
        }
        var restored = await new Restore(app.Services).RunAsync(files, keys, master);
        says.WriteLine($"{Number(restored.Records)} records with {Number(restored.Lines)} lines came back. Run kith verify, with --against where a partner kept a checkpoint, before it is served.");
        foreach (var (record, lines) in restored.Lost)
            says.WriteLine($"Of record {record} the content of {Number(lines)} lines is not there: its key was destroyed, and no later backup of it was given.");
        return restored.Lost.Count == 0 ? 0 : 1;
    }

    // Of a folder the newest backup of everything, and those of single records made since: their names begin with the time.
    private static IEnumerable<string> Newest(string folder)
    {
        var all = Directory.GetFiles(folder, "kith-*.kithbackup").Order(StringComparer.Ordinal).ToArray();
        var whole = Array.FindLastIndex(all, f => !f.EndsWith("-record.kithbackup", StringComparison.Ordinal));
        return whole < 0 ? all : all[whole..];
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
