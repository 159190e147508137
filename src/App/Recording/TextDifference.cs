namespace Kith.Recording;

/// <summary>A piece of a text that stayed, went or came.</summary>
public sealed record TextPiece(TextChange Change, string Text);

public enum TextChange { Same, Gone, Came }

/// <summary>What changed between two texts, word by word: the longest common subsequence of their words.</summary>
public static class TextDifference
{
    // Bounds memory and time: beyond it whole lines are compared, and then the whole text.
    private const long MostCells = 16_000_000;

    public static IReadOnlyList<TextPiece> Between(string before, string after)
    {
        if (before == after)
            return before.Length == 0 ? [] : [new(TextChange.Same, before)];
        foreach (var split in new Func<string, List<string>>[] { Words, Lines })
        {
            var (was, now) = (split(before), split(after));
            var start = 0;
            while (start < was.Count && start < now.Count && was[start] == now[start])
                start++;
            var end = 0;
            while (end < was.Count - start && end < now.Count - start && was[^(end + 1)] == now[^(end + 1)])
                end++;
            if ((long)(was.Count - start - end + 1) * (now.Count - start - end + 1) <= MostCells)
                return Joined(was, now, start, end);
        }
        return [.. new[] { new TextPiece(TextChange.Gone, before), new TextPiece(TextChange.Came, after) }.Where(p => p.Text.Length > 0)];
    }

    private static List<TextPiece> Joined(List<string> was, List<string> now, int start, int end)
    {
        var pieces = new List<(TextChange, string)>();
        pieces.AddRange(was.Take(start).Select(w => (TextChange.Same, w)));
        Middle(was[start..^end], now[start..^end], pieces);
        pieces.AddRange(was.Skip(was.Count - end).Select(w => (TextChange.Same, w)));
        var joined = new List<TextPiece>();
        foreach (var (change, text) in pieces)
        {
            if (joined.Count > 0 && joined[^1].Change == change)
                joined[^1] = joined[^1] with { Text = joined[^1].Text + text };
            else
                joined.Add(new TextPiece(change, text));
        }
        return joined;
    }

    private static void Middle(List<string> was, List<string> now, List<(TextChange, string)> pieces)
    {
        // longest[i, j]: how many words the rests from i and from j have in common.
        var longest = new int[was.Count + 1, now.Count + 1];
        for (var i = was.Count - 1; i >= 0; i--)
            for (var j = now.Count - 1; j >= 0; j--)
                longest[i, j] = was[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        var (a, b) = (0, 0);
        while (a < was.Count || b < now.Count)
        {
            if (a < was.Count && b < now.Count && was[a] == now[b])
            {
                pieces.Add((TextChange.Same, was[a++]));
                b++;
            }
            else if (a < was.Count && (b == now.Count || longest[a + 1, b] >= longest[a, b + 1]))
                pieces.Add((TextChange.Gone, was[a++]));
            else
                pieces.Add((TextChange.Came, now[b++]));
        }
    }

    // Words and the gaps between them are pieces of their own, so that a changed gap does not change a word.
    private static List<string> Words(string text) => Split(text, (a, b) => char.IsWhiteSpace(a) != char.IsWhiteSpace(b));

    private static List<string> Lines(string text) => Split(text, (a, _) => a == '\n');

    private static List<string> Split(string text, Func<char, char, bool> breaks)
    {
        var parts = new List<string>();
        var from = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || breaks(text[i - 1], text[i]))
            {
                parts.Add(text[from..i]);
                from = i;
            }
        }
        return parts;
    }
}
