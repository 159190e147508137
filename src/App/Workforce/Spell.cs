using Kith.Record;

namespace Kith.Workforce;

/// <summary>Times from a first to a last day, both of which count.</summary>
internal static class Spell
{
    /// <summary>Whether two have a day in common. What was called off, and so ends before it begins, has none.</summary>
    public static bool Overlap(DateOnly from, DateOnly? to, DateOnly otherFrom, DateOnly? otherTo) =>
        !(to < from) && !(otherTo < otherFrom) && !(to < otherFrom) && !(otherTo < from);

    public static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    /// <summary>The last day of what has one, by the rows that end it.</summary>
    public static IReadOnlyDictionary<Guid, DateOnly> Ends(IEnumerable<Ended> ended) => ended.GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));

    /// <summary>The last day, where it has its own and may have been ended before it.</summary>
    public static DateOnly? To(this IReadOnlyDictionary<Guid, DateOnly> ends, Guid what, DateOnly? to) => Earlier(to, ends.TryGetValue(what, out var on) ? on : null);

    /// <summary>Sees that something can end on a day: not before it began, and not after it ends anyway.</summary>
    public static void MayEnd(DateOnly? from, DateOnly? to, DateOnly on, string field)
    {
        if (on < from)
            throw new Invalid(field, $"The last day must be on or after the day it began, {Shared.Shown.Date(from.Value)}");
        if (on > to)
            throw new Invalid(field, $"It ends on {Shared.Shown.Date(to.Value)} already");
    }
}
