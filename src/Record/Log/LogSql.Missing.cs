namespace Kith.Record.Log;

internal sealed partial class LogSql
{
    /// <summary>Which of these lines the database does not have.</summary>
    public IReadOnlyList<PlacedLine> NotThere(IReadOnlyList<PlacedLine> lines)
    {
        if (IsSqlite)
            return [.. lines.Where(l => Scalar("SELECT 1 FROM ledger_line WHERE record = $1 AND id = $2", l.Record, l.Line) is null)];
        var missing = new List<PlacedLine>();
        Using(Command("SELECT u.n FROM unnest($1, $2) WITH ORDINALITY u(record, line, n) LEFT JOIN ledger_line l ON l.record = u.record AND l.id = u.line WHERE l.id IS NULL ORDER BY u.n",
            lines.Select(l => l.Record).ToArray(), lines.Select(l => l.Line).ToArray()), command =>
        {
            using var rows = command.ExecuteReader();
            while (rows.Read())
                missing.Add(lines[(int)rows.GetInt64(0) - 1]);
        });
        return missing;
    }

    /// <summary>Whether the database has anything of a record.</summary>
    public bool HasRecord(Guid record) => Scalar("SELECT 1 FROM chain WHERE record = $1 LIMIT 1", record) is not null;
}
