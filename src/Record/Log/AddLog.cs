using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kith.Record.Log;

public static class AddLogExtensions
{
    /// <summary>Adds the log over all lines: its sequencer, which nothing starts yet, and its reader.</summary>
    public static IServiceCollection AddLog(this IServiceCollection services, LogSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(sp => new LogKeys(settings, sp.GetRequiredService<DatabaseSettings>()));
        services.AddSingleton(sp => new Sequencer(sp.GetRequiredService<RecordRuntime>(), settings, sp.GetRequiredService<LogKeys>(),
            sp.GetRequiredService<Witnessing>, sp.GetRequiredService<ILogger<Sequencer>>()));
        services.AddSingleton(sp => new BundleSigning(sp.GetRequiredService<LogKeys>()));
        services.AddSingleton(sp => new LogReader(sp.GetRequiredService<RecordRuntime>(), settings, sp.GetRequiredService<LogKeys>()));
        services.AddSingleton(sp => new Witnessing(sp.GetRequiredService<RecordRuntime>(), settings, sp.GetRequiredService<LogReader>(),
            sp.GetRequiredService<LogKeys>(), sp.GetRequiredService<Sequencer>(), sp.GetRequiredService<ILogger<Witnessing>>()));
        return services;
    }

    /// <summary>Runs the log beside the server.</summary>
    public static IServiceCollection RunLog(this IServiceCollection services) => services.AddHostedService<RunningLog>();
}

/// <summary>Runs the sequencer once a second and sends to the witnesses what it signed, for as long as the server runs.</summary>
internal sealed class RunningLog(Sequencer sequencer, Witnessing witnessing, LogReader reader, ILogger<RunningLog> log) : BackgroundService
{
    private static readonly TimeSpan s_often = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stop) => Task.WhenAll(PlaceAsync(stop), witnessing.RunAsync(stop), WarnAsync(stop));

    private async Task WarnAsync(CancellationToken stop)
    {
        try
        {
            if ((await reader.OverviewAsync(stop)).Blind is { } why)
                log.LogWarning("{Why}", why);
        }
        catch (Exception unknown) when (unknown is not OperationCanceledException)
        {
            log.LogWarning("How the log stands could not be read: {Kind}", unknown.GetType().Name);
        }
    }

    private async Task PlaceAsync(CancellationToken stop)
    {
        var wait = s_often;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(wait, stop);
                await sequencer.RunOnceAsync(stop);
                wait = s_often;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception why)
            {
                // Whatever it was, lines wait safely; the more often it fails, the less often it is tried.
                log.LogError("The log could not be carried on: {Kind} {Message}", why.GetType().Name, why is LogDamaged or Unavailable ? why.Message : "");
                wait = TimeSpan.FromSeconds(Math.Min(60, wait.TotalSeconds * 2));
            }
        }
    }
}
