using System.Text;

namespace Kith.LegalRecord.Pdf;

/// <summary>
/// Joins Arabic letters: each takes the form that its neighbours ask for, out of Unicode's presentation forms, since a PDF
/// draws glyphs and PDFsharp does not shape. Arabic, Persian and Urdu letters; marks are left where they stand.
/// </summary>
internal static class ArabicForms
{
    // Letter, and its forms: alone, at the end, and for those that join onwards at the beginning and in the middle.
    private const string Table =
        "\u0622\uFE81\uFE82|\u0623\uFE83\uFE84|\u0624\uFE85\uFE86|\u0625\uFE87\uFE88|\u0626\uFE89\uFE8A\uFE8B\uFE8C|\u0627\uFE8D\uFE8E|" +
        "\u0628\uFE8F\uFE90\uFE91\uFE92|\u0629\uFE93\uFE94|\u062A\uFE95\uFE96\uFE97\uFE98|\u062B\uFE99\uFE9A\uFE9B\uFE9C|\u062C\uFE9D\uFE9E\uFE9F\uFEA0|" +
        "\u062D\uFEA1\uFEA2\uFEA3\uFEA4|\u062E\uFEA5\uFEA6\uFEA7\uFEA8|\u062F\uFEA9\uFEAA|\u0630\uFEAB\uFEAC|\u0631\uFEAD\uFEAE|\u0632\uFEAF\uFEB0|" +
        "\u0633\uFEB1\uFEB2\uFEB3\uFEB4|\u0634\uFEB5\uFEB6\uFEB7\uFEB8|\u0635\uFEB9\uFEBA\uFEBB\uFEBC|\u0636\uFEBD\uFEBE\uFEBF\uFEC0|" +
        "\u0637\uFEC1\uFEC2\uFEC3\uFEC4|\u0638\uFEC5\uFEC6\uFEC7\uFEC8|\u0639\uFEC9\uFECA\uFECB\uFECC|\u063A\uFECD\uFECE\uFECF\uFED0|" +
        "\u0641\uFED1\uFED2\uFED3\uFED4|\u0642\uFED5\uFED6\uFED7\uFED8|\u0643\uFED9\uFEDA\uFEDB\uFEDC|\u0644\uFEDD\uFEDE\uFEDF\uFEE0|" +
        "\u0645\uFEE1\uFEE2\uFEE3\uFEE4|\u0646\uFEE5\uFEE6\uFEE7\uFEE8|\u0647\uFEE9\uFEEA\uFEEB\uFEEC|\u0648\uFEED\uFEEE|\u0649\uFEEF\uFEF0|" +
        "\u064A\uFEF1\uFEF2\uFEF3\uFEF4|\u067E\uFB56\uFB57\uFB58\uFB59|\u0686\uFB7A\uFB7B\uFB7C\uFB7D|\u0698\uFB8A\uFB8B|\u06A9\uFB8E\uFB8F\uFB90\uFB91|" +
        "\u06AF\uFB92\uFB93\uFB94\uFB95|\u06CC\uFBFC\uFBFD\uFBFE\uFBFF|\u0679\uFB66\uFB67\uFB68\uFB69|\u0688\uFB88\uFB89|\u0691\uFB8C\uFB8D|" +
        "\u06BA\uFB9E\uFB9F|\u06BE\uFBAA\uFBAB\uFBAC\uFBAD|\u06C1\uFBA6\uFBA7\uFBA8\uFBA9|\u06D2\uFBAE\uFBAF|\u0640\u0640\u0640\u0640\u0640";

    private static readonly Dictionary<char, string> s_forms = Table.Split('|').ToDictionary(t => t[0], t => t[1..]);

    // Lam followed by an alef is one sign: alone, and at the end of what it joins.
    private static readonly Dictionary<char, string> s_withLam = new()
    {
        ['\u0622'] = "\uFEF5\uFEF6",
        ['\u0623'] = "\uFEF7\uFEF8",
        ['\u0625'] = "\uFEF9\uFEFA",
        ['\u0627'] = "\uFEFB\uFEFC",
    };

    public static string Joined(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0621', '\u06D3'))
            return text;
        var joined = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!s_forms.TryGetValue(text[i], out var forms))
            {
                joined.Append(text[i]);
                continue;
            }
            var before = Before(text, i) is { } b && s_forms.TryGetValue(b, out var previous) && previous.Length == 4;
            if (text[i] == '\u0644' && i + 1 < text.Length && s_withLam.TryGetValue(text[i + 1], out var ligature))
            {
                joined.Append(ligature[before ? 1 : 0]);
                i++;
                continue;
            }
            var after = forms.Length == 4 && After(text, i) is { } a && s_forms.ContainsKey(a);
            joined.Append(forms[(before, after) switch { (false, false) => 0, (true, false) => 1, (false, true) => 2, _ => 3 }]);
        }
        return joined.ToString();
    }

    private static char? Before(string text, int at)
    {
        do
            at--;
        while (at >= 0 && IsMark(text[at]));
        return at < 0 ? null : text[at];
    }

    private static char? After(string text, int at)
    {
        do
            at++;
        while (at < text.Length && IsMark(text[at]));
        return at == text.Length ? null : text[at];
    }

    private static bool IsMark(char c) => c is >= '\u064B' and <= '\u065F' or '\u0670';
}
