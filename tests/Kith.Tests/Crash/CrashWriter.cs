using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: HostingStartup(typeof(Kith.Tests.Crash.CrashWriting))]

namespace Kith.Tests.Crash;

/// <summary>
/// Put into the real <c>kith serve</c> by ASPNETCORE_HOSTINGSTARTUPASSEMBLIES: workers who write without a pause, so that the
/// process can be killed in the midst of it. In every other process it does nothing.
/// </summary>
public sealed class CrashWriting : IHostingStartup
{
    internal const string Worker = "KITH_TEST_WORKER", Families = "KITH_TEST_FAMILIES";

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Worker) is not null)
            builder.ConfigureServices(services => services.AddHostedService<CrashWriter>());
    }
}

internal sealed class CrashWriter(RecordRuntime runtime) : BackgroundService
{
    private const int AtOnce = 12;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var worker = RecordId.Parse(Environment.GetEnvironmentVariable(CrashWriting.Worker)!, null);
        var families = Environment.GetEnvironmentVariable(CrashWriting.Families)!.Split(',').Select(f => RecordId.Parse(f, null)).ToArray();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => WriteAsync(worker, families[i % families.Length], i, stoppingToken)));
    }

    private async Task WriteAsync(RecordId worker, RecordId family, int writer, CancellationToken ct)
    {
        var records = runtime.For(new Asking(worker, "test", "crash"));
        for (var i = 0; !ct.IsCancellationRequested; i++)
        {
            var act = new TellVisit { Text = $"Visit {i} of writer {writer}" };
            await records.KeepDraftAsync(new Draft(act.Key, family, nameof(TellVisit), "{}"));
            Say("draft", act.Key);
            if (i % 4 == 3)
                continue; // stays a draft
            await records.WriteAsync(family, act, ct);
            Say("act", act.Key);
        }
    }

    // Written at once and as a whole: what is said here was acknowledged.
    private static void Say(string what, Guid key)
    {
        var line = System.Text.Encoding.ASCII.GetBytes($"acknowledged {what} {key}\n");
        lock (s_out)
        {
            s_out.Write(line);
            s_out.Flush();
        }
    }

    private static readonly Stream s_out = Console.OpenStandardOutput();
}

/// <summary>An entry with its passages: several rows of one line, so that half of it could be missing.</summary>
public sealed record TellVisit : Act<Id<Entry>>
{
    internal const int Passages = 3;

    public string? Text { get; init; }
    protected override Permission Needs => Permission.WriteEntries;

    protected override Id<Entry> On(OpenRecord record)
    {
        var id = Id<Entry>.New(record.Now);
        record.Add(new Entry
        {
            Id = id,
            Item = id.Value,
            HappenedOn = record.Today,
            OnTimeline = TimelinePlace.Number(record.Today, null),
            RecordedAt = record.Now,
            Form = new Id<RecordingForm>(Guid.Empty),
            FormName = "Visit",
            Author = record.By.Worker,
            AuthorName = record.By.Name,
        });
        for (var i = 0; i < Passages; i++)
            record.Add(new Passage { Item = id.Value, Entry = id, Order = i, Question = "what", Kind = PassageKind.Observation, Text = Text! });
        return id;
    }
}
