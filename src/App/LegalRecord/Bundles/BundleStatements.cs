using Kith.LegalRecord.Pdf;
using Kith.Shared;

namespace Kith.LegalRecord.Bundles;

/// <summary>What goes with the entries: a draft certificate to be signed by an officer, and how the record is kept.</summary>
internal static class BundleStatements
{
    public static IEnumerable<Block> Of(BundleState state, BundleSurroundings around) => [.. Certificate(state), .. Statement(state, around)];

    private static IEnumerable<Block> Certificate(BundleState state)
    {
        yield return new NewPage();
        yield return new Heading(1, "Draft certificate under section 9 of the Civil Evidence Act 1995", "certificate", "Draft certificate");
        yield return new Paragraph("A draft, for an officer of the authority to check, complete and sign. It certifies nothing until it is signed.", Tone.Bold);
        yield return new Paragraph(
            $"In the matter of case {state.Request.CaseNumber} before {state.Request.Court}.\n"
            + "1. I am an officer of ________________________________, a public authority, and I am authorised to sign this certificate.\n"
            + $"2. The {state.Entries.Count} entries in this bundle, numbered 1 to {state.Entries.Count}, form part of the records of that authority. They were made by the persons named as their authors, "
            + "in the course of their work, at the times given as recorded; those times were set by the system and could not be chosen by the author.\n"
            + "3. Entries are added to the record and never altered or taken out. Where an entry was corrected, every version is in this bundle; where one was entered in error, it is here and marked.\n"
            + "4. The lines of the record bear consecutive numbers without a gap, each bound to the one before. All of them are in the file of proofs that comes with this bundle; "
            + "what is not told is there as a commitment. That no line is missing between the first and the last is therefore shown by the file itself.\n"
            + $"5. Redactions were made in {state.Redactions} {(state.Redactions == 1 ? "place" : "places")}. Each is shown where it was made, with the reason.\n"
            + "6. If the absence of an entry is relied upon: the bundle holds every entry of the record that falls within what was chosen, as far as the person who prepared it may see the record, "
            + "and the number of lines that are withheld can be read from the file of proofs.");
        yield return new Facts([("Signed", "________________________________"), ("Name", ""), ("Office", ""), ("Date", "")]);
    }

    private static IEnumerable<Block> Statement(BundleState state, BundleSurroundings around)
    {
        var versions = state.Entries.SelectMany(e => e.Versions).Select(v => v.Entry).ToArray();
        yield return new NewPage();
        yield return new Heading(1, "Statement on how the record is kept", "statement", "How the record is kept");
        yield return new Facts(
        [
            ("Program", $"Kith, release {BundleSurroundings.Release}"),
            ("Put together by", $"{BundleWords.RuleVersion}, {Shown.Moment(around.MadeAt)}"),
            ("First recorded", versions.Length == 0 ? "" : Shown.Moment(versions.Min(e => e.RecordedAt))),
            ("Last recorded", versions.Length == 0 ? "" : Shown.Moment(versions.Max(e => e.RecordedAt))),
        ]);
        yield return new Heading(2, "How integrity is kept");
        yield return new Paragraph(
            "Every act on the record, and every look at it, is written as one line in the same transaction as what it does. The line commits to each field by a hash with a salt of its own, and holds the hash of the line before it, "
            + "so that nothing can be changed, put in, taken out or moved without its showing. The lines of all records are placed in one log, whose signed checkpoints others keep too. "
            + "The database refuses changes to what was written. The author’s name, discipline, employer and registration are those at that moment. "
            + "What this shows and what it does not show is written down in docs/ledger.md, with everything needed to check it without this program.");
        yield return new Heading(2, "Who had privileged access");
        yield return new Paragraph("Administrators cannot read a family’s record by their role. Whoever operates the database server could read it, and could not change it unnoticed. The role was held by:", Tone.Small);
        yield return around.Administrators.Count == 0 ? new Paragraph("Nobody.") : new Facts([.. around.Administrators.Select(a =>
            (a.Name, $"{a.Employer}, from {Shown.Date(a.From)}{(a.To is { } to ? " to " + Shown.Date(to) : "")}"))]);
        foreach (var block in BundlePeriod.Of(state, around))
            yield return block;
        yield return new Heading(2, "Known faults of this release");
        foreach (var fault in BundleSurroundings.KnownFaults)
            yield return new Paragraph("• " + fault);
        yield return new Heading(2, "How what is worked out was worked out");
        yield return new Facts(
        [
            ("Numbers", $"by when it happened, then by when it was recorded; entries 1 to {state.Entries.Count} ({BundleWords.RuleVersion})"),
            ("Delay", $"from the day it happened to the day it was recorded, by London’s calendar; every entry ({BundleWords.RuleVersion})"),
            ("Corrected", $"has more than one version: entries {BundleWords.Numbers(state.Entries.Where(e => e.Versions.Count > 1))} ({BundleWords.RuleVersion})"),
            ("Significant", $"said by the author: entries {BundleWords.Numbers(state.Entries.Where(e => e.Now.Entry.Significant))}"),
            ("In error", $"marked so: entries {BundleWords.Numbers(state.Entries.Where(e => e.Error is not null))}"),
        ]);
    }
}
