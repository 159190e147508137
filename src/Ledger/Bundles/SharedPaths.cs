namespace Kith.Ledger;

/// <summary>
/// Inclusion proofs of many leaves at once: of all their paths only the hashes that cannot be worked out from the leaves and each
/// other, in the order in which they are needed. Level by level from the leaves, place by place from the left, a node whose
/// neighbour is not known takes the next hash. The last node of a level goes up as it is where it has no neighbour, which builds
/// the tree of RFC 6962 (see <see cref="MerkleTree"/>).
/// </summary>
internal static class SharedPaths
{
    /// <summary>The hashes to give for these leaves, whose places are distinct and ascend.</summary>
    public static List<byte[]> Of(long size, IReadOnlyList<(long Position, byte[] LeafHash, IReadOnlyList<byte[]> Path)> leaves)
    {
        var given = new List<byte[]>();
        var used = new int[leaves.Count];
        Climb(size, [.. leaves.Select((leaf, i) => new Node(leaf.Position, leaf.LeafHash, i))], (node, known) =>
        {
            var path = leaves[node.From].Path;
            var sibling = used[node.From] < path.Count ? path[used[node.From]] : throw new InvalidOperationException("The path of a line is too short.");
            used[node.From]++;
            if (!known)
                given.Add(sibling);
            return sibling;
        });
        return given;
    }

    /// <summary>The root that the leaves and the given hashes lead to. <paramref name="next"/> gives the next hash.</summary>
    public static byte[] Root(long size, IEnumerable<(long Position, byte[] LeafHash)> leaves, Func<byte[]> next) =>
        Climb(size, [.. leaves.Select(leaf => new Node(leaf.Position, leaf.LeafHash, 0))], (_, known) => known ? [] : next());

    /// <summary>Goes up to the root. <paramref name="sibling"/> is asked for each left node, or lonely right one, that has a neighbour, and told whether it is known.</summary>
    private static byte[] Climb(long size, List<Node> level, Func<Node, bool, byte[]> sibling)
    {
        for (var width = size; width > 1; width = (width >> 1) + (width & 1))
        {
            var above = new List<Node>(level.Count);
            for (var i = 0; i < level.Count; i++)
            {
                var node = level[i];
                var isRight = (node.Index & 1) == 1;
                byte[] hash;
                if (isRight)
                    hash = MerkleTree.NodeHash(sibling(node, false), node.Hash);
                else if (i + 1 < level.Count && level[i + 1].Index == node.Index + 1)
                {
                    sibling(node, true);
                    hash = MerkleTree.NodeHash(node.Hash, level[++i].Hash);
                }
                else
                    hash = node.Index == width - 1 ? node.Hash : MerkleTree.NodeHash(node.Hash, sibling(node, false));
                above.Add(new Node(node.Index >> 1, hash, node.From));
            }

            level = above;
        }

        return level[0].Hash;
    }

    private readonly record struct Node(long Index, byte[] Hash, int From);
}
