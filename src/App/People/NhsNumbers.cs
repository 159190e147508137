namespace Kith.People;

/// <summary>NHS numbers: ten digits, the last a check digit by Modulus 11 (NHS Data Dictionary, "NHS NUMBER").</summary>
public static class NhsNumbers
{
    /// <summary>The ten digits, or null where it is not an NHS number. Spaces and hyphens may stand between the digits.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null)
            return null;
        var digits = typed.Where(c => !char.IsWhiteSpace(c) && c != '-').ToArray();
        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit) || digits.All(d => d == digits[0]))
            return null;
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (10 - i);
        var check = (11 - sum % 11) % 11;
        return check == digits[9] - '0' ? new string(digits) : null;
    }

    /// <summary>943 476 5919, as it is printed on letters.</summary>
    public static string Spaced(string number) =>
        number.Length == 10 ? $"{number[..3]} {number[3..6]} {number[6..]}" : number;
}
