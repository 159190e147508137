using System.Text;
using Kith.Ledger;
using Kith.Record.Store;
using Kith.Record.Verify;

namespace Kith.Record.Backups;

/// <summary>How much a backup holds.</summary>
public sealed record BackupCount(long Records, long Lines, long Rows, long Bytes);

/// <summary>Walks a snapshot and writes it out, some thousand lines at a time.</summary>
internal sealed class BackupWalk(Snapshot snapshot, RecordStore store, PartWriter to)
{
    private const int MostLines = 2048, MostBytes = 4 << 20, AtOnce = 256;

    private readonly RowTable[] _tables = [.. store.Rows.Rows.Select(type => new RowTable(store, type))
        .Where(table => snapshot.Count($"SELECT COUNT(*) FROM (SELECT 1 FROM \"{table.Name}\" LIMIT 1) AS found") > 0)];
    private readonly ByteChunk _contents = new();
    private readonly List<LineAt> _lines = [];
    private readonly Packer _leaves = new(), _content = new(), _rows = new(), _plain = new();
    private readonly CanonicalJsonWriter _json = new();
    private readonly List<ExternalValue> _elsewhere = [];
    private long _records, _written, _rowsWritten;

    /// <summary>Everything, or some records with their chains and the drafts about them.</summary>
    public BackupCount Run(IReadOnlyCollection<UInt128>? records)
    {
        foreach (var table in PlainTable.Copied(store))
            if (records is null)
                Copy(table);
            else if (table.Name == "chain")
                foreach (var record in records)
                    Copy(table, record);
        if (records is null)
            foreach (var part in Part.Of(snapshot, Part.Lines))
                Walk(part);
        else
            foreach (var record in records)
                Walk(new Part(record, record + 1));
        Drafts(records);
        to.End();
        return new BackupCount(_records, _written, _rowsWritten, to.Bytes);
    }

    private void Copy(PlainTable table, UInt128? record = null)
    {
        Begin(table);
        Action<RawRows> take = row =>
        {
            table.Write(_json, row);
            _plain.Bytes(_json.Written);
            if (_plain.Length < MostBytes)
                return;
            to.Write(PartKind.Table, BackupForm.NoRecord, _plain.Written);
            Begin(table);
        };
        if (record is { } one)
            snapshot.Ask(table.Select + " WHERE record = $1", take, one);
        else
            snapshot.Ask(table.Select, take);
        if (_plain.Length > 4 + table.Name.Length)
            to.Write(PartKind.Table, BackupForm.NoRecord, _plain.Written);
    }

    private void Begin(PlainTable table)
    {
        _plain.Clear();
        _plain.Text(table.Name);
    }

    private void Walk(Part part)
    {
        var findings = new Findings();
        var rows = new RowsOfLines(_tables);
        UInt128? before = null;
        snapshot.Begin(part);
        var more = true;
        while (more)
        {
            _lines.Clear();
            _contents.Clear();
            while (more && _lines.Count < MostLines && _contents.Length < MostBytes)
                more = snapshot.Lines(AtOnce, row =>
                {
                    var line = new LineAt();
                    line.Read(row, _contents);
                    _lines.Add(line);
                });
            if (_lines.Count == 0)
                continue;
            var lines = _lines.ToArray();
            foreach (var (from, until) in rows.Begin(lines, findings, apart: false))
                snapshot.Rows(_tables, from, until, (table, row) => rows.Take(table, row));
            if (findings.Count > 0)
                throw new OddValue(0);
            foreach (var line in lines)
            {
                _records += line.Record == before ? 0 : 1;
                before = line.Record;
            }
            Write(lines, rows);
        }
    }

    private void Write(LineAt[] lines, RowsOfLines rows)
    {
        _leaves.Clear();
        for (var i = 0; i < lines.Length; i++)
            WriteLeaf(lines[i], i, rows);
        to.Write(PartKind.Lines, BackupForm.NoRecord, _leaves.Written);
        for (int from = 0, next; from < lines.Length; from = next)
        {
            for (next = from; next < lines.Length && lines[next].Record == lines[from].Record;)
                next++;
            _content.Clear();
            _rows.Clear();
            _content.U32((uint)(next - from));
            for (var i = from; i < next; i++)
                WriteContent(lines[i], i, rows);
            _content.Raw(_rows.Written);
            to.Write(PartKind.Content, lines[from].Record, _content.Written);
        }
        _written += lines.Length;
    }

    // What every check of chains and tree needs, and nothing about anybody: with the fields' commitments a line stays what it was
    // when its content can be read no more.
    private void WriteLeaf(LineAt line, int index, RowsOfLines rows)
    {
        var stored = line.Stored();
        _leaves.Id(line.Record);
        _leaves.Id(line.Id);
        _leaves.Id(line.Chain);
        _leaves.Byte((byte)stored.Type);
        _leaves.Byte(stored.Version);
        _leaves.I64(stored.Sequence);
        _leaves.Bytes(stored.PreviousHash);
        _leaves.Bytes(stored.ContentCommitment);
        _leaves.I64(stored.RecordedAt);
        _leaves.U32(stored.PolicyVersion);
        _leaves.Bytes(stored.LeafHash);
        rows.ElsewhereOf(index, _elsewhere);
        var commitments = Commitments(_contents.Of(line.Start, line.Length).Span);
        _leaves.U32((uint)commitments.Count);
        foreach (var commitment in commitments)
            _leaves.Raw(commitment);
    }

    // None where the line was tampered with: it is backed up as it is, and kith verify tells of it.
    private List<byte[]> Commitments(ReadOnlySpan<byte> content)
    {
        try
        {
            return [.. Content.Decode(content).Opened(_elsewhere) is var whole && whole.Commitment.Length > 0 ? whole.Fields.Select(f => f.Commitment.ToArray()) : []];
        }
        catch (Exception why) when (why is FormatException or InvalidOperationException or ArgumentException)
        {
            return [];
        }
    }

    private void WriteContent(LineAt line, int index, RowsOfLines rows)
    {
        _content.Id(line.Id);
        _content.Byte((byte)((line.ClientKey is null ? 0 : 1) | (line.Item is null ? 0 : 2)));
        if (line.ClientKey is { } key)
            _content.Id(key);
        if (line.Item is { } item)
            _content.Id(item);
        _content.Bytes(_contents.Of(line.Start, line.Length).Span);
        rows.ElsewhereOf(index, _elsewhere);
        foreach (var row in _elsewhere)
        {
            // "@row/<table>/<id>"
            var name = row.Name.Span[LineContent.Row.Length..];
            _rows.Bytes(name[..name.IndexOf((byte)'/')]);
            _rows.Id(line.Id);
            _rows.Bytes(row.Value.Span);
            _rowsWritten++;
        }
    }

    private void Drafts(IReadOnlyCollection<UInt128>? records)
    {
        var table = PlainTable.Drafts(store);
        UInt128? of = null;
        void Send()
        {
            if (of is { } about)
                to.Write(PartKind.Drafts, about, _plain.Written);
            _plain.Clear();
        }
        _plain.Clear();
        var at = table.Columns.ToList().FindIndex(c => c.Name == nameof(DraftRow.About));
        snapshot.Ask(table.Select + " ORDER BY about", row =>
        {
            var about = row.Id(at);
            if (records?.Contains(about) == false)
                return;
            if (of != about || _plain.Length >= MostBytes)
                Send();
            of = about;
            table.Write(_json, row);
            _plain.Bytes(_json.Written);
        });
        Send();
    }
}
