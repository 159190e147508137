using Kith.Record;

namespace Kith.Training;

/// <summary>How the people of one discipline and employer stand with a competence.</summary>
public sealed record CompetenceCount(string Discipline, string Employer, int People, int Held, int InGrace, int Lapsed, int Never);

/// <summary>A person who needs training now, or soon.</summary>
public sealed record NeedsTraining(StaffMember Who, HoldingState State, DateOnly? Until);

/// <summary>How a centre's people stand with one competence today and in the months to come.</summary>
/// <param name="Months">The first day of each of the next six months, this one first, with how many lapse in it and do not hold it longer.</param>
/// <param name="Seats">How many will need a place by the end of the last month: those who lapsed, those who lapse and, where it is needed for something, those who never held it.</param>
/// <param name="FreePlaces">Places still free in the sessions planned for those months that give it.</param>
/// <param name="SessionsNeeded">How many more sessions that takes, at the size of such sessions.</param>
public sealed record CentreCompetence(
    KnownCompetence Competence, IReadOnlyList<CompetenceCount> Counts, IReadOnlyList<(DateOnly Month, int Lapse)> Months,
    IReadOnlyList<NeedsTraining> People, int Seats, int FreePlaces, int SessionSize, int SessionsNeeded)
{
    public const int MonthsAhead = 6;
    private const int UsualSize = 20;

    /// <param name="required">Whether it is needed for anything today: then those who never held it need it too.</param>
    internal static CentreCompetence Of(KnownCompetence competence, int graceDays, bool required, IReadOnlyList<StaffMember> staff, IReadOnlyList<ListedSession> sessions, DateOnly today)
    {
        var states = staff.Select(who => (Who: who, State: Holding.On(today, competence.Id, who.Awards, who.Withdrawn, graceDays),
            Until: Holding.Until(today, competence.Id, who.Awards, who.Withdrawn))).ToArray();
        var first = new DateOnly(today.Year, today.Month, 1);
        var months = Enumerable.Range(0, MonthsAhead).Select(i => first.AddMonths(i))
            .Select(month => (month, states.Count(s => s.State == HoldingState.Held && s.Until is { } until && until >= month && until < month.AddMonths(1)))).ToArray();
        var giving = sessions.Where(s => s.Gives.Contains(competence.Id.Value)).ToArray();
        var size = giving.Length == 0 ? UsualSize : (int)Math.Round(giving.Average(s => s.Places));
        var free = giving.Sum(s => s.Free);
        bool Missing(HoldingState state) => state is HoldingState.InGrace or HoldingState.Lapsed || (required && state == HoldingState.Never);
        var seats = states.Count(s => Missing(s.State)) + months.Sum(m => m.Item2);
        return new(competence,
            [.. states.GroupBy(s => (s.Who.Discipline, Employer: s.Who.Employer ?? "no employer")).OrderBy(g => g.Key.Discipline, StringComparer.CurrentCulture).ThenBy(g => g.Key.Employer, StringComparer.CurrentCulture)
                .Select(g => new CompetenceCount(g.Key.Discipline, g.Key.Employer, g.Count(), g.Count(s => s.State == HoldingState.Held),
                    g.Count(s => s.State == HoldingState.InGrace), g.Count(s => s.State == HoldingState.Lapsed), g.Count(s => s.State == HoldingState.Never)))],
            months,
            [.. states.Where(s => Missing(s.State) || (s.State == HoldingState.Held && s.Until < first.AddMonths(MonthsAhead))).OrderBy(s => s.State != HoldingState.Never).ThenBy(s => s.Until)
                .Select(s => new NeedsTraining(s.Who, s.State, s.Until))],
            seats, free, size, Math.Max(0, (seats - free + size - 1) / size));
    }
}
