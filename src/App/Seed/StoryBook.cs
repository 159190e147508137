using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kith.Seed;

/// <summary>One entry as it is told in a story file: which form, by which discipline, how, and its passages with slots to fill.</summary>
/// <param name="From">Days after the story's anchor, at the earliest; nothing in a pool.</param>
internal sealed record Beat(
    int From, int To, string Form, string By, string How, bool Significant, bool CoSigned, double Chance, IReadOnlyList<Line> Lines)
{
    /// <summary>Its text before anything is filled in.</summary>
    public string Raw { get; } = string.Join("\n", Lines.Select(l => l.Text));
}

/// <summary>A passage: a code (O, R, V, J, A) or a question's key, whose words where they are someone's, and the text.</summary>
internal sealed record Line(string Code, string? Whose, string Text);

/// <summary>A story that runs over weeks and months.</summary>
internal sealed record Arc(string Name, string For, int Weight, IReadOnlyList<Beat> Beats);

/// <summary>A store of entries for one kind of occasion, for children of an age in months.</summary>
internal sealed record Pool(string Name, int FromMonths, int ToMonths, IReadOnlyList<Beat> Beats, IReadOnlyList<string> Sayings);

/// <summary>Everything that is told in the story files beside this one.</summary>
internal sealed partial class StoryBook
{
    private StoryBook(IReadOnlyList<Arc> arcs, IReadOnlyList<Pool> pools)
    {
        Arcs = arcs.ToFrozenDictionary(a => a.Name);
        Pools = pools.ToLookup(p => p.Name);
    }

    public FrozenDictionary<string, Arc> Arcs { get; }

    public ILookup<string, Pool> Pools { get; }

    public static StoryBook Read()
    {
        var assembly = typeof(StoryBook).Assembly;
        var (arcs, pools) = (new List<Arc>(), new List<Pool>());
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".story", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            ReadFile(reader.ReadToEnd().Split('\n'), arcs, pools);
        }
        return new StoryBook(arcs, pools);
    }

    private static void ReadFile(string[] lines, List<Arc> arcs, List<Pool> pools)
    {
        var i = 0;
        while (i < lines.Length)
        {
            var line = lines[i].TrimEnd();
            if (line.StartsWith("arc ", StringComparison.Ordinal))
            {
                var (whom, weight) = (lines[i + 1][4..].Trim(), int.Parse(lines[i + 2][7..], CultureInfo.InvariantCulture));
                i += 3;
                arcs.Add(new Arc(line[4..], whom, weight, ReadBeats(lines, ref i, out _)));
            }
            else if (line.StartsWith("pool ", StringComparison.Ordinal))
            {
                i++;
                var beats = ReadBeats(lines, ref i, out var sayings);
                var ages = AgesOf().Match(line);
                pools.Add(ages.Success
                    ? new Pool(ages.Groups["name"].Value, Number(ages.Groups["from"]), Number(ages.Groups["to"]), beats, sayings)
                    : new Pool(line[5..], 0, 999, beats, sayings));
            }
            else if (line.Length == 0 || line[0] == '#')
                i++;
            else
                throw new FormatException($"A story file has a line that is neither a story nor a pool: {line}");
        }
    }

    private static List<Beat> ReadBeats(string[] lines, ref int i, out List<string> sayings)
    {
        (var beats, sayings) = (new List<Beat>(), []);
        for (; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (line.StartsWith("arc ", StringComparison.Ordinal) || line.StartsWith("pool ", StringComparison.Ordinal))
                break;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] != '@')
            {
                sayings.Add(line);
                continue;
            }
            var passages = new List<Line>();
            while (i + 1 < lines.Length && Passage().Match(lines[i + 1].TrimEnd()) is { Success: true } passage)
            {
                passages.Add(new Line(passage.Groups["code"].Value, passage.Groups["whose"] is { Success: true } whose ? whose.Value : null, passage.Groups["text"].Value));
                i++;
            }
            beats.Add(ReadBeat(line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries), passages));
        }
        return beats;
    }

    private static Beat ReadBeat(string[] words, IReadOnlyList<Line> passages)
    {
        var (from, to, first) = (0, 0, 0);
        if (char.IsAsciiDigit(words[0][0]))
        {
            var days = words[0].Split("..");
            (from, to, first) = (int.Parse(days[0], CultureInfo.InvariantCulture), int.Parse(days[^1], CultureInfo.InvariantCulture), 1);
        }
        var rest = words[(first + 3)..];
        var chance = rest.FirstOrDefault(w => w.StartsWith("p=", StringComparison.Ordinal)) is { } p ? double.Parse(p[2..], CultureInfo.InvariantCulture) : 1;
        return new Beat(from, to, words[first], words[first + 1], words[first + 2], rest.Contains("sig"), rest.Contains("cosign"), chance, passages);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^pool (?<name>[a-z-]+) (?<from>\d+)-(?<to>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AgesOf();

    [GeneratedRegex(@"^(?<code>[A-Za-z-]+)( (?<whose>[^:]+))?: (?<text>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Passage();
}
