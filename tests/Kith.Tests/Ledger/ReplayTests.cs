using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

public class ReplayTests
{
    private readonly StoredChain chain = StoredChain.Of(10);

    [Fact]
    public void Sound_chains_of_any_length_are_found_sound()
    {
        Assert.Empty(StoredChain.Replay(chain, StoredChain.Of(0), StoredChain.Of(1), StoredChain.Of(5000), StoredChain.Of(2)));
    }

    [Fact]
    public void Changed_content_is_named_by_its_line()
    {
        chain.Change(4, line => line with { Content = chain.Lines[5].Content });
        Expect((DamageKind.ContentChanged, 4));
    }

    [Fact]
    public void Unreadable_content_says_why()
    {
        chain.Change(4, line => line with { Content = line.Content[..^1] });
        Expect((DamageKind.ContentUnreadable, 4));
        Assert.Contains("ends in the middle of a field", chain.Replay()[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_part_of_the_leaf_is_named()
    {
        chain.Change(4, line => line with { PolicyVersion = 2 });
        chain.Change(6, line => line with { Type = LineType.Access });
        Expect((DamageKind.LeafChanged, 4), (DamageKind.LeafChanged, 6));
    }

    [Fact]
    public void A_changed_stored_hash_is_named_once()
    {
        chain.Change(4, line => line with { LeafHash = new byte[32] });
        chain.Change(9, line => line with { LeafHash = [] });
        Expect((DamageKind.LeafChanged, 4), (DamageKind.LeafChanged, 9));
    }

    [Fact]
    public void A_line_forged_with_a_hash_that_fits_is_given_away_by_the_next()
    {
        chain.Forge(4, new Content([]));
        Expect((DamageKind.LinkBroken, 5));
    }

    [Fact]
    public void A_last_line_forged_is_given_away_by_the_head()
    {
        chain.Forge(9, new Content([]));
        Expect((DamageKind.HeadChanged, 10));
    }

    [Fact]
    public void A_first_line_forged_to_follow_another_is_named()
    {
        var old = chain.Lines[0];
        var content = Content.Decode(old.Content.Span);
        chain.Lines[0] = StoredLine.Of(new Leaf(old.Type, old.ChainId, 0, chain.Lines[3].LeafHash, content.Commitment, 0, 1), content);
        Expect((DamageKind.LinkBroken, 0), (DamageKind.LinkBroken, 1));
    }

    [Fact]
    public void A_removed_line_is_named_by_the_one_after()
    {
        chain.Lines.RemoveRange(4, 2);
        Expect((DamageKind.LineMissing, 6));
        Assert.Contains("2 lines are missing", chain.Replay()[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_first_line_is_named()
    {
        chain.Lines.RemoveAt(0);
        Expect((DamageKind.LineMissing, 1));
    }

    [Fact]
    public void Removed_last_lines_are_named_by_the_head()
    {
        chain.Lines.RemoveRange(8, 2);
        Expect((DamageKind.CutShort, 8));
        chain.Lines.Clear();
        Expect((DamageKind.CutShort, 0));
    }

    [Fact]
    public void Lines_beyond_the_head_are_named()
    {
        chain.Head = chain.Head with { NextSequence = 9 };
        Expect((DamageKind.TooLong, 10));
    }

    [Fact]
    public void A_line_told_twice_is_named()
    {
        chain.Lines.Insert(5, chain.Lines[4]);
        Expect((DamageKind.LineOutOfOrder, 4));
    }

    [Fact]
    public void Lines_that_changed_places_are_named()
    {
        (chain.Lines[4], chain.Lines[5]) = (chain.Lines[5], chain.Lines[4]);
        Assert.Equal(DamageKind.LineMissing, chain.Replay()[0].Kind);
        Assert.Equal(5, chain.Replay()[0].Sequence);
    }

    [Fact]
    public void A_line_of_another_chain_is_named()
    {
        var other = StoredChain.Of(10);
        chain.Lines[4] = other.Lines[4];
        Expect((DamageKind.OtherChain, 4), (DamageKind.LinkBroken, 4), (DamageKind.LinkBroken, 5));
    }

    [Fact]
    public void A_line_dated_before_the_one_before_it_is_named_though_all_hashes_fit()
    {
        var head = Chain.Start();
        chain.Lines.Clear();
        foreach (var at in new long[] { 10, 20, 15, 30 })
        {
            var leaf = Chain.Next(head with { LastRecordedAt = long.MinValue }, LineType.Act, new Content([]).Commitment, at, 1);
            chain.Lines.Add(StoredLine.Of(leaf, new Content([])));
            head = Chain.After(leaf);
        }

        chain.Head = head;
        Expect((DamageKind.TimeWentBack, 2));
    }

    [Fact]
    public void A_leaf_out_of_form_is_named_and_the_rest_is_still_checked()
    {
        chain.Change(2, line => line with { Version = 2 });
        chain.Change(4, line => line with { PreviousHash = new byte[31] });
        chain.Change(7, line => line with { ContentCommitment = null! });
        Expect(
            (DamageKind.LeafUnreadable, 2),
            (DamageKind.LeafUnreadable, 4),
            (DamageKind.LinkBroken, 4),
            (DamageKind.ContentChanged, 7),
            (DamageKind.LeafUnreadable, 7));
    }

    [Fact]
    public void Lines_without_a_stored_head_are_named()
    {
        var found = new List<Damage>();
        var replay = new Replay(found.Add);
        replay.BeginChainWithoutHead(chain.Head.ChainId);
        chain.Lines.ForEach(line => replay.Add(line));
        replay.Complete();
        Assert.Equal([DamageKind.HeadMissing], found.Select(damage => damage.Kind));
        Assert.Equal(Convert.ToHexStringLower(chain.Head.ChainId), found[0].ChainId);
        Assert.Equal(10, replay.Lines);
    }

    [Fact]
    public void Damage_in_a_later_chunk_comes_after_damage_in_an_earlier_one()
    {
        var longChain = StoredChain.Of(5000);
        longChain.Change(4500, line => line with { Content = default });
        longChain.Change(10, line => line with { PolicyVersion = 9 });
        longChain.Forge(2047, new Content([]));
        Assert.Equal(
            [(DamageKind.LeafChanged, 10), (DamageKind.LinkBroken, 2048), (DamageKind.ContentUnreadable, 4500)],
            longChain.Replay().Select(damage => (damage.Kind, damage.Sequence)));
    }

    [Fact]
    public void A_line_needs_a_chain() =>
        Assert.Throws<InvalidOperationException>(() => new Replay(_ => { }).Add(chain.Lines[0]));

    private void Expect(params (DamageKind Kind, long Sequence)[] expected)
    {
        var found = chain.Replay();
        Assert.Equal(
            expected,
            found.Select(damage => (damage.Kind, damage.Sequence)));
        Assert.All(found, damage => Assert.Equal(Convert.ToHexStringLower(chain.Head.ChainId), damage.ChainId));
    }
}
