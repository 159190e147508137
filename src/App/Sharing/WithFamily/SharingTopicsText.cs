using System.Text;
using System.Text.RegularExpressions;
using Kith.Workforce;

namespace Kith.Sharing.WithFamily;

/// <summary>Topics as a person edits them: lines of text.</summary>
public static partial class SharingTopicsText
{
    internal static string Shipped()
    {
        using var reader = new StreamReader(typeof(SharingTopicsText).Assembly.GetManifestResourceStream("Kith.Sharing.WithFamily.topics.txt")!);
        return reader.ReadToEnd();
    }

    public static string Write(SharingTopics topics)
    {
        var text = new StringBuilder();
        foreach (var topic in topics.Topics)
        {
            text.Append("# ").Append(topic.Code).Append(": ").Append(topic.Name).Append('\n');
            if (topic.Forms.Count > 0)
                text.Append("forms: ").AppendJoin(", ", topic.Forms).Append('\n');
            if (topic.Disciplines.Count > 0)
                text.Append("disciplines: ").AppendJoin(", ", topic.Disciplines).Append('\n');
            text.Append('\n');
        }
        if (topics.Never.Count > 0)
            text.Append("never: ").AppendJoin(", ", topics.Never);
        return text.ToString().Trim();
    }

    /// <param name="wrong">What is wrong with the first line that cannot be read.</param>
    public static SharingTopics Read(string text, out string? wrong)
    {
        var topics = new List<SharingTopic>();
        var never = new List<string>();
        wrong = null;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Heading().Match(line) is { Success: true } heading)
                topics.Add(new(heading.Groups["code"].Value, heading.Groups["name"].Value, [], []));
            else if (line.Split(':', 2, StringSplitOptions.TrimEntries) is not [var what, { Length: > 0 } rest])
                wrong ??= $"‘{Short(line)}’ is not understood: write ‘# code: name’, ‘forms:’, ‘disciplines:’ or ‘never:’, and what follows";
            else if (what.Equals("never", StringComparison.OrdinalIgnoreCase))
                never.AddRange(Listed(rest));
            else if (topics.Count == 0)
                wrong ??= "Begin with a topic: #, its code, a colon and its name";
            else if (what.Equals("forms", StringComparison.OrdinalIgnoreCase))
                topics[^1] = topics[^1] with { Forms = Listed(rest) };
            else if (what.Equals("disciplines", StringComparison.OrdinalIgnoreCase))
            {
                if (Listed(rest).FirstOrDefault(d => Known(d) is null) is { } unknown)
                    wrong ??= $"‘{Short(unknown)}’ is not a discipline: choose from {string.Join(", ", Enum.GetValues<Discipline>().Select(d => d.InWords()))}";
                topics[^1] = topics[^1] with { Disciplines = [.. Listed(rest).Select(Known).OfType<string>()] };
            }
            else
                wrong ??= $"‘{Short(line)}’ is not understood: write ‘# code: name’, ‘forms:’, ‘disciplines:’ or ‘never:’, and what follows";
        }
        if (wrong is null && topics.Count == 0)
            wrong = "Enter at least one topic";
        if (wrong is null && topics.FirstOrDefault(t => t.Forms.Count + t.Disciplines.Count == 0) is { } empty)
            wrong = $"Say under ‘{empty.Name}’ which forms or disciplines it is";
        if (wrong is null && topics.GroupBy(t => t.Code).FirstOrDefault(g => g.Count() > 1) is { } twice)
            wrong = $"Two topics have the code ‘{twice.Key}’";
        if (wrong is null && topics.Exists(t => t.Code == SharingTopics.Other))
            wrong = $"Choose another code than ‘{SharingTopics.Other}’, which stands for what is on no topic";
        return new(0, topics, never);
    }

    // "HealthVisitor" or "health visitor", as entries are signed.
    private static string? Known(string discipline) => Enum.GetValues<Discipline>().Where(d =>
            d.ToString().Equals(discipline, StringComparison.OrdinalIgnoreCase) || d.InWords().Equals(discipline, StringComparison.OrdinalIgnoreCase))
        .Select(d => d.InWords()).FirstOrDefault();

    private static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"^#\s*(?<code>[a-z0-9-]{1,40})\s*:\s*(?<name>.{1,100})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();
}
