using CsCheck;
using Kith.Ledger;

namespace Kith.Tests.Ledger.Log;

/// <summary>Tiles and proofs against the RFC word for word, at every size up to a thousand and some beyond.</summary>
public sealed class TileTreeTests
{
    [Fact]
    public void At_every_size_to_1000_tiles_give_the_root_and_the_proofs_of_the_RFC_and_they_verify()
    {
        const int Most = 1000, All = 130;
        var leaves = ByTheLetter.Leaves(Most);
        var store = new TileStore();
        var roots = new byte[Most + 1][];
        for (var size = 1; size <= Most; size++)
        {
            store.Append([leaves[size - 1]]);
            roots[size] = ByTheLetter.Root(leaves.AsSpan(0, size));
        }
        var random = new Random(6962);
        for (var size = 1; size <= Most; size++)
        {
            // The tiles have grown beyond this size: the tree reads only what it had.
            var tree = new TileTree(size, size % 2 == 0 ? store.Read : store.ReadExactly);
            Assert.Equal(roots[size], tree.Root());
            var places = size <= All ? Enumerable.Range(0, size) : [0, size - 1, size / 2, random.Next(size), random.Next(size), random.Next(size)];
            foreach (var at in places)
            {
                var path = tree.Inclusion(at);
                Assert.Equal(ByTheLetter.Inclusion(at, leaves.AsSpan(0, size)), path);
                Assert.True(InclusionProof.Verifies(at, size, leaves[at], path, roots[size]));
                Assert.False(InclusionProof.Verifies(at, size, leaves[(at + 1) % Most], path, roots[size]));
                Assert.False(InclusionProof.Verifies(at, size + 1, leaves[at], path, roots[size]) && size + 1 <= Most && roots[size].AsSpan().SequenceEqual(roots[size + 1]));
                var proof = tree.Consistency(at + 1);
                Assert.Equal(ByTheLetter.Consistency(at + 1, leaves.AsSpan(0, size)), proof);
                Assert.True(ConsistencyProof.Verifies(at + 1, size, proof, roots[at + 1], roots[size]));
                Assert.False(ConsistencyProof.Verifies(at + 1, size, proof, roots[at + 1], roots[size == Most ? 1 : size + 1]) && size > 1);
            }
        }
    }

    [Fact]
    public void Every_change_of_a_proof_is_found()
    {
        var leaves = ByTheLetter.Leaves(300);
        var store = new TileStore();
        store.Append(leaves);
        Gen.Select(Gen.Int[2, 300], Gen.Int[0, 299], Gen.Int[0, 100_000], Gen.Byte[1, 255]).Sample(t =>
        {
            var (size, place, at, bits) = t;
            place %= size;
            var tree = new TileTree(size, store.Read);
            var root = tree.Root();
            var path = Changed(tree.Inclusion(place), at, bits);
            Assert.False(InclusionProof.Verifies(place, size, leaves[place], path, root));
            Assert.False(InclusionProof.Verifies(place, size, leaves[place], [.. tree.Inclusion(place), root], root));
            Assert.False(InclusionProof.Verifies(place, size, leaves[place], [.. tree.Inclusion(place).Skip(1)], root));
            var older = place + 1;
            if (older == size)
                return;
            var olderRoot = new TileTree(older, store.Read).Root();
            Assert.False(ConsistencyProof.Verifies(older, size, Changed(tree.Consistency(older), at, bits), olderRoot, root));
            Assert.False(ConsistencyProof.Verifies(older, size, [.. tree.Consistency(older), root], olderRoot, root));
            Assert.False(ConsistencyProof.Verifies(older, size, [.. tree.Consistency(older).SkipLast(1)], olderRoot, root));
            Assert.False(ConsistencyProof.Verifies(older, size, tree.Consistency(older), root, olderRoot));
        }, iter: 2_000);

        static IReadOnlyList<byte[]> Changed(IReadOnlyList<byte[]> path, int at, byte bits)
        {
            var copy = path.Select(p => p.ToArray()).ToArray();
            copy[at % copy.Length][at / copy.Length % 32] ^= bits;
            return copy;
        }
    }

    [Fact]
    public void However_the_log_grows_its_tiles_are_the_same_and_only_partial_tiles_are_read() =>
        Gen.Int[1, 700].Array[1, 12].Sample(steps =>
        {
            var leaves = ByTheLetter.Leaves(steps.Sum());
            var (bySteps, atOnce) = (new TileStore(), new TileStore());
            foreach (var step in steps)
            {
                bySteps.Reads.Clear();
                var had = bySteps.Size;
                var grown = bySteps.Append(leaves[(int)had..(int)(had + step)]);
                Assert.True(bySteps.Reads.Count <= 2);
                Assert.All(bySteps.Reads, tile => Assert.True(tile.Width < TileId.Full));
                Assert.Equal(grown.Count, grown.Select(g => (g.Tile.Level, g.Tile.Index)).Distinct().Count());
            }
            atOnce.Append(leaves);
            Assert.Equal(atOnce.Tiles.Order(), bySteps.Tiles.Order());
            Assert.All(atOnce.Tiles, tile => Assert.Equal(atOnce.Hashes(tile.Level, tile.Index), bySteps.Hashes(tile.Level, tile.Index)));
            Assert.Equal(ByTheLetter.Root(leaves), new TileTree(leaves.Length, bySteps.Read).Root());
        }, iter: 60);

    [Fact]
    public void Seventy_thousand_entries_have_the_tiles_that_the_specification_counts()
    {
        var store = new TileStore();
        store.Append(ByTheLetter.Leaves(70_000));
        Assert.Equal([273 + 1, 1 + 1, 1], Enumerable.Range(0, 3).Select(level => store.Tiles.Count(t => t.Level == level)));
        Assert.Equal([112 * 32, 17 * 32, 1 * 32], new[] { store.Hashes(0, 273), store.Hashes(1, 1), store.Hashes(2, 0) }.Select(h => h.Length));
        var leaves = ByTheLetter.Leaves(70_000);
        var tree = new TileTree(70_000, store.Read);
        Assert.Equal(ByTheLetter.Root(leaves), tree.Root());
        foreach (var at in new[] { 0, 65_535, 65_536, 69_887, 69_888, 69_999 })
            Assert.Equal(ByTheLetter.Inclusion(at, leaves), tree.Inclusion(at));
        foreach (var older in new[] { 1, 255, 256, 65_536, 65_537, 69_999 })
            Assert.Equal(ByTheLetter.Consistency(older, leaves), tree.Consistency(older));
        store = new TileStore();
        store.Append(leaves[..256]);
        Assert.Equal([(0, 0L), (1, 0L)], store.Tiles.Order());
    }

    [Fact]
    public void A_proof_among_a_hundred_million_entries_reads_eight_tiles_at_the_most()
    {
        // All leaves alike: then every node of a height is alike, and no tile has to be kept.
        var nodes = new List<byte[]> { ByTheLetter.Leaf(1) };
        for (var height = 1; height < 32; height++)
            nodes.Add(MerkleTree.NodeHash(nodes[^1], nodes[^1]));
        const long Size = 100_000_007;
        var reads = new List<TileId>();
        TileTree Tree(long size) => new(size, tile =>
        {
            reads.Add(tile);
            Assert.InRange(tile.Index * 256 + tile.Width, 1, size >> (8 * tile.Level));
            return [.. Enumerable.Repeat(nodes[8 * tile.Level], tile.Width).SelectMany(h => h)];
        });
        var root = Tree(Size).Root();
        foreach (var at in new[] { 0, 1, 255, 256, 65_536, 50_000_000, 99_999_999, 100_000_006 })
        {
            reads.Clear();
            var path = Tree(Size).Inclusion(at);
            Assert.InRange(reads.Count, 1, 8);
            Assert.Equal(reads.Count, reads.Distinct().Count());
            Assert.True(InclusionProof.Verifies(at, Size, nodes[0], path, root));
            reads.Clear();
            var proof = Tree(Size).Consistency(at + 1);
            Assert.InRange(reads.Count, 0, 8);
            Assert.True(ConsistencyProof.Verifies(at + 1, Size, proof, Tree(at + 1).Root(), root));
        }
    }

    [Fact]
    public void A_tile_with_too_few_hashes_is_not_believed()
    {
        var store = new TileStore();
        store.Append(ByTheLetter.Leaves(300));
        Assert.Throws<FormatException>(() => new TileTree(300, tile => store.Read(tile)[..^32]).Root());
        Assert.Throws<FormatException>(() => new TileTree(300, tile => [.. store.Read(tile), 0]).Root());
        Assert.Throws<FormatException>(() => new TileTree(300, _ => null!).Root());
        Assert.Throws<FormatException>(() => TileGrowth.Append(300, tile => store.Read(tile)[..^32], ByTheLetter.Leaves(1)));
        Assert.Throws<FormatException>(() => TileGrowth.Append(0, store.Read, [new byte[31]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TileTree(300, store.Read).Inclusion(300));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TileTree(300, store.Read).Consistency(301));
        Assert.Equal(MerkleTree.EmptyRoot, new TileTree(0, store.Read).Root());
    }
}
