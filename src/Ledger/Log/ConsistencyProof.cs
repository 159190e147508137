using System.Numerics;

namespace Kith.Ledger;

/// <summary>
/// RFC 9162 section 2.1.4: the hashes which show that a tree is an earlier one with leaves added at its end: nothing in the
/// earlier tree was changed, removed or moved. The same proofs as those of RFC 6962 section 2.1.2.
/// </summary>
public static class ConsistencyProof
{
    /// <summary>
    /// Whether the tree of <paramref name="newer"/> leaves begins with the tree of <paramref name="older"/> leaves: the algorithm
    /// of RFC 9162 section 2.1.4.2. An empty older tree shows nothing and does not verify. Whatever is given, it answers and does
    /// not throw.
    /// </summary>
    public static bool Verifies(long older, long newer, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> olderRoot, ReadOnlySpan<byte> newerRoot)
    {
        if (older <= 0 || newer < older)
            return false;
        if (older == newer)
            return path.Count == 0 && olderRoot.SequenceEqual(newerRoot);
        if (path.Count == 0 || olderRoot.Length != Leaf.HashLength || path.Any(p => p is not { Length: Leaf.HashLength }))
            return false;
        // An older tree of 2^n leaves is a node of the newer one: its own root is the beginning, and is left out of the path.
        var (first, next) = BitOperations.IsPow2(older) ? (olderRoot.ToArray(), 0) : (path[0], 1);
        var below = BitOperations.TrailingZeroCount(older);
        var (fn, sn) = ((older - 1) >> below, (newer - 1) >> below);
        var (fr, sr) = (first, first);
        for (; next < path.Count; next++)
        {
            var c = path[next];
            if (sn == 0)
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                fr = MerkleTree.NodeHash(c, fr);
                sr = MerkleTree.NodeHash(c, sr);
                for (; (fn & 1) == 0 && fn != 0; fn >>= 1)
                    sn >>= 1;
            }
            else
                sr = MerkleTree.NodeHash(sr, c);
            fn >>= 1;
            sn >>= 1;
        }

        return sn == 0 && olderRoot.SequenceEqual(fr) && newerRoot.SequenceEqual(sr);
    }
}
