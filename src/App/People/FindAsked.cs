using System.Text;
using System.Text.RegularExpressions;
using Kith.Shared;

namespace Kith.People;

/// <summary>What was typed into the find box, taken apart: dates, numbers and postcodes wherever they stand, the rest names.</summary>
public sealed partial record FindAsked
{
    private const int MostNames = 6;
    private const int LongestDate = 5;

    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>The names as they were typed, to be shown again.</summary>
    public string TypedNames { get; private init; } = "";
    public DateOnly? Date { get; private init; }
    public int? Year { get; private init; }
    public string? NhsNumber { get; private init; }
    public string? Phone { get; private init; }
    public string? Postcode { get; private init; }

    /// <summary>The first half of a postcode.</summary>
    public string? District { get; private init; }

    public bool IsEmpty => Names.All(n => n.Length < 2 && char.IsAscii(n[0])) && !HasDetails;

    /// <summary>Whether something beyond names was asked for.</summary>
    public bool HasDetails => Date is not null || Year is not null || NhsNumber is not null || Phone is not null || Postcode is not null || District is not null;

    public static FindAsked Read(string? typed, DateOnly today)
    {
        var rest = Clean(typed ?? "");
        rest = TakeDate(rest, today, out var date);
        string? nhs = null, phone = null, postcode = null, district = null;
        rest = Digits().Replace(rest, run =>
        {
            var digits = string.Concat(run.Value.Where(char.IsAsciiDigit));
            if (digits.Length is < 9 or > 15)
                return run.Value;
            if (digits.Length == 10 && digits[0] != '0' && run.Value[0] != '+' && nhs is null)
                nhs = digits;
            else
                phone ??= FindTokens.PhoneDigits(run.Value);
            return " ";
        });
        rest = FullPostcode().Replace(rest, m => { postcode ??= FindTokens.Squeeze(m.Value); return " "; }, 1);
        if (postcode is null)
            rest = HalfPostcode().Replace(rest, m => { district ??= FindTokens.Squeeze(m.Value); return " "; }, 1);
        int? year = null;
        rest = LoneYear().Replace(rest, m => { year ??= int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture); return " "; }, 1);
        var names = string.Join(' ', rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new FindAsked
        {
            Names = [.. names.Split(' ').SelectMany(Whole).Distinct().Take(MostNames)],
            TypedNames = names,
            Date = date,
            Year = date is null ? year : null,
            NhsNumber = nhs,
            Phone = phone,
            Postcode = postcode,
            District = district,
        };
    }

    /// <summary>What was understood, in words.</summary>
    public string InWords() => string.Join(", ", Said());

    private IEnumerable<string> Said()
    {
        if (Names.Count > 0)
            yield return $"name ‘{TypedNames}’";
        if (Date is { } date)
            yield return "born or due " + Shown.Date(date);
        if (Year is { } year)
            yield return "born in " + year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (NhsNumber is { } nhs)
            yield return "NHS number " + NhsNumbers.Spaced(nhs);
        if (Phone is { } phone)
            yield return "phone 0" + phone;
        if ((Postcode ?? District) is { } place)
            yield return "postcode " + (Postcodes.Read(place) ?? place.ToUpperInvariant());
    }

    // Of "O'Neill-Smith" typed as one, each half is asked for: the index has them apart and joined.
    private static IEnumerable<string> Whole(string typed) =>
        typed.Split('-', '\u2010', '\u2011', '\u2013', '/', ',', ';').Select(FindWords.Fold).Where(word => word.Length > 0)
            .Select(FindWords.Cut);

    private static string Clean(string typed)
    {
        var clean = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate))
                clean.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return clean.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static string TakeDate(string text, DateOnly today, out DateOnly? date)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var length = Math.Min(LongestDate, words.Count); length > 0; length--)
            for (var at = 0; at + length <= words.Count; at++)
                if (words[at].Any(char.IsAsciiDigit) | length > 1 && TypedDate.Read(string.Join(' ', words.Skip(at).Take(length)).Trim(',', '.'), today) is { } read)
                {
                    words.RemoveRange(at, length);
                    date = read;
                    return string.Join(' ', words);
                }
        date = null;
        return string.Join(' ', words);
    }

    [GeneratedRegex(@"\+?\(?\d[\d ()\-.]{7,24}\d", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(?:[A-Za-z]{1,2}[0-9][A-Za-z0-9]?|[Gg][Ii][Rr]) ?[0-9][A-Za-z]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex FullPostcode();

    [GeneratedRegex(@"\b[A-Za-z]{1,2}[0-9][A-Za-z0-9]?\b", RegexOptions.NonBacktracking)]
    private static partial Regex HalfPostcode();

    [GeneratedRegex(@"\b(?:18[5-9]|19\d|20\d)\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex LoneYear();
}
