using CsCheck;
using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

/// <summary>Whatever the chain and wherever the change, it is found.</summary>
public class ReplayPropertyTests
{
    private static readonly Gen<StoredChain> Chains = SomeContent.Any.Array[1, 12].Select(contents => new StoredChain(contents));

    // Which chain, which line, which byte of it, and what is done to the bits of that byte.
    private static readonly Gen<(StoredChain Chain, int Line, int At, byte Bits)> Changes =
        Gen.Select(Chains, Gen.Int[0, 11], Gen.Int[0, 100_000], Gen.Byte[1, 255])
            .Select(t => (t.Item1, t.Item2 % t.Item1.Lines.Count, t.Item3, t.Item4));

    [Fact]
    public void A_sound_chain_is_sound() => Chains.Sample(chain => chain.Replay().Count == 0);

    [Fact]
    public void Any_byte_of_content_changed_is_found_at_its_line() => Changes.Sample(change =>
    {
        var (chain, line, at, bits) = change;
        chain.Change(line, stored => stored with { Content = Changed(stored.Content.ToArray(), at, bits) });
        var found = chain.Replay();
        Assert.Equal(line, found[0].Sequence);
        Assert.All(found, damage => Assert.Equal(line, damage.Sequence));
    }, iter: 3_000);

    [Fact]
    public void Any_byte_of_a_stored_leaf_changed_is_found() => Changes.Sample(change =>
    {
        var (chain, line, at, bits) = change;
        var sequence = chain.Lines[line].Sequence;
        chain.Change(line, stored => ChangedLeaf(stored, at, bits));
        var found = chain.Replay();
        Assert.Contains(found[0].Sequence, new[] { sequence, chain.Lines[line].Sequence });
        Assert.Contains(found, damage => damage.Kind is DamageKind.LeafChanged or DamageKind.LeafUnreadable);
    }, iter: 3_000);

    [Fact]
    public void Any_byte_of_a_value_held_elsewhere_changed_is_found() => Changes.Sample(change =>
    {
        var (chain, line, at, bits) = change;
        var values = chain.Lines[line].Elsewhere!.ToArray();
        var which = Array.FindIndex(values, value => !value.Value.IsEmpty);
        if (which < 0)
            return;
        values[which] = values[which] with { Value = Changed(values[which].Value.ToArray(), at, bits) };
        chain.Change(line, stored => stored with { Elsewhere = values });
        var found = Assert.Single(chain.Replay());
        Assert.Equal((DamageKind.ContentChanged, (long)line), (found.Kind, found.Sequence));
    }, iter: 1_000);

    [Fact]
    public void Any_line_taken_out_is_found() => Changes.Sample(change =>
    {
        change.Chain.Lines.RemoveAt(change.Line);
        var found = Assert.Single(change.Chain.Replay());
        Assert.True(found.Kind is DamageKind.LineMissing or DamageKind.CutShort);
    });

    [Fact]
    public void Any_line_forged_with_a_hash_that_fits_is_found() => Changes.Sample(change =>
    {
        change.Chain.Forge(change.Line, new Content([Field.Text("Forged", "", Field.FreshSalt())]));
        var found = Assert.Single(change.Chain.Replay());
        Assert.True(found.Kind is DamageKind.LinkBroken or DamageKind.HeadChanged);
        Assert.Equal(change.Line + 1, found.Sequence);
    });

    [Fact]
    public void Any_field_withheld_afterwards_leaves_the_chain_sound() => Changes.Sample(change =>
    {
        var (chain, line, at, _) = change;
        var content = Content.Decode(chain.Lines[line].Content.Span);
        var open = content.Fields.Where(field => field.State == FieldState.Open).ToArray();
        if (open.Length == 0)
            return;
        var withheld = content.Withhold(content.Fields.IndexOf(open[at % open.Length]));
        chain.Change(line, stored => stored with { Content = withheld.Encode() });
        Assert.Empty(chain.Replay());
    });

    private static StoredLine ChangedLeaf(StoredLine line, int at, byte bits) => (at % 9) switch
    {
        0 => line with { Version = (byte)(line.Version ^ bits) },
        1 => line with { Type = (LineType)((byte)line.Type ^ bits) },
        2 => line with { ChainId = Changed(line.ChainId, at / 9, bits) },
        3 => line with { Sequence = line.Sequence ^ ((long)bits << (at / 9 % 8 * 8)) },
        4 => line with { PreviousHash = Changed(line.PreviousHash, at / 9, bits) },
        5 => line with { ContentCommitment = Changed(line.ContentCommitment, at / 9, bits) },
        6 => line with { RecordedAt = line.RecordedAt ^ ((long)bits << (at / 9 % 8 * 8)) },
        7 => line with { PolicyVersion = line.PolicyVersion ^ ((uint)bits << (at / 9 % 4 * 8)) },
        _ => line with { LeafHash = Changed(line.LeafHash, at / 9, bits) },
    };

    private static byte[] Changed(byte[] bytes, int at, byte bits)
    {
        var changed = (byte[])bytes.Clone();
        changed[at % changed.Length] ^= bits;
        return changed;
    }
}
