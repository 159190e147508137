using System.Text.RegularExpressions;

namespace Kith.Workforce.Places;

/// <summary>Codes of the NHS's Organisation Data Service: three to six letters and figures.</summary>
public static partial class OdsCodes
{
    public const string Wrong = "An ODS code is 3 to 6 letters and figures, like RX1 or Y01234";

    /// <summary>The code in capitals; null where nothing was entered.</summary>
    public static string? Read(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ToUpperInvariant();

    public static bool IsWrong(string? typed) => Read(typed) is { } code && !Shape().IsMatch(code);

    [GeneratedRegex("^[A-Z0-9]{3,6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
