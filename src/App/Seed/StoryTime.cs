using Kith.Record;

namespace Kith.Seed;

/// <summary>The three years that the story covers, and the hours at which people work in it.</summary>
internal sealed record StoryTime(DateOnly First, DateOnly Last)
{
    /// <summary>Three years that end on the Sunday before today, so that the same story is told all week.</summary>
    public static StoryTime Before(DateTimeOffset now)
    {
        var today = London.DateOf(now);
        var last = today.AddDays(-(today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek));
        return new StoryTime(last.AddDays(-3 * 364), last);
    }

    public DateOnly Month(int month) => First.AddDays(month * 364 / 12);

    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, London.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The day, or the Monday after it.</summary>
    public static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>A time of day in working hours, on a quarter.</summary>
    public static TimeOnly Working(Random random) => new TimeOnly(9, 0).AddMinutes(15 * random.Next(0, 29));

    /// <summary>When what happened is written down: mostly the same day, sometimes the next, now and then a week late.</summary>
    public static DateTimeOffset Recorded(DateOnly day, TimeOnly time, Random random)
    {
        var chance = random.NextDouble();
        if (chance < 0.74)
        {
            var later = time.AddMinutes(random.Next(25, 190));
            return At(day, later < new TimeOnly(18, 40) && later > time ? later : new TimeOnly(18, random.Next(0, 60))).AddSeconds(random.Next(60));
        }
        var next = Weekday(day.AddDays(chance < 0.92 ? 1 : random.Next(3, 10)));
        return At(next, new TimeOnly(8, 35).AddMinutes(random.Next(0, 240))).AddSeconds(random.Next(60));
    }
}
