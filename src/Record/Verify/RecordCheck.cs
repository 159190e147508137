using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Record.Verify;

/// <summary>
/// Checks the whole record, as it stood at one instant: every chain is replayed, every row is held against the line that
/// wrote it, and what stands beside a line against the line itself. Reads some thousand lines at a time.
/// </summary>
public sealed class RecordCheck(IServiceProvider services)
{
    /// <summary>Checks everything. Nothing is written: not even that it was checked, so that it can be done on a copy.</summary>
    public CheckResult Run()
    {
        using var scope = services.CreateScope();
        using var store = scope.ServiceProvider.GetRequiredService<RecordStore>();
        using var snapshot = Snapshot.Of(store);
        var tables = store.Rows.Rows.Select(type => new RowTable(store, type)).ToArray();
        return new CheckWalk(snapshot, tables).Run();
    }
}

/// <summary>One walk through a snapshot.</summary>
internal sealed class CheckWalk
{
    private const int MostLines = 2048;
    private const int MostBytes = 4 << 20;
    private const int AtOnce = 512;

    private readonly Snapshot _snapshot;
    private readonly RowTable[] _tables;
    private readonly Findings _findings;
    private readonly Replay _replay;
    private readonly ShownCheck _shown = new();
    private readonly List<LineAt> _lines = new(MostLines);
    private readonly ByteChunk _contents = new();
    private readonly RowsOfLines _rows;
    private readonly Destroyed _destroyed;
    private readonly Queue<HeadAt> _heads = [];
    private readonly List<ExternalValue> _elsewhere = [];
    private bool _headsLeft = true;
    private long _chains;
    private LineAt _before;
    private HeadAt? _head;

    public CheckWalk(Snapshot snapshot, RowTable[] tables)
    {
        (_snapshot, _findings) = (snapshot, new Findings(snapshot));
        _tables = [.. tables.Where(table => Count($"SELECT COUNT(*) FROM (SELECT 1 FROM \"{table.Name}\" LIMIT 1) AS found") > 0)];
        _replay = new Replay(_findings.Add);
        _rows = new RowsOfLines(_findings);
        _destroyed = new Destroyed(snapshot, _findings);
    }

    public CheckResult Run()
    {
        while (NextChunk())
        {
            TakeRows();
            for (var i = 0; i < _lines.Count; i++)
                Check(_lines[i], i);
        }
        EndChain();
        while (NextHead() is { } head)
            BeginChain(_heads.Dequeue(), head.Record, head.Chain);
        EndChain();
        _replay.Complete();
        Orphans.Find(_snapshot, _tables, _findings);
        _shown.Compare(_snapshot, _findings);
        return new CheckResult(_chains, _replay.Lines, _tables.Sum(t => t.Rows), _findings.Count, _findings.InOrder());
    }

    private long Count(string sql)
    {
        long count = 0;
        _snapshot.Ask(sql, row => count = row.Whole(0));
        return count;
    }

    private bool NextChunk()
    {
        _lines.Clear();
        _contents.Clear();
        var last = _before;
        var more = true;
        while (more && _lines.Count < MostLines && _contents.Length < MostBytes)
            more = _snapshot.Lines(AtOnce, row =>
            {
                try
                {
                    _lines.Add(last = LineAt.Read(row, last, _contents));
                }
                catch (OddValue)
                {
                    _findings.AddOddLine(row);
                }
            });
        return _lines.Count > 0 || more;
    }

    // Only an act has rows; those that are stamped with an access line turn up among the rows that nothing vouches for.
    private void TakeRows()
    {
        _rows.Begin(_lines);
        if (_rows.From is { } from && _rows.To is { } to)
            _snapshot.Rows(_tables, from, to, _rows.Take);
    }

    private void Check(in LineAt line, int index)
    {
        if (_chains == 0 || line.Record != _before.Record || line.Chain != _before.Chain)
        {
            EndChain();
            while (NextHead() is { } earlier && (earlier.Record, earlier.Chain).CompareTo((line.Record, line.Chain)) < 0)
                BeginChain(_heads.Dequeue(), earlier.Record, earlier.Chain);
            var own = NextHead() is { } head && head.Record == line.Record && head.Chain == line.Chain ? _heads.Dequeue() : null;
            BeginChain(own, line.Record, line.Chain);
        }
        _before = line;
        var content = _contents.Of(line.Start, line.Length);
        if (line.Beside(content.Span, _head) is { } difference)
            _findings.Add(DamageKind.BesideChanged, line, _head, difference);
        if (line.Stored.Type == LineType.Access)
            _shown.Expect(line, content.Span);
        _rows.ElsewhereOf(index, _elsewhere);
        var withheld = _replay.WithheldFields;
        _replay.Add(line.Stored with { Content = content, Elsewhere = _elsewhere });
        _destroyed.Check(line, content.Span, _head, _replay.WithheldFields > withheld);
    }

    private void BeginChain(HeadAt? head, UInt128 record, UInt128 chain)
    {
        EndChain();
        _chains++;
        _head = head;
        _findings.Begin(record, chain, head);
        if (head is null)
            _replay.BeginChainWithoutHead(RawRows.GuidOf(chain).ToByteArray(true));
        else
            _replay.BeginChain(head.Head);
        _before = _before with { Record = record, Chain = chain, Stored = _before.Stored with { RecordedAt = long.MinValue } };
    }

    private void EndChain()
    {
        if (_head is not { } head)
            return;
        var last = _before.Stored.RecordedAt;
        if (last == long.MinValue && head.Head.NextSequence == 0)
            _findings.Add(DamageKind.BesideChanged, _before, head, "There is a chain without lines.");
        else if (last != long.MinValue && last != head.Head.LastRecordedAt)
            _findings.Add(DamageKind.HeadChanged, _before, head, "The end of the chain tells another time than its last line.");
        _head = null;
    }

    private HeadAt? NextHead()
    {
        while (_heads.Count == 0 && _headsLeft)
            _headsLeft = _snapshot.Heads(AtOnce, row =>
            {
                try
                {
                    _heads.Enqueue(HeadAt.Read(row));
                }
                catch (OddValue)
                {
                    _findings.AddOdd("The end of a chain holds a value of an impossible kind.");
                }
            });
        return _heads.TryPeek(out var head) ? head : null;
    }
}
