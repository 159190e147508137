using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Record.Mail;

namespace Kith.Jobs;

/// <summary>When jobs run, under <c>Kith:Jobs</c>.</summary>
public sealed record JobSettings
{
    /// <summary>The time in London from which the day's notices are told.</summary>
    public TimeOnly Daily { get; init; } = new(7, 0);
}

public static class JobSetup
{
    /// <summary>Adds the jobs, which nothing starts yet.</summary>
    public static IServiceCollection AddKithJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Kith:Mail").Get<MailSettings>() ?? new MailSettings());
        services.AddSingleton(configuration.GetSection("Kith:Jobs").Get<JobSettings>() ?? new JobSettings());
        services.AddSingleton<MailRounds>();
        services.AddSingleton<DailyDigests>();
        services.AddSingleton<DailyNotices>();
        services.AddSingleton<SessionTelling>();
        return services;
    }

    /// <summary>Runs the jobs beside the server.</summary>
    public static IServiceCollection RunJobs(this IServiceCollection services) => services.AddHostedService<RunningJobs>();
}

/// <summary>Looks every few seconds for e-mails to send and every minute whether the day's notices are due, for as long as the server runs.</summary>
internal sealed class RunningJobs(MailRounds mail, DailyNotices notices, SessionTelling sessions, JobSettings settings, MailSettings server, TimeProvider time, ILogger<RunningJobs> log) : BackgroundService
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stop)
    {
        if (!server.IsSetUp && server.Host is not null)
            log.LogWarning("No e-mails are sent: {Problem}", server.Problem);
        return Task.WhenAll(
            AgainAsync(TimeSpan.FromSeconds(5), () => mail.RunOnceAsync(stop), stop),
            AgainAsync(TimeSpan.FromMinutes(1), () => TellAsync(stop), stop),
            AgainAsync(TimeSpan.FromMinutes(30), () => TellSessionsAsync(stop), stop));
    }

    private async Task<bool> TellSessionsAsync(CancellationToken stop)
    {
        // Nothing is told in the night.
        if (TimeOnly.FromDateTime(London.TimeOf(time.GetUtcNow())) >= settings.Daily)
            await sessions.RunAsync(stop);
        return true;
    }

    private async Task<bool> TellAsync(CancellationToken stop)
    {
        if (notices.MayBeDue && TimeOnly.FromDateTime(London.TimeOf(time.GetUtcNow())) >= settings.Daily)
            await notices.RunAsync(stop);
        return true;
    }

    /// <summary>Does it every so often; the more often it fails, the less often.</summary>
    private async Task AgainAsync(TimeSpan often, Func<Task<bool>> run, CancellationToken stop)
    {
        var wait = often;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(wait, time, stop);
                wait = await run() ? often : Longer(wait);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception why)
            {
                // Whatever it was, nothing is lost: what is due stays due.
                log.LogError("A job could not be done: {Kind}.", why.GetType().Name);
                wait = Longer(wait);
            }
        }
    }

    private static TimeSpan Longer(TimeSpan wait) => wait * 2 < s_longestWait ? wait * 2 : s_longestWait;
}
