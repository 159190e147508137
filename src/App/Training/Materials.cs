using System.Text.RegularExpressions;

namespace Kith.Training;

/// <summary>The materials of a session: words, and among them links that can be followed.</summary>
internal static partial class Materials
{
    public static IEnumerable<(string Text, bool IsLink)> Pieces(string text)
    {
        var from = 0;
        foreach (Match link in Link().Matches(text))
        {
            if (link.Index > from)
                yield return (text[from..link.Index], false);
            yield return (link.Value, true);
            from = link.Index + link.Length;
        }
        if (from < text.Length)
            yield return (text[from..], false);
    }

    // Only https: nothing that a browser would run.
    [GeneratedRegex(@"https://[^\s<>""]*[^\s<>""\.,;:\)]", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
