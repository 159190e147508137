using CsCheck;
using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

public class LeafTests
{
    private static readonly byte[] Frozen = Convert.FromHexString(FrozenVectors.FirstLeaf);

    [Fact]
    public void The_bytes_and_the_hash_are_the_frozen_ones()
    {
        var first = new Leaf(
            LineType.Act, Convert.FromHexString(FrozenVectors.ChainId), 0, new byte[32],
            Convert.FromHexString(FrozenVectors.ContentCommitment), FrozenVectors.RecordedAt, 7);
        Assert.Equal(FrozenVectors.FirstLeaf, Convert.ToHexStringLower(first.Encode()));
        Assert.Equal(FrozenVectors.FirstHash, Convert.ToHexStringLower(first.Hash));
        Assert.Equal(118, Leaf.EncodedLength);
    }

    [Fact]
    public void Any_leaf_reads_back_part_by_part() =>
        Gen.Select(Gen.Byte[1, 255], Gen.Byte.Array[16], Gen.Long[0, long.MaxValue], Gen.Byte.Array[32], Gen.Byte.Array[32], Gen.Long, Gen.UInt)
            .Sample((type, chain, sequence, previous, content, at, policy) =>
            {
                var written = new Leaf((LineType)type, chain, sequence, previous, content, at, policy);
                var read = Leaf.Decode(written.Encode());
                Assert.Equal((LineType)type, read.Type);
                Assert.Equal(chain, read.ChainId);
                Assert.Equal(sequence, read.Sequence);
                Assert.Equal(previous, read.PreviousHash);
                Assert.Equal(content, read.ContentCommitment);
                Assert.Equal(at, read.RecordedAt);
                Assert.Equal(policy, read.PolicyVersion);
                Assert.Equal(written.Hash, read.Hash);
                Assert.Equal(MerkleTree.LeafHash(written.Encode()), read.Hash);
            });

    [Fact]
    public void Another_length_is_refused()
    {
        Assert.Throws<FormatException>(() => Leaf.Decode(Frozen.AsSpan(1)));
        Assert.Throws<FormatException>(() => Leaf.Decode([.. Frozen, 0]));
        Assert.Throws<FormatException>(() => Leaf.Decode([]));
    }

    [Theory]
    [InlineData(1, 2)] // a length
    [InlineData(25, 7)]
    [InlineData(112, 1)]
    [InlineData(2, 2)] // version
    [InlineData(5, 0)] // type
    [InlineData(26, 0x80)] // sequence beyond what a long holds
    public void A_leaf_out_of_form_is_refused(int at, byte value)
    {
        var changed = (byte[])Frozen.Clone();
        changed[at] = value;
        Assert.Throws<FormatException>(() => Leaf.Decode(changed));
    }

    [Fact]
    public void A_leaf_keeps_its_bytes_whatever_is_done_with_what_it_gave_out()
    {
        var leaf = Leaf.Decode(Frozen);
        leaf.Encode().AsSpan().Clear();
        leaf.Hash.AsSpan().Clear();
        leaf.ChainId.AsSpan().Clear();
        Assert.Equal(FrozenVectors.FirstLeaf, Convert.ToHexStringLower(leaf.Encode()));
        Assert.Equal(FrozenVectors.FirstHash, Convert.ToHexStringLower(leaf.Hash));
    }

    [Fact]
    public void Parts_of_the_wrong_length_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Leaf(LineType.Act, new byte[15], 0, new byte[32], new byte[32], 0, 0));
        Assert.Throws<ArgumentException>(() => new Leaf(LineType.Act, new byte[16], 0, new byte[31], new byte[32], 0, 0));
        Assert.Throws<ArgumentException>(() => new Leaf(LineType.Act, new byte[16], 0, new byte[32], new byte[33], 0, 0));
        Assert.Throws<ArgumentException>(() => new Leaf(0, new byte[16], 0, new byte[32], new byte[32], 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Leaf(LineType.Act, new byte[16], -1, new byte[32], new byte[32], 0, 0));
    }
}
