using Kith.Record.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Record.Verify;

/// <summary>
/// Checks the whole record, as it stood at one instant: every chain is replayed, every row is held against the line that
/// wrote it, and what stands beside a line against the line itself. Some workers each go through parts of the records, some
/// thousand lines at a time, and all of them see the same state.
/// </summary>
public sealed class RecordCheck(IServiceProvider services)
{
    /// <summary>How many work side by side: as many as there are processors that the process may use.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Whom the check of the log believes.</summary>
    public LogPolicy Log { get; init; } = LogPolicy.None;

    /// <summary>An earlier check, to be gone on from: what is new is read, and a share of what is old. Without one everything is read.</summary>
    public Verified? Since { get; init; }

    /// <summary>About how many lines a part has.</summary>
    internal long LinesInAPart { get; init; } = Part.Lines;

    /// <summary>Record by record, even where everything would fit as it lies in the file.</summary>
    internal bool ByRecord { get; init; }

    /// <summary>Checks. Nothing is written: not even that it was checked, so that it can be done on a copy.</summary>
    public CheckResult Run()
    {
        using var scope = services.CreateScope();
        using var store = scope.ServiceProvider.GetRequiredService<RecordStore>();
        var snapshots = Snapshot.Of(store, Math.Max(1, Workers));
        try
        {
            var tables = store.Rows.Rows.Select(type => new RowTable(store, type))
                .Where(table => snapshots[0].Count($"SELECT COUNT(*) FROM (SELECT 1 FROM \"{table.Name}\" LIMIT 1) AS found") > 0).ToArray();
            var job = new Job(store, snapshots, tables, LogCheck.HasLog(snapshots[0]) ? LogSum.Keys.Fresh() : null);
            return Run(job);
        }
        finally
        {
            foreach (var snapshot in snapshots)
                snapshot.Dispose();
        }
    }

    /// <summary>What the steps of one check share.</summary>
    private sealed record Job(RecordStore Store, IReadOnlyList<Snapshot> Snapshots, RowTable[] Tables, LogSum.Keys? Keys)
    {
        public Findings Last { get; } = new();
        public Snapshot First => Snapshots[0];
    }

    private CheckResult Run(Job job)
    {
        if (Since is not { } since || job.Keys is null)
            return Full(job, Since is null ? null : "there is no log to go on from");
        var log = new LogSince(job.First, Log, since, job.Last);
        var share = Share.Of(job.First, since, log.Tiles);
        return (log.Doubt() ?? share.Doubt(job.First, log.Epoch)) is { } why ? Full(job, why) : Newer(job, since, log, share);
    }

    private CheckResult Full(Job job, string? why)
    {
        var log = job.Keys is null ? null : new LogCheck(job.First, Log, job.Keys, job.Last);
        var scope = new CheckScope { IsFull = true, WhyFull = why, Since = Since };
        var first = log is null ? (Action)(() => { }) : log.Run;
        if (!ByRecord && Sweep.Of(job.Snapshots, job.Tables, job.Keys, LinesInAPart) is { } sweep)
        {
            if (Swept(job, sweep, first, scope, log) is { } result)
                return result;
            first = () => { };
        }
        var parts = Part.Of(job.First, LinesInAPart);
        var (results, walks) = Walk(job, job.Keys, parts, log is null ? 1 : 2, first, (_, _, _) => { });
        foreach (var result in results[1..])
            results[0].Logged?.Add(result.Logged!);
        log?.Compare(results[0].Logged!);
        foreach (var walk in walks[1..])
            walks[0].Shown.Add(walk.Shown);
        walks[0].Shown.Compare(job.First, job.Last);
        return Told(job, results, Held(job, [default], walks), scope, log?.Trees ?? [], null);
    }

    // Null where anything does not fit: then the records are walked, to say what.
    private CheckResult? Swept(Job job, Sweep sweep, Action first, CheckScope scope, LogCheck? log)
    {
        var swept = new SweepResult[job.Snapshots.Count];
        Side([.. Enumerable.Range(0, swept.Length)], worker =>
        {
            // The log is walked by the first worker, while the others begin with the lines.
            if (worker == 0)
                first();
            swept[worker] = sweep.Run(job.Snapshots[worker]);
        });
        if (!sweep.Fits())
            return null;
        var apart = sweep.Apart.Chunk(Part.MostNamed).Select(some => new Part(null, null, some)).ToArray();
        var (results, walks) = Walk(job, null, apart, 1, () => { }, (_, _, _) => { });
        RowsOfLines[] rows = [.. swept.Select(s => s.Rows), .. walks.Select(w => w.Rows)];
        var counted = Counted(job, rows);
        if (Orphans.Differ(job.First, counted))
            return null;
        foreach (var shown in swept[1..].Select(s => s.Shown).Concat(walks.Select(w => w.Shown)))
            swept[0].Shown.Add(shown);
        swept[0].Shown.Compare(job.First, job.Last);
        if (log is not null)
        {
            foreach (var other in swept[1..])
                swept[0].Logged!.Add(other.Logged!);
            log.Compare(swept[0].Logged!);
        }
        var all = new PartResult(sweep.Chains, swept.Sum(s => s.Lines), new Findings(), null);
        return Told(job, [all, .. results], counted.Values.Sum(), scope with { InFileOrder = true }, log?.Trees ?? [], null);
    }

    private CheckResult Newer(Job job, Verified since, LogSince log, Share share)
    {
        log.Run(since.Tile, share.ToTile);
        var parts = share.Parts(job.First, log.Grown, LinesInAPart);
        var differ = new System.Collections.Concurrent.ConcurrentBag<Part>();
        var (results, walks) = Walk(job, job.Keys, parts, 1, () => { }, (walk, part, result) =>
        {
            if (!result.Logged!.Same(PartLog.Of(walk.Sees, job.Keys!, log.Epoch, part, result.Findings)))
                differ.Add(part);
        });
        foreach (var part in differ)
            PartLog.Tell(job.First, log.Epoch, part, job.Last);
        var scope = new CheckScope { IsFull = false, Since = since, NewEntries = log.NewEntries, Grown = log.Grown.Count, AllLines = share.Lines };
        return Told(job, results, Held(job, parts, walks), scope, log.Trees, share);
    }

    private static (PartResult[] Results, CheckWalk[] Walks) Walk(Job job, LogSum.Keys? keys, IReadOnlyList<Part> parts, int least, Action first, Action<CheckWalk, Part, PartResult> then)
    {
        var results = new PartResult[parts.Count];
        var next = -1;
        var walks = job.Snapshots.Take(Math.Max(parts.Count, least)).Select(s => new CheckWalk(s, job.Tables, keys)).ToArray();
        Side(walks, walk =>
        {
            // The log is walked by the first worker, while the others begin with the lines.
            if (walk == walks[0])
                first();
            for (int part; (part = Interlocked.Increment(ref next)) < parts.Count;)
                then(walk, parts[part], results[part] = walk.Walk(parts[part]));
        });
        return (results, walks);
    }

    // How many rows stand on lines; a row that stands on none is told of.
    private static long Held(Job job, IReadOnlyList<Part> parts, CheckWalk[] walks)
    {
        var counted = Counted(job, [.. walks.Select(w => w.Rows)]);
        Orphans.Find(job.First, counted, parts, job.Last);
        return counted.Values.Sum();
    }

    private CheckResult Told(Job job, PartResult[] results, long rows, CheckScope scope, IReadOnlyList<Verified.Tree> trees, Share? share)
    {
        Findings[] all = [.. results.Select(r => r.Findings), job.Last];
        Found[] first = [.. all.SelectMany(f => f.InOrder()).Take(Findings.Kept)];
        var diagnosis = new Diagnosis(job.First, job.Store, job.Tables, first);
        var damaged = all.Sum(f => f.Count);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (damaged == 0 && trees.Count > 0)
            scope = scope with { Verified = share?.After(now, trees) ?? new Verified { Database = "", At = now, AllReadSince = now, RoundBegan = now, Epochs = trees } };
        return new CheckResult(results.Sum(r => r.Chains), results.Sum(r => r.Lines), rows, damaged, [.. first.Select(diagnosis.Of)]) { Scope = scope };
    }

    private static Dictionary<RowTable, long> Counted(Job job, RowsOfLines[] rows) => job.Tables.ToDictionary(table => table, table => rows.Sum(some => some.Counted[table]));

    // A thread for each, since they neither wait for anything nor give way.
    private static void Side<T>(T[] workers, Action<T> walk)
    {
        if (workers is [var only])
        {
            walk(only);
            return;
        }
        Task.WhenAll(workers.Select(one => Task.Factory.StartNew(() => walk(one), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)))
            .GetAwaiter().GetResult();
    }
}
