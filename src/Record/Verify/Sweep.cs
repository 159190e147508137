using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>
/// A check of everything in the order in which it lies in a file of SQLite, and not record by record: lines of one family lie far apart
/// after years, and to look each up takes longer than to check it. It only says whether everything fits. Where anything does not, or
/// cannot be told this way, the records are walked one by one (<see cref="CheckWalk"/>), and that says what is wrong.
/// </summary>
internal sealed class Sweep
{
    private const long FewestLines = 20_000;
    private const long MostLines = 400_000;
    private const int BlocksAWorker = 16;
    private const int MostApart = 20_000;

    private readonly RowTable[] _tables;
    private readonly IReadOnlySet<string> _clustered;
    private readonly LogSum.Keys? _keys;
    private readonly SweepChains _chains;
    private readonly (long From, long To)[] _blocks;
    private int _next = -1;
    private volatile bool _doubted;

    private Sweep(SqliteSnapshot first, int workers, RowTable[] tables, LogSum.Keys? keys, long fewest, HashSet<UInt128> apart)
    {
        (_tables, _keys, Apart) = (tables, keys, apart);
        _clustered = first.Clustered();
        _chains = new SweepChains(first, apart);
        _doubted = _chains.IsDoubted;
        long from = 0, to = 0;
        first.Ask("SELECT COALESCE(MIN(rowid), 0), COALESCE(MAX(rowid), -1) + 1 FROM ledger_line", row => (from, to) = (row.Whole(0), row.Whole(1)));
        var each = Math.Clamp((to - from) / (workers * BlocksAWorker), Math.Min(fewest, FewestLines), MostLines);
        _blocks = [.. Enumerable.Range(0, (int)((to - from + each - 1) / each)).Select(i => (from + i * each, Math.Min(to, from + (i + 1) * each)))];
    }

    /// <summary>Records of which something was destroyed by law, or is lost: these are walked.</summary>
    public IReadOnlySet<UInt128> Apart { get; }

    public int Chains => _chains.Count;

    /// <summary>For this database; null where it is not SQLite's, or most would have to be walked anyway.</summary>
    /// <param name="fewest">No block has fewer lines than this, unless it is more than is good for one.</param>
    public static Sweep? Of(IReadOnlyList<Snapshot> snapshots, RowTable[] tables, LogSum.Keys? keys, long fewest)
    {
        if (snapshots[0] is not SqliteSnapshot first)
            return null;
        var apart = new HashSet<UInt128>();
        foreach (var table in (string[])["destruction", "content_lost"])
            if (first.Has(table))
                first.Ask($"SELECT DISTINCT record FROM {table}", row =>
                {
                    if (row.Record(0) is { } record)
                        apart.Add(record);
                });
        return apart.Count > MostApart ? null : new Sweep(first, snapshots.Count, tables, keys, fewest, apart);
    }

    /// <summary>One worker's part of the work, until all blocks are done or something does not fit.</summary>
    public SweepResult Run(Snapshot snapshot)
    {
        var result = new SweepResult(new RowsOfLines(_tables), new ShownCheck(), _keys is null ? null : new LogSum(_keys));
        var walk = new SweepWalk((SqliteSnapshot)snapshot, [.. _tables.Where(t => !_clustered.Contains(t.Name))], new NamedRows((SqliteSnapshot)snapshot, _tables.Where(t => _clustered.Contains(t.Name))), _chains, Apart, result);
        for (int block; !_doubted && !_chains.IsDoubted && (block = Interlocked.Increment(ref _next)) < _blocks.Length;)
        {
            var links = _chains.Room();
            if (walk.Fits(_blocks[block], links))
                _chains.Take(block, links);
            else
                _doubted = true;
        }
        return result;
    }

    /// <summary>Whether all of it fits, once every worker is done.</summary>
    public bool Fits() => !_doubted && _chains.Ended();
}

/// <summary>What one worker met on its way.</summary>
internal sealed record SweepResult(RowsOfLines Rows, ShownCheck Shown, LogSum? Logged)
{
    public long Lines { get; set; }
}
