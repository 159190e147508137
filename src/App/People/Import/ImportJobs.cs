using System.Threading.Channels;
using Kith.Access;
using Kith.Record;

namespace Kith.People.Import;

/// <summary>Where the files wait until they are imported.</summary>
internal sealed class ImportFolder(DatabaseSettings settings)
{
    public string PathOf(Id<PeopleFile> file)
    {
        var folder = Path.Combine(settings.Folder, "imports");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, file + ".csv");
    }
}

/// <summary>Runs imports behind the pages, one after the other, each as the worker who asked for it; after a restart, those not finished.</summary>
internal sealed class ImportJobs(RecordRuntime runtime, ImportFolder folder, TimeProvider time, ILogger<ImportJobs> log) : BackgroundService
{
    private readonly Channel<(RecordId Worker, Id<PeopleFile> File)> _waiting = Channel.CreateUnbounded<(RecordId, Id<PeopleFile>)>();

    public void Start(RecordId worker, Id<PeopleFile> file) => _waiting.Writer.TryWrite((worker, file));

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        // Not while the first page is made: to ask needs the model, which would share the processor with it.
        await Task.Delay(TimeSpan.FromSeconds(1), stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            foreach (var (worker, file) in await runtime.For(new Asking(Founding.Kith, "job", "imports")).AskAsync(new UnfinishedImports(), stopping))
                Start(worker, file);
        }
        catch (Exception why) when (why is Unavailable or Missing)
        {
            log.LogWarning("Unfinished imports could not be looked for: {Kind}", why.GetType().Name);
        }
        await foreach (var (worker, file) in _waiting.Reader.ReadAllAsync(stopping))
            await RunAsync(worker, file, stopping);
    }

    private async Task RunAsync(RecordId worker, Id<PeopleFile> file, CancellationToken ct)
    {
        for (var wait = TimeSpan.FromSeconds(1); ; wait *= 2)
            try
            {
                await new ImportRun(runtime.For(new Asking(worker, "job", "import " + file)), file, folder.PathOf(file)).GoAsync(time, ct);
                return;
            }
            catch (Unavailable) when (wait < TimeSpan.FromMinutes(10))
            {
                // The database is away: nothing is lost, the run goes on where it was.
                await Task.Delay(wait, ct);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception why)
            {
                log.LogError("An import stopped with {Kind}", why.GetType().Name);
                return;
            }
    }
}

public static class ImportSetup
{
    public static IServiceCollection AddKithImport(this IServiceCollection services)
    {
        services.AddSingleton<ImportFolder>();
        services.AddSingleton<ImportJobs>();
        services.AddHostedService(s => s.GetRequiredService<ImportJobs>());
        return services;
    }
}
