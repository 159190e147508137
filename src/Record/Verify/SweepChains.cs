using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>
/// All chains at once, each with its stored end and with how far it has been followed. Blocks of lines are done by several workers, and
/// linked here in their order, whoever was first.
/// </summary>
internal sealed class SweepChains
{
    /// <summary>More chains than this would take more memory than a check may have.</summary>
    public const int Most = 1_200_000;

    /// <summary>The length of a hash, in bytes.</summary>
    public const int HashLength = 32;

    private readonly Dictionary<UInt128, int> _places = [];
    private readonly Dictionary<int, List<Link>> _early = [];
    private readonly ConcurrentBag<List<Link>> _free = [];
    private readonly Chain[] _chains;
    private int _next;

    /// <summary>Whether anything did not fit.</summary>
    public bool IsDoubted { get; private set; }

    public int Count => _places.Count;

    /// <summary>A chain's stored end, and what the next line of it must link to.</summary>
    private struct Chain
    {
        public UInt128 Record;
        public Vector256<byte> Hash, HeadHash;
        public long Due, At, HeadDue, HeadAt;
        public LineType Type;
        public RecordKind Kind;
    }

    /// <summary>What links a line into its chain.</summary>
    public readonly record struct Link(int Chain, long Sequence, long RecordedAt, Vector256<byte> Before, Vector256<byte> Hash);

    public SweepChains(Snapshot snapshot, IReadOnlySet<UInt128> apart)
    {
        snapshot.Begin(default);
        var chains = new List<Chain>();
        snapshot.Heads(row =>
        {
            try
            {
                var head = HeadAt.Read(row);
                if (apart.Contains(head.Record))
                    return;
                IsDoubted |= head.Head.HeadHash.Length != HashLength || !_places.TryAdd(head.Chain, chains.Count) || _places.Count > Most;
                if (IsDoubted)
                    return;
                chains.Add(new Chain { Record = head.Record, Type = head.Type, Kind = head.Kind, HeadHash = Vector256.Create(head.Head.HeadHash), HeadDue = head.Head.NextSequence, HeadAt = head.Head.LastRecordedAt, At = long.MinValue });
            }
            catch (OddValue)
            {
                IsDoubted = true;
            }
        });
        _chains = [.. chains];
    }

    /// <summary>The place of the line's chain and what its lines must say; null where there is no such chain of its record.</summary>
    public (int Place, LineType Type, RecordKind Kind)? Of(LineAt line)
    {
        if (!_places.TryGetValue(line.Chain, out var place))
            return null;
        ref readonly var chain = ref _chains[place];
        return chain.Record == line.Record ? (place, chain.Type, chain.Kind) : null;
    }

    /// <summary>Room for the links of a block; <see cref="Take"/> gives it back.</summary>
    public List<Link> Room() => _free.TryTake(out var room) ? room : [];

    /// <summary>Links a block of lines, once every block before it has been.</summary>
    public void Take(int block, List<Link> links)
    {
        lock (_early)
        {
            _early[block] = links;
            for (; _early.Remove(_next, out var due); _next++)
            {
                foreach (ref readonly var link in CollectionsMarshal.AsSpan(due))
                    Follow(link);
                due.Clear();
                _free.Add(due);
            }
        }
    }

    private void Follow(in Link link)
    {
        ref var chain = ref _chains[link.Chain];
        if (link.Sequence != chain.Due || link.Before != chain.Hash || link.RecordedAt < chain.At)
            IsDoubted = true;
        (chain.Due, chain.Hash, chain.At) = (link.Sequence + 1, link.Hash, link.RecordedAt);
    }

    /// <summary>Whether every chain ended where its stored end says.</summary>
    public bool Ended()
    {
        foreach (ref readonly var chain in _chains.AsSpan())
            if (chain.Due == 0 || chain.Due != chain.HeadDue || chain.Hash != chain.HeadHash || chain.At != chain.HeadAt)
                return false;
        return !IsDoubted;
    }
}
