using System.Globalization;
using System.Text;
using Kith.People;

namespace Kith.LegalRecord.Bundles;

/// <summary>A word of a text: where it stands, and how it is compared.</summary>
/// <param name="Folded">Small letters without accents; an apostrophe within it is left out.</param>
/// <param name="Joint">What stands between it and the word before.</param>
internal readonly record struct TextToken(int At, int Length, string Folded, string Joint)
{
    public int End => At + Length;
}

/// <summary>Takes a text apart into words as a leak is looked for: signs that are not seen part nothing, everything else does.</summary>
internal static class TextTokens
{
    public static IReadOnlyList<TextToken> Of(string text)
    {
        var tokens = new List<TextToken>();
        var (start, end) = (-1, 0);
        for (var i = 0; i <= text.Length;)
        {
            Rune rune = default;
            var takes = 1;
            var within = false;
            if (i < text.Length)
            {
                if (!Rune.TryGetRuneAt(text, i, out rune))
                    rune = Rune.ReplacementChar;
                takes = rune.Utf16SequenceLength;
                within = Rune.IsLetterOrDigit(rune) || start >= 0 && (IsUnseen(rune) || IsApostrophe(rune) && NextIsLetter(text, i + takes));
            }
            if (within && start < 0)
                start = i;
            else if (!within && start >= 0)
            {
                var folded = FindWords.Fold(text[start..i]);
                if (folded.Length > 0)
                {
                    tokens.Add(new TextToken(start, i - start, folded, text[end..start]));
                    end = i;
                }
                start = -1;
            }
            i += takes;
        }
        return tokens;
    }

    // Marks belong to the letter before; soft hyphens and joiners of no width are put in by word processors, or to deceive.
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    public static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '\u2019' or '\u2018' or '\u02bc' or '`' or '\u00b4';

    private static bool NextIsLetter(string text, int at) => at < text.Length && Rune.TryGetRuneAt(text, at, out var next) && Rune.IsLetter(next);
}
