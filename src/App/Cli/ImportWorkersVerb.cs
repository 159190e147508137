using Kith.People.Import;
using Kith.Record;
using Kith.Workforce.Import;

namespace Kith.Cli;

/// <summary><c>kith import-workers workers.csv --as WORKER [--commit]</c>: a dry run, unless it is told to commit.</summary>
internal static class ImportWorkersVerb
{
    private const string Usage = "Usage: kith import-workers FILE --as WORKER [--commit]. WORKER is an administrator: the number of their record, or the e-mail address they sign in with.";

    public static async Task<int> RunAsync(string[] args)
    {
        string? path = null, worker = null;
        var commit = false;
        for (var i = 0; i < args.Length; i++)
            switch (args[i])
            {
                case "--commit": commit = true; break;
                case "--as" when i + 1 < args.Length: worker = args[++i]; break;
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
        return await ImportAsync(app.Services, who, path, commit, Console.Out);
    }

    internal static async Task<int> ImportAsync(IServiceProvider services, RecordId worker, string path, bool commit, TextWriter says)
    {
        var records = services.GetRequiredService<RecordRuntime>().For(new Asking(worker, "cli", "import workers"));
        var file = new WorkersFile(records, services.GetRequiredService<TimeProvider>()) { Progress = n => { if (n % 500 == 0) says.WriteLine($"  {n} lines"); } };
        var stand = await file.GoAsync(path, Path.GetFileName(path), commit, CancellationToken.None);
        foreach (var (header, field) in stand.Columns)
            says.WriteLine($"  {header,-24} {field?.InWords() ?? "left out"}");
        foreach (var remark in stand.Remarks)
            says.WriteLine($"line {remark.Line}: {remark.Words}");
        says.WriteLine($"{stand.Registered} workers {(commit ? "registered" : "would be registered")}, {stand.Already} registered before, {stand.Wrong} lines not right.");
        if (!commit)
            says.WriteLine("Nothing was written. Add --commit to register them.");
        return stand.Wrong == 0 ? 0 : 1;
    }
}
