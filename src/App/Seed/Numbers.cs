using System.Globalization;

namespace Kith.Seed;

/// <summary>Numbers that belong to nobody: the telephone numbers that Ofcom keeps for drama, and registrations in no register.</summary>
internal static class Numbers
{
    public static string Mobile(Random random) => $"07700 900{random.Next(1000):000}";

    public static string Landline(Random random) => $"01632 960{random.Next(1000):000}";

    /// <summary>A registration in the NMC's form; none has the letter Z.</summary>
    public static string Registration(int order) => $"{(7 * order + 3) % 23:00}Z{1100 + 37 * order:0000}E";
}

/// <summary>NHS numbers of the range that the NHS keeps for tests (999), each with its check digit and each once.</summary>
internal sealed class NhsNumbersForTests(int first)
{
    private int _next = first;

    /// <summary>The next one; null when the range is used up, as a number that nobody was told.</summary>
    public string? Next()
    {
        while (_next < 1_000_000)
        {
            var nine = "999" + (_next++).ToString("000000", CultureInfo.InvariantCulture);
            var sum = 0;
            for (var i = 0; i < 9; i++)
                sum += (nine[i] - '0') * (10 - i);
            var check = (11 - sum % 11) % 11;
            if (check != 10 && nine != "999999999")
                return nine + check.ToString(CultureInfo.InvariantCulture);
        }
        return null;
    }
}
