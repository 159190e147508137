using System.Text.Json;
using System.Text.Json.Serialization;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce;

namespace Kith.Meetings;

/// <summary>What can be measured of a family with early help, to tell whether it is stuck.</summary>
public enum StuckMeasure { WeeksWithoutProgress = 1, ReviewsWithoutRise, NoAccessVisits, TimesLevelRaised, TimesLeadChanged, DaysOverdue }

/// <summary>One measure with its threshold.</summary>
public sealed record StuckCondition(StuckMeasure Measure, int AtLeast);

/// <summary>A rule by which a case counts as stuck: one condition, or several of which all or any must hold.</summary>
/// <param name="Code">The same for all versions of the rule.</param>
public sealed record StuckRule(string Code, string Name, bool Any, IReadOnlyList<StuckCondition> Conditions);

/// <summary>What is measured of one family, as of a day.</summary>
/// <param name="Since">Since when, where the measure has a beginning.</param>
public sealed record Measured(int Value, DateOnly? Since, string Words);

/// <summary>The rules in force, and what they say of a family in words.</summary>
public static class StuckRules
{
    /// <summary>More conditions than this are no plain rule any more.</summary>
    public const int MostConditions = 4;

    /// <summary>What Kith comes with, until a centre or a team publishes its own.</summary>
    public static IReadOnlyList<StuckRule> Shipped { get; } = Read();

    private static StuckRule[] Read()
    {
        using var stream = typeof(StuckRules).Assembly.GetManifestResourceStream("Kith.Meetings.stuck-rules.json")!;
        return JsonSerializer.Deserialize<StuckRule[]>(stream, new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } })!;
    }

    /// <summary>The rules for a team's families: the team's own, else the centre's, else those that Kith comes with.</summary>
    public static IReadOnlyList<StuckRule> For(Id<Team>? team, IEnumerable<StuckRuleSet> published)
    {
        var all = published as IReadOnlyCollection<StuckRuleSet> ?? [.. published];
        return (all.Where(s => s.Team is not null && s.Team == team).MaxBy(s => s.Version) ?? all.Where(s => s.Team is null).MaxBy(s => s.Version))?.Rules ?? Shipped;
    }

    /// <summary>Why the rule matches, in words; null where it does not.</summary>
    public static string? Matches(StuckRule rule, CaseMeasures measures, DateOnly today) => Matches(rule, measure => measures.Of(measure, today));

    /// <param name="of">What is measured; null where there is nothing to measure.</param>
    internal static string? Matches(StuckRule rule, Func<StuckMeasure, Measured?> of)
    {
        var words = new List<string>(rule.Conditions.Count);
        foreach (var condition in rule.Conditions)
            if (of(condition.Measure) is { } measured && measured.Value >= condition.AtLeast)
                words.Add(measured.Words);
            else if (!rule.Any)
                return null;
        return words.Count == 0 ? null : string.Join(". ", words);
    }

    /// <summary>A rule as a sentence: "all of: no action has moved for 6 weeks or more, …".</summary>
    public static string InWords(this StuckRule rule) =>
        (rule.Conditions.Count == 1 ? "" : rule.Any ? "any of: " : "all of: ") + string.Join("; ", rule.Conditions.Select(c => c.InWords()));

    public static string InWords(this StuckCondition condition) => condition.Measure switch
    {
        StuckMeasure.WeeksWithoutProgress => $"no action has moved for {Many(condition.AtLeast, "week")} or more",
        StuckMeasure.ReviewsWithoutRise => $"{Many(condition.AtLeast, "review")} or more in a row with no score risen",
        StuckMeasure.NoAccessVisits => $"{Many(condition.AtLeast, "visit")} or more in a row without access",
        StuckMeasure.TimesLevelRaised => $"the level of need was raised {Many(condition.AtLeast, "time")} or more",
        StuckMeasure.TimesLeadChanged => $"the lead changed {Many(condition.AtLeast, "time")} or more",
        _ => $"an action is overdue by {Many(condition.AtLeast, "day")} or more",
    };

    public static string Named(this StuckMeasure measure) => measure switch
    {
        StuckMeasure.WeeksWithoutProgress => "Weeks in which no action has moved",
        StuckMeasure.ReviewsWithoutRise => "Reviews in a row with no score risen",
        StuckMeasure.NoAccessVisits => "Visits in a row without access",
        StuckMeasure.TimesLevelRaised => "How often the level of need was raised",
        StuckMeasure.TimesLeadChanged => "How often the lead changed",
        _ => "Days by which an action is overdue",
    };

    internal static string Many(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    public static string Directions(int count) => Many(count, "direction") + " so far";

    internal static string Since(DateOnly since) => Shown.Date(since);
}
