using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>Whom a check of the log believes: the witnesses, how many of them there must be, and checkpoints that were kept elsewhere.</summary>
public sealed record LogPolicy(IReadOnlyList<NoteVerifier> Witnesses, int Quorum, IReadOnlyList<SignedNote> KeptElsewhere)
{
    public static LogPolicy None { get; } = new([], 0, []);

    /// <summary>What this server remembers, beside its key, to have signed last and to have had cosigned: the newest epoch must continue it.</summary>
    public IReadOnlyList<SignedNote> Remembered { get; init; } = [];
}

/// <summary>
/// Checks the log over all lines: that every line has its place in it, that the tree is the one its tiles, its signed checkpoints
/// and its witnesses say, and that it continues what was kept elsewhere.
/// </summary>
internal sealed class LogCheck(Snapshot snapshot, LogPolicy policy, LogSum.Keys keys, Findings findings)
{
    private readonly List<Verified.Tree> _trees = [];
    private long? _newest;

    /// <summary>What the log says of the lines, to be held against the lines themselves.</summary>
    public LogSum Logged { get; } = new(keys);

    /// <summary>The tree of every epoch, to be remembered where nothing is wrong.</summary>
    public IReadOnlyList<Verified.Tree> Trees => _trees;

    public static bool HasLog(Snapshot snapshot) => snapshot.Has("log_epoch");

    public void Run()
    {
        var epochs = LogEpoch.All(snapshot, findings);
        for (var i = 0; i < epochs.Count; i++)
        {
            if (epochs[i].Number != i + 1)
                findings.Add(Harm.EpochAltered, $"Epoch {i + 1} of the log is missing.");
            var newest = i == epochs.Count - 1;
            var tree = new LogTree(snapshot, epochs[i], findings);
            tree.Walk(newest ? Logged : null);
            new LogCheckpoints(snapshot, policy, epochs[i], tree, findings).Check(newest);
            if (!tree.IsDamaged)
                _trees.Add(new Verified.Tree(epochs[i].Number, epochs[i].Origin, tree.Size, tree.Root(tree.Size)));
            _newest = epochs[i].Number;
        }
        if (_newest is { } epoch)
            Waiting.Check(snapshot, epoch, findings);
        snapshot.Ask("SELECT record, line, hash FROM unplaced", row =>
        {
            try
            {
                Logged.Add(row.Id(0), row.Id(1), row.Bytes(2));
            }
            catch (OddValue)
            {
                findings.Add(Harm.LogEntryAltered, "A line that waits for its place in the log holds a value of an impossible kind.");
            }
        });
    }

    /// <summary>The lines as they were walked, against the log: where they are not the same, which of them.</summary>
    public void Compare(LogSum lines)
    {
        if (_newest is { } epoch && !lines.Same(Logged))
            PartLog.Tell(snapshot, epoch, default, findings);
    }
}

/// <summary>One epoch of the log, as stored.</summary>
internal sealed record LogEpoch(long Number, string Origin, byte[]? Entry)
{
    public static IReadOnlyList<LogEpoch> All(Snapshot snapshot, Findings findings)
    {
        var epochs = new List<LogEpoch>();
        snapshot.Ask("SELECT number, origin, entry FROM log_epoch ORDER BY number", row =>
        {
            try
            {
                epochs.Add(new LogEpoch(row.Whole(0), row.Text(1).ToString(), row.IsNull(2) ? null : row.Bytes(2).ToArray()));
            }
            catch (OddValue)
            {
                findings.Add(Harm.EpochAltered, "An epoch of the log holds a value of an impossible kind.");
            }
        });
        return epochs;
    }
}
