using System.Text;
using Kith.Ledger;
using Kith.Record.Log;

namespace Kith.Tests.Record.Log;

public sealed class ProofTreeTests
{
    [Fact]
    public void Its_paths_are_those_of_the_plain_tree_at_every_size_and_over_the_ends_of_tiles()
    {
        var leaves = Enumerable.Range(0, 70_000).Select(i => MerkleTree.LeafHash(Encoding.UTF8.GetBytes($"{i}"))).ToArray();
        var tiles = TileGrowth.Append(0, _ => [], leaves).ToDictionary(t => (t.Tile.Level, t.Tile.Index), t => t.Hashes);
        foreach (var size in Enumerable.Range(1, 600).Concat([65_535, 65_536, 65_537, 66_000, 70_000]))
        {
            var plain = new TileTree(size, id => tiles[(id.Level, id.Index)]);
            var proofs = new ProofTree(size, id => ProofTree.NodesOf(tiles[(id.Level, id.Index)].AsSpan(0, id.Width * 32)));
            foreach (var index in (int[])[0, 1, size / 3, size / 2, size - 2, size - 1])
                if (index >= 0 && index < size)
                    Assert.Equal(plain.Inclusion(index), proofs.Inclusion(index));
        }
    }
}
