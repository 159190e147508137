using System.Globalization;
using Kith.LegalRecord.Pdf;
using Kith.Shared;

namespace Kith.LegalRecord.Bundles;

/// <summary>What changed about the record and the program while the entries were written: for the statement on how the record is kept.</summary>
internal static class BundlePeriod
{
    public static IEnumerable<Block> Of(BundleState state, BundleSurroundings around)
    {
        yield return new Heading(2, "Changes in the period");
        yield return new Paragraph("The forms that the entries were written in, each version with the entries in it:", Tone.Small);
        yield return new Facts([.. state.Entries.GroupBy(e => e.Now.Entry.Form).OrderBy(g => g.First().Now.Entry.FormName, StringComparer.Ordinal).Select(g =>
            (g.First().Now.Entry.FormName, $"version {around.Forms.GetValueOrDefault(g.Key)?.Version.ToString(CultureInfo.InvariantCulture) ?? "unknown"}, entries {BundleWords.Numbers(g)}"))]);
        yield return new Paragraph("The access rules by which acts on this record and looks at it were decided; each line says its version:", Tone.Small);
        yield return new Facts([.. state.Policies.Select(p =>
            ($"Version {p.Version.ToString(CultureInfo.InvariantCulture)}", $"{Number(p.Lines)} lines, from {Shown.Moment(p.First)} to {Shown.Moment(p.Last)}"))]);
        yield return new Paragraph("Forms and rules that the partnership published for all records, those that counted when the first entry was recorded and all since:", Tone.Small);
        yield return around.Rules.Count == 0 ? new Paragraph("None.") : new Facts([.. around.Rules.Select(r =>
            ($"{r.What}, version {r.Version.ToString(CultureInfo.InvariantCulture)}", $"published on {Shown.Moment(r.At)} by {r.ByName}"))]);
        yield return new Paragraph("Releases of Kith, from when each was first there:", Tone.Small);
        yield return new Facts([.. around.Releases.Count == 0 ? [($"Release {BundleSurroundings.Release}", "now; earlier ones were not noted")]
            : around.Releases.Select(r => ($"Release {r.Release}", "from " + Shown.Moment(r.At)))]);
        yield return new Paragraph("The log over all lines: its keys, and whether the database was ever put back:", Tone.Small);
        yield return new Facts([.. around.Log is { } log ? [.. log.Keys.Select(Key), .. log.Epochs.Where(e => e.Number > 1).Select(Restored)] : Array.Empty<(string, string)>(),
            .. around.Log?.Epochs.Count > 1 ? Array.Empty<(string, string)>() : [("Put back", "never, as far as the log and its witnesses know")]]);
        yield return new Paragraph("What was destroyed of this record by law:", Tone.Small);
        yield return state.Destroyed.Count == 0 ? new Paragraph("Nothing.")
            : new Facts([.. state.Destroyed.Select(d => (Shown.Moment(d.At), $"{d.What}, {d.Ground.By()} {d.Authority}; proposed by {d.ProposedBy}, approved by {d.ApprovedBy}"))]);
    }

    private static (string, string) Key(Record.Log.LogOverview.KeyLine key) =>
        ($"Key {key.Key.Split('+')[1]}", $"of epoch {key.Epoch.ToString(CultureInfo.InvariantCulture)}, from {Shown.Moment(key.From)}{(key.RetiredAt is { } retired ? " to " + Shown.Moment(retired) : "")}");

    private static (string, string) Restored(Record.Log.LogOverview.EpochLine epoch) =>
        ("Put back", $"{Shown.Moment(epoch.OpenedAt)}: the database was not what had been signed, as after a restore; at least {Number(epoch.Missing)} lines of all records were missing"
            + (epoch.MissingSince is { } since ? $", recorded after {Shown.Moment(since)}" : ""));

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
