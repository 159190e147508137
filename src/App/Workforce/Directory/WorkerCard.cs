using Kith.Record;

namespace Kith.Workforce.Directory;

/// <summary>What the directory shows of a worker, each with its dates, so that it need not be made anew every day.</summary>
public sealed record WorkerCard
{
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? BestReached { get; init; }
    public IReadOnlyList<Dated> Employers { get; init; } = [];
    public IReadOnlyList<Dated> Teams { get; init; } = [];
    public IReadOnlyList<Dated> Bases { get; init; } = [];
    public IReadOnlyList<Dated> Delivers { get; init; } = [];
    public IReadOnlyList<Week> Weeks { get; init; } = [];
    public IReadOnlyList<Dated> Away { get; init; } = [];
    public IReadOnlyList<Dated> Covers { get; init; } = [];

    /// <summary>Something's or somebody's name, from a day to a day.</summary>
    public sealed record Dated(string Name, DateOnly From, DateOnly? To)
    {
        /// <summary>The worker or team it is, where there is a page of it.</summary>
        public Guid? Of { get; init; }

        public bool IsOn(DateOnly day) => From <= day && !(To < day);
    }

    /// <summary>The hours of a week, from a day on.</summary>
    public sealed record Week(DateOnly From, IReadOnlyList<WorkDay> Days);

    internal static WorkerCard Of(
        OpenRecord record, WorkerDetails details, IReadOnlyList<Employment> employments, IReadOnlyList<Placement> placements, IReadOnlyDictionary<Guid, DateOnly> ends)
    {
        var sites = record.Rows<WorkSite>().ToList();
        IReadOnlyList<Dated> Sites(SiteKind kind) =>
            [.. sites.Where(s => s.Kind == kind).OrderBy(s => s.From).Select(s => new Dated(s.Name, s.From, ends.To(s.Id.Value, s.To)))];
        return new WorkerCard
        {
            Email = details.Email,
            Phone = details.Phone,
            BestReached = details.BestReached,
            // The main employment comes first.
            Employers = [.. employments.OrderBy(e => e.SecondPost == true).ThenByDescending(e => e.From).Select(e => new Dated(e.OrganisationName, e.From, ends.To(e.Id.Value, e.To)) { Of = e.Organisation.Value })],
            Teams = [.. placements.OrderBy(p => p.TeamName, StringComparer.Ordinal).ThenBy(p => p.From).Select(p => new Dated(p.TeamName, p.From, ends.To(p.Id.Value, p.To)) { Of = p.Team.Value })],
            Bases = Sites(SiteKind.Base),
            Delivers = Sites(SiteKind.Delivery),
            Weeks = [.. record.Rows<WorkPattern>().AsEnumerable().OrderBy(p => p.From).ThenBy(p => p.Id.Value).Select(p => new Week(p.From, p.Days))],
            Away = [.. record.Rows<Absence>().AsEnumerable().OrderBy(a => a.From).Select(a => new Dated("", a.From, ends.To(a.Id.Value, a.To)))],
            Covers = [.. record.Rows<Cover>().AsEnumerable().OrderBy(c => c.From).Select(c => new Dated(c.ByName, c.From, ends.To(c.Id.Value, c.To)) { Of = c.By.Value })],
        };
    }
}

/// <summary>A worker as colleagues see them on a day.</summary>
/// <param name="Works">Whether they work on that day by their pattern; null where no pattern is known.</param>
/// <param name="Hours">The hours of that day, where they work.</param>
/// <param name="AwayUntil">The last day away, where they are away.</param>
/// <param name="CoveredBy">Who covers for them on that day.</param>
public sealed record Colleague(
    RecordId Record, string Name, Discipline Discipline, string? Employer, IReadOnlyList<string> Teams, string? Base, IReadOnlyList<string> Delivers,
    string? Phone, string? Email, string? BestReached, bool? Works, string? Hours, DateOnly? AwayUntil, WorkerCard.Dated? CoveredBy)
{
    /// <summary>The hours of the whole week that is in force.</summary>
    public IReadOnlyList<WorkDay> Week { get; init; } = [];

    /// <summary>The employer and teams of the day, with the names they had when it was recorded.</summary>
    public IReadOnlyList<WorkerCard.Dated> Recorded { get; init; } = [];

    /// <summary>Who employs them on that day, where their employer was succeeded by another.</summary>
    internal Change.Successions.Employer? SucceededBy { get; init; }

    /// <summary>The same with the names that the employer and the teams have now.</summary>
    public Colleague Named(Partnership now) => this with
    {
        Employer = SucceededBy is { } by ? now.Organisations.FirstOrDefault(o => o.Id == by.Id)?.Name ?? by.Name : Recorded.Select(r => now.Organisations.FirstOrDefault(o => o.Id.Value == r.Of)?.Name).FirstOrDefault(n => n is not null) ?? Employer,
        Teams = [.. Teams.Select(t => now.Teams.FirstOrDefault(n => Recorded.Any(r => r.Name == t && r.Of == n.Id.Value))?.Name ?? t)],
    };

    /// <summary>Whether one should ask who covers.</summary>
    public bool IsAbsent => AwayUntil is not null || Works == false;

    /// <summary>Workers as they are today, with the employers that have succeeded theirs.</summary>
    internal static async Task<IReadOnlyList<Colleague>> OfAsync(AcrossRecords across, IReadOnlyList<InDirectory> workers, CancellationToken ct)
    {
        var now = await Change.Successions.EmployersAsync(across, [.. workers.Select(w => w.Record)], across.Today, ct);
        return [.. workers.Select(w => Of(w, across.Today)).Select(c => now.TryGetValue(c.Record, out var by) ? c with { Employer = by.Name, SucceededBy = by } : c)];
    }

    private static Colleague Of(InDirectory worker, DateOnly day)
    {
        var card = worker.Card;
        IReadOnlyList<string> On(IReadOnlyList<WorkerCard.Dated> all) => [.. all.Where(d => d.IsOn(day)).Select(d => d.Name).Distinct()];
        var week = card.Weeks.LastOrDefault(w => w.From <= day)?.Days;
        var today = week?.FirstOrDefault(d => d.Day == day.DayOfWeek);
        var away = card.Away.Where(a => a.IsOn(day)).Max(a => a.To);
        return new(worker.Record, worker.Name, worker.Discipline, On(card.Employers).FirstOrDefault(), On(card.Teams), On(card.Bases).FirstOrDefault(), On(card.Delivers),
            card.Phone, card.Email, card.BestReached, away is not null ? false : week is null ? null : today is not null,
            today is null ? null : WorkHours.Show(today), away, card.Covers.FirstOrDefault(c => c.IsOn(day)))
        {
            Week = week ?? [],
            Recorded = [.. card.Employers.Concat(card.Teams).Where(d => d.IsOn(day))],
        };
    }
}
