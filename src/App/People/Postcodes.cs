using System.Text.RegularExpressions;

namespace Kith.People;

/// <summary>Postcodes as they are written: capitals, one space before the last three.</summary>
public static partial class Postcodes
{
    /// <summary>The postcode in its usual form; null where it has not the shape of one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null)
            return null;
        var plain = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Shape().IsMatch(plain) ? $"{plain[..^3]} {plain[^3..]}" : null;
    }

    // ZZ99 is what the NHS writes for no fixed abode and for abroad.
    [GeneratedRegex("^([A-Z]{1,2}[0-9][A-Z0-9]?|GIR)[0-9][A-Z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
