using CsCheck;
using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

public class ContentTests
{
    [Fact]
    public void The_bytes_and_the_commitment_are_the_frozen_ones()
    {
        var content = FrozenVectors.Content();
        Assert.Equal(FrozenVectors.ContentCommitment, Convert.ToHexStringLower(content.Commitment));
        Assert.Equal(FrozenVectors.Encoded, Convert.ToHexStringLower(content.Encode()));
        var withheld = content.Withhold(0);
        Assert.Equal(FrozenVectors.EncodedTextWithheld, Convert.ToHexStringLower(withheld.Encode()));
        Assert.Equal(FrozenVectors.ContentCommitment, Convert.ToHexStringLower(withheld.Commitment));
    }

    [Fact]
    public void Content_without_fields_commits_to_nothing()
    {
        var none = new Content([]);
        Assert.Equal(MerkleTree.EmptyRoot, none.Commitment);
        Assert.Equal("0100000000", Convert.ToHexStringLower(none.Encode()));
        Assert.Empty(Content.Decode(none.Encode()).Fields);
    }

    [Fact]
    public void The_commitment_is_the_tree_over_the_field_commitments() =>
        SomeContent.Open.Sample(content =>
            content.Commitment.AsSpan().SequenceEqual(MerkleTree.Root([.. content.Fields.Select(field => field.Commitment.ToArray())])));

    [Fact]
    public void What_is_encoded_decodes_to_the_same() =>
        SomeContent.Any.Sample(content =>
        {
            var encoded = content.Encode();
            var decoded = Content.Decode(encoded);
            Assert.Equal(encoded, decoded.Encode());
            Assert.Equal(content.Fields.Select(Parts), decoded.Fields.Select(Parts));
        });

    [Fact]
    public void Withholding_any_fields_keeps_the_commitment_and_drops_the_rest() =>
        Gen.Select(SomeContent.Open, Gen.Bool.Array[40]).Sample((content, which) =>
        {
            var shown = content;
            for (var i = 0; i < content.Fields.Length; i++)
            {
                if (which[i])
                    shown = shown.Withhold(i);
            }

            var read = Content.Decode(shown.Encode());
            Assert.Equal(content.Commitment, read.Commitment);
            for (var i = 0; i < content.Fields.Length; i++)
                Assert.Equal(which[i] ? "" : content.Fields[i].Name, read.Fields[i].Name);
        });

    [Fact]
    public void Any_beginning_and_any_byte_too_many_is_refused()
    {
        var encoded = Convert.FromHexString(FrozenVectors.Encoded);
        for (var length = 0; length < encoded.Length; length++)
            Assert.Throws<FormatException>(() => Content.Decode(encoded.AsSpan(0, length)));
        Assert.Throws<FormatException>(() => Content.Decode([.. encoded, 0]));
        Assert.Throws<FormatException>(() => Content.Decode([1, 0, 0, 0, 0, 0]));
    }

    [Theory]
    [InlineData("0200000000")] // version
    [InlineData("01ffffffff")] // more fields than room
    [InlineData("0100000001" + "03" + FrozenVectors.TextCommitment)] // state
    [InlineData("0100000001" + "0203" + FrozenVectors.TextCommitment + "0000000141")] // kind
    [InlineData("0100000001" + "0201" + FrozenVectors.TextCommitment + "00000000")] // empty name
    [InlineData("0100000001" + "0201" + FrozenVectors.TextCommitment + "00000001ff")] // name not UTF-8
    [InlineData("0100000001" + "0101" + FrozenVectors.TextCommitment + "000000014100000001ff")] // value not UTF-8
    [InlineData("0100000001" + "0201" + FrozenVectors.TextCommitment + "ffffffff41")] // length
    [InlineData("0100000002" + "0201" + FrozenVectors.TextCommitment + "0000000141" + "0201" + FrozenVectors.TextCommitment + "0000000141")] // same name
    public void Anything_else_is_refused(string hex) =>
        Assert.Throws<FormatException>(() => Content.Decode(Convert.FromHexString(hex)));

    [Fact]
    public void A_name_comes_once_among_few_and_among_many()
    {
        foreach (var count in new[] { 2, 32, 33, 500 })
        {
            var fields = Enumerable.Range(0, count).Select(i => Field.Text("F" + i, "", FrozenVectors.Salt(0))).ToArray();
            var encoded = new Content(fields).Encode();
            Assert.Equal(count, Content.Decode(encoded).Fields.Length);
            Assert.Throws<ArgumentException>(() => new Content([.. fields, fields[^1]]));
            // Every field takes the same bytes but for its number, so the first can be put in place of the second.
            encoded.AsSpan(5, 44).CopyTo(encoded.AsSpan(49));
            Assert.Throws<FormatException>(() => Content.Decode(encoded));
        }
    }

    [Fact]
    public void Random_bytes_are_refused_with_nothing_worse_than_a_format_exception() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            bytes = [1, 0, 0, 0, 1, .. bytes];
            try
            {
                Assert.Equal(bytes, Content.Decode(bytes).Encode());
            }
            catch (FormatException)
            {
                // Refused, as it should be.
            }
        });

    private static (FieldState, ValueKind, string, string, string) Parts(Field field) =>
        (field.State, field.Kind, field.Name, Convert.ToHexString(field.Salt), Convert.ToHexString(field.Value.Span));
}
