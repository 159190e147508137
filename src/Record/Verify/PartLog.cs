namespace Kith.Record.Verify;

/// <summary>What the log has of the lines of some records, to be held against those lines; and where the two differ, which lines.</summary>
internal static class PartLog
{
    // The plus keeps the database from looking for the epoch by its index: it is the record that narrows it down.
    private static string Entries(long epoch, string of) => $"+{of}epoch = {epoch}" + (epoch > 1 ? $" AND {of}position > 0" : "");

    /// <summary>Adds up the log's entries of the part's lines, and those that wait for a place.</summary>
    public static LogSum Of(Snapshot snapshot, LogSum.Keys keys, long epoch, Part part, Findings findings)
    {
        var sum = new LogSum(keys);
        void Take(string sql) => snapshot.Ask(sql, row =>
        {
            try
            {
                sum.Add(row.Id(0), row.Id(1), row.Bytes(2));
            }
            catch (OddValue)
            {
                findings.Add(Harm.LogEntryAltered, "An entry of the log, or a line that waits for its place in it, holds a value of an impossible kind.");
            }
        });
        Take($"SELECT record, line, hash FROM log_entry WHERE {Entries(epoch, "")}{part.Where("AND", snapshot.Literal)}");
        Take($"SELECT record, line, hash FROM unplaced{part.Where("WHERE", snapshot.Literal)}");
        return sum;
    }

    /// <summary>Tells which lines of the part are not as the log has them. It is known that there are some.</summary>
    public static void Tell(Snapshot snapshot, long epoch, Part part, Findings findings)
    {
        var told = 0;
        void Ask(Harm harm, string sql, string sentence) => snapshot.Ask(sql, row =>
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
        Ask(Harm.NotInLog, $"SELECT l.record, l.chain, l.sequence FROM ledger_line AS l LEFT JOIN log_entry AS e ON e.record = l.record AND e.line = l.id AND e.epoch = {epoch} " +
            $"LEFT JOIN unplaced AS u ON u.record = l.record AND u.line = l.id WHERE e.line IS NULL AND u.line IS NULL{part.Where("AND", snapshot.Literal, "l.record")} " +
            "ORDER BY l.record, l.chain, l.sequence LIMIT 50", "is not in the log: it was added past the door, or its place was taken away.");
        Ask(Harm.LogEntryAltered, "SELECT l.record, l.chain, l.sequence FROM log_entry AS e JOIN ledger_line AS l ON e.record = l.record AND e.line = l.id " +
            $"WHERE e.epoch = {epoch} AND e.hash <> l.hash{part.Where("AND", snapshot.Literal, "e.record")} ORDER BY e.position LIMIT 50",
            "is not what the log says was recorded: it, or the log's entry of it, was replaced.");
        var gone = snapshot.Count("SELECT COUNT(*) FROM log_entry AS e LEFT JOIN ledger_line AS l ON e.record = l.record AND e.line = l.id " +
            $"WHERE e.epoch = {epoch} AND l.id IS NULL{(epoch > 1 ? " AND e.position > 0" : "")}{part.Where("AND", snapshot.Literal, "e.record")}");
        if (gone > 0)
        {
            told++;
            findings.Add(Harm.LineDeleted, $"{gone} {(gone == 1 ? "line that the log has was" : "lines that the log has were")} deleted, and with it whatever would have shown it in its own chain.");
        }
        if (told == 0)
            findings.Add(Harm.LogEntryAltered, "The lines are not the lines that the log has: some stand in it twice, or wait in it as other than they are.");
    }
}
