using System.Globalization;
using Kith.Record;

namespace Kith.Recording;

/// <summary>A place in the line of time, as an address holds it.</summary>
/// <param name="On">The day and minute as one number.</param>
public sealed record TimelinePlace(long On, Id<Entry> Entry) : IParsable<TimelinePlace>
{
    internal const long PlacesInADay = 24 * 60 + 1;

    /// <summary>
    /// The day and the minute as one number that grows with time. What happened at an unknown time comes before everything
    /// else of its day.
    /// </summary>
    public static long Number(DateOnly on, TimeOnly? at) =>
        on.DayNumber * PlacesInADay + (at is { } time ? 1 + time.Hour * 60 + time.Minute : 0);

    /// <summary>The first place of the day after.</summary>
    public static long EndOf(DateOnly day) => (day.DayNumber + 1) * PlacesInADay;

    public static TimelinePlace Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var place) ? place : throw new FormatException();

    public static bool TryParse(string? s, IFormatProvider? provider, out TimelinePlace result)
    {
        result = null!;
        if (s?.Split('_') is not [var number, var entry]
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var on) || !Guid.TryParse(entry, out var id))
            return false;
        result = new TimelinePlace(on, new(id));
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On}_{Entry}");
}
