using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

public class ChainTests
{
    [Fact]
    public void Two_lines_make_the_frozen_chain()
    {
        var start = new ChainHead(Convert.FromHexString(FrozenVectors.ChainId), 0, new byte[32]);
        var first = Chain.Next(start, LineType.Act, FrozenVectors.Content().Commitment, FrozenVectors.RecordedAt, 7);
        var second = Chain.Next(Chain.After(first), LineType.Access, new Content([]).Commitment, FrozenVectors.RecordedAt + 1, 7);
        Assert.Equal(FrozenVectors.FirstLeaf, Convert.ToHexStringLower(first.Encode()));
        Assert.Equal(FrozenVectors.SecondLeaf, Convert.ToHexStringLower(second.Encode()));
        Assert.Equal(FrozenVectors.SecondHash, Convert.ToHexStringLower(Chain.After(second).HeadHash));
        Assert.Equal(2, Chain.After(second).NextSequence);
    }

    [Fact]
    public void Every_chain_has_an_id_of_its_own_and_begins_at_nothing()
    {
        var head = Chain.Start();
        Assert.Equal(16, head.ChainId.Length);
        Assert.NotEqual(head.ChainId, Chain.Start().ChainId);
        Assert.Equal(0, head.NextSequence);
        Assert.Equal(new byte[32], head.HeadHash);
    }

    [Fact]
    public void A_clock_set_back_does_not_make_time_run_backwards()
    {
        var first = Chain.Next(Chain.Start(), LineType.Act, new byte[32], 1_000, 1);
        Assert.Equal(1_000, Chain.Next(Chain.After(first), LineType.Act, new byte[32], 900, 1).RecordedAt);
        Assert.Equal(1_001, Chain.Next(Chain.After(first), LineType.Act, new byte[32], 1_001, 1).RecordedAt);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(-1, -1)]
    [InlineData(-10, -1)]
    [InlineData(-11, -2)]
    public void Instants_are_whole_microseconds_rounded_towards_the_past(long ticks, long microseconds)
    {
        Assert.Equal(microseconds, Microseconds.Of(DateTimeOffset.UnixEpoch.AddTicks(ticks)));
        Assert.Equal(microseconds, Microseconds.Of(Microseconds.ToInstant(microseconds)));
    }

    [Fact]
    public void An_instant_is_the_same_in_every_time_zone()
    {
        var summer = new DateTimeOffset(2026, 7, 1, 13, 0, 0, TimeSpan.FromHours(1));
        Assert.Equal(Microseconds.Of(summer), Microseconds.Of(summer.ToUniversalTime()));
        Assert.Equal(FrozenVectors.RecordedAt, Microseconds.Of(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567)));
        Assert.Equal(TimeSpan.Zero, Microseconds.ToInstant(0).Offset);
    }
}
