using Kith.Record;

namespace Kith.Training;

/// <summary>How a worker stands with a competence on a day.</summary>
public enum HoldingState
{
    /// <summary>Never awarded, or every award was withdrawn by that day.</summary>
    Never = 1,

    /// <summary>An award counts on that day.</summary>
    Held,

    /// <summary>The last award has lapsed, by no more than the days of grace.</summary>
    InGrace,

    /// <summary>The last award has lapsed, by more than the days of grace.</summary>
    Lapsed,
}

/// <summary>
/// Says whether a competence is held on a day. An award counts from its first day to its last, both included; from the day
/// that it is withdrawn it counts as if it had never been given, so a withdrawn award leaves no grace. Days are London's.
/// </summary>
public static class Holding
{
    public static HoldingState On(DateOnly day, Id<Competence> competence, IReadOnlyCollection<CompetenceAward> awards,
        IReadOnlyCollection<AwardWithdrawn> withdrawn, int graceDays)
    {
        var last = -1;
        foreach (var award in awards)
        {
            if (award.Competence != competence || award.From > day || WithdrawnOn(award, withdrawn) <= day)
                continue;
            if (award.ValidUntil is not { } until || until >= day)
                return HoldingState.Held;
            last = Math.Max(last, until.DayNumber);
        }
        return last < 0 ? HoldingState.Never
            : day.DayNumber - last <= graceDays ? HoldingState.InGrace
            : HoldingState.Lapsed;
    }

    /// <summary>The last day on which the competence is held, or was, as far as is known on a day; null where it does not lapse, or was never held.</summary>
    public static DateOnly? Until(DateOnly day, Id<Competence> competence, IReadOnlyCollection<CompetenceAward> awards,
        IReadOnlyCollection<AwardWithdrawn> withdrawn)
    {
        DateOnly? last = null;
        foreach (var award in awards)
        {
            if (award.Competence != competence || award.From > day)
                continue;
            var on = WithdrawnOn(award, withdrawn);
            if (on <= day)
                continue;
            // A withdrawal that is yet to come ends it on the day before.
            var until = on is { } known && !(award.ValidUntil < known) ? known.AddDays(-1) : award.ValidUntil;
            if (until is null)
                return null;
            last = last > until ? last : until;
        }
        return last;
    }

    private static DateOnly? WithdrawnOn(CompetenceAward award, IReadOnlyCollection<AwardWithdrawn> withdrawn)
    {
        DateOnly? first = null;
        foreach (var one in withdrawn)
            if (one.Award == award.Id && !(first <= one.On))
                first = one.On;
        return first;
    }
}
