using System.Globalization;
using Kith.AskedOnce;
using Kith.Tests.A;
using Kith.Tests.Seed;

namespace Kith.Tests.AskedOnce;

/// <summary>The warnings of families that nobody read when the rule was made, judged by another rule (docs/asked-once.md).</summary>
public sealed class IndependentJudgeTests
{
    private const double Least = 0.80;

    /// <summary>A few on every check; KITH_JUDGED says how many otherwise.</summary>
    private static int Families { get; } = int.TryParse(Environment.GetEnvironmentVariable("KITH_JUDGED"), CultureInfo.InvariantCulture, out var families) ? families : 12;

    [Fact]
    public async Task In_a_town_of_other_years_four_fifths_of_the_warnings_and_more_are_true_by_a_judge_that_does_not_know_the_rule()
    {
        await using var town = await SeededTown.OnAsync(Db.Sqlite, Families, SeededTown.OtherTime);
        var told = await TownWarnings.OfAsync(town, AskedOnceSet.Shipped, ticked: true);
        await HoldAsync("other", told);
        // It is a judge: of a rule that tells of everything it says that it does not hold.
        var set = AskedOnceSet.Shipped;
        var everything = new AskedOnceSet(0, set.From,
            [.. set.Topics.Select(t => t with { Days = null, OfEachChild = false, Asks = [.. set.Topics.SelectMany(x => x.Asks).Distinct()] })], set.Activities);
        var all = await TownWarnings.OfAsync(town, everything, true);
        Assert.True((double)all.Count(w => OverlapJudge.Overlap(w).Count > 0) / all.Count < Least, "The judge takes everything for an overlap");
    }

    [Fact]
    public async Task In_the_towns_families_after_those_that_were_read_they_are_too()
    {
        // The families come in the same order however many there are; those that were read are left out.
        if (Families <= TrueOverlapTests.Families)
            return;
        await using var town = await SeededTown.OnAsync(Db.Sqlite, Families);
        var all = await TownWarnings.OfAsync(town, AskedOnceSet.Shipped, ticked: true);
        await using var read = await SeededTown.OnAsync(Db.Sqlite, TrueOverlapTests.Families);
        var known = (await TownWarnings.OfAsync(read, AskedOnceSet.Shipped, ticked: true)).Select(w => w.Key).ToHashSet();
        await HoldAsync("town", [.. all.Where(w => !known.Contains(w.Key))]);
        await HoldAsync("read", [.. all.Where(w => known.Contains(w.Key))]);
    }

    private static async Task HoldAsync(string name, IReadOnlyList<TownWarning> told)
    {
        if (Environment.GetEnvironmentVariable("KITH_WARNINGS") is { } folder)
            await File.WriteAllLinesAsync(Path.Combine(folder, $"judged-{name}.tsv"),
                told.Select(w => string.Join('\t', string.Join("+", OverlapJudge.Overlap(w)), w.Key, w.EarlierText, w.BegunText)), TestContext.Current.CancellationToken);
        var share = (double)told.Count(w => OverlapJudge.Overlap(w).Count > 0) / told.Count;
        Assert.True(told.Count >= 10 && share >= Least, $"{name}: of {told.Count} warnings {share:0.0%} are true; not these: {string.Join("; ", told.Where(w => OverlapJudge.Overlap(w).Count == 0).Select(w => w.Key).Take(40))}");
    }
}
