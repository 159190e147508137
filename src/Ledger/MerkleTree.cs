using System.Security.Cryptography;

namespace Kith.Ledger;

/// <summary>
/// The Merkle Tree Hash of RFC 6962 section 2.1: a leaf is SHA-256(0x00 ‖ data), a node is
/// SHA-256(0x01 ‖ left ‖ right), the tree of nothing is SHA-256 of nothing.
/// <para>
/// The RFC splits n leaves at the largest power of two below n. Pairing neighbours level by level, and
/// carrying a last odd one up as it is, builds the same tree; that is how it is done here, and the tests
/// compare it with the RFC's recursion.
/// </para>
/// </summary>
public static class MerkleTree
{
    private const int HashLength = 32;

    private static readonly byte[] Empty = SHA256.HashData([]);

    /// <summary>The root of the tree of nothing: SHA-256 of nothing.</summary>
    public static byte[] EmptyRoot => (byte[])Empty.Clone();

    /// <summary>The hash of one leaf: SHA-256(0x00 ‖ data).</summary>
    public static byte[] LeafHash(ReadOnlySpan<byte> data)
    {
        var message = new byte[1 + data.Length];
        data.CopyTo(message.AsSpan(1));
        return SHA256.HashData(message);
    }

    /// <summary>The hash of an inner node: SHA-256(0x01 ‖ left ‖ right).</summary>
    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != HashLength || right.Length != HashLength)
            throw new ArgumentException("Both children of a node are hashes of 32 bytes.");
        Span<byte> message = stackalloc byte[1 + 2 * HashLength];
        message[0] = 1;
        left.CopyTo(message[1..]);
        right.CopyTo(message[(1 + HashLength)..]);
        return SHA256.HashData(message);
    }

    /// <summary>The root over leaf data of any length.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leafData)
    {
        if (leafData.Count == 0)
            return EmptyRoot;
        var level = new byte[leafData.Count][];
        for (var i = 0; i < level.Length; i++)
            level[i] = LeafHash(leafData[i]);
        for (var width = level.Length; width > 1; width = (width + 1) / 2)
        {
            for (var i = 0; i + 1 < width; i += 2)
                level[i / 2] = NodeHash(level[i], level[i + 1]);
            if (width % 2 == 1)
                level[width / 2] = level[width - 1];
        }

        return level[0];
    }

    /// <summary>The root over leaf data of 32 bytes each, laid end to end.</summary>
    public static byte[] Root(ReadOnlySpan<byte> leafData)
    {
        if (leafData.Length % HashLength != 0)
            throw new ArgumentException("The leaf data are 32 bytes each.");
        var root = new byte[HashLength];
        Roots(new HashBatch(), leafData.ToArray(), [new Run(0, leafData.Length / HashLength)], root);
        return root;
    }

    /// <summary>The leaves of one tree among many: where they start, counted in hashes, and how many there are.</summary>
    internal readonly record struct Run(int Start, int Count);

    /// <summary>
    /// The roots of many small trees at once, all their hashes of one level side by side. The leaf data are
    /// in <paramref name="nodes"/>, which is used up; <paramref name="roots"/> gets 32 bytes for each tree.
    /// </summary>
    internal static void Roots(HashBatch batch, Span<byte> nodes, ReadOnlySpan<Run> trees, Span<byte> roots)
    {
        var widest = 0;
        foreach (var (start, count) in trees)
        {
            widest = Math.Max(widest, count);
            for (var i = start; i < start + count; i++)
            {
                var message = batch.Reserve(i, 1 + HashLength);
                message[0] = 0;
                At(nodes, i).CopyTo(message[1..]);
            }
        }

        batch.Run(nodes);
        for (var level = 0; (widest - 1) >> level > 0; level++)
        {
            foreach (var (start, count) in trees)
            {
                // ceil(count / 2^level) nodes are left of this tree; below two, its root has been reached.
                var width = count == 0 ? 0 : ((count - 1) >> level) + 1;
                if (width < 2)
                    continue;
                for (var i = 0; i < width / 2; i++)
                {
                    var message = batch.Reserve(start + i, 1 + 2 * HashLength);
                    message[0] = 1;
                    nodes.Slice((start + 2 * i) * HashLength, 2 * HashLength).CopyTo(message[1..]);
                }

                if (width % 2 == 1)
                    At(nodes, start + width - 1).CopyTo(At(nodes, start + width / 2));
            }

            batch.Run(nodes);
        }

        for (var i = 0; i < trees.Length; i++)
            (trees[i].Count == 0 ? Empty : At(nodes, trees[i].Start)).CopyTo(At(roots, i));
    }

    private static Span<byte> At(Span<byte> hashes, int index) => hashes.Slice(index * HashLength, HashLength);
}
