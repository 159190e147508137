namespace Kith.Ledger;

/// <summary>
/// RFC 9162 section 2.1.3: the hashes beside the way from one leaf up to the root, which show that the leaf is in the tree at
/// that place. The same proofs as those of RFC 6962 section 2.1.1.
/// </summary>
public static class InclusionProof
{
    /// <summary>
    /// Whether the leaf with this hash is number <paramref name="index"/> of a tree of <paramref name="size"/> leaves with this
    /// root: the algorithm of RFC 9162 section 2.1.3.2. Whatever is given, it answers and does not throw.
    /// </summary>
    public static bool Verifies(long index, long size, ReadOnlySpan<byte> leafHash, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leafHash.Length != Leaf.HashLength)
            return false;
        var (fn, sn) = (index, size - 1);
        var r = leafHash.ToArray();
        foreach (var p in path)
        {
            if (sn == 0 || p is not { Length: Leaf.HashLength })
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                r = MerkleTree.NodeHash(p, r);
                for (; (fn & 1) == 0 && fn != 0; fn >>= 1)
                    sn >>= 1;
            }
            else
                r = MerkleTree.NodeHash(r, p);
            fn >>= 1;
            sn >>= 1;
        }

        return sn == 0 && root.SequenceEqual(r);
    }
}
