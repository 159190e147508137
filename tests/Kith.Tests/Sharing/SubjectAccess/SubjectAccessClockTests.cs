using Kith.Sharing.SubjectAccess;

namespace Kith.Tests.Sharing.SubjectAccess;

/// <summary>The month, by the calendar.</summary>
public sealed class SubjectAccessClockTests
{
    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    [Theory]
    [InlineData("2026-03-02", "2026-04-02")]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2028-01-30", "2028-02-29")]
    [InlineData("2026-02-28", "2026-03-28")]
    [InlineData("2026-12-31", "2027-01-31")]
    [InlineData("2026-08-31", "2026-09-30")]
    public void A_month_ends_on_the_same_date_of_the_next_or_on_its_last_day(string came, string due)
    {
        var clock = SubjectAccessClock.Of(DateOnly.Parse(came, null), [], 0, Day(2026, 1, 1));
        Assert.Equal((DateOnly.Parse(due, null), false), (clock.Due, clock.Waiting));
        Assert.Equal(clock.Due, clock.FirstMonth);
    }

    [Fact]
    public void It_is_counted_from_the_day_the_requester_proved_who_they_are()
    {
        var came = Day(2026, 3, 2);
        var waiting = SubjectAccessClock.Of(came, [(WaitsFor.Identity, came, null)], 0, Day(2026, 6, 1));
        Assert.Equal((true, false), (waiting.Waiting, waiting.IsOverdue(Day(2026, 6, 1))));
        var proved = SubjectAccessClock.Of(came, [(WaitsFor.Identity, came, Day(2026, 3, 31))], 0, Day(2026, 6, 1));
        Assert.Equal((Day(2026, 3, 31), Day(2026, 4, 30), true), (proved.Begins, proved.Due, proved.IsOverdue(Day(2026, 5, 1))));
        Assert.False(proved.IsOverdue(Day(2026, 4, 30)));
    }

    [Fact]
    public void Days_of_waiting_for_a_clarification_are_added_once_and_two_months_more_come_on_top()
    {
        var came = Day(2026, 3, 2);
        (WaitsFor, DateOnly, DateOnly?)[] waits = [(WaitsFor.Clarification, Day(2026, 3, 5), Day(2026, 3, 12)), (WaitsFor.Clarification, Day(2026, 3, 10), Day(2026, 3, 15))];
        var clock = SubjectAccessClock.Of(came, waits, 0, Day(2026, 3, 20));
        Assert.Equal((Day(2026, 4, 12), Day(2026, 4, 12)), (clock.FirstMonth, clock.Due));
        Assert.Equal(Day(2026, 6, 12), SubjectAccessClock.Of(came, waits, 2, Day(2026, 3, 20)).Due);
        Assert.Equal(Day(2026, 4, 12), SubjectAccessClock.Of(came, waits, 2, Day(2026, 3, 20)).FirstMonth);
        // What was asked before they proved who they are is waited for twice and counted once.
        var both = SubjectAccessClock.Of(came, [(WaitsFor.Identity, came, Day(2026, 3, 20)), (WaitsFor.Clarification, Day(2026, 3, 5), Day(2026, 3, 22))], 0, Day(2026, 4, 1));
        Assert.Equal(Day(2026, 4, 22), both.Due);
        Assert.True(SubjectAccessClock.Of(came, [(WaitsFor.Clarification, Day(2026, 3, 5), null)], 0, Day(2026, 3, 9)) is { Waiting: true, Due: { Day: 6, Month: 4 } });
    }

    [Fact]
    public void Time_passing_and_waiting_never_bring_the_last_day_nearer()
    {
        var random = new Random(46);
        for (var i = 0; i < 2_000; i++)
        {
            var came = Day(2026, 1, 1).AddDays(random.Next(400));
            (WaitsFor, DateOnly, DateOnly?)[] waits = [.. Enumerable.Range(0, random.Next(4)).Select(_ => came.AddDays(random.Next(20))).Select(from =>
                (random.Next(3) == 0 ? WaitsFor.Identity : WaitsFor.Clarification, from, random.Next(4) == 0 ? (DateOnly?)null : from.AddDays(random.Next(30))))];
            var (today, more) = (came.AddDays(60 + random.Next(40)), random.Next(3));
            var clock = SubjectAccessClock.Of(came, waits, more, today);
            Assert.True(clock.Due >= SubjectAccessClock.Of(came, [], 0, today).Due);
            Assert.True(SubjectAccessClock.Of(came, waits, more, today.AddDays(1)).Due >= clock.Due);
            Assert.True(clock.FirstMonth <= clock.Due && clock.Begins >= came);
        }
    }
}
