using Kith.LegalRecord.Pdf;
using Kith.Recording;
using Kith.Shared;
using Kith.Workforce.Supervision;

namespace Kith.LegalRecord.Bundles;

/// <summary>One entry of a bundle, with every version of it.</summary>
internal static class EntryBlocks
{
    public static IEnumerable<Block> Of(BundleState state, BundleEntry entry, BundleSurroundings around)
    {
        if (entry.Number == 1)
        {
            yield return new NewPage();
            yield return new Heading(1, "Entries", "entries", "Entries");
        }
        yield return new Heading(2, BundleWords.Heading(entry), BundleDocument.Anchor(entry), BundleWords.Heading(entry));
        if (entry.Error is { } error)
        {
            yield return new Paragraph($"Entered in error: marked by {error.ByName}, {Shown.Moment(error.At)}. It stays in the record, struck through.", Tone.Bold);
            foreach (var block in Texts(state, entry.Texts.Where(t => t.Field == "InError"), around, null, false))
                yield return block;
        }
        for (var i = entry.Versions.Count - 1; i >= 0; i--)
        {
            var version = entry.Versions[i];
            if (entry.Versions.Count > 1)
                yield return new Heading(3, i == entry.Versions.Count - 1 ? $"Version {i + 1}, as it stands" : $"Version {i + 1}, which was corrected");
            yield return Head(state, version, around);
            foreach (var block in Texts(state, version.Texts, around, version.Entry, entry.Error is not null))
                yield return block;
        }
        foreach (var answer in entry.Answers)
        {
            yield return new Facts([("Answered", $"{answer.Outcome.InWords()}, said {answer.ByName}, {Shown.Moment(answer.At)}")]);
            foreach (var block in Texts(state, entry.TextsOf(answer), around, null, entry.Error is not null))
                yield return block;
        }
        foreach (var block in BundleNotices.Of(state, entry))
            yield return block;
    }

    private static Facts Head(BundleState state, BundleVersion version, BundleSurroundings around)
    {
        var entry = version.Entry;
        var rows = new List<(string, string)>
        {
            ("Happened", BundleWords.Happened(entry)), ("Recorded", BundleWords.Recorded(entry)), ("Written by", BundleWords.Authors(version)),
        };
        if (BundleWords.About(state, version) is { Length: > 0 } about)
            rows.Add(("About", about));
        if (entry.How is { } how)
            rows.Add(("How", how));
        rows.Add(("Form", entry.FormName + (around.Forms.GetValueOrDefault(entry.Form) is { } form ? $", version {form.Version}" : "")));
        if (entry.Significant)
            rows.Add(("Significant", "Yes"));
        if (entry.Unfinished)
            rows.Add(("Unfinished", "Its author had not completed it"));
        if (entry.InEmergency is not null)
            rows.Add(("Recorded in an emergency", "Yes"));
        if (version.NotCoSigned is { } waiting)
            rows.Add(("Co-signature", waiting));
        foreach (var signed in version.CoSignatures)
            rows.Add(("Co-signed by", $"{string.Join(", ", new[] { signed.ByName, signed.Discipline, signed.Employer, signed.Registration }.Where(w => w is not null))}, {Shown.Moment(signed.At)}"));
        return new Facts(rows);
    }

    private static IEnumerable<Block> Texts(BundleState state, IEnumerable<BundleText> texts, BundleSurroundings around, Entry? entry, bool struck)
    {
        foreach (var text in texts)
        {
            var removed = state.DecisionOn(text) is { Removed: true } redaction ? redaction : null;
            var label = text.Passage is { } passage && entry is not null
                ? $"{around.QuestionOf(passage, entry)} ({passage.Kind.InFull()}{(removed is null && passage.Whose is { } whose ? ", " + whose : "")})" : text.Label;
            yield return new Paragraph(label, Tone.Bold);
            if (removed is not null)
                yield return new Removed(state.InPlaceOf(removed));
            else
                yield return new Paragraph(text.Text, struck ? Tone.Struck : Tone.Plain);
        }
    }
}
