using System.Text.RegularExpressions;

namespace Kith.AskedOnce;

/// <summary>Finds whole words and phrases in a text, whatever their case; one that ends in * stands for all that begin so.</summary>
internal sealed class WordFinder(IEnumerable<string> words)
{
    // Without going back, so that no list of words can make a text slow to look through.
    private readonly Regex _any = new(
        $@"\b(?:{string.Join('|', words.Select(w => w.EndsWith('*') ? Regex.Escape(w[..^1]) + @"\w*" : Regex.Escape(w)))})\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    public bool IsIn(string text) => _any.IsMatch(text);
}
