using System.Text;
using Kith.Ledger;

namespace Kith.Tests.Ledger.Log;

/// <summary>
/// A small public log with its checkpoints (testdata of transparency-dev/tessera, Apache-2.0): all of it where it lies beside the
/// clone, its newest checkpoint and its first three entries always.
/// </summary>
public sealed class PublicLogTests(ITestOutputHelper output)
{
    private const string Key = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    private const string Newest =
        "example.com/log/testdata\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=\n\n" +
        "— example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=\n";

    [Fact]
    public void Its_newest_checkpoint_is_signed_by_its_key_and_no_changed_one_is()
    {
        var key = NoteVerifier.Parse(Key);
        var note = SignedNote.Parse(Newest);
        Assert.True(note.IsSignedBy(key));
        Assert.Equal(Newest, note.Encode());
        Assert.Equal(15, Checkpoint.Parse(note.Text).Size);
        Assert.Equal(note.Text, Checkpoint.Parse(note.Text).Body);
        Assert.False(SignedNote.Parse(Newest.Replace("\n15\n", "\n14\n", StringComparison.Ordinal)).IsSignedBy(key));
        Assert.Null(note.CosignedAt(key));
        Assert.Equal(["one", "two", "three"], EntryTile.Decode([0, 3, .. "one"u8, 0, 3, .. "two"u8, 0, 5, .. "three"u8]).Select(Encoding.UTF8.GetString));
    }

    [Fact]
    public void Its_entries_make_its_tiles_its_roots_and_proofs_from_each_checkpoint_to_each_later_one()
    {
        if (PublicData.Folder("tlog/log") is not { } folder)
        {
            output.WriteLine("The public log is not beside this clone: only the figures above were tried.");
            return;
        }
        var key = NoteVerifier.Parse(Key);
        var checkpoints = Enumerable.Range(0, 16).Select(n => SignedNote.Parse(File.ReadAllBytes(Path.Combine(folder, $"checkpoint.{n}")))).ToArray();
        Assert.All(checkpoints, c => Assert.True(c.IsSignedBy(key)));
        var roots = checkpoints.Select(c => Checkpoint.Parse(c.Text)).ToDictionary(c => c.Size, c => c.Root);
        Assert.Equal(Enumerable.Range(0, 16).Select(n => (long)n), roots.Keys.Order());

        var store = new TileStore();
        for (var size = 1; size <= 15; size++)
        {
            var bundle = File.ReadAllBytes(Path.Combine(folder, new TileId(TileId.Entries, 0, size).Path));
            var entries = EntryTile.Decode(bundle);
            Assert.Equal(bundle, EntryTile.Encode(entries));
            Assert.Equal(size, entries.Count);
            var grown = Assert.Single(store.Append([MerkleTree.LeafHash(entries[^1])]));
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder, grown.Tile.Path)), grown.Hashes);
            var tree = new TileTree(size, store.Read);
            Assert.Equal(roots[size], tree.Root());
            for (var at = 0; at < size; at++)
                Assert.True(InclusionProof.Verifies(at, size, MerkleTree.LeafHash(entries[at]), tree.Inclusion(at), roots[size]));
            for (var older = 1; older <= size; older++)
                Assert.True(ConsistencyProof.Verifies(older, size, tree.Consistency(older), roots[older], roots[size]));
        }
        Assert.Equal(Newest, File.ReadAllText(Path.Combine(folder, "checkpoint")));
    }
}
