using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>What was gone through in one part, and what was found there.</summary>
/// <param name="Logged">The lines, to be held against the log; null where there is no log.</param>
internal sealed record PartResult(long Chains, long Lines, Findings Findings, LogSum? Logged);

/// <summary>One worker's walk through the parts that fall to it: every chain is replayed, and every line held against what stands beside it and the rows it wrote.</summary>
internal sealed class CheckWalk
{
    private const int MostLines = 2048;
    private const int MostBytes = 4 << 20;
    private const int AtOnce = 512;

    private readonly Snapshot _snapshot;
    private readonly RowTable[] _tables;
    private readonly Replay _replay;
    private readonly Destroyed _destroyed;
    private readonly LostContent _lost;
    private readonly ByteChunk _contents = new();
    private readonly List<ExternalValue> _elsewhere = [];
    private readonly Queue<HeadAt> _heads = [];
    private readonly Action<RawRows> _take;
    private readonly Action<RowTable, RawRows> _takeRow;

    private readonly LineAt[] _lines = [.. Enumerable.Range(0, MostLines + AtOnce).Select(_ => new LineAt())];
    private int _count;

    private readonly LogSum.Keys? _keys;
    private LogSum? _logged;
    private bool _apart;
    private Findings _findings;
    private long _chains;
    private HeadAt? _head;
    private (UInt128 Record, UInt128 Chain, long? RecordedAt)? _at;

    public CheckWalk(Snapshot snapshot, RowTable[] tables, LogSum.Keys? keys)
    {
        _keys = keys;
        (_snapshot, _tables, _findings, Rows) = (snapshot, tables, new Findings(), new RowsOfLines(tables));
        _replay = new Replay(damage => _findings.Add(damage));
        _destroyed = new Destroyed(snapshot);
        _lost = new LostContent(snapshot);
        (_take, _takeRow) = (Take, (table, row) => Rows.Take(table, row));
    }

    /// <summary>What the searches among the lines say that they showed.</summary>
    public ShownCheck Shown { get; } = new();

    public RowsOfLines Rows { get; }

    /// <summary>The state that it reads.</summary>
    public Snapshot Sees => _snapshot;

    public PartResult Walk(Part part)
    {
        var lines = _replay.Lines;
        (_findings, _chains, _head, _at) = (new Findings(), 0, null, null);
        (_logged, _apart) = (_keys is null ? null : new LogSum(_keys), part.Only is not null);
        _snapshot.Begin(part);
        TakeHeads();
        while (NextChunk())
        {
            TakeRows();
            for (var i = 0; i < _count; i++)
                Check(_lines[i], i);
            _replay.Flush();
        }
        EndChain();
        while (_heads.TryDequeue(out var head))
            BeginChain(head, head.Record, head.Chain);
        EndChain();
        _replay.Complete();
        return new PartResult(_chains, _replay.Lines - lines, _findings, _logged);
    }

    private bool NextChunk()
    {
        _count = 0;
        _contents.Clear();
        var more = true;
        while (more && _count < MostLines && _contents.Length < MostBytes)
            more = _snapshot.Lines(AtOnce, _take);
        return _count > 0 || more;
    }

    private void Take(RawRows row)
    {
        try
        {
            _lines[_count].Read(row, _contents);
            _count++;
        }
        catch (OddValue)
        {
            _findings.AddOddLine(row);
        }
    }

    private void TakeHeads() => _snapshot.Heads(row =>
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

    // Only an act has rows; those that are stamped with an access line turn up among the rows that nothing vouches for.
    private void TakeRows()
    {
        foreach (var (from, to) in Rows.Begin(_lines.AsSpan(0, _count), _findings, _apart))
            _snapshot.Rows(_tables, from, to, _takeRow);
    }

    private void Check(LineAt line, int index)
    {
        if (_at is not { } at || line.Record != at.Record || line.Chain != at.Chain)
        {
            EndChain();
            while (_heads.TryPeek(out var earlier) && (earlier.Record, earlier.Chain).CompareTo((line.Record, line.Chain)) < 0)
                BeginChain(_heads.Dequeue(), earlier.Record, earlier.Chain);
            var own = _heads.TryPeek(out var head) && head.Record == line.Record && head.Chain == line.Chain ? _heads.Dequeue() : null;
            BeginChain(own, line.Record, line.Chain);
        }
        _at = (line.Record, line.Chain, line.RecordedAt);
        var content = _contents.Of(line.Start, line.Length);
        var lost = _lost.Takes(line, content.Span, _head, _findings);
        if (!lost && line.Beside(content.Span, _head?.Of) is { } difference)
            _findings.Add(DamageKind.BesideChanged, line, _head, difference);
        if (line.Type == LineType.Access)
            Shown.Expect(line, content.Span);
        _logged?.Add(line.Record, line.Id, line.LeafHash);
        Rows.ElsewhereOf(index, _elsewhere);
        var withheld = _replay.WithheldFields;
        _replay.Add(line.Stored(content, _elsewhere));
        if (!lost)
            _destroyed.Check(line, content.Span, _head, _replay.WithheldFields > withheld, _findings);
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
        _at = (record, chain, null);
    }

    private void EndChain()
    {
        if (_head is not { } head)
            return;
        if (_at?.RecordedAt is not { } last)
        {
            if (head.Head.NextSequence == 0)
                _findings.AddOfChain(DamageKind.BesideChanged, head, "There is a chain without lines.");
        }
        else if (last != head.Head.LastRecordedAt)
        {
            _findings.AddOfChain(DamageKind.HeadChanged, head, "The end of the chain tells another time than its last line.");
        }
        _head = null;
    }
}
