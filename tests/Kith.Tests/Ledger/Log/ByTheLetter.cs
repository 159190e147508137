using System.Buffers.Binary;
using Kith.Ledger;

namespace Kith.Tests.Ledger.Log;

/// <summary>RFC 6962 section 2.1 word for word, slow and plain, over leaf hashes: what everything else is compared with.</summary>
internal static class ByTheLetter
{
    /// <summary>Hashes that stand for leaves, each of its own.</summary>
    public static byte[][] Leaves(int count) => [.. Enumerable.Range(0, count).Select(Leaf)];

    public static byte[] Leaf(int number)
    {
        var data = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(data, number);
        return MerkleTree.LeafHash(data);
    }

    /// <summary>MTH.</summary>
    public static byte[] Root(ReadOnlySpan<byte[]> d) => d.Length switch
    {
        0 => MerkleTree.EmptyRoot,
        1 => d[0],
        _ => MerkleTree.NodeHash(Root(d[..K(d.Length)]), Root(d[K(d.Length)..])),
    };

    /// <summary>PATH.</summary>
    public static byte[][] Inclusion(int m, ReadOnlySpan<byte[]> d)
    {
        if (d.Length == 1)
            return [];
        var k = K(d.Length);
        return m < k ? [.. Inclusion(m, d[..k]), Root(d[k..])] : [.. Inclusion(m - k, d[k..]), Root(d[..k])];
    }

    /// <summary>PROOF.</summary>
    public static byte[][] Consistency(int m, ReadOnlySpan<byte[]> d) => SubProof(m, d, true);

    private static byte[][] SubProof(int m, ReadOnlySpan<byte[]> d, bool b)
    {
        if (m == d.Length)
            return b ? [] : [Root(d)];
        var k = K(d.Length);
        return m <= k ? [.. SubProof(m, d[..k], b), Root(d[k..])] : [.. SubProof(m - k, d[k..], false), Root(d[..k])];
    }

    private static int K(int n)
    {
        var k = 1;
        while (k * 2 < n)
            k *= 2;
        return k;
    }
}
