using Kith.Shared;
using Xunit;

namespace Kith.Tests.Shared;

public sealed class ShownTests
{
    [Fact]
    public void Dates_are_written_as_people_say_them() => Assert.Equal("12 March 2026", Shown.Date(new DateOnly(2026, 3, 12)));

    [Theory]
    [InlineData("2026-03-12T14:05:00Z", "12 March 2026, 2:05pm")]
    [InlineData("2026-07-12T14:05:00Z", "12 July 2026, 3:05pm")]
    [InlineData("2026-07-12T23:30:00Z", "13 July 2026, 12:30am")]
    [InlineData("2026-01-01T00:00:00Z", "1 January 2026, midnight")]
    [InlineData("2026-01-01T12:00:00Z", "1 January 2026, midday")]
    [InlineData("2026-01-01T09:00:00Z", "1 January 2026, 9am")]
    public void Instants_are_shown_as_the_clock_in_London_had_them(string instant, string shown) =>
        Assert.Equal(shown, Shown.Moment(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void An_hour_before_midnight_in_summer_is_already_tomorrow() =>
        Assert.Equal(new DateOnly(2026, 7, 13), Shown.London(new DateTimeOffset(2026, 7, 12, 23, 30, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("2026-03-27", "0 days")]
    [InlineData("2026-03-26", "1 day")]
    [InlineData("2026-03-14", "13 days")]
    [InlineData("2026-03-13", "2 weeks")]
    [InlineData("2025-12-28", "12 weeks")]
    [InlineData("2025-12-27", "3 months")]
    [InlineData("2025-03-27", "12 months")]
    [InlineData("2024-03-28", "23 months")]
    [InlineData("2024-03-27", "2 years")]
    [InlineData("1984-03-28", "41 years")]
    [InlineData("2026-03-28", "not born yet")]
    public void Ages_are_in_the_unit_that_says_most(string born, string age) =>
        Assert.Equal(age, Shown.Age(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 3, 27)));

    [Fact]
    public void Somebody_born_on_the_29th_of_February_is_a_year_older_on_the_28th_in_a_common_year() =>
        Assert.Equal("2 years", Shown.Age(new DateOnly(2024, 2, 29), new DateOnly(2026, 2, 28)));

    [Theory]
    [InlineData("2026-06-16", "28 weeks + 3 days")]
    [InlineData("2026-03-27", "40 weeks")]
    [InlineData("2026-03-26", "40 weeks + 1 day")]
    [InlineData("2026-12-25", "1 week")]
    public void A_pregnancy_is_counted_back_from_the_expected_date(string expected, string weeks) =>
        Assert.Equal(weeks, Shown.Pregnancy(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 3, 27)));

    [Theory]
    [InlineData(0, "the same day")]
    [InlineData(1, "1 day later")]
    [InlineData(20, "20 days later")]
    [InlineData(22, "3 weeks later")]
    public void The_delay_before_it_was_written_is_told(int days, string words) =>
        Assert.Equal(words, Shown.Delay(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1).AddDays(days)));
}
