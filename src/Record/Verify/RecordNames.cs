using System.Reflection;
using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Verify;

/// <summary>What records, and the lines in them, are called by those who use them. Whatever is not there any more is left out.</summary>
internal sealed class RecordNames(Snapshot snapshot, RecordStore store, IReadOnlyList<RowTable> tables)
{
    private readonly (string Table, string Column)[] _naming = [.. store.Rows.Rows
        .SelectMany(type => type.GetProperties().Where(p => p.IsDefined(typeof(NamesRecordAttribute))).Select(p => (type, p)))
        .Select(x => (store.Model.FindEntityType(x.type)!, x.p))
        .Select(x => (x.Item1.GetTableName()!, x.Item1.FindProperty(x.p.Name)!.GetColumnName()))];

    /// <summary>The newest name that a record was given.</summary>
    public string? Of(UInt128 record)
    {
        string? name = null;
        foreach (var (table, column) in _naming)
            snapshot.Ask($"SELECT \"{column}\" FROM \"{table}\" WHERE record = $1 ORDER BY id DESC LIMIT 1", row =>
            {
                try
                {
                    name ??= row.Text(0).ToString();
                }
                catch (OddValue)
                {
                    // The name itself is damaged.
                }
            }, record);
        return string.IsNullOrWhiteSpace(name) ? null : name;
    }

    /// <summary>What a line is: the fourth act that wrote an entry is "entry 4", the twelfth access "look 12".</summary>
    public string Subject(LineFacts? line, LineType? type, UInt128 record, UInt128 chain, long sequence)
    {
        if (type != LineType.Act)
            return $"look {sequence + 1}";
        var first = line?.Content?.Fields.Select(f => LineContent.TableOf(f.Name)).FirstOrDefault(table => table is not null);
        if (line is null || (tables.FirstOrDefault(t => t.Name == first) ?? tables.FirstOrDefault(t => Has(t, record, line.Id))) is not { } table)
            return $"act {sequence + 1}";
        long number = 0;
        snapshot.Ask($"SELECT COUNT(DISTINCT r.line) FROM \"{table.Name}\" AS r JOIN ledger_line AS l ON l.record = r.record AND l.id = r.line " +
            "WHERE r.record = $1 AND l.chain = $2 AND l.sequence <= $3", row => number = row.Whole(0), record, chain, sequence);
        // A row that was taken out is not counted; its line still knows of it.
        return $"{LineFacts.Spoken(table.Name)} {Math.Max(1, Has(table, record, line.Id) ? number : number + 1)}";
    }

    private bool Has(RowTable table, UInt128 record, UInt128 line)
    {
        var has = false;
        snapshot.Ask($"SELECT 1 FROM \"{table.Name}\" WHERE record = $1 AND line = $2 LIMIT 1", _ => has = true, record, line);
        return has;
    }
}
