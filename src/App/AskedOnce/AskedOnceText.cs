using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kith.AskedOnce;

/// <summary>Topics and activities as a person edits them: lines of text.</summary>
public static partial class AskedOnceText
{
    private const string Each = "(each child)";

    /// <summary>A text that Kith comes with.</summary>
    internal static string Shipped(string name)
    {
        using var reader = new StreamReader(typeof(AskedOnceText).Assembly.GetManifestResourceStream($"Kith.AskedOnce.{name}.txt")!);
        return reader.ReadToEnd();
    }

    public static string Write(IEnumerable<Topic> topics)
    {
        var text = new StringBuilder();
        foreach (var t in topics)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {t.Code}: {t.Name}{(t.OfEachChild ? " " + Each : "")}\nask: {string.Join(", ", t.Asks)}\n");
            if (t.Tells is { Count: > 0 } tells)
                text.Append(CultureInfo.InvariantCulture, $"told: {string.Join(", ", tells)}\n");
            if (t.Days is { } days)
                text.Append(CultureInfo.InvariantCulture, $"days: {days}\n");
            if (t.Words.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"words: {string.Join(", ", t.Words)}\n");
            text.Append('\n');
        }
        return text.ToString().Trim();
    }

    public static string Write(IEnumerable<ActivityKind> activities) =>
        string.Join('\n', activities.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Code}: {a.Days} days, {a.Minutes} minutes")));

    /// <param name="wrong">What is wrong with the first line that cannot be read.</param>
    public static IReadOnlyList<Topic> ReadTopics(string text, out string? wrong)
    {
        var topics = new List<Topic>();
        wrong = null;
        foreach (var line in Lines(text))
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                var name = heading.Groups["name"].Value;
                var each = name.EndsWith(Each, StringComparison.OrdinalIgnoreCase);
                topics.Add(new(heading.Groups["code"].Value, each ? name[..^Each.Length].Trim() : name, each, null, [], []));
            }
            else if (topics.Count == 0)
                wrong ??= "Begin with a topic: #, its code, a colon and its name";
            else if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [var what, { Length: > 0 } rest] && With(topics[^1], what, rest) is { } topic)
                topics[^1] = topic;
            else
                wrong ??= $"‘{Short(line)}’ is not understood: write ‘ask:’, ‘told:’, ‘days:’ or ‘words:’, and what follows";
        }
        if (wrong is null && topics.FirstOrDefault(t => t.Asks.Count == 0) is { } empty)
            wrong = $"Say under ‘{empty.Name}’ what asks it, in a line that begins with ‘ask:’";
        if (wrong is null && topics.GroupBy(t => t.Code).FirstOrDefault(g => g.Count() > 1) is { } twice)
            wrong = $"Two topics have the code ‘{twice.Key}’";
        return topics;
    }

    /// <param name="wrong">What is wrong with the first line that cannot be read.</param>
    public static IReadOnlyList<ActivityKind> ReadActivities(string text, out string? wrong)
    {
        var activities = new List<ActivityKind>();
        wrong = null;
        foreach (var line in Lines(text))
        {
            if (Activity().Match(line) is { Success: true } match)
                activities.Add(new(match.Groups["code"].Value, Number(match.Groups["days"].Value), Number(match.Groups["minutes"].Value)));
            else
                wrong ??= $"‘{Short(line)}’ is not understood: write for example ‘home-visit: 60 days, 45 minutes’";
        }
        if (wrong is null && activities.GroupBy(a => a.Code).FirstOrDefault(g => g.Count() > 1) is { } twice)
            wrong = $"‘{twice.Key}’ is there twice";
        if (wrong is null && activities.FirstOrDefault(a => a.Days > 730 || a.Minutes > 600) is { } much)
            wrong = $"‘{much.Code}’: enter 730 days and 600 minutes or fewer";
        return activities;
    }

    private static Topic? With(Topic topic, string what, string rest) => what.ToLowerInvariant() switch
    {
        "ask" => topic with { Asks = Parts(rest) },
        "told" => topic with { Tells = Parts(rest) },
        "words" => topic with { Words = [.. Parts(rest).Select(w => w.Trim('"')).Where(w => w.Length > (w.EndsWith('*') ? 2 : 1))] },
        "days" when int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 730 => topic with { Days = days },
        _ => null,
    };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[] Parts(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Short(string line) => line.Length > 40 ? line[..40] + "…" : line;

    [GeneratedRegex(@"^# ?(?<code>[a-z][a-z0-9-]{0,39}): (?<name>.{1,120})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<code>[a-z][a-z0-9-]{0,79}): (?<days>\d{1,4}) days?, (?<minutes>\d{1,4}) minutes?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Activity();
}
