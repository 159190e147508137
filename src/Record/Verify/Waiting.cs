namespace Kith.Record.Verify;

/// <summary>
/// Lines that wait for a place in the log longer than they can: every round of the sequencer places whatever waits, so that
/// one that is an hour older than the newest checkpoint was put back among those that wait, or added there.
/// </summary>
internal static class Waiting
{
    public static void Check(Snapshot snapshot, long epoch, Findings findings)
    {
        // An epoch that is not an hour old may still be placing what there was before it.
        var hour = snapshot is PostgresSnapshot ? "interval '1 hour'" : "3600000000";
        var newest = $"(SELECT MAX(c.at) FROM checkpoint AS c WHERE c.epoch = {epoch} AND c.at > (SELECT o.opened_at FROM log_epoch AS o WHERE o.number = {epoch}) + {hour})";
        snapshot.Ask("SELECT l.record, l.chain, l.sequence FROM unplaced AS u JOIN ledger_line AS l ON l.record = u.record AND l.id = u.line " +
            $"WHERE l.recorded_at < {newest} - {hour} ORDER BY l.record, l.chain, l.sequence LIMIT 50", row =>
            {
                try
                {
                    findings.Add(Harm.NotInLog, row.Record(0), row.Record(1), row.Whole(2), "waits for its place in the log though the log went on for more than an hour: its place was taken away, or it was given a time that is past.");
                }
                catch (OddValue)
                {
                    findings.Add(Harm.NotInLog, "A line has waited for its place in the log for more than an hour.");
                }
            });
    }
}
