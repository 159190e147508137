using System.Globalization;

namespace Kith.Seed;

/// <summary>Weights that a child could have: a smooth line from the birth weight, with the loss of the first days.</summary>
internal static class Growth
{
    private static readonly (int Day, double Kg)[] s_middle =
    [
        (0, 3.4), (5, 3.2), (10, 3.4), (28, 4.3), (56, 5.3), (91, 6.2), (182, 7.7), (273, 8.8), (365, 9.6), (548, 11.0), (730, 12.1),
        (1095, 14.2), (1460, 16.3), (1825, 18.4), (3650, 32),
    ];

    public static double Kg(Human child, DateOnly on)
    {
        var day = Math.Clamp(on.DayNumber - child.Born.DayNumber - (child.WeeksEarly > 4 ? 7 * child.WeeksEarly * 3 / 4 : 0), 0, 3649);
        var after = Array.FindIndex(s_middle, m => m.Day > day);
        var (from, to) = (s_middle[after - 1], s_middle[after]);
        var middle = from.Kg + (to.Kg - from.Kg) * (day - from.Day) / (to.Day - from.Day);
        // A small or large baby comes nearer to the middle as it grows.
        var share = child.BirthWeight / 3.4;
        return Math.Round(middle * (1 + (share - 1) * (day < 60 ? 1 : 0.6)), 2);
    }

    public static string Shown(double kg) => kg.ToString("0.00", CultureInfo.InvariantCulture) + " kg";

    public static string Centile(Human child) => child.BirthWeight switch
    {
        < 2.7 => "9th",
        < 3.1 => "25th",
        < 3.6 => "50th",
        < 4.0 => "75th",
        _ => "91st",
    };
}
