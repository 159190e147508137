using System.Globalization;
using System.Text;

namespace Kith.Shared;

/// <summary>Reads a date as people type it: 27 3 2026, 27/03/26, 27.3.2026, 27 March 2026, 27th Mar 26, 2026-03-27.</summary>
public static class TypedDate
{
    private static readonly string[] s_months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Null where the text is no date; a two-figure year is taken as the last such year up to ten years ahead.</summary>
    public static DateOnly? Read(string text, DateOnly today)
    {
        if (text.Length > 40 || text.StartsWith('-'))
        {
            return null;
        }

        var parts = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()
            .Split([' ', '/', '-', '.', ',', '\t', '\u2013'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part is not "of" && !IsWeekday(part)).ToArray();

        return parts switch
        {
            [{ Length: 8 } figures] when Number(figures) is not null => Whole(figures),
            [{ Length: 4 } year, var month, var day] when Number(year) is not null => Read(day, month, year, today),
            [var day, var month, var year] => Read(day, month, year, today) ?? (char.IsAsciiLetter(day[0]) ? Read(month, day, year, today) : null),
            _ => null,
        };
    }

    /// <summary>From three boxes.</summary>
    public static DateOnly? Read(string day, string month, string year, DateOnly today)
    {
        if (Number(Ordinal(day.Trim())) is not { } d || MonthOf(month.Trim()) is not { } m || YearOf(year.Trim(), today) is not { } y)
        {
            return null;
        }

        return d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static DateOnly? Whole(string figures) =>
        DateOnly.TryParseExact(figures, ["ddMMyyyy", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1850 and <= 2200 ? date : null;

    private static int? YearOf(string text, DateOnly today)
    {
        if (Number(text) is not { } year)
        {
            return null;
        }

        if (text.Length == 2)
        {
            var latest = today.Year + 10;
            var full = latest - latest % 100 + year;
            return full > latest ? full - 100 : full;
        }

        return text.Length == 4 && year is >= 1850 and <= 2200 ? year : null;
    }

    private static int? MonthOf(string text)
    {
        if (Number(text) is { } number)
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        var name = text.Trim().ToLowerInvariant();
        var at = name.Length < 3 ? -1 : Array.FindIndex(s_months, month => month.StartsWith(name == "sept" ? "sep" : name, StringComparison.Ordinal));
        return at < 0 ? null : at + 1;
    }

    private static string Ordinal(string day) =>
        day.Length > 2 && char.IsAsciiDigit(day[0]) && (day[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th") ? day[..^2] : day;

    private static bool IsWeekday(string part) =>
        part is "mon" or "tue" or "tues" or "wed" or "thu" or "thur" or "thurs" or "fri" or "sat" or "sun"
            or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    // Only the figures 0 to 9, and few of them: int.Parse would also take signs and spaces.
    private static int? Number(string text) =>
        text.Length is > 0 and <= 8 && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
