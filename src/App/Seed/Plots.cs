namespace Kith.Seed;

/// <summary>What is fixed beforehand for a family that must have a certain story.</summary>
internal sealed record Plot(
    string? Arc = null, Kin? Kin = null, bool Newborn = false, bool Twins = false, int? AgeMonths = null, string? Heritage = null, bool Interpreter = false);

internal static class Plots
{
    private static readonly Plot[] s_told =
    [
        new("low-mood", Kin.Couple, Newborn: true, Heritage: "nigerian"),
        new("stuck", Kin.Mother, AgeMonths: 26, Heritage: "british"),
        new("domestic-abuse", Kin.Couple, AgeMonths: 20),
        new("premature-twins", Kin.Couple, Newborn: true, Twins: true),
        new("young-father", Kin.Father, AgeMonths: 0, Heritage: "caribbean"),
        new("grandparent-carer", Kin.Grandparent, AgeMonths: 15),
        new("traveller-site", Kin.Couple, AgeMonths: 30, Heritage: "traveller"),
        new("separation", Kin.Couple, AgeMonths: 34, Heritage: "british"),
        new("new-to-english", Kin.Couple, AgeMonths: 9, Heritage: "vietnamese", Interpreter: true),
        new("speech-delay", Kin.Couple, AgeMonths: 24, Heritage: "polish"),
        new("housing-damp", Kin.Mother, AgeMonths: 12),
        new("feeding-worries", Kin.Couple, Newborn: true, Heritage: "british"),
    ];

    /// <summary>The first dozen families hold one of each story; after that, the rarer ones come back now and then.</summary>
    public static Plot Of(int number) => number < s_told.Length ? s_told[number] : (number % 67) switch
    {
        5 => s_told[2],
        12 => s_told[3],
        21 => s_told[4],
        30 or 52 => s_told[5],
        33 or 47 or 60 => s_told[7],
        40 when number % 2 == 0 => s_told[1],
        _ => new Plot(),
    };
}
