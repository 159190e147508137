using System.Text;

namespace Kith.Record.IdentityIndex;

/// <summary>
/// How an English reader would say a word, after Lawrence Philips, "Hanging on the Metaphone", Computer Language 7 (12),
/// December 1990: Smith and Smyth, Catherine and Kathryn, Steven and Stephen have one code each.
/// </summary>
public static class Sound
{
    /// <summary>The code of a word of small letters a to z; empty when it has others.</summary>
    public static string Of(string word)
    {
        if (word.Length == 0 || word.Any(c => c is < 'a' or > 'z'))
            return "";
        var w = word switch
        {
            ['a', 'e', ..] or ['g' or 'k' or 'p', 'n', ..] or ['w', 'r', ..] => word[1..],
            ['x', ..] => "s" + word[1..],
            ['w', 'h', ..] => "w" + word[2..],
            _ => word,
        };
        var code = new StringBuilder();
        for (var i = 0; i < w.Length; i++)
        {
            if (i > 0 && w[i] == w[i - 1] && w[i] != 'c')
                continue;
            code.Append(At(w, ref i));
        }
        return code.ToString();
    }

    private static string At(string w, ref int i)
    {
        char before = i > 0 ? w[i - 1] : ' ', after = Next(w, i + 1), second = Next(w, i + 2);
        switch (w[i])
        {
            case 'a' or 'e' or 'i' or 'o' or 'u':
                return i == 0 ? w[i].ToString().ToUpperInvariant() : "";
            case 'b':
                return before == 'm' && after == ' ' ? "" : "B";
            case 'c':
                return OfC(before, after, second);
            case 'd':
                if (after != 'g' || !IsFront(second))
                    return "T";
                i++;
                return "J";
            case 'g':
                return OfG(w, i, before, after, second);
            case 'h':
                return before is 'c' or 's' or 'p' or 't' or 'g' || (IsVowel(before) && !IsVowel(after)) ? "" : "H";
            case 'k':
                return before == 'c' ? "" : "K";
            case 'p':
                return after == 'h' ? "F" : "P";
            case 'q':
                return "K";
            case 's':
                return after == 'h' || (after == 'i' && second is 'o' or 'a') ? "X" : "S";
            case 't':
                return after == 'i' && second is 'o' or 'a' ? "X" : after == 'h' ? "0" : after == 'c' && second == 'h' ? "" : "T";
            case 'v':
                return "F";
            case 'w' or 'y':
                return IsVowel(after) ? w[i].ToString().ToUpperInvariant() : "";
            case 'x':
                return "KS";
            case 'z':
                return "S";
            default:
                return w[i].ToString().ToUpperInvariant();
        }
    }

    private static string OfC(char before, char after, char second) =>
        after == 'h' ? (before == 's' ? "K" : "X")
        : after == 'i' && second == 'a' ? "X"
        : IsFront(after) ? (before == 's' ? "" : "S")
        : "K";

    private static string OfG(string w, int i, char before, char after, char second) =>
        after == 'h' && second != ' ' && !IsVowel(second) ? ""
        : after == 'n' && (i + 2 == w.Length || w[(i + 1)..] == "ned") ? ""
        : IsFront(after) && before != 'g' ? "J"
        : "K";

    private static char Next(string w, int i) => i < w.Length ? w[i] : ' ';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsFront(char c) => c is 'e' or 'i' or 'y';
}
