using System.Text.RegularExpressions;
using Kith.LegalRecord.Bundles;
using Kith.People;

namespace Kith.Sharing.OwnView;

/// <summary>
/// Finds in a text what may be the name or number of somebody whom no record of the family knows: two words with capitals in a row,
/// a telephone number, a postcode. A neighbour is named in this way.
/// </summary>
/// <param name="known">Words that are nobody's secret: of the people it is about, of workers, teams and organisations.</param>
/// <param name="numbers">Their numbers and postcodes, without spaces.</param>
internal sealed partial class Strangers(IReadOnlySet<string> known, IReadOnlySet<string> numbers)
{
    public static HashSet<string> Words(IEnumerable<string?> names) => [.. names.SelectMany(FindWords.Of)];

    /// <summary>Figures, and capitals of a postcode, alone: "+44 7700 900123" as "700900123".</summary>
    public static string Squeezed(string number)
    {
        if (Postcodes.Read(number) is { } postcode)
            return postcode.Replace(" ", "", StringComparison.Ordinal);
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length > 9 ? digits[^9..] : digits;
    }

    public bool IsIn(string text)
    {
        var tokens = TextTokens.Of(text);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!IsCapital(text, tokens[i]) || !IsCapital(text, tokens[i + 1]) || !tokens[i + 1].Joint.All(c => c is ' ' or '\u00a0' or '-'))
                continue;
            // The first word of a sentence has its capital from there.
            var begins = i == 0 || tokens[i].Joint.AsSpan().ContainsAny(".!?:\n");
            if (!known.Contains(tokens[i + 1].Folded) || (!begins && !known.Contains(tokens[i].Folded)))
                return true;
        }
        return NumberShape().Matches(text).Concat(PostcodeShape().Matches(text).Where(m => Postcodes.Read(m.Value) is not null)).Any(m => !numbers.Contains(Squeezed(m.Value)));
    }

    private static bool IsCapital(string text, TextToken token) => token.Folded.Length > 1 && char.IsUpper(text[token.At]);

    [GeneratedRegex(@"\+?\(?\d(?:[\s\-./()]{0,2}\d){8,13}", RegexOptions.None, 1000)]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s{0,2}\d[A-Za-z]{2}\b", RegexOptions.None, 1000)]
    private static partial Regex PostcodeShape();
}
