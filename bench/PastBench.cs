using System.Diagnostics;
using Kith.Access;
using Kith.Families;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce;

namespace Kith.Bench;

/// <summary>A record of 5,000 entries that 200 workers read: as it stood beside as it stands, who had seen what, and what a correction costs.</summary>
internal static class PastBench
{
    private const int Entries = 5_000, Readers = 200, LooksEach = 25;

    public static async Task RunAsync(Report report)
    {
        foreach (var postgres in (bool[])[false, true])
        {
            await using var kith = await BenchKith.StartAsync(postgres);
            await RunAsync(kith, postgres ? "PostgreSQL" : "SQLite", report);
        }
    }

    private static async Task RunAsync(BenchKith kith, string on, Report report)
    {
        var readers = await ReadersAsync(kith);
        var (family, first) = await FillAsync(kith, readers);
        var half = DateTimeOffset.UtcNow;
        await WriteAsync(kith, family, Entries / 2, 100);
        foreach (var reader in readers)
            for (var i = 0; i < LooksEach; i++)
                await kith.As(reader).ReadAsync(family, i % 5 == 0 ? new ChronologyView { Print = true } : new ChronologyView { OldestFirst = true, Take = 50 });

        using var browser = await kith.SignedInAsync();
        var moment = LondonMoment.Query(half);
        var now = await MedianAsync(() => browser.GetStringAsync($"/families/{family}/chronology?order=oldest&words=&at="));
        var page = await MedianAsync(() => browser.GetStringAsync($"/families/{family}"));
        var then = await MedianAsync(() => browser.GetStringAsync($"/families/{family}/as-it-stood?{moment}"));
        report.AtMost($"{on}: the record of {Entries:N0} entries as it stood", then, 1000, "ms", FormattableString.Invariant($"{then / (now + page):0.0} × the family page and the chronology now, {page:0} and {now:0} ms"));
        foreach (var (what, query) in new[] { ("all workers", ""), ("one worker", $"&worker={readers[0]}"), ("one entry", $"&entry={first}") })
            report.AtMost($"{on}: who had seen what, {what}, {Entries:N0} entries and {Readers * LooksEach:N0} looks",
                await MedianAsync(() => browser.GetStringAsync($"/families/{family}/who-had-seen?{moment}{query}")), 1000, "ms");
        foreach (var (what, query) in new[] { ("all workers", "?"), ("one worker", $"?worker={readers[0]}"), ("one entry", $"?entry={first}") })
            report.AtMost($"{on}: the same until now, {what}", await MedianAsync(() => browser.GetStringAsync($"/families/{family}/who-had-seen{query}")), 1000, "ms");

        await NamingAsync(kith, browser, family, on, report);
        var clock = Stopwatch.StartNew();
        await kith.As(kith.Worker).WriteAsync(family, (await EntryAsync(kith, 0)).With(first));
        report.AtMost($"{on}: correcting an entry that {Readers} people read", clock.Elapsed.TotalMilliseconds, 1000, "ms");
        var due = await kith.As(readers[0]).AskAsync(new MyCorrectionNotices());
        if (due.Count != 1)
            throw new InvalidOperationException("The readers were not told.");
        clock.Restart();
        await kith.As(readers[0]).WriteAsync(family, due[0].Acknowledging);
        report.AtMost($"{on}: acknowledging it", clock.Elapsed.TotalMilliseconds, 1000, "ms");
    }

    // What it costs that a look's line names fifty entries, beside the chronology page as it now is, that line and all.
    private static async Task NamingAsync(BenchKith kith, HttpClient browser, RecordId family, string on, Report report)
    {
        var records = kith.As(kith.Worker);
        Guid[] fifty = [.. Enumerable.Range(0, 50).Select(_ => Guid.CreateVersion7())];
        async Task<double> CostAsync(Func<int, int, Task> once)
        {
            await Load.OfAsync(8, TimeSpan.FromSeconds(1.5), once);
            return 1000 / (await Load.OfAsync(8, TimeSpan.FromSeconds(3), once)).PerSecond;
        }
        double plain = 0, named = 0;
        for (var i = 0; i < 2; i++)
        {
            plain += await CostAsync((_, _) => records.ReadAsync(family, new Glance([]))) / 2;
            named += await CostAsync((_, _) => records.ReadAsync(family, new Glance(fifty))) / 2;
        }
        var page = await CostAsync((_, _) => browser.GetStringAsync($"/families/{family}/chronology"));
        report.AtMost($"{on}: naming fifty entries in a look's line, as a share of the chronology page", 100 * (named - plain) / (page - (named - plain)), 5, "%",
            FormattableString.Invariant($"{plain:0.000} ms becomes {named:0.000} ms; the page {page:0.00} ms, 8 clients"));
    }

    private sealed record Glance(Guid[] Items) : View<Guid[]>
    {
        protected override Permission Needs => Permission.SeeFamily;
        protected override bool NamesWhatItShows => true;
        protected override Sight SightOf(Guid[] shown) => new(HowSeen.Chronology, shown);
        protected override Task<Guid[]> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(Items);
    }

    private static CorrectEntry With(this WriteEntry entry, Id<Entry> first) => new()
    {
        Entry = first,
        Version = first,
        Reason = "It was another child.",
        WrittenIn = entry.WrittenIn,
        HappenedOn = entry.HappenedOn,
        Passages = entry.Passages,
    };

    private static async Task<double> MedianAsync(Func<Task> once)
    {
        var took = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await once();
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        return took.Order().ElementAt(took.Count / 2);
    }

    private static async Task<IReadOnlyList<RecordId>> ReadersAsync(BenchKith kith)
    {
        var partnership = await kith.As(Founding.Kith).ReadAsync(Founding.Partnership, new PartnershipView());
        var from = DateOnly.FromDateTime(DateTime.Today).AddYears(-2);
        var readers = new List<RecordId>();
        var acts = new List<(RecordId, Act)>();
        for (var i = 0; i < Readers; i++)
        {
            var worker = RecordId.New(DateTimeOffset.UtcNow);
            readers.Add(worker);
            acts.Add((worker, new RegisterWorker { Name = $"Reader {i}", Discipline = Discipline.EarlyYearsWorker, Organisation = partnership.Organisations[0].Id, OrganisationName = "Northcliffe Council", From = from }));
            acts.Add((worker, new GiveRole { Role = Role.Practitioner, From = from }));
            acts.Add((worker, new PlaceWorker { Team = kith.Team.Id, TeamName = kith.Team.Name, Centre = kith.Centre.CentreRecord, From = from }));
        }
        await kith.As(Founding.Kith).WriteAllAsync(acts);
        return readers;
    }

    private static async Task<(RecordId Family, Id<Entry> First)> FillAsync(BenchKith kith, IReadOnlyList<RecordId> readers)
    {
        var family = RecordId.New(DateTimeOffset.UtcNow);
        await kith.As(kith.Worker).WriteAsync(family, new OpenFamily { Name = "Okafor", Team = kith.Team.Id, TeamName = kith.Team.Name, Centre = kith.Centre.CentreRecord });
        var first = await kith.As(kith.Worker).WriteAsync(family, await EntryAsync(kith, 20_000));
        await WriteAsync(kith, family, Entries / 2 - 1, 9_000);
        foreach (var reader in readers)
            await kith.As(reader).ReadAsync(family, new EntryView { Entry = first });
        await Task.Delay(2_100);
        return (family, first);
    }

    private static async Task WriteAsync(BenchKith kith, RecordId family, int many, int daysAgo)
    {
        for (var i = 0; i < many; i += 250)
        {
            var batch = new List<(RecordId, Act)>();
            for (var j = i; j < Math.Min(i + 250, many); j++)
                batch.Add((family, await EntryAsync(kith, daysAgo + j)));
            await kith.As(kith.Worker).WriteAllAsync(batch);
        }
    }

    private static async Task<WriteEntry> EntryAsync(BenchKith kith, int daysAgo)
    {
        var form = (await kith.App.Services.GetRequiredService<Forms>().OfferedAsync()).First(f => f.Code == "home-visit");
        return new()
        {
            WrittenIn = form,
            HappenedOn = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1 - daysAgo)),
            Passages = [new WrittenPassage { Question = "seen", Kind = PassageKind.Observation, Text = "Visited as agreed. The baby is feeding well and sleeping between feeds; weight gain along the 50th centile." }],
        };
    }
}
