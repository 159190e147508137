using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Record.Log;

namespace Kith.Cli;

/// <summary><c>kith export bundle</c>: takes out a bundle that was approved and made, in the name of the worker who runs it.</summary>
internal static class ExportVerb
{
    private const string Usage = "Usage: kith export bundle FAMILY BUNDLE --as WORKER --to FILE.zip";

    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = KithApp.Build([]);
        await KithApp.PrepareAsync(app.Services);
        return await RunAsync(app.Services, args, Console.Out, Console.Error);
    }

    /// <summary>The exit code is 0 where the file was written, 1 where it was not, and 2 where it was not asked rightly.</summary>
    internal static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter says, TextWriter complains)
    {
        if (args is not ["bundle", var family, var bundle, "--as", var worker, "--to", var path]
            || !RecordId.TryParse(family, null, out var record) || !Id<BundleRequest>.TryParse(bundle, null, out var which) || !RecordId.TryParse(worker, null, out var asking))
        {
            complains.WriteLine(Usage);
            return 2;
        }
        // Where no server runs, nobody else gives the lines their places.
        await services.GetRequiredService<Sequencer>().RunOnceAsync();
        var records = services.GetRequiredService<RecordRuntime>().For(new Asking(asking, "cli", "export"));
        // Beside the file and then in its place, so that what has its name is whole.
        var beside = path + ".part";
        try
        {
            await using (var to = new FileStream(beside, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite }))
                await services.GetRequiredService<BundleZipFile>().WriteAsync(records, record, which, to, default);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or ArgumentException)
        {
            complains.WriteLine("The file could not be written.");
            return 1;
        }
        finally
        {
            if (File.Exists(beside))
                File.Delete(beside);
        }
        says.WriteLine("The bundle was written. Each time it is taken out is recorded in who has looked.");
        return 0;
    }
}
