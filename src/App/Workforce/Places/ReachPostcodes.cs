using System.Text.RegularExpressions;
using Kith.People;

namespace Kith.Workforce.Places;

/// <summary>The postcodes of a reach area: a district (ZY1), a sector (ZY1 4) or a whole postcode (ZY1 4AB).</summary>
public static partial class ReachPostcodes
{
    public const int Most = 200;

    /// <summary>What was typed, one by one: each after a comma or on a line of its own.</summary>
    public static IReadOnlyList<string> Split(string? typed) =>
        [.. (typed ?? "").Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(t => t.Length > 0)];

    /// <summary>In the usual form; null where it is none of the three.</summary>
    public static string? Read(string typed)
    {
        if (Postcodes.Read(typed) is { } whole)
            return whole;
        var plain = string.Join(' ', typed.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Shape().IsMatch(plain) ? plain : null;
    }

    /// <summary>The areas that hold a whole postcode, the narrowest first.</summary>
    public static IReadOnlyList<string> Holding(string postcode) => [postcode, postcode[..^2], postcode[..^4]];

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?( [0-9])?$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
