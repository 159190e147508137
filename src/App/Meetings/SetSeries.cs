using Kith.Access;
using Kith.Record;

namespace Kith.Meetings;

/// <summary>Sets up a centre's regular meeting, or changes it: when, who belongs to it, who chairs, and which disciplines must be there.</summary>
public sealed record SetSeries : Act<Id<MeetingSeries>>
{
    private const int MostAttendees = 60;

    /// <summary>The series that is changed; nothing for a new one.</summary>
    public Id<MeetingSeries>? Series { get; init; }
    public string? Name { get; init; }
    public DateOnly? FirstOn { get; init; }
    public int? EveryWeeks { get; init; }

    /// <summary>As it is typed, "9:30".</summary>
    public string? At { get; init; }
    public string? Place { get; init; }

    /// <summary>Set by the page from the workers chosen, with who they are today.</summary>
    public List<Attendee> Attendees { get; init; } = [];
    public RecordId? Chair { get; init; }
    public RecordId? MinuteTaker { get; init; }
    public List<string> Quorum { get; init; } = [];
    public int? LookAgainWeeks { get; init; }

    protected override Permission Needs => Permission.RunMeetings;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter what the meeting is called, for example ‘Tuesday meeting’");
        problems.Text(Name, nameof(Name), "The name", 100);
        problems.Require(FirstOn, nameof(FirstOn), "Enter the day of the first meeting");
        problems.When(FirstOn is { } first && (first < today.AddYears(-5) || first > today.AddYears(1)), nameof(FirstOn), "The first meeting must be in the next 12 months, or in the last five years");
        problems.When(EveryWeeks is null or < 1 or > 26, nameof(EveryWeeks), "Enter every how many weeks, from 1 to 26");
        problems.When(TimeOf(At) is null, nameof(At), "Enter the time, for example 9:30");
        problems.Text(Place, nameof(Place), "The place", 200);
        problems.When(Attendees.Count is < 2 or > MostAttendees, nameof(Attendees), $"Select between 2 and {MostAttendees} people who belong to the meeting");
        problems.When(Chair is null || !Attendees.Exists(a => a.Worker == Chair), nameof(Chair), "Select who chairs, from those who belong to the meeting");
        problems.When(MinuteTaker is null || !Attendees.Exists(a => a.Worker == MinuteTaker), nameof(MinuteTaker), "Select who takes the minutes, from those who belong to the meeting");
        problems.When(Quorum.Exists(q => !Attendees.Exists(a => a.Discipline == q)), nameof(Quorum), "Select only disciplines of those who belong to the meeting");
        problems.When(LookAgainWeeks is null or < 1 or > 52, nameof(LookAgainWeeks), "Enter after how many weeks a stuck case is looked at again, from 1 to 52");
        foreach (var one in Attendees)
        {
            problems.Text(one.Name, nameof(Attendees), "The name", 200);
            problems.Text(one.Discipline, nameof(Attendees), "The discipline", 200);
            problems.Text(one.Employer, nameof(Attendees), "The employer", 200);
        }
    }

    internal static TimeOnly? TimeOf(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var at) ? at : null;

    protected override Id<MeetingSeries> On(OpenRecord record)
    {
        if (Series is { } old && !record.Rows<MeetingSeries>().Any(s => s.Series == old))
            throw new Missing();
        if (Series is { } over && record.Rows<SeriesEnded>().Any(e => e.Series == over))
            throw new Changed("This series of meetings was ended.");
        if (Series is null && FirstOn < record.Today)
            throw new Invalid(nameof(FirstOn), "The first meeting must be today or later");
        var series = Series ?? new Id<MeetingSeries>(Key);
        record.Add(new MeetingSeries
        {
            Series = series,
            Name = Name!.Trim(),
            FirstOn = FirstOn!.Value,
            EveryWeeks = EveryWeeks!.Value,
            At = TimeOf(At)!.Value,
            Place = string.IsNullOrWhiteSpace(Place) ? null : Place.Trim(),
            Attendees = [.. Attendees.DistinctBy(a => a.Worker)],
            Chair = Chair!.Value,
            ChairName = Attendees.First(a => a.Worker == Chair).Name,
            MinuteTaker = MinuteTaker!.Value,
            MinuteTakerName = Attendees.First(a => a.Worker == MinuteTaker).Name,
            Quorum = [.. Quorum.Distinct()],
            LookAgainWeeks = LookAgainWeeks!.Value,
            ByName = record.By.Name,
        });
        // There is always a meeting ahead, so that there is an agenda to add to.
        if (Series is null)
            record.Add(new TeamMeeting { Id = new(Key), Series = series, On = FirstOn.Value });
        return series;
    }
}

/// <summary>Ends a series of meetings; what is still on its agenda is discussed elsewhere.</summary>
public sealed record EndSeries : Act<Done>
{
    public Id<MeetingSeries>? Series { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.RunMeetings;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Series, nameof(Series), "Select the series");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day");
        problems.When(LastDay < today, nameof(LastDay), "The last day must be today or later");
        problems.Require(Reason, nameof(Reason), "Say why it ends, and where its cases are discussed from then on");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        if (!record.Rows<MeetingSeries>().Any(s => s.Series == Series))
            throw new Missing();
        if (record.Rows<SeriesEnded>().Any(e => e.Series == Series))
            throw new Changed("This series of meetings was ended already.");
        record.Add(new SeriesEnded { Series = Series!.Value, On = LastDay!.Value, Reason = Reason!, ByName = record.By.Name });
        return default;
    }
}

/// <summary>Publishes which cases count as stuck at a centre, or for the families of one of its teams.</summary>
public sealed record PublishStuckRules : Act<Done>
{
    private const int MostRules = 20;

    /// <summary>Only for this team's families; nothing for the whole centre.</summary>
    public Id<Workforce.Team>? Team { get; init; }
    public List<WrittenRule> Rules { get; init; } = [];

    protected override Permission Needs => Permission.RunMeetings;

    protected override void Check(Problems problems, DateOnly today)
    {
        var kept = Kept();
        problems.When(kept.Count == 0, nameof(Rules), "Write at least one rule");
        problems.When(kept.Count > MostRules, nameof(Rules), $"Write {MostRules} rules or fewer");
        for (var i = 0; i < Rules.Count && i < MostRules; i++)
        {
            if (Rules[i].IsBlank)
                continue;
            problems.Require(Rules[i].Name, $"Rules[{i}].Name", "Enter what the rule is called");
            problems.Text(Rules[i].Name, $"Rules[{i}].Name", "The name of the rule", 100);
            problems.When(Rules[i].Conditions.Count(c => c.Measure is not null) is 0 or > StuckRules.MostConditions, $"Rules[{i}].Conditions[0].Measure", "Select what is measured");
            for (var j = 0; j < Rules[i].Conditions.Count && j < StuckRules.MostConditions; j++)
            {
                var (measure, least) = (Rules[i].Conditions[j].Measure, Rules[i].Conditions[j].AtLeast);
                problems.When(measure is { } known && !Enum.IsDefined(known), $"Rules[{i}].Conditions[{j}].Measure", "Select what is measured");
                problems.When(measure is not null && least is null or < 1 or > 365, $"Rules[{i}].Conditions[{j}].AtLeast", "Enter from how many on it counts, from 1 to 365");
                problems.When(measure is null && least is not null, $"Rules[{i}].Conditions[{j}].Measure", "Select what is measured");
            }
        }
        problems.When(kept.Where(r => !string.IsNullOrEmpty(r.Code)).GroupBy(r => r.Code).Any(r => r.Count() > 1), nameof(Rules), "Open the page again");
    }

    private List<WrittenRule> Kept() => [.. Rules.Where(r => !r.IsBlank)];

    protected override Done On(OpenRecord record)
    {
        record.Add(new StuckRuleSet
        {
            Version = (record.Rows<StuckRuleSet>().Max(r => (int?)r.Version) ?? 0) + 1,
            Team = Team,
            Rules = [.. Kept().Select((r, i) => new StuckRule(r.Code is { Length: > 0 and <= 60 } code ? code : $"own-{Key:N}-{i}", r.Name!.Trim(), r.Any,
                [.. r.Conditions.Where(c => c.Measure is not null).Select(c => new StuckCondition(c.Measure!.Value, c.AtLeast!.Value))]))],
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>A rule as it is typed.</summary>
public sealed record WrittenRule
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public bool Any { get; init; }
    public List<WrittenCondition> Conditions { get; init; } = [];

    internal bool IsBlank => string.IsNullOrWhiteSpace(Name) && Conditions.TrueForAll(c => c.Measure is null && c.AtLeast is null);
}

/// <summary>A condition as it is typed.</summary>
public sealed record WrittenCondition
{
    public StuckMeasure? Measure { get; init; }
    public int? AtLeast { get; init; }
}
