using Kith.Record;
using Kith.Training;

namespace Kith.Tests.Training;

public sealed class HoldingTests
{
    private static readonly Id<Competence> s_one = new(Guid.CreateVersion7()), s_other = new(Guid.CreateVersion7());
    private static readonly DateOnly s_day = new(2026, 3, 2);

    private static CompetenceAward Award(int from, int? until, Id<Competence>? of = null) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Competence = of ?? s_one,
        From = s_day.AddDays(from),
        ValidUntil = until is { } days ? s_day.AddDays(days) : null,
    };

    [Theory]
    [InlineData(0, 0, 0, HoldingState.Held)] // the first day and the last day count
    [InlineData(1, 9, 0, HoldingState.Never)]
    [InlineData(-9, -1, 0, HoldingState.Lapsed)]
    [InlineData(-9, -1, 1, HoldingState.InGrace)]
    [InlineData(-9, -2, 1, HoldingState.Lapsed)]
    [InlineData(-9, null, 0, HoldingState.Held)]
    public void An_award_counts_from_its_first_to_its_last_day_and_then_the_grace_runs(int from, int? until, int grace, HoldingState state)
    {
        var award = Award(from, until);
        Assert.Equal(state, Holding.On(s_day, s_one, [award], [], grace));
        Assert.Equal(HoldingState.Never, Holding.On(s_day, s_other, [award], [], grace));
        Assert.Equal(HoldingState.Never, Holding.On(s_day, s_one, [award], [new() { Award = award.Id, On = s_day }], grace));
        Assert.Equal(state, Holding.On(s_day, s_one, [award], [new() { Award = award.Id, On = s_day.AddDays(1) }], grace));
    }

    [Fact]
    public void Until_is_the_last_day_of_what_counts_and_a_day_never_runs_over()
    {
        var (short_, long_) = (Award(-9, 3), Award(-5, 40));
        Assert.Equal(s_day.AddDays(40), Holding.Until(s_day, s_one, [short_, long_], []));
        Assert.Equal(s_day.AddDays(3), Holding.Until(s_day, s_one, [short_, long_], [new() { Award = long_.Id, On = s_day }]));
        Assert.Equal(s_day.AddDays(19), Holding.Until(s_day, s_one, [short_, long_], [new() { Award = long_.Id, On = s_day.AddDays(20) }]));
        Assert.Null(Holding.Until(s_day, s_one, [short_, Award(-1, null)], []));
        Assert.Null(Holding.Until(s_day, s_one, [Award(1, 9), Award(-1, 9, s_other)], []));
        Assert.Equal(HoldingState.InGrace, Holding.On(DateOnly.MaxValue, s_one, [new() { Competence = s_one, From = s_day, ValidUntil = DateOnly.MaxValue.AddDays(-1) }], [], int.MaxValue));
    }

    [Fact]
    public void It_says_what_going_through_the_days_one_by_one_says()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var awards = Enumerable.Range(0, random.Next(4)).Select(_ =>
            {
                var from = random.Next(-15, 6);
                return Award(from, random.Next(4) == 0 ? null : from + random.Next(10), random.Next(5) == 0 ? s_other : s_one);
            }).ToArray();
            var withdrawn = awards.Where(_ => random.Next(4) == 0).Select(a => new AwardWithdrawn { Award = a.Id, On = s_day.AddDays(random.Next(-8, 4)) }).ToArray();
            var grace = random.Next(4);
            Assert.Equal(Naive(awards, withdrawn, grace), Holding.On(s_day, s_one, awards, withdrawn, grace));
        }
    }

    private static HoldingState Naive(CompetenceAward[] awards, AwardWithdrawn[] withdrawn, int grace)
    {
        var standing = awards.Where(a => a.Competence == s_one && !withdrawn.Any(w => w.Award == a.Id && w.On <= s_day)).ToArray();
        bool HeldOn(DateOnly day) => standing.Any(a => day >= a.From && (a.ValidUntil is null || day <= a.ValidUntil.Value));
        if (HeldOn(s_day))
            return HoldingState.Held;
        for (var back = 1; back <= 60; back++)
            if (HeldOn(s_day.AddDays(-back)))
                return back <= grace ? HoldingState.InGrace : HoldingState.Lapsed;
        return HoldingState.Never;
    }
}
