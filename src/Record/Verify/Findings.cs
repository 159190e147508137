using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>Something found wrong, before it is put into words.</summary>
internal sealed record Found(DamageKind Kind, UInt128? Record, UInt128? Chain, HeadAt? Head, long? Sequence, string Sentence, long Order, Harm? Harm = null);

/// <summary>Gathers what is wrong. Every finding is counted; the first are kept, to be put into words at the end.</summary>
internal sealed class Findings
{
    public const int Kept = 200;
    private const int MostChains = 16_384;

    private readonly List<Found> _first = [];
    private Dictionary<string, (UInt128 Record, UInt128 Chain, HeadAt? Head, long Order)> _chains = new(StringComparer.Ordinal);
    private Dictionary<string, (UInt128 Record, UInt128 Chain, HeadAt? Head, long Order)> _earlierChains = new(StringComparer.Ordinal);
    private long _order;

    public long Count { get; private set; }

    public IEnumerable<Found> InOrder() => _first.OrderBy(f => f.Order).ThenBy(f => f.Sequence ?? long.MaxValue);

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
            Keep(new Found(damage.Kind, at.Record, at.Chain, at.Head, damage.Sequence, damage.Sentence, at.Order));
        else
            Keep(new Found(damage.Kind, null, null, null, damage.Sequence, damage.Sentence, _order));
    }

    public void Add(DamageKind kind, LineAt line, HeadAt? head, string sentence) =>
        Keep(new Found(kind, line.Record, line.Chain, head, line.Sequence, sentence, _order));

    /// <summary>About a chain as a whole.</summary>
    public void AddOfChain(DamageKind kind, HeadAt head, string sentence) =>
        Keep(new Found(kind, head.Record, head.Chain, head, head.Head.NextSequence - 1, sentence, _order));

    public void Add(DamageKind kind, UInt128? record, string sentence) => Keep(new Found(kind, record, null, null, null, sentence, _order));

    /// <summary>About a record as a whole, of whose content nothing can be read.</summary>
    public void AddOfRecord(UInt128 record, HeadAt? head, string sentence) =>
        Keep(new Found(DamageKind.FieldWithheld, record, null, head, null, sentence, _order));

    /// <summary>About the log over all lines.</summary>
    public void Add(Harm harm, string sentence) => Keep(new Found(DamageKind.LogChanged, null, null, null, null, sentence, _order, harm));

    /// <summary>About a line, as the log sees it.</summary>
    public void Add(Harm harm, UInt128? record, UInt128? chain, long sequence, string sentence) =>
        Keep(new Found(DamageKind.LogChanged, record, chain, null, sequence, sentence, _order, harm));

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
        Keep(new Found(DamageKind.LeafUnreadable, row.Record(0), row.Record(2), null, sequence, "The line holds a value of an impossible kind.", _order));
    }

    private void Keep(Found found)
    {
        if (Count++ < Kept)
            _first.Add(found);
    }

    private static string Hex(UInt128 id) => id.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
