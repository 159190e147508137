using System.Numerics;
using System.Security.Cryptography;
using Kith.Ledger;

namespace Kith.Record.Log;

/// <summary>
/// The paths of <see cref="TileTree"/>, from tiles whose inner nodes are worked out once: a proof then costs the 254 hashes of
/// its own lowest tile, and of the tiles above nothing but a look.
/// </summary>
/// <param name="size">How many entries the tree has.</param>
/// <param name="nodes">The nodes of a tile, by their height in it.</param>
internal sealed class ProofTree(long size, Func<TileId, byte[][]> nodes)
{
    private const int HashLength = 32, Heights = 8;

    public IReadOnlyList<byte[]> Inclusion(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<byte[]>();
        for (var (from, to) = (0L, size); to - from > 1;)
        {
            var middle = from + Split(to - from);
            path.Add(index < middle ? Hash(middle, to) : Hash(from, middle));
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }
        path.Reverse();
        return path;
    }

    /// <summary>The complete nodes over a tile's hashes, height by height, those of one height beside each other.</summary>
    public static byte[][] NodesOf(ReadOnlySpan<byte> hashes)
    {
        var nodes = new byte[Heights][];
        nodes[0] = hashes.ToArray();
        Span<byte> message = stackalloc byte[1 + 2 * HashLength];
        message[0] = 1;
        for (var height = 1; height < Heights; height++)
        {
            var below = nodes[height - 1];
            var here = nodes[height] = new byte[below.Length / HashLength / 2 * HashLength];
            for (var at = 0; at < here.Length; at += HashLength)
            {
                below.AsSpan(2 * at, 2 * HashLength).CopyTo(message[1..]);
                SHA256.HashData(message, here.AsSpan(at));
            }
        }
        return nodes;
    }

    // The largest power of two below n.
    private static long Split(long n) => 1L << BitOperations.Log2((ulong)(n - 1));

    private byte[] Hash(long from, long to)
    {
        var count = to - from;
        if (!BitOperations.IsPow2(count))
        {
            var middle = from + Split(count);
            return MerkleTree.NodeHash(Hash(from, middle), Hash(middle, to));
        }
        var (level, height) = Math.DivRem(BitOperations.Log2((ulong)count), Heights);
        var (tile, at) = Math.DivRem(from >> (Heights * level), TileId.Full);
        var width = (int)Math.Min(TileId.Full, (size >> (Heights * level)) - tile * TileId.Full);
        return nodes(new TileId(level, tile, width))[height].AsSpan((int)(at >> height) * HashLength, HashLength).ToArray();
    }
}
