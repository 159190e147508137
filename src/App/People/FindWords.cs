using System.Globalization;
using System.Text;

namespace Kith.People;

/// <summary>Names as they are compared: small letters without accents, split at hyphens and apostrophes and also joined over them.</summary>
public static class FindWords
{
    private const int LongestWord = 40;

    /// <summary>The words of a name: "O'Neill-Şahin" gives oneillsahin, oneill, neill and sahin.</summary>
    public static IReadOnlyList<string> Of(string? name)
    {
        var words = new List<string>();
        foreach (var piece in (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Parts(piece);
            Add(words, string.Concat(parts.SelectMany(p => p)));
            foreach (var part in parts)
            {
                Add(words, string.Concat(part));
                foreach (var bit in part)
                    if (bit.Length > 1 || parts.Count == 1 && part.Count == 1)
                        Add(words, bit);
            }
        }
        return words;
    }

    /// <summary>Without accents, capitals and everything that is neither a letter nor a figure.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Sound(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                folded.Append(Plain(Rune.ToLowerInvariant(rune)));
        return folded.ToString();
    }

    // Hyphens part names that each stand alone; apostrophes part a name from its prefix, which alone says little.
    private static List<List<string>> Parts(string piece) =>
        [.. piece.Split('-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '/', ',', '.', ';', '(', ')', '"')
            .Select(part => part.Split('\'', '\u2019', '\u2018', '\u02bc', '`', '\u00b4').Select(Fold).Where(bit => bit.Length > 0).ToList())
            .Where(part => part.Count > 0)];

    private static void Add(List<string> words, string word)
    {
        var kept = Cut(word);
        if (kept.Length > 0 && !words.Contains(kept))
            words.Add(kept);
    }

    /// <summary>As much of a word as the index keeps, and never half of a character that takes two.</summary>
    public static string Cut(string word) =>
        word.Length <= LongestWord ? word : word[..(char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];

    // Half a surrogate pair is no text, and Normalize refuses it.
    private static string Sound(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    private static string Plain(Rune rune) => rune.Value switch
    {
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŋ' => "n",
        _ => rune.ToString(),
    };
}

/// <summary>What a person is found by, as tokens of the identity index. Only words are letters and figures alone.</summary>
public static class FindTokens
{
    /// <summary>Each word more brings pairs with all others; nobody is found better by the eleventh.</summary>
    private const int MostWords = 10;

    public static string Pair(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? $"{one}+{other}" : $"{other}+{one}";

    public static string Initial(string letter, string word) => $"{letter}.{word}";

    public static string WithYear(string word, int year) => string.Create(CultureInfo.InvariantCulture, $"{word}={year:0000}");

    public static string WithDistrict(string word, string district) => $"{word}@{district}";

    public static string Date(DateOnly date) => date.ToString("'='yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"={year:0000}");

    public static string Nhs(string digits) => "#" + digits;

    public static string Postcode(string postcode) => "@" + Squeeze(postcode);

    /// <summary>The first half of a postcode.</summary>
    public static string District(string district) => "@" + district;

    public static string Phone(string digits) => "~" + digits;

    /// <summary>Where a line of a file went. The find box never asks for it.</summary>
    public static string Source(string source, string household, string person) => $"&{source}/{household}/{person}".Replace(' ', '_');

    public static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The first half of a full postcode, small and without space.</summary>
    public static string DistrictOf(string postcode) => Squeeze(postcode) is { Length: > 4 } full ? full[..^3] : Squeeze(postcode);

    /// <summary>The digits of a phone number as dialled within the country, without the first nought.</summary>
    public static string PhoneDigits(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        if (digits.StartsWith("00", StringComparison.Ordinal))
            digits = digits[2..];
        if (digits.StartsWith("44", StringComparison.Ordinal) && digits.Length > 10)
            digits = digits[2..];
        return digits.TrimStart('0');
    }

    /// <summary>The tokens of a name alone.</summary>
    public static IEnumerable<string> OfNames(IReadOnlyList<string> words)
    {
        var few = words.Take(MostWords).ToArray();
        for (var i = 0; i < few.Length; i++)
        {
            yield return few[i];
            for (var j = 0; j < few.Length; j++)
            {
                if (j > i)
                    yield return Pair(few[i], few[j]);
                if (j != i)
                    yield return Initial(few[i][..(char.IsHighSurrogate(few[i][0]) ? 2 : 1)], few[j]);
            }
        }
    }

    /// <summary>The tokens of what else is known, each weak one together with each word too, so that no search has to go through all who share it.</summary>
    public static IEnumerable<string> OfDetails(
        IReadOnlyList<string> words, DateOnly? date, string? nhsNumber, IEnumerable<string> postcodes, IEnumerable<string> phones)
    {
        var few = words.Take(MostWords).ToArray();
        if (date is { } day)
        {
            yield return Date(day);
            yield return Year(day.Year);
            foreach (var word in few)
                yield return WithYear(word, day.Year);
        }
        if (nhsNumber is not null)
            yield return Nhs(nhsNumber);
        foreach (var postcode in postcodes)
        {
            yield return Postcode(postcode);
            yield return District(DistrictOf(postcode));
            foreach (var word in few)
                yield return WithDistrict(word, DistrictOf(postcode));
        }
        foreach (var phone in phones)
            if (PhoneDigits(phone) is { Length: > 5 } digits)
                yield return Phone(digits);
    }
}
