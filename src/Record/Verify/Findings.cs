using Kith.Ledger;
using Kith.Record.Store;

namespace Kith.Record.Verify;

/// <summary>Gathers what is wrong. Every finding is counted; the first are kept, with who recorded the line and when.</summary>
internal sealed class Findings(Snapshot snapshot)
{
    public const int Kept = 200;
    private const int MostChains = 16_384;

    private readonly List<(Finding Finding, long Order)> _first = [];
    private Dictionary<string, (UInt128 Record, UInt128 Chain, HeadAt? Head, long Order)> _chains = new(StringComparer.Ordinal);
    private Dictionary<string, (UInt128 Record, UInt128 Chain, HeadAt? Head, long Order)> _earlierChains = new(StringComparer.Ordinal);
    private long _order;

    public long Count { get; private set; }

    public IReadOnlyList<Finding> InOrder() =>
        [.. _first.OrderBy(f => f.Order).ThenBy(f => f.Finding.Sequence ?? long.MaxValue).Select(f => f.Finding)];

    /// <summary>A chain is begun: what the replay says of it by its id, some thousand lines later, is about this record.</summary>
    public void Begin(UInt128 record, UInt128 chain, HeadAt? head)
    {
        if (_chains.Count >= MostChains)
            (_earlierChains, _chains) = (_chains, new(StringComparer.Ordinal));
        _chains[Hex(chain)] = (record, chain, head, ++_order);
    }

    public void Add(Damage damage)
    {
        if (_chains.TryGetValue(damage.ChainId, out var at) || _earlierChains.TryGetValue(damage.ChainId, out at))
            Add(damage.Kind, at.Record, at.Chain, at.Head, damage.Sequence, damage.Sentence, at.Order);
        else
            Keep(new Finding(damage.Kind, null, null, null, damage.Sequence, null, null, damage.Sentence), _order);
    }

    public void Add(DamageKind kind, LineAt line, HeadAt? head, string sentence) =>
        Add(kind, line.Record, line.Chain, head, line.Stored.Sequence, sentence, _order);

    /// <summary>About a chain as a whole.</summary>
    public void AddOfChain(DamageKind kind, HeadAt head, string sentence) =>
        Add(kind, head.Record, head.Chain, head, head.Head.NextSequence - 1, sentence, _order);

    public void Add(DamageKind kind, UInt128? record, string sentence) =>
        Keep(new Finding(kind, record is { } of ? new RecordId(RawRows.GuidOf(of)) : null, null, null, null, null, null, sentence), _order);

    public void AddOdd(string sentence) => Add(DamageKind.LeafUnreadable, null, sentence);

    public void AddOddLine(RawRows row)
    {
        long? sequence = null;
        try
        {
            sequence = row.Whole(5);
        }
        catch (OddValue)
        {
            // Then even its number cannot be told.
        }
        Keep(new Finding(DamageKind.LeafUnreadable, row.Record(0) is { } record ? new RecordId(RawRows.GuidOf(record)) : null, null, null, sequence,
            null, null, "The line holds a value of an impossible kind."), _order);
    }

    private void Add(DamageKind kind, UInt128 record, UInt128 chain, HeadAt? head, long sequence, string sentence, long order)
    {
        if (Count >= Kept)
        {
            Count++;
            return;
        }
        var (at, by) = Signed(record, chain, sequence);
        Keep(new Finding(kind, new RecordId(RawRows.GuidOf(record)), head?.Kind, head?.Type, sequence, at, by, sentence), order);
    }

    private void Keep(Finding finding, long order)
    {
        if (Count++ < Kept)
            _first.Add((finding, order));
    }

    private (DateTimeOffset?, string?) Signed(UInt128 record, UInt128 chain, long sequence)
    {
        DateTimeOffset? at = null;
        string? by = null;
        snapshot.Ask("SELECT recorded_at, content FROM ledger_line WHERE record = $1 AND chain = $2 AND sequence = $3", row =>
        {
            try
            {
                at = Microseconds.ToInstant(row.Instant(0));
                by = LineContent.Read(row.Bytes(1)).By?.Name;
            }
            catch (Exception why) when (why is OddValue or FormatException or OverflowException or ArgumentOutOfRangeException or System.Text.Json.JsonException)
            {
                // What is damaged may well not be readable; it is told without.
            }
        }, record, chain, sequence);
        return (at, by);
    }

    private static string Hex(UInt128 id) => id.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
