using System.Text;
using System.Text.RegularExpressions;
using Kith.People;

namespace Kith.LegalRecord.Bundles;

/// <summary>What in a text could be somebody's name or number, to be asked of the identity index: two words in a row that begin with capitals, and numbers.</summary>
internal static partial class PossibleNames
{
    private const int Most = 4_000;

    public static IReadOnlyList<string> In(IEnumerable<string> texts)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            var tokens = TextTokens.Of(text);
            for (var i = 0; i + 1 < tokens.Count; i++)
                if (IsNameLike(text, tokens[i]) && IsNameLike(text, tokens[i + 1]) && tokens[i + 1].Joint.All(c => c is ' ' or '\u00a0' or '-' or '\n' or '\r'))
                    found.Add($"{tokens[i].Folded} {tokens[i + 1].Folded}");
            foreach (System.Text.RegularExpressions.Match number in NumberShape().Matches(text))
                if (string.Concat(number.Value.Where(char.IsAsciiDigit)) is { Length: >= 9 and <= 14 } digits)
                    found.Add(digits);
            foreach (System.Text.RegularExpressions.Match postcode in PostcodeShape().Matches(text))
                if (Postcodes.Read(postcode.Value) is { } known)
                    found.Add(known);
            if (found.Count > Most)
                break;
        }
        return [.. found.Take(Most).Order(StringComparer.Ordinal)];
    }

    /// <summary>The index's own token for it.</summary>
    public static string TokenOf(string candidate) =>
        Postcodes.Read(candidate) is { } postcode ? FindTokens.Postcode(postcode)
        : candidate.All(char.IsAsciiDigit) ? NhsNumbers.Read(candidate) is not null ? FindTokens.Nhs(candidate) : FindTokens.Phone(candidate)
        : candidate.Split(' ') is [var one, var other] ? FindTokens.Pair(FindWords.Cut(one), FindWords.Cut(other)) : candidate;

    private static bool IsNameLike(string text, TextToken token) =>
        token.Folded.Length > 1 && Rune.TryGetRuneAt(text, token.At, out var first) && (Rune.IsUpper(first) || Rune.IsLetter(first) && Rune.ToUpperInvariant(first) == first);

    [GeneratedRegex(@"\+?\(?\d(?:[\s\-./()]{0,2}\d){8,13}", RegexOptions.None, 1000)]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s{0,2}\d[A-Za-z]{2}\b", RegexOptions.None, 1000)]
    private static partial Regex PostcodeShape();
}
