using System.Security.Cryptography;
using Kith.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>One transaction: the ends of the chains it holds, and the lines it writes.</summary>
internal sealed class Session(RecordStore store, RecordRuntime runtime)
{
    private readonly Dictionary<(RecordId, LineType), Held> _chains = [];
    private readonly Dictionary<(RecordId, Guid), byte[]> _earlier = [];
    private readonly RememberedRows _remembered = new(10_000);
    private readonly Dictionary<RecordId, (RecordKind Kind, long Rules, long Length)?> _heads = [];
    private readonly List<LedgerLine> _later = [];
    private readonly List<(RecordId Worker, Guid Key)> _usedUp = [];
    private readonly List<ShownRow> _shown = [];

    private sealed class Held(RecordKind kind, ChainHead head, long rules, bool isNew)
    {
        public RecordKind Kind => kind;
        public ChainHead Head { get; set; } = head;
        public bool IsNew { get; set; } = isNew;
        public long Rules { get; set; } = rules;
        public bool Moved { get; set; }

        /// <summary>Whether this transaction changed what the rules decide by, or began the chain.</summary>
        public bool RulesMoved { get; set; } = isNew;
    }

    public RecordStore Store => store;

    public RecordRuntime Runtime => runtime;

    /// <summary>Grows with everything written, so that it can be told whether undoing needs the transaction undone.</summary>
    public int Written { get; private set; }

    /// <summary>Takes the chains' ends, always in the order of the record ids, so that two servers never wait for each other in a ring.</summary>
    public async Task LockAsync(IReadOnlyCollection<Work> works)
    {
        store.Keep();
        var records = works.SelectMany(w => w.Records).Distinct().OrderBy(r => r.Value).ToArray();
        var asking = works.SelectMany(w => w.Askers).ToArray();
        var askers = asking.Length == 0 ? asking : [.. asking.Concat(runtime.Rules.Always).Distinct().Except(records)];
        foreach (var record in records.Concat(askers))
            _heads[record] = null;
        await Sql.HoldAsync(store, records, chain => _chains[(chain.Record, chain.Type)] = new Held(chain.Kind,
                new ChainHead(chain.Id.ToByteArray(true), chain.Next, chain.Head, Microseconds.Of(chain.LastAt)), chain.Rules, false),
            [.. works.SelectMany(w => w.Keys).Distinct()], (record, key, content) => _earlier[(record, key)] = content,
            askers, (record, kind, rules, length) => _heads[record] = (kind, rules, length));
        await store.Known!.ReadAheadAsync(store, works.SelectMany(w => w.Reads).Where(read => _chains.ContainsKey((read.Record, LineType.Act))));
    }

    public RecordKind? KindOf(RecordId record) => _chains.TryGetValue((record, LineType.Act), out var held) ? held.Kind : null;

    /// <summary>How many acts have been done to the record, those of this transaction among them.</summary>
    public long LengthOf(RecordId record) => _chains.TryGetValue((record, LineType.Act), out var held) ? held.Head.NextSequence : 0;

    /// <summary>The record's lines that are not written before the end of the transaction.</summary>
    public IEnumerable<LedgerLine> PendingOf(RecordId record) => _later.Where(line => line.Record == record);

    /// <summary>A row that decides access was added with the line just written.</summary>
    public void RulesChanged(RecordId record)
    {
        var held = _chains[(record, LineType.Act)];
        (held.Rules, held.RulesMoved) = (held.Head.NextSequence, true);
    }

    /// <summary>Tells the ground how far a record has come.</summary>
    public void Tell(Ground ground, RecordId record)
    {
        var held = _chains[(record, LineType.Act)];
        ground.Know(record, (held.Kind, held.Rules, held.Head.NextSequence), held.Moved, held.RulesMoved);
    }

    public bool Earlier(RecordId record, Guid key, out byte[] content) => _earlier.TryGetValue((record, key), out content!);

    public Ground NewGround(DateTimeOffset now)
    {
        var ground = new Ground(store, runtime.Remembered, now, _remembered, _heads);
        foreach (var (record, type) in _chains.Keys)
            if (type == LineType.Act)
                Tell(ground, record);
        return ground;
    }

    /// <summary>Forgets what a refused act was about to begin: a chain that got no line is not there for those who come after it.</summary>
    public void Undo()
    {
        foreach (var (key, held) in _chains.ToArray())
            if (held is { IsNew: true, Moved: false })
                _chains.Remove(key);
        store.Close();
    }

    public void OpenChain(RecordId record, RecordKind kind)
    {
        _chains[(record, LineType.Act)] = new Held(kind, Chain.Start(), 0, true);
        store.Known?.Open(record);
    }

    /// <summary>The instant of the next line: now, but never before the line before it.</summary>
    public DateTimeOffset NowOn(RecordId record, LineType type, DateTimeOffset? at = null)
    {
        var now = Microseconds.Of(at ?? runtime.Time.GetUtcNow());
        return Microseconds.ToInstant(_chains.TryGetValue((record, type), out var held) ? Math.Max(now, held.Head.LastRecordedAt) : now);
    }

    /// <summary>The next line of a chain. An access chain begins with its first line.</summary>
    public LedgerLine Next(RecordId record, LineType type, Guid id, DateTimeOffset now, Content content, Guid? key = null, Guid? item = null)
    {
        if (!_chains.TryGetValue((record, type), out var held))
            _chains[(record, type)] = held = new Held(KindOf(record) ?? throw new Missing(), Chain.Start(), 0, true);
        var leaf = Chain.Next(held.Head, type, content.Commitment, Microseconds.Of(now), (uint)runtime.Rules.Version);
        held.Head = Chain.After(leaf);
        held.Moved = true;
        return new LedgerLine
        {
            Record = record,
            Id = id,
            Chain = new Guid(leaf.ChainId, true),
            Type = type,
            Version = Leaf.Version,
            Sequence = leaf.Sequence,
            Previous = leaf.PreviousHash,
            Commitment = leaf.ContentCommitment,
            RecordedAt = Microseconds.ToInstant(leaf.RecordedAt),
            PolicyVersion = (int)leaf.PolicyVersion,
            Hash = leaf.Hash,
            ClientKey = key,
            Item = item,
            Content = content.Encode(),
        };
    }

    /// <summary>Writes a line before the rows that point to it.</summary>
    public void WriteNow(LedgerLine line, RecordId author)
    {
        Written++;
        if (_chains[(line.Record, line.Type)] is { IsNew: true } held)
        {
            Sql.AddChain(store, NewRow(line.Record, line.Type, held));
            held.IsNew = false;
        }
        Sql.AddLine(store, line);
        store.Unsent?.IsOf(line.Record);
        if (line.ClientKey is { } key)
        {
            _earlier[(line.Record, key)] = line.Content;
            _usedUp.Add((author, key));
        }
    }

    /// <summary>Writes a line with the others at the end of the transaction.</summary>
    public void WriteLater(LedgerLine line) => _later.Add(line);

    public void WriteLater(ShownRow shown) => _shown.Add(shown);

    /// <summary>Everything that could wait, in as few trips to the database as it takes.</summary>
    public async Task FlushAsync()
    {
        foreach (var ((record, type), held) in _chains.Where(c => c.Value.IsNew && c.Value.Moved))
            Sql.AddChain(store, NewRow(record, type, held));
        foreach (var line in _later)
            Sql.AddLine(store, line);
        foreach (var shown in _shown)
            Sql.AddShown(store, shown);
        Sql.DropUsedDrafts(store, _usedUp);
        Sql.Move(store, [.. _chains.Where(c => c.Value is { Moved: true, IsNew: false }).Select(c => NewRow(c.Key.Item1, c.Key.Item2, c.Value))]);
        if (store.Unsent is { } unsent)
            await unsent.SendAsync();
        _remembered.Dispose();
        store.LetGo();
    }

    private static ChainRow NewRow(RecordId record, LineType type, Held held) => new()
    {
        Record = record,
        Type = type,
        Kind = held.Kind,
        Id = new Guid(held.Head.ChainId, true),
        Next = held.Head.NextSequence,
        Head = held.Head.HeadHash,
        Rules = held.Rules,
        LastAt = Microseconds.ToInstant(held.Head.LastRecordedAt),
    };
}
