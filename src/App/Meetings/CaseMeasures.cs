using Kith.EarlyHelp;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Workforce;

namespace Kith.Meetings;

/// <summary>
/// What the stuck rules go by, for each family with open early help and each team that serves it. It holds days and never ages, so
/// that it stays right while time passes; it is made anew with every act that changes it.
/// </summary>
[Indexed(nameof(Centre), nameof(Team), Across = true)]
public sealed class CaseMeasures : Derived
{
    public RecordId Centre { get; set; }
    public Id<Team> Team { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    public string FamilyName { get; set; } = "";

    /// <summary>The last day on which an action moved; null where no action is open.</summary>
    public DateOnly? LastMovedOn { get; set; }

    /// <summary>The day by which the action that has waited longest was to be done, and what it is.</summary>
    public DateOnly? OldestDueOn { get; set; }
    public string? OldestDue { get; set; }

    /// <summary>How many reviews in a row no score has risen, and the first of them.</summary>
    public int FlatReviews { get; set; }
    public DateOnly? FlatSince { get; set; }

    [AsJson]
    public IReadOnlyList<DateOnly> LevelRaisedOn { get; set; } = [];

    [AsJson]
    public IReadOnlyList<DateOnly> LeadChangedOn { get; set; } = [];

    /// <summary>The last visits without access, as places in the line of time, the latest first. A visit that succeeded since is asked for where it matters.</summary>
    [AsJson]
    public IReadOnlyList<long> NoAccessAt { get; set; } = [];

    /// <summary>One measure as of a day; null where there is nothing to measure.</summary>
    /// <param name="seenAt">When the family was last met at a visit, as a place in the line of time.</param>
    /// <param name="after">Only what came about after this day counts, of what can only be counted.</param>
    public Measured? Of(StuckMeasure measure, DateOnly today, long? seenAt = null, DateOnly? after = null)
    {
        switch (measure)
        {
            case StuckMeasure.WeeksWithoutProgress when LastMovedOn is { } moved:
                var weeks = (today.DayNumber - moved.DayNumber) / 7;
                return new(weeks, moved, $"No action has moved since {StuckRules.Since(moved)}, {StuckRules.Many(weeks, "week")}");
            case StuckMeasure.DaysOverdue when OldestDueOn is { } due && due < today:
                var days = today.DayNumber - due.DayNumber;
                return new(days, due, $"An action has been overdue since {StuckRules.Since(due)}, {StuckRules.Many(days, "day")}{(OldestDue is null ? "" : $": {OldestDue}")}");
            case StuckMeasure.ReviewsWithoutRise when FlatSince is { } flat:
                return new(FlatReviews, flat, $"No score has risen at {StuckRules.Many(FlatReviews, "review")} in a row, since {StuckRules.Since(flat)}");
            case StuckMeasure.NoAccessVisits:
                var running = NoAccessAt.Where(at => !(at <= seenAt)).Select(DayOf).ToArray();
                return running.Length == 0 ? null : new(running.Length, running[^1], $"{StuckRules.Many(running.Length, "visit")} in a row without access, since {StuckRules.Since(running[^1])}");
            case StuckMeasure.TimesLevelRaised:
                return Counted(LevelRaisedOn, after, (n, last) => $"The level of need was raised {StuckRules.Many(n, "time")}, last on {last}");
            case StuckMeasure.TimesLeadChanged:
                return Counted(LeadChangedOn, after, (n, last) => $"The lead changed {StuckRules.Many(n, "time")}, last on {last}");
            default:
                return null;
        }
    }

    private static Measured? Counted(IReadOnlyList<DateOnly> days, DateOnly? after, Func<int, string, string> words)
    {
        DateOnly[] counted = after is { } day ? [.. days.Where(d => d > day)] : [.. days];
        return counted.Length == 0 ? null : new(counted.Length, counted[0], words(counted.Length, StuckRules.Since(counted[^1])));
    }

    internal static DateOnly DayOf(long timeline) => DateOnly.FromDayNumber((int)(timeline / TimelinePlace.PlacesInADay));
}

/// <inheritdoc cref="CaseMeasures"/>
internal sealed class CasesMeasured : Derivation<CaseMeasures>
{
    public const string NoAccessForm = "no-access-visit";

    /// <summary>No rule asks for more.</summary>
    private const int MostVisits = 20;

    public override IReadOnlyList<Type> From { get; } =
    [
        .. new EarlyHelpAsItStands().From, typeof(FamilyName), typeof(Involvement), typeof(InvolvementEnded), typeof(Entry), typeof(EnteredInError), typeof(SharingScope),
    ];

    // Entries are written all day; only those that tell of no access count here.
    protected override bool Asks(OnRecord added) => added is not Entry entry || entry.FormCode == NoAccessForm;

    protected override IEnumerable<CaseMeasures> Derive(OpenRecord record)
    {
        if (EpisodesOf.Record(record).FirstOrDefault(e => e.State != EpisodeState.Closed) is not { } now)
            return [];
        var name = record.Rows<FamilyName>().AsEnumerable().MaxBy(n => n.Id.Value)?.Name ?? "A family";
        var ended = record.Rows<InvolvementEnded>().AsEnumerable().GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        var open = now.Actions.Where(a => a.IsOpen).ToArray();
        var oldest = open.OrderBy(a => a.ByWhen).ThenBy(a => a.Id.Value).FirstOrDefault();
        // Of a family that spoke of sharing it is told that something is overdue, and not what: some of those who are told may not see the plan.
        var what = record.Rows<SharingScope>().Any() ? null : oldest?.What;
        var (flat, since) = Flat(now);
        var (raised, changed, visits) = (LevelRaised(record, now.Id), LeadChanged(record, now.Id), NoAccess(record));
        return [.. record.Rows<Involvement>().AsEnumerable().Select(i => new CaseMeasures
        {
            Id = i.Id.Value, Centre = i.Centre, Team = i.Team, From = i.From, To = ended.TryGetValue(i.Id, out var on) ? on : null, FamilyName = name,
            LastMovedOn = open.Length == 0 ? null : now.Actions.Max(a => a.LastMoved), OldestDueOn = oldest?.ByWhen, OldestDue = what,
            FlatReviews = flat, FlatSince = since, LevelRaisedOn = raised, LeadChangedOn = changed, NoAccessAt = visits,
        })];
    }

    /// <summary>From the latest review back: how many at which outcomes were scored and none rose.</summary>
    private static (int, DateOnly?) Flat(Episode now)
    {
        var (count, since) = (0, (DateOnly?)null);
        foreach (var day in now.Reviews.Distinct().OrderDescending())
        {
            var rises = now.Plan.Select(o => Rose(o.Scores, day)).OfType<bool>().ToArray();
            if (rises.Contains(true))
                break;
            if (rises.Length > 0)
                (count, since) = (count + 1, day);
        }
        return (count, since);
    }

    /// <summary>Whether an outcome's score rose at the review of a day, said by the family or by the worker; null where there is nothing to compare.</summary>
    private static bool? Rose(IReadOnlyList<Episode.Score> scores, DateOnly day)
    {
        if (scores.LastOrDefault(s => s.On == day) is not { } then || scores.TakeWhile(s => s.On != day).LastOrDefault(s => s.On < day) is not { } before)
            return null;
        return then.ByFamily > before.ByFamily || then.ByWorker > before.ByWorker;
    }

    private static DateOnly[] LevelRaised(OpenRecord record, Id<EarlyHelpEpisode> episode)
    {
        var level = record.Rows<EarlyHelpEpisode>().AsEnumerable().Single(e => e.Id == episode).Level;
        var raised = new List<DateOnly>();
        foreach (var change in record.Rows<LevelChanged>().AsEnumerable().Where(c => c.Episode == episode).OrderBy(c => c.Id.Value))
        {
            if (change.Level > level)
                raised.Add(change.On);
            level = change.Level;
        }
        return [.. raised];
    }

    private static DateOnly[] LeadChanged(OpenRecord record, Id<EarlyHelpEpisode> episode)
    {
        var asked = record.Rows<LeadProposed>().AsEnumerable().Where(p => p.Episode == episode).ToDictionary(p => p.Id, p => p.Worker);
        var leads = record.Rows<LeadAnswered>().AsEnumerable().Where(a => a.Accepted && asked.ContainsKey(a.Proposal)).OrderBy(a => a.Id.Value).ToArray();
        return [.. leads.Skip(1).Zip(leads, (now, before) => (now, before)).Where(l => asked[l.now.Proposal] != asked[l.before.Proposal]).Select(l => London.DateOf(l.now.At))];
    }

    private static long[] NoAccess(OpenRecord record) => [.. Visits.WithoutAccess(record).Take(MostVisits)];
}
