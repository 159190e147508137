using Kith.Access;
using Kith.People.Import;
using Kith.Record;

namespace Kith.Cli;

/// <summary><c>kith import people.csv --as WORKER [--source NAME] [--commit]</c>: a dry run, unless it is told to commit.</summary>
internal static class ImportVerb
{
    private const string Usage = "Usage: kith import FILE --as WORKER [--source NAME] [--commit]. WORKER is the number of the worker's record, or the e-mail address they sign in with.";

    public static async Task<int> RunAsync(string[] args)
    {
        string? path = null, worker = null, source = null;
        var commit = false;
        for (var i = 0; i < args.Length; i++)
            switch (args[i])
            {
                case "--commit": commit = true; break;
                case "--as" when i + 1 < args.Length: worker = args[++i]; break;
                case "--source" when i + 1 < args.Length: source = args[++i]; break;
                case var other when !other.StartsWith('-') && path is null: path = other; break;
                default: path = null; i = args.Length; break;
            }
        if (path is null || worker is null || !File.Exists(path))
        {
            Console.Error.WriteLine(path is not null && !File.Exists(path) ? "There is no such file." : Usage);
            return 2;
        }
        await using var app = KithApp.Build([]);
        await KithApp.PrepareAsync(app.Services);
        if (await ImportAs.WorkerAsync(app.Services, worker) is not { } who)
        {
            Console.Error.WriteLine("There is no such worker.");
            return 2;
        }
        return await ImportAsync(app.Services, who, path, source, commit, Console.Out);
    }

    internal static async Task<int> ImportAsync(IServiceProvider services, RecordId worker, string path, string? source, bool commit, TextWriter says)
    {
        var records = services.GetRequiredService<RecordRuntime>().For(new Asking(worker, "cli", "import"));
        var folder = services.GetRequiredService<ImportFolder>();
        await using var bytes = File.OpenRead(path);
        var file = await BringFile.Async(records, folder, Path.GetFileName(path), source, bytes, null, CancellationToken.None);
        var stand = await records.ReadAsync(worker, new PeopleFileView { File = file });
        var columns = ImportColumns.Map(stand.File.Headers);
        for (var i = 0; i < columns.Count; i++)
            says.WriteLine($"  {stand.File.Headers[i],-24} {columns[i]?.InWords() ?? "left out"}");
        await records.WriteAsync(worker, new RunPeopleFile { File = file, Columns = [.. columns.Select(c => c?.ToString() ?? "")], ForGood = commit });
        var kept = folder.PathOf(file);
        await new ImportRun(records, file, kept) { Progress = p => says.WriteLine($"  line {p.UpTo}: {p.Registered} people") }
            .GoAsync(services.GetRequiredService<TimeProvider>(), CancellationToken.None);
        File.Delete(kept);
        stand = await records.ReadAsync(worker, new PeopleFileView { File = file, MostRemarks = int.MaxValue });
        foreach (var remark in stand.Remarks)
            says.WriteLine($"line {remark.Line}: {remark.Words}");
        var done = stand.Progress!;
        says.WriteLine($"{done.Registered} people {(commit ? "registered" : "would be registered")}, {done.Already} brought in before, {done.Same} the same as others, {done.Bad} lines not right.");
        if (done.Stopped is { } why)
            says.WriteLine(why);
        else if (!commit)
            says.WriteLine("Nothing was written. Add --commit to register them.");
        return done.Finished && done.Bad == 0 ? 0 : 1;
    }
}
