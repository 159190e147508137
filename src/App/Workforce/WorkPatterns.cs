using System.Globalization;
using Kith.Access;
using Kith.Record;

namespace Kith.Workforce;

/// <summary>The hours of one weekday.</summary>
public sealed record WorkDay(DayOfWeek Day, TimeOnly Start, TimeOnly End);

/// <summary>On which weekdays a worker works, and when, from a day on; the latest counts.</summary>
public sealed class WorkPattern : OnRecord<WorkPattern>
{
    public DateOnly From { get; init; }

    [AsJson]
    public List<WorkDay> Days { get; init; } = [];
}

/// <summary>Changes on which weekdays a worker works, and when.</summary>
public sealed record ChangeWorkPattern : Act<Done>
{
    public DateOnly? From { get; init; }

    /// <summary>From Monday to Sunday, like "9:00 to 17:00"; nothing for a day they do not work.</summary>
    public List<string?> Hours { get; init; } = [null, null, null, null, null, null, null];

    protected override Permission Needs => Permission.KeepOwnDetails;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(From, nameof(From), "Enter the day from which it counts");
        problems.When(Hours.Count > 7, nameof(Hours), "A week has seven days");
        for (var i = 0; i < Math.Min(7, Hours.Count); i++)
            if (!string.IsNullOrWhiteSpace(Hours[i]) && WorkHours.Read(Hours[i]!) is null)
                problems.Add($"{nameof(Hours)}[{i}]", $"Enter the hours of {WorkHours.Days[i]} like 9:00 to 17:00, the end after the start");
        problems.When(Hours.All(string.IsNullOrWhiteSpace), $"{nameof(Hours)}[0]", "Enter the hours of at least one day");
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new WorkPattern
        {
            From = From!.Value,
            Days = [.. Hours.Select((h, i) => (h, i)).Where(x => !string.IsNullOrWhiteSpace(x.h))
                .Select(x => (Read: WorkHours.Read(x.h!)!.Value, x.i)).Select(x => new WorkDay(WorkHours.Days[x.i], x.Read.Start, x.Read.End))],
        });
        return default;
    }
}

/// <summary>Reads and shows the hours of a day.</summary>
public static class WorkHours
{
    /// <summary>The week as it is written: from Monday.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>"9:00 to 17:00", "9am-5pm", "0900–1700"; null where it cannot be read or ends before it starts.</summary>
    public static (TimeOnly Start, TimeOnly End)? Read(string typed)
    {
        var parts = typed.ToLowerInvariant().Replace(" to ", "-", StringComparison.Ordinal).Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Time(parts[0]) is { } start && Time(parts[1]) is { } end && start < end ? (start, end) : null;
    }

    public static string Show(WorkDay day) => Text(day.Start) + " to " + Text(day.End);

    private static string Text(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string text)
    {
        var half = text.EndsWith("am", StringComparison.Ordinal) ? 0 : text.EndsWith("pm", StringComparison.Ordinal) ? 12 : (int?)null;
        var figures = (half is null ? text : text[..^2].Trim()).Replace('.', ':');
        var (hours, minutes) = figures.Split(':') is [var h, var m] ? (h, m) : figures.Length == 4 ? (figures[..2], figures[2..]) : (figures, "00");
        if (hours.Length is 0 or > 2 || minutes.Length != 2 || !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || minute > 59)
            return null;
        if (half is { } later)
            hour = hour is >= 1 and <= 12 ? hour % 12 + later : 99;
        return hour < 24 ? new TimeOnly(hour, minute) : null;
    }
}
