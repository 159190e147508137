using System.Globalization;

namespace Kith.Shared;

/// <summary>Dates, times and ages as people in Britain write them; instants are shown as London's clocks had them.</summary>
public static class Shown
{
    private static readonly CultureInfo s_british = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo s_london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private const int DaysOfPregnancy = 280;

    /// <summary>12 March 2026.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", s_british);

    public static string Date(DateOnly? date, string otherwise) => date is { } known ? Date(known) : otherwise;

    /// <summary>12 March 2026, 2:05pm.</summary>
    public static string Moment(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, s_london);
        return local.ToString("d MMMM yyyy, ", s_british) + Time(TimeOnly.FromTimeSpan(local.TimeOfDay));
    }

    /// <summary>2:05pm, 9am, midday, midnight.</summary>
    public static string Time(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight",
        (12, 0) => "midday",
        (var hour, 0) => Twelve(hour) + HalfOfDay(hour),
        var (hour, minute) => Twelve(hour) + ":" + minute.ToString("00", CultureInfo.InvariantCulture) + HalfOfDay(hour),
    };

    /// <summary>The date on London's calendar at that instant.</summary>
    public static DateOnly London(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, s_london).DateTime);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2 years, 14 months (under two, as health visitors count), 5 weeks (under three months), 3 days.</summary>
    public static string Age(DateOnly born, DateOnly on)
    {
        if (on < born)
        {
            return "not born yet";
        }

        var months = (on.Year - born.Year) * 12 + on.Month - born.Month;
        // AddMonths moves 31 January to the end of a shorter month, so a month is not over before its last day.
        if (born.AddMonths(months) > on)
        {
            months--;
        }

        if (months >= 24)
        {
            return Count(months / 12, "year");
        }

        var days = on.DayNumber - born.DayNumber;
        // Up to three months the age in weeks says more.
        return months >= 3 ? Count(months, "month") : days >= 14 ? Count(days / 7, "week") : Count(days, "day");
    }

    /// <summary>28 weeks + 3 days, counted back from the expected date of delivery at 40 weeks.</summary>
    public static string Pregnancy(DateOnly expected, DateOnly on)
    {
        var days = DaysOfPregnancy - (expected.DayNumber - on.DayNumber);
        if (days < 0)
        {
            // The expected date is further away than any pregnancy lasts: say only what was written.
            return "due " + Date(expected);
        }

        var left = days % 7;
        var weeks = Count(days / 7, "week");
        return left == 0 ? weeks : $"{weeks} + {Count(left, "day")}";
    }

    /// <summary>How long after it happened a thing was written: the same day, 1 day later, 3 weeks later.</summary>
    public static string Delay(DateOnly happened, DateOnly written)
    {
        var days = written.DayNumber - happened.DayNumber;
        return days <= 0 ? "the same day" : (days >= 21 ? Count(days / 7, "week") : Count(days, "day")) + " later";
    }

    private static string Count(int number, string unit) =>
        number.ToString(CultureInfo.InvariantCulture) + " " + unit + (number == 1 ? "" : "s");

    private static string Twelve(int hour) => (hour % 12 == 0 ? 12 : hour % 12).ToString(CultureInfo.InvariantCulture);

    private static string HalfOfDay(int hour) => hour < 12 ? "am" : "pm";
}
