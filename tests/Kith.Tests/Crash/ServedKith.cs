using System.Collections.Concurrent;
using System.Diagnostics;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.Crash;

/// <summary>The real server in a process of its own, <c>kith serve</c>, with writers in it.</summary>
internal sealed class ServedKith : IAsyncDisposable
{
    private readonly Process _process;
    private readonly SemaphoreSlim _heard = new(0);
    private readonly ConcurrentQueue<string> _said = new();

    public ConcurrentBag<Guid> Acts { get; } = [];
    public ConcurrentBag<Guid> Drafts { get; } = [];

    private ServedKith(Process process) => _process = process;

    public static ServedKith Start(DatabaseSettings database, RecordId worker, IEnumerable<RecordId> families) =>
        Start(database, new Dictionary<string, string?>
        {
            ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "Kith.Tests",
            [CrashWriting.Worker] = worker.ToString(),
            [CrashWriting.Families] = string.Join(',', families),
        });

    public static ServedKith Start(DatabaseSettings database, IReadOnlyDictionary<string, string?> environment)
    {
        var here = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = here };
        foreach (var argument in (string[])["exec", "--depsfile", Path.Combine(here, "Kith.Tests.deps.json"), "--runtimeconfig",
            Path.Combine(here, "Kith.Tests.runtimeconfig.json"), Path.Combine(here, "kith.dll"), "serve"])
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Kith__Database__Folder"] = database.Folder;
        start.Environment["Kith__Database__Synchronous"] = database.Synchronous;
        if (database.Postgres is { } postgres)
            start.Environment["Kith__Database__Postgres"] = postgres;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var served = new ServedKith(Process.Start(start)!);
        served._process.OutputDataReceived += (_, line) => served.Hear(line.Data);
        served._process.ErrorDataReceived += (_, line) => served.Hear(line.Data);
        served._process.BeginOutputReadLine();
        served._process.BeginErrorReadLine();
        return served;
    }

    public string Said => string.Join('\n', _said);

    public Task<int> ExitCodeAsync() => _process.WaitForExitAsync().ContinueWith(_ => _process.ExitCode, TaskScheduler.Default);

    /// <summary>Waits until so many things have been acknowledged.</summary>
    public async Task AcknowledgedAsync(int count, TimeSpan patience)
    {
        using var timer = new CancellationTokenSource(patience);
        try
        {
            for (var i = 0; i < count; i++)
                await _heard.WaitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Only {Acts.Count + Drafts.Count} writes were acknowledged. The server said: {Said}");
        }
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        Signals.Send(_process.Id, Signals.Kill);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        _heard.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        if (line.Split(' ') is not ["acknowledged", var what, var key] || !Guid.TryParse(key, out var id))
        {
            _said.Enqueue(line);
            return;
        }
        (what == "act" ? Acts : Drafts).Add(id);
        _heard.Release();
    }
}
