using System.Runtime.CompilerServices;
using Kith.AskedOnce;
using Kith.Tests.A;
using Kith.Tests.Seed;

namespace Kith.Tests.AskedOnce;

/// <summary>
/// That a warning concerns a true overlap. Whoever labelled read both texts of each warning, without regard to the rule's words, and said
/// whether the second worker asked again what the first had told, or went to the same home so soon that one visit could have done, with a
/// reason each: of the town's first sixty families, by which the rule was set (warnings.read.tsv), and of thirty that it was not
/// (warnings.unseen.tsv). After a change of the rule by the latter, thirty others are to be read.
/// </summary>
public sealed class TrueOverlapTests
{
    private const int Families = 30;

    private const double Least = 0.80;

    [Theory, InlineData(0, "warnings.read.tsv"), InlineData(60, "warnings.unseen.tsv")]
    public async Task Of_the_warnings_in_the_town_four_fifths_and_more_concern_a_true_overlap(int first, string labels)
    {
        await using var town = await SeededTown.OnAsync(Db.Sqlite, first + Families, first);
        var read = Labels(labels);
        var told = await TownWarnings.OfAsync(town, AskedOnceSet.Shipped, ticked: true);
        if (Environment.GetEnvironmentVariable("KITH_WARNINGS") is { } folder)
            await File.WriteAllLinesAsync(Path.Combine(folder, $"warnings.{first}.tsv"), told.Select(w => string.Join('\t', w.Key, w.EarlierText, w.BegunText)), TestContext.Current.CancellationToken);
        Assert.InRange(told.Count, 15, 200);
        // What nobody has read counts as no overlap: a rule that tells something else is to be read anew.
        var share = (double)told.Count(w => read.TryGetValue(w.Key, out var label) && label.True) / told.Count;
        var wrong = told.Where(w => !read.TryGetValue(w.Key, out var label) || !label.True).Select(w => w.Key);
        Assert.True(share >= Least, $"Of {told.Count} warnings {share:0.0%} concern a true overlap; not these: {string.Join("; ", wrong)}");
    }

    [Fact]
    public async Task A_rule_that_tells_of_everything_would_fail()
    {
        await using var town = await SeededTown.OnAsync(Db.Sqlite, 6);
        var set = AskedOnceSet.Shipped;
        var everything = new AskedOnceSet(0, set.From,
            [.. set.Topics.Select(t => t with { Days = null, OfEachChild = false, Asks = [.. set.Topics.SelectMany(x => x.Asks).Distinct()] })], set.Activities);
        var read = Labels("warnings.read.tsv");
        var told = await TownWarnings.OfAsync(town, everything, true);
        Assert.True(told.Count > (await TownWarnings.OfAsync(town, set, true)).Count);
        Assert.True(told.Count(w => read.TryGetValue(w.Key, out var label) && label.True) < Least * told.Count);
    }

    private static Dictionary<string, (bool True, string Why)> Labels(string file, [CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t')).GroupBy(l => l[0]).ToDictionary(l => l.Key, l => (l.All(x => x[1] == "true"), l.First()[2]));
}
