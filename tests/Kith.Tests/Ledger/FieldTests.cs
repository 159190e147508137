using System.Security.Cryptography;
using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

public class FieldTests
{
    private static readonly byte[] Salt = FrozenVectors.Salt(0);

    [Fact]
    public void The_commitments_are_the_frozen_ones()
    {
        var fields = FrozenVectors.Content().Fields;
        Assert.Equal(FrozenVectors.TextCommitment, Convert.ToHexStringLower(fields[0].Commitment));
        Assert.Equal(FrozenVectors.JsonCommitment, Convert.ToHexStringLower(fields[1].Commitment));
        Assert.Equal(FrozenVectors.ExternalCommitment, Convert.ToHexStringLower(fields[2].Commitment));
        Assert.Equal(FrozenVectors.TextCommitment, Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(FrozenVectors.TextMessage))));
    }

    [Fact]
    public void Kind_name_value_and_salt_each_change_the_commitment()
    {
        byte[][] commitments =
        [
            Field.Text("Name", "1", Salt).Commitment.ToArray(),
            Field.Json("Name", "1"u8.ToArray(), Salt).Commitment.ToArray(),
            Field.Text("Name1", "", Salt).Commitment.ToArray(),
            Field.Text("Nam", "e1", Salt).Commitment.ToArray(),
            Field.Text("name", "1", Salt).Commitment.ToArray(),
            Field.Text("Name", "2", Salt).Commitment.ToArray(),
            Field.Text("Name", "1 ", Salt).Commitment.ToArray(),
            Field.Text("Name", "1", FrozenVectors.Salt(1)).Commitment.ToArray(),
        ];
        Assert.Equal(commitments.Length, commitments.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Text_is_kept_as_the_very_bytes_typed()
    {
        const string Typed = " e\u0301\r\n\u00e9\u0000\u202e ";
        var field = Field.Text("Text", Typed, Salt);
        Assert.Equal(Typed, field.ValueText);
        Assert.NotEqual(
            field.Commitment.ToArray(),
            Field.Text("Text", Typed.Normalize(), Salt).Commitment.ToArray());
    }

    [Fact]
    public void An_external_field_commits_like_an_open_one_and_keeps_nothing()
    {
        var open = Field.Json("Entry", "{}"u8.ToArray(), Salt);
        var external = Field.External("Entry", ValueKind.Json, Salt, "{}"u8);
        Assert.Equal(open.Commitment.ToArray(), external.Commitment.ToArray());
        Assert.True(external.Value.IsEmpty);
        Assert.NotEqual(open.Commitment.ToArray(), external.WithValueNow("{} "u8).Commitment.ToArray());
        Assert.Throws<InvalidOperationException>(() => open.WithValueNow("{}"u8));
    }

    [Fact]
    public void An_external_field_read_back_has_no_commitment_until_its_value_is_told()
    {
        var read = Content.Decode(new Content([Field.External("Entry", ValueKind.Text, Salt, "x"u8)]).Encode());
        Assert.False(read.Fields[0].HasCommitment);
        Assert.Throws<InvalidOperationException>(() => read.Fields[0].Commitment.ToArray());
        Assert.Throws<InvalidOperationException>(() => read.Commitment);
        Assert.True(read.Fields[0].WithValueNow("x"u8).HasCommitment);
    }

    [Fact]
    public void Refuses_what_cannot_be_committed_to()
    {
        var refused = Assert.Throws<ArgumentException>(() => Field.Text("Text", "private \ud83d text", Salt));
        Assert.DoesNotContain("private", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Field.Text("\ude00", "", Salt));
        Assert.Throws<ArgumentException>(() => Field.Text("", "", Salt));
        Assert.Throws<ArgumentException>(() => Field.Text("Text", "", Salt.AsSpan(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Field.External("Text", 0, Salt, []));
        Assert.Throws<ArgumentException>(() => Field.Withheld(new byte[31]));
    }

    [Fact]
    public void Salt_is_fresh_each_time()
    {
        Assert.Equal(32, Field.FreshSalt().Length);
        Assert.NotEqual(Field.FreshSalt(), Field.FreshSalt());
    }
}
