namespace Kith.Ledger;

/// <summary>
/// The RFC 6962 tree over the first <paramref name="size"/> entries of a log, read from its tiles (C2SP tlog-tiles). A root or a
/// proof reads at most two tiles of each level, so their number grows with the logarithm of the size. Tiles of the upper levels
/// and the last of level 0 are kept, so that many proofs in the order of their places read little more. Not for several threads.
/// </summary>
/// <param name="size">How many entries the tree has.</param>
/// <param name="read">
/// Gives the hashes of a tile end to end: as many as the width that is asked for, or more. It is asked only for tiles that a log
/// of this size has, at the width they have at this size.
/// </param>
public sealed class TileTree(long size, Func<TileId, byte[]> read)
{
    private const int HashLength = Leaf.HashLength;

    private readonly Dictionary<(int Level, long Index), byte[]> upper = [];
    private (long Index, byte[] Hashes) lowest = (-1, []);

    /// <summary>How many entries the tree has.</summary>
    public long Size { get; } = size >= 0 ? size : throw new ArgumentOutOfRangeException(nameof(size));

    /// <summary>The root; of an empty tree, SHA-256 of nothing.</summary>
    /// <exception cref="FormatException">A tile has fewer hashes than it must have.</exception>
    public byte[] Root() => Size == 0 ? MerkleTree.EmptyRoot : Hash(0, Size);

    /// <summary>PATH of RFC 6962 section 2.1.1: the proof that the entry is in the tree, lowest hash first.</summary>
    /// <exception cref="FormatException">A tile has fewer hashes than it must have.</exception>
    public IReadOnlyList<byte[]> Inclusion(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var path = new List<byte[]>();
        for (var (from, to) = (0L, Size); to - from > 1;)
        {
            var middle = from + Split(to - from);
            path.Add(index < middle ? Hash(middle, to) : Hash(from, middle));
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }

        path.Reverse();
        return path;
    }

    /// <summary>
    /// PROOF of RFC 6962 section 2.1.2: the proof that this tree begins with the tree of the first <paramref name="older"/> entries.
    /// Empty where that is all of it, or none of it (which shows nothing).
    /// </summary>
    /// <exception cref="FormatException">A tile has fewer hashes than it must have.</exception>
    public IReadOnlyList<byte[]> Consistency(long older)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(older);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, Size);
        var path = new List<byte[]>();
        var (from, to) = (0L, Size);
        while (older > from && older < to)
        {
            var middle = from + Split(to - from);
            path.Add(older <= middle ? Hash(middle, to) : Hash(from, middle));
            (from, to) = older <= middle ? (from, middle) : (middle, to);
        }

        // What is left is a whole part of the older tree; where it is all of that, its root is known already.
        if (from > 0 && older == to)
            path.Add(Hash(from, to));
        path.Reverse();
        return path;
    }

    /// <summary>The largest power of two below n (RFC 6962 section 2.1).</summary>
    private static long Split(long n) => 1L << (63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(n - 1)));

    /// <summary>The Merkle Tree Hash of the entries from one place up to another, where the first is a place at which a subtree begins.</summary>
    private byte[] Hash(long from, long to)
    {
        if (to - from is var count && System.Numerics.BitOperations.IsPow2(count))
            return Complete(from, System.Numerics.BitOperations.Log2((ulong)count));
        var middle = from + Split(count);
        return MerkleTree.NodeHash(Hash(from, middle), Hash(middle, to));
    }

    /// <summary>The hash over 2^height entries: it is in a tile, or the root over a part of one.</summary>
    private byte[] Complete(long from, int height)
    {
        var (level, inTile) = Math.DivRem(height, 8);
        var first = from >> (8 * level);
        var count = 1 << inTile;
        var (tile, at) = Math.DivRem(first, TileId.Full);
        return Nodes.Root(Tile(level, tile).AsSpan((int)at * HashLength, count * HashLength));
    }

    private byte[] Tile(int level, long index)
    {
        if (level == 0 && lowest.Index == index)
            return lowest.Hashes;
        if (level > 0 && upper.TryGetValue((level, index), out var kept))
            return kept;
        var width = (int)Math.Min(TileId.Full, (Size >> (8 * level)) - index * TileId.Full);
        var hashes = read(new TileId(level, index, width));
        if (hashes is null || hashes.Length < width * HashLength || hashes.Length % HashLength != 0)
            throw new FormatException($"The tile {new TileId(level, index, width).Path} does not have the hashes it must have.");
        if (level == 0)
            lowest = (index, hashes);
        else
            upper[(level, index)] = hashes;
        return hashes;
    }
}
