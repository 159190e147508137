using System.Text.RegularExpressions;

namespace Kith.Tests.AskedOnce;

/// <summary>
/// A judge of overlaps that knows nothing of the warning's own topics, words and days. It goes by what the field calls asking again:
/// another discipline, the same person, what both texts tell of, while what was told still holds, and with no reason given to ask again.
/// It was written from guidance (how often a baby is weighed, how long a review of development, of a mother's mood and of housing holds)
/// and from words that practitioners use, before any of its answers was read.
/// </summary>
internal static partial class OverlapJudge
{
    /// <summary>What the field asks families about, each with the words that tell of it and for how many days an answer holds.</summary>
    private static readonly (string Name, Regex Words, int Days, bool OfAPerson)[] s_subjects =
    [
        // A well baby is weighed once a month at most in the first half year.
        ("growth and feeding", Feeding(), 28, true),
        ("development", Development(), 60, true),
        ("the parent's mood", Mood(), 28, false),
        ("home and money", Home(), 90, false),
    ];

    /// <summary>What both tell of that still held; empty where it is no true overlap.</summary>
    public static IReadOnlyList<string> Overlap(TownWarning told)
    {
        var apart = told.On.DayNumber - told.EarlierOn.DayNumber;
        if (apart < 0 || told.BegunBy == told.EarlierBy || Planned().IsMatch(told.EarlierText) && apart >= 10)
            return [];
        var same = told.BegunAbout.Count == 0 || told.EarlierAbout.Count == 0 || told.BegunAbout.Intersect(told.EarlierAbout).Any();
        List<string> found = [.. s_subjects.Where(s => apart <= s.Days && (same || !s.OfAPerson) && s.Words.IsMatch(told.BegunText) && s.Words.IsMatch(told.EarlierText)).Select(s => s.Name)];
        // Two who stand in one home within a week could have come together.
        if (apart <= 7 && same && AtHome().IsMatch(told.Begun + told.BegunText) && AtHome().IsMatch(told.Earlier + told.EarlierText))
            found.Add("a visit");
        return found;
    }

    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(weigh\w*|weight|kg|grams?|centiles?|feeds?|feeding|fed|breast\w*|bottles?|formula|latch\w*|wean\w*|solids?|milk|appetite)\b", Plainly)]
    private static partial Regex Feeding();

    [GeneratedRegex(@"\b(words?|says?|said|talk\w*|speech|speak\w*|language|understand\w*|points?|crawl\w*|walk\w*|stands?|climb\w*|sort(s|ed)?|puzzles?|plays?|played|playing|counts?|draws?|stack\w*|builds?|bricks?|pincer|babbl\w*|attention|sentences?|milestones?|review)\b", Plainly)]
    private static partial Regex Development();

    [GeneratedRegex(@"\b(mood|low|tearful|cr(y|ies|ied|ying)|anxious|worr\w+|EPDS|depress\w*|tired|exhausted|sleeps? badly)\b", Plainly)]
    private static partial Regex Mood();

    [GeneratedRegex(@"\b(damp|mould|landlord|rent|housing|flat|heating|debts?|benefits?|credit|food bank|job|evict\w*|bedroom)\b", Plainly)]
    private static partial Regex Home();

    [GeneratedRegex(@"\b(again (in|on|at)|next (week|month|visit)|in (two|three|four|six) weeks|weigh again|review in)\b", Plainly)]
    private static partial Regex Planned();

    [GeneratedRegex(@"home visit|\b(at home|living room|kitchen|front door|hallway|sofa|cot|moses basket)\b|health visitor contact", Plainly)]
    private static partial Regex AtHome();
}
