using Kith.LegalRecord;

namespace Kith.Tests.LegalRecord;

public sealed class LondonMomentTests
{
    [Theory]
    [InlineData("14:05", 14, 5, 0), InlineData("14.05", 14, 5, 0), InlineData("1405", 14, 5, 0), InlineData("2:05pm", 14, 5, 0), InlineData("2:05 PM", 14, 5, 0)]
    [InlineData("9am", 9, 0, 0), InlineData("9:00", 9, 0, 0), InlineData("14:05:30", 14, 5, 30), InlineData(" 0:00 ", 0, 0, 0)]
    public void A_time_is_read_as_people_type_it(string typed, int hour, int minute, int second) =>
        Assert.Equal(new TimeOnly(hour, minute, second), LondonMoment.TimeOf(typed));

    [Theory, InlineData(""), InlineData(null), InlineData("25:00"), InlineData("noonish"), InlineData("14:60"), InlineData("1"), InlineData("12345678901234567890123")]
    public void What_is_no_time_is_none(string? typed) => Assert.Null(LondonMoment.TimeOf(typed));

    [Fact]
    public void In_winter_it_is_Greenwichs_time_and_in_summer_an_hour_ahead()
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 14, 5, 0, TimeSpan.Zero), Read(2026, 3, 3, 14, 5));
        Assert.Equal(new DateTimeOffset(2026, 7, 3, 13, 5, 0, TimeSpan.Zero), Read(2026, 7, 3, 14, 5));
        // PostgreSQL takes no other than UTC.
        Assert.Equal(TimeSpan.Zero, Read(2026, 7, 3, 14, 5)!.Value.Offset);
    }

    [Fact]
    public void The_hour_that_came_twice_is_asked_for_and_told_apart()
    {
        var (on, at) = (new DateOnly(2026, 10, 25), new TimeOnly(1, 30));
        Assert.True(LondonMoment.CameTwice(on, at));
        Assert.Equal("The clocks went back on 25 October 2026, so 01:30 came twice. Choose which one you mean", LondonMoment.Read(on, at, null).Problem);
        var first = LondonMoment.Read(on, at, LondonMoment.First).Instant!.Value;
        var second = LondonMoment.Read(on, at, LondonMoment.Second).Instant!.Value;
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), first);
        Assert.Equal(TimeSpan.FromHours(1), second - first);
        Assert.Equal("01:30 on 25 October 2026 (the first time, British Summer Time)", LondonMoment.InWords(first));
        Assert.Equal("01:30 on 25 October 2026 (the second time, Greenwich Mean Time)", LondonMoment.InWords(second));
        Assert.Equal("on=2026-10-25&at=01:30&clock=second", LondonMoment.Query(second));
        Assert.False(LondonMoment.CameTwice(on, new TimeOnly(2, 0)));
    }

    [Fact]
    public void The_hour_that_never_came_is_said_not_to_have() =>
        Assert.Equal("The clocks went forward on 29 March 2026, so there was no 01:30. Enter a time before 01:00, or 02:00 or later",
            LondonMoment.Read(new DateOnly(2026, 3, 29), new TimeOnly(1, 30), null).Problem);

    [Fact]
    public void What_is_told_of_a_moment_leads_back_to_it()
    {
        for (var at = new DateTimeOffset(2026, 10, 24, 22, 0, 0, TimeSpan.Zero); at.Day < 26; at = at.AddSeconds(997))
        {
            var asked = System.Web.HttpUtility.ParseQueryString(LondonMoment.Query(at));
            var (on, time) = (DateOnly.ParseExact(asked["on"]!, "yyyy-MM-dd"), LondonMoment.TimeOf(asked["at"])!.Value);
            Assert.Equal(at, LondonMoment.Read(on, time, asked["clock"]).Instant);
        }
    }

    private static DateTimeOffset? Read(int year, int month, int day, int hour, int minute) =>
        LondonMoment.Read(new DateOnly(year, month, day), new TimeOnly(hour, minute), null).Instant;
}
