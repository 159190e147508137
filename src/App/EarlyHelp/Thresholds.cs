using System.Text.Json;
using Kith.Access;
using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>The levels of need and the clock that count on a day, with their version.</summary>
public sealed record Thresholds(int Version, DateOnly From, IReadOnlyList<LevelOfNeed> Levels, int TriageWorkingDays, IReadOnlyList<DateOnly> Holidays)
{
    /// <summary>How many days the parts of the journey may take.</summary>
    public required SetTimes Times { get; init; }

    /// <summary>
    /// What Kith comes with, until the partnership publishes its own: Kent's four levels, two working days, and the bank
    /// holidays of England and Wales (GOV.UK).
    /// </summary>
    public static Thresholds Shipped { get; } = Read();

    public static Thresholds On(DateOnly day, IEnumerable<ThresholdSet> published) =>
        published.Where(set => set.From <= day).MaxBy(set => set.Version) is { } set
            ? new(set.Version, set.From, set.Levels, set.TriageWorkingDays, set.Holidays) { Times = SetTimes.Of(set) }
            : Shipped;

    /// <summary>The last day for what came on a day: so many working days after it, whatever day it came on.</summary>
    public DateOnly DueOn(DateOnly came)
    {
        var (day, left) = (came, TriageWorkingDays);
        while (left > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day))
                left--;
        }
        return day;
    }

    private static Thresholds Read()
    {
        using var stream = typeof(Thresholds).Assembly.GetManifestResourceStream("Kith.EarlyHelp.thresholds.json")!;
        return JsonSerializer.Deserialize<Thresholds>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>How many days the parts of the journey may take.</summary>
/// <param name="Assessment">From the opening to the complete assessment.</param>
/// <param name="Plan">From the complete assessment to the first action of the plan.</param>
/// <param name="Review">From the plan to its first review, and from each review to the next.</param>
/// <param name="Closure">From the opening to the closure.</param>
public sealed record SetTimes(int Assessment, int Plan, int Review, int Closure)
{
    /// <summary>Seven weeks' working days for an assessment as in the national guide, two weeks for a plan, six weeks between reviews, a year in all.</summary>
    public static SetTimes Shipped => Thresholds.Shipped.Times;

    public static SetTimes Of(ThresholdSet set) =>
        new(set.AssessmentDays ?? Shipped.Assessment, set.PlanDays ?? Shipped.Plan, set.ReviewDays ?? Shipped.Review, set.ClosureDays ?? Shipped.Closure);
}

/// <summary>The levels of need in force today, and every version that was published.</summary>
public sealed record ThresholdsView : View<(Thresholds Now, IReadOnlyList<ThresholdSet> Published)>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<(Thresholds, IReadOnlyList<ThresholdSet>)> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var all = await record.Rows<ThresholdSet>().OrderBy(t => t.Version).ListAsync(ct);
        return (Thresholds.On(record.Today, all), all);
    }
}

/// <summary>The partnership publishes a new version of its levels of need and of its clock. What was weighed before keeps the version it was weighed by.</summary>
public sealed record PublishThresholds : Act<Done>
{
    public DateOnly? From { get; init; }
    public int? TriageWorkingDays { get; init; }
    public int? AssessmentDays { get; init; }
    public int? PlanDays { get; init; }
    public int? ReviewDays { get; init; }
    public int? ClosureDays { get; init; }

    /// <summary>One line for each level: its name, a colon, what it means.</summary>
    public string? Levels { get; init; }

    /// <summary>One date in each line, as 2026-12-25.</summary>
    public string? Holidays { get; init; }

    protected override Permission Needs => Permission.PublishThresholds;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(From, nameof(From), "Enter the date it counts from");
        problems.When(From < today, nameof(From), "The date it counts from must be today or in the future");
        problems.When(TriageWorkingDays is null or < 1 or > 20, nameof(TriageWorkingDays), "Enter between 1 and 20 working days");
        foreach (var (days, field) in ((int?, string)[])[(AssessmentDays, nameof(AssessmentDays)), (PlanDays, nameof(PlanDays)), (ReviewDays, nameof(ReviewDays)), (ClosureDays, nameof(ClosureDays))])
            problems.When(days is < 1 or > 1000, field, "Enter between 1 and 1,000 days");
        problems.Require(Levels, nameof(Levels), "Enter the levels of need");
        problems.Text(Levels, nameof(Levels), "The levels of need", 8_000, lines: true);
        problems.When(Lines(Levels).Length is 1 or > 8, nameof(Levels), "Enter between 2 and 8 levels, each in a line of its own");
        problems.When(Lines(Levels).Any(l => l.IndexOf(':', StringComparison.Ordinal) is var at && (at < 1 || at > 80 || at == l.Length - 1)), nameof(Levels), "Write each level as its name, a colon and what it means");
        problems.Text(Holidays, nameof(Holidays), "The holidays", 8_000, lines: true);
        foreach (var wrong in Lines(Holidays).Where(h => !DateOnly.TryParseExact(h, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _)).Take(1))
            problems.Add(nameof(Holidays), $"‘{wrong}’ is not a date such as 2026-12-25");
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new ThresholdSet
        {
            Version = (record.Rows<ThresholdSet>().Max(t => (int?)t.Version) ?? 0) + 1,
            From = From!.Value,
            TriageWorkingDays = TriageWorkingDays!.Value,
            AssessmentDays = AssessmentDays,
            PlanDays = PlanDays,
            ReviewDays = ReviewDays,
            ClosureDays = ClosureDays,
            Levels = [.. Lines(Levels).Select((l, i) => new LevelOfNeed(i + 1, l[..l.IndexOf(':', StringComparison.Ordinal)].Trim(), l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()))],
            Holidays = [.. Lines(Holidays).Select(h => DateOnly.ParseExact(h, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order()],
        });
        return default;
    }

    private static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
