using Kith.Record;

namespace Kith.Workforce.Lines;

/// <summary>From when until when lines count.</summary>
public static class LineDates
{
    /// <summary>Whether a line of this kind is that of a manager: of those no circle may be made.</summary>
    public static bool IsManaging(this LineKind kind) => kind is LineKind.LineManager or LineKind.DayToDayManager;

    /// <summary>The first day on which each thing that ended was at its last.</summary>
    public static IReadOnlyDictionary<Guid, DateOnly> LastDays(IEnumerable<Ended> ended) =>
        ended.GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));

    /// <summary>The last day of a line; null where none is known.</summary>
    public static DateOnly? LastDay(this ReportingLine line, IReadOnlyDictionary<Guid, DateOnly> lastDays) =>
        lastDays.TryGetValue(line.Id.Value, out var on) ? Earlier(line.To, on) : line.To;

    /// <summary>Whether the line counts on a day: from its first day to its last.</summary>
    public static bool IsOn(this ReportingLine line, IReadOnlyDictionary<Guid, DateOnly> lastDays, DateOnly day) =>
        line.From <= day && !(line.LastDay(lastDays) < day);

    internal static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;

    internal static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
