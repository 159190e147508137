using System.Globalization;
using Kith.Record;
using Kith.Record.Backups;

namespace Kith.Cli;

/// <summary><c>kith backup FOLDER|FILE</c>: backs up everything; <c>kith backup keys FILE</c>: copies the keys; <c>kith backup status</c>: what is due.</summary>
internal static class BackupVerb
{
    private const string Usage = "Usage: kith backup FOLDER|FILE, kith backup keys FILE, or kith backup status";

    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = KithApp.Build([]);
        await KithApp.PrepareAsync(app.Services);
        return await RunAsync(app.Services, args, Console.Out, Console.Error);
    }

    /// <summary>The exit code is 0 where it was done, 1 where it was not, and 2 where it was not asked rightly.</summary>
    internal static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter says, TextWriter complains)
    {
        var backups = services.GetRequiredService<RecordRuntime>().Backups;
        var settings = services.GetRequiredService<BackupSettings>();
        if (args.Length == 0 && settings.Folder is { } usual)
            args = [usual];
        switch (args)
        {
            case ["status"]:
                var due = await backups.CountDueAsync();
                says.WriteLine(due == 0 ? "Every record that was backed up has a backup that can be read."
                    : $"{Number(due)} records have no backup that can be read, because something of them was destroyed: take a backup now.");
                return 0;
            case ["keys", var file]:
                says.WriteLine($"{Number(await backups.CopyKeysAsync(file))} keys were copied. Keep this copy apart from the backups and from the master key, and no other.");
                return 0;
            case [var path] when path != "keys":
                var (made, count) = await backups.TakeAsync(path);
                says.WriteLine($"{made}: {Number(count.Records)} records with {Number(count.Lines)} lines and {Number(count.Rows)} rows, {Number(count.Bytes)} bytes.");
                if (settings.Keys is null)
                    says.WriteLine("Without a copy of the keys it cannot be restored: take one with kith backup keys FILE, or set Kith:Backup:Keys.");
                return 0;
            default:
                complains.WriteLine(Usage);
                return 2;
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
