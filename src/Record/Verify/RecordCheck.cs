using Kith.Ledger;
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

    /// <summary>About how many lines a part has.</summary>
    internal long LinesInAPart { get; init; } = Part.Lines;

    /// <summary>Checks everything. Nothing is written: not even that it was checked, so that it can be done on a copy.</summary>
    public CheckResult Run()
    {
        using var scope = services.CreateScope();
        using var store = scope.ServiceProvider.GetRequiredService<RecordStore>();
        var snapshots = Snapshot.Of(store, Math.Max(1, Workers));
        try
        {
            var tables = store.Rows.Rows.Select(type => new RowTable(store, type))
                .Where(table => snapshots[0].Count($"SELECT COUNT(*) FROM (SELECT 1 FROM \"{table.Name}\" LIMIT 1) AS found") > 0).ToArray();
            return Run(store, snapshots, tables);
        }
        finally
        {
            foreach (var snapshot in snapshots)
                snapshot.Dispose();
        }
    }

    private CheckResult Run(RecordStore store, IReadOnlyList<Snapshot> snapshots, RowTable[] tables)
    {
        var parts = Part.Of(snapshots[0], LinesInAPart);
        var results = new PartResult[parts.Count];
        var (last, next) = (new Findings(), -1);
        var keys = LogCheck.HasLog(snapshots[0]) ? LogSum.Keys.Fresh() : null;
        var log = keys is null ? null : new LogCheck(snapshots[0], Log, keys, last);
        var walks = snapshots.Take(Math.Max(parts.Count, log is null ? 1 : 2)).Select(s => new CheckWalk(s, tables, keys is null ? null : new LogSum(keys))).ToArray();
        Side(walks, walk =>
        {
            // The log is walked by the first worker, while the others begin with the lines.
            if (walk == walks[0])
                log?.Run();
            for (int part; (part = Interlocked.Increment(ref next)) < parts.Count;)
                results[part] = walk.Walk(parts[part]);
        });
        foreach (var walk in walks[1..])
            walks[0].Lines?.Add(walk.Lines!);
        log?.Compare(walks[0].Lines!);

        var rows = tables.ToDictionary(table => table, table => walks.Sum(walk => walk.Rows.Counted[table]));
        Orphans.Find(snapshots[0], rows, last);
        foreach (var walk in walks[1..])
            walks[0].Shown.Add(walk.Shown);
        walks[0].Shown.Compare(snapshots[0], last);
        Findings[] all = [.. results.Select(r => r.Findings), last];
        Found[] first = [.. all.SelectMany(f => f.InOrder()).Take(Findings.Kept)];
        var diagnosis = new Diagnosis(snapshots[0], store, tables, first);
        return new CheckResult(results.Sum(r => r.Chains), results.Sum(r => r.Lines), rows.Values.Sum(), all.Sum(f => f.Count), [.. first.Select(diagnosis.Of)]);
    }

    // A thread for each, since they neither wait for anything nor give way.
    private static void Side(CheckWalk[] walks, Action<CheckWalk> walk)
    {
        if (walks is [var only])
        {
            walk(only);
            return;
        }
        Task.WhenAll(walks.Select(one => Task.Factory.StartNew(() => walk(one), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)))
            .GetAwaiter().GetResult();
    }
}
