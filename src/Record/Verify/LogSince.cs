using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>
/// Checks the log from what an earlier check remembers: that its tree is still there, and what was added to it since; and of what is
/// older a share, each time another. What the remembered root vouches for is read from the tiles and climbs up to that root.
/// </summary>
internal sealed class LogSince(Snapshot snapshot, LogPolicy policy, Verified since, Findings findings)
{
    private readonly List<Verified.Tree> _trees = [];
    private readonly HashSet<UInt128> _grown = [];
    private IReadOnlyList<LogEpoch> _epochs = [];

    public long Epoch => _epochs[^1].Number;

    /// <summary>The records that have lines which were not in the log then.</summary>
    public IReadOnlySet<UInt128> Grown => _grown;

    public IReadOnlyList<Verified.Tree> Trees => _trees;

    public long NewEntries => _trees.Count == 0 ? 0 : _trees[^1].Size - since.Epochs[^1].Size;

    /// <summary>How many full tiles of entries there are, counted over all epochs.</summary>
    public long Tiles => since.Epochs.Sum(e => e.Size / TileId.Full);

    /// <summary>Why nothing can be gone on from; null where the log is what it was then, and more.</summary>
    public string? Doubt()
    {
        // What is odd in an epoch is told by the full check that follows.
        _epochs = LogEpoch.All(snapshot, new Findings());
        if (_epochs.Count > since.Epochs.Count)
            return "a new epoch of the log has begun since the last check";
        if (_epochs.Count < since.Epochs.Count || _epochs.Zip(since.Epochs).Any(e => e.First.Number != e.Second.Number || e.First.Origin != e.Second.Origin))
            return Other(Harm.EpochAltered, "has other epochs than");
        foreach (var tree in since.Epochs)
        {
            if (snapshot.Count($"SELECT COALESCE(MAX(position) + 1, 0) FROM log_entry WHERE epoch = {tree.Number}") is var size && size < tree.Size)
                return Other(Harm.OldBackup, $"has {size} entries, and {tree.Size} were there at");
            if (!RootOf(tree).AsSpan().SequenceEqual(tree.Root))
                return Other(Harm.LogForked, $"begins with {tree.Size} other entries than");
        }
        return null;
    }

    /// <summary>Walks the entries that were added since, and the checkpoints over them; and the share of the old whose tiles these are.</summary>
    public void Run(long fromTile, long toTile)
    {
        long first = 0;
        foreach (var (epoch, known) in _epochs.Zip(since.Epochs))
        {
            var newest = epoch == _epochs[^1];
            var tree = new LogTree(snapshot, epoch, findings);
            tree.GoOn(known.Size);
            tree.Walk(null, newest ? record => _grown.Add(record) : null);
            var (from, to) = (Math.Max(fromTile - first, 0), Math.Min(toTile - first, known.Size / TileId.Full));
            first += known.Size / TileId.Full;
            if (from < to)
                new LogTiles(snapshot, epoch, known.Size, findings).Check(from, to);
            new LogCheckpoints(snapshot, policy, epoch, tree, findings) { After = known.Size, Also = (from * TileId.Full, to * TileId.Full) }.Check(newest);
            if (!tree.IsDamaged)
                _trees.Add(new Verified.Tree(epoch.Number, epoch.Origin, tree.Size, tree.Root(tree.Size)));
        }
        Waiting.Check(snapshot, Epoch, findings);
        snapshot.Ask("SELECT record FROM unplaced", row =>
        {
            if (row.Record(0) is { } record)
                _grown.Add(record);
        });
    }

    private byte[] RootOf(Verified.Tree tree)
    {
        try
        {
            return new TileTree(tree.Size, tile => LogTree.Stored(snapshot, tree.Number, tile)).Root();
        }
        catch (FormatException)
        {
            return []; // a tile is not there as it was
        }
    }

    // Nothing in the database accounts for it: after a restore that Kith has noticed there would be a new epoch.
    private string Other(Harm harm, string how)
    {
        findings.Add(harm, $"The log {how} the last check, of {Finding.TimeOf(since.At)}. Either the database was changed or put back to an older state, and Kith has not been started since, or the file that remembers that check was changed.");
        return "the log is not what the last check remembers";
    }
}
