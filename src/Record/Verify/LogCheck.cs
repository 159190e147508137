using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>Whom a check of the log believes: the witnesses, how many of them there must be, and checkpoints that were kept elsewhere.</summary>
public sealed record LogPolicy(IReadOnlyList<NoteVerifier> Witnesses, int Quorum, IReadOnlyList<SignedNote> KeptElsewhere)
{
    public static LogPolicy None { get; } = new([], 0, []);
}

/// <summary>
/// Checks the log over all lines: that every line has its place in it, that the tree is the one its tiles, its signed checkpoints
/// and its witnesses say, and that it continues what was kept elsewhere.
/// </summary>
internal sealed class LogCheck(Snapshot snapshot, LogPolicy policy, LogSum.Keys keys, Findings findings)
{
    private readonly List<LogEpoch> _epochs = [];

    /// <summary>What the log says of the lines, to be held against the lines themselves.</summary>
    public LogSum Logged { get; } = new(keys);

    public static bool HasLog(Snapshot snapshot) => snapshot.Has("log_epoch");

    public void Run()
    {
        snapshot.Ask("SELECT number, origin, entry FROM log_epoch ORDER BY number", row =>
        {
            try
            {
                _epochs.Add(new LogEpoch(row.Whole(0), row.Text(1).ToString(), row.IsNull(2) ? null : row.Bytes(2).ToArray()));
            }
            catch (OddValue)
            {
                findings.Add(Harm.EpochAltered, "An epoch of the log holds a value of an impossible kind.");
            }
        });
        for (var i = 0; i < _epochs.Count; i++)
        {
            if (_epochs[i].Number != i + 1)
                findings.Add(Harm.EpochAltered, $"Epoch {i + 1} of the log is missing.");
            var newest = i == _epochs.Count - 1;
            var tree = new LogTree(snapshot, _epochs[i], findings);
            tree.Walk(newest ? Logged : null);
            new LogCheckpoints(snapshot, policy, _epochs[i], tree, findings).Check(newest);
        }
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
        if (_epochs.Count == 0 || lines.Same(Logged))
            return;
        var (epoch, told) = (_epochs[^1].Number, 0);
        void Tell(Harm harm, string sql, string sentence) => snapshot.Ask(sql, row =>
        {
            told++;
            try
            {
                findings.Add(harm, row.Record(0), row.Record(1), row.Whole(2), sentence);
            }
            catch (OddValue)
            {
                findings.Add(harm, "A line " + sentence);
            }
        });
        Tell(Harm.NotInLog, $"SELECT l.record, l.chain, l.sequence FROM ledger_line AS l LEFT JOIN log_entry AS e ON e.record = l.record AND e.line = l.id AND e.epoch = {epoch} " +
            "LEFT JOIN unplaced AS u ON u.record = l.record AND u.line = l.id WHERE e.line IS NULL AND u.line IS NULL ORDER BY l.record, l.chain, l.sequence LIMIT 50",
            "is not in the log: it was added past the door, or its place was taken away.");
        Tell(Harm.LogEntryAltered, $"SELECT l.record, l.chain, l.sequence FROM log_entry AS e JOIN ledger_line AS l ON e.record = l.record AND e.line = l.id WHERE e.epoch = {epoch} AND e.hash <> l.hash " +
            "ORDER BY e.position LIMIT 50", "is not what the log says was recorded: it, or the log's entry of it, was replaced.");
        var gone = snapshot.Count($"SELECT COUNT(*) FROM log_entry AS e LEFT JOIN ledger_line AS l ON e.record = l.record AND e.line = l.id WHERE e.epoch = {epoch} AND l.id IS NULL" +
            (epoch > 1 ? " AND e.position > 0" : ""));
        if (gone > 0)
        {
            told++;
            findings.Add(Harm.LineDeleted, $"{gone} {(gone == 1 ? "line that the log has was" : "lines that the log has were")} deleted, and with it whatever would have shown it in its own chain.");
        }
        if (told == 0)
            findings.Add(Harm.LogEntryAltered, "The lines are not the lines that the log has: some stand in it twice, or wait in it as other than they are.");
    }
}

/// <summary>One epoch of the log, as stored.</summary>
internal sealed record LogEpoch(long Number, string Origin, byte[]? Entry);
