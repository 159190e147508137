namespace Kith.Sharing.SubjectAccess;

/// <summary>
/// The time in which a request must be answered (UK GDPR, article 12(3) and 12A): one month from the day it came, or from the day
/// the requester proved who they are where that had to be asked; to the corresponding date of the next month, or its last day where
/// there is none. Days on which a clarification was waited for are added. Two months more may be taken, with reasons that are told
/// within the first.
/// </summary>
/// <param name="Begins">The day the month is counted from.</param>
/// <param name="Waiting">Whether it rests now.</param>
/// <param name="FirstMonth">The end of the first month, by which an extension must be told.</param>
/// <param name="Due">The last day; while the clock rests, the one it would be if the answer came today.</param>
public sealed record SubjectAccessClock(DateOnly Begins, bool Waiting, DateOnly FirstMonth, DateOnly Due)
{
    public const int MostMonthsMore = 2;

    public static SubjectAccessClock Of(
        DateOnly received, IEnumerable<(WaitsFor For, DateOnly From, DateOnly? Over)> waits, int monthsMore, DateOnly today)
    {
        var all = waits.ToArray();
        var begins = all.Where(w => w.For == WaitsFor.Identity).Select(w => w.Over ?? today).Append(received).Max();
        // Days waited before the month began are no part of it, and those of two questions at once count once.
        var rested = all.Where(w => w.For == WaitsFor.Clarification)
            .SelectMany(w => Days(w.From < begins ? begins : w.From, w.Over ?? today)).Distinct().Count();
        return new(begins, all.Any(w => w.Over is null), begins.AddMonths(1).AddDays(rested), begins.AddMonths(1 + monthsMore).AddDays(rested));
    }

    public bool IsOverdue(DateOnly today) => !Waiting && Due < today;

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly until)
    {
        for (var day = from; day < until; day = day.AddDays(1))
            yield return day;
    }
}
