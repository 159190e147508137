using Kith.LegalRecord.Pdf;
using Kith.Shared;

namespace Kith.LegalRecord.Bundles;

/// <summary>Who had been shown an entry before it was changed, and whether they acknowledged that it was.</summary>
internal static class BundleNotices
{
    public static IEnumerable<Block> Of(BundleState state, BundleEntry entry)
    {
        foreach (var change in state.NoticesOf(entry).GroupBy(n => n.Change.Id))
        {
            var told = change.First().Change;
            yield return new Heading(3, told.After is null ? "Who had been shown it before it was marked" : $"Who had been shown it before version {VersionOf(entry, told.After.Value.Value)}");
            yield return new Paragraph($"{(told.After is null ? "Marked as entered in error" : "Corrected")} by {told.ByName}, {Shown.Moment(told.At)}. Each of them was sent a notice in the same transaction.", Tone.Small);
            yield return new Facts([.. change.Select(n => (n.To.Name, InWords(entry, n)))]);
        }
    }

    /// <summary>The same as a statement, one for each change.</summary>
    public static IEnumerable<string> Statements(BundleState state, BundleEntry entry) => state.NoticesOf(entry).GroupBy(n => n.Change.Id).Select(change =>
        $"Entry {entry.Number}, {(change.First().Change.After is null ? "marked as entered in error" : "corrected")} on {Shown.Moment(change.First().Change.At)}: "
        + string.Join("; ", change.Select(n => $"{n.To.Name} {InWords(entry, n)}")));

    private static string InWords(BundleEntry entry, CorrectionNotice notice) =>
        $"{(notice.To.Employer is { } employer ? employer + ", " : "")}{HowSeen.InWords(notice.To.How)} on {Shown.Moment(notice.To.At)} (version {VersionOf(entry, notice.To.Version.Value)}); "
        + (notice.AcknowledgedAt is { } at ? $"acknowledged the change on {Shown.Moment(at)}" : "had not acknowledged the change");

    private static int VersionOf(BundleEntry entry, Guid version) => 1 + Math.Max(0, entry.Versions.ToList().FindIndex(v => v.Entry.Id.Value == version));
}
