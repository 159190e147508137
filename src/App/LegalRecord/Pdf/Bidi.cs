using System.Text;

namespace Kith.LegalRecord.Pdf;

/// <summary>
/// Puts a line that holds right-to-left words into the order in which it is drawn: the Unicode bidirectional algorithm
/// (UAX #9) without embeddings and isolates, which nobody types into a record.
/// </summary>
internal static class Bidi
{
    private enum Way { Left, Right, Number, Neutral }

    /// <summary>Whether a text reads from the right: its first letter says so.</summary>
    public static bool FromRight(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (WayOf(rune) is var way and (Way.Left or Way.Right))
                return way == Way.Right;
        return false;
    }

    /// <summary>Whether anything in it is read from the right.</summary>
    public static bool Any(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (WayOf(rune) == Way.Right)
                return true;
        return false;
    }

    /// <summary>The line in the order it is drawn from the left.</summary>
    public static string Visual(string line, bool fromRight)
    {
        if (!Any(line) && !fromRight)
            return line;
        var runes = line.EnumerateRunes().ToArray();
        var levels = Levels(runes, fromRight ? 1 : 0);
        for (var level = levels.Append(0).Max(); level > 0; level--)
            for (var i = 0; i < runes.Length; i++)
            {
                var end = i;
                while (end < runes.Length && levels[end] >= level)
                    end++;
                if (end - i > 1)
                {
                    Array.Reverse(runes, i, end - i);
                    Array.Reverse(levels, i, end - i);
                }
                i = Math.Max(i, end - 1);
            }
        var visual = new StringBuilder(line.Length);
        for (var i = 0; i < runes.Length; i++)
            visual.Append((levels[i] % 2 == 1 ? Mirrored(runes[i]) : runes[i]).ToString());
        return visual.ToString();
    }

    private static int[] Levels(Rune[] runes, int whole)
    {
        var ways = runes.Select(WayOf).ToArray();
        var last = whole == 1 ? Way.Right : Way.Left;
        var levels = new int[runes.Length];
        // Numbers keep their own order; between words of one way, spaces and signs go that way, otherwise the line's.
        for (var i = 0; i < runes.Length; i++)
        {
            if (ways[i] == Way.Neutral)
            {
                var next = Array.FindIndex(ways, i, w => w != Way.Neutral);
                var after = next < 0 ? (whole == 1 ? Way.Right : Way.Left) : Side(ways[next], last);
                levels[i] = after == last ? LevelOf(last, whole) : whole;
                continue;
            }
            levels[i] = ways[i] == Way.Number && last == Way.Right ? 2 : LevelOf(Side(ways[i], last), whole);
            if (ways[i] != Way.Number)
                last = ways[i];
        }
        return levels;
    }

    private static Way Side(Way way, Way last) => way == Way.Number ? last : way;

    private static int LevelOf(Way way, int whole) => way == Way.Right ? 1 : whole == 1 ? 2 : 0;

    private static Way WayOf(Rune rune) => rune.Value switch
    {
        >= 0x0590 and <= 0x08FF when rune.Value is not (>= 0x0660 and <= 0x0669 or >= 0x06F0 and <= 0x06F9) => Way.Right,
        >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF => Way.Right,
        _ when Rune.IsDigit(rune) => Way.Number,
        _ => Rune.IsLetter(rune) ? Way.Left : Way.Neutral,
    };

    private static Rune Mirrored(Rune rune) => rune.Value switch
    {
        '(' => new(')'),
        ')' => new('('),
        '[' => new(']'),
        ']' => new('['),
        '{' => new('}'),
        '}' => new('{'),
        '<' => new('>'),
        '>' => new('<'),
        '«' => new('»'),
        '»' => new('«'),
        _ => rune,
    };
}
