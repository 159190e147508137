using Kith.LegalRecord.Bundles;
using Kith.LegalRecord.Pdf;
using Kith.Shared;

namespace Kith.Sharing.SubjectAccess;

/// <summary>Tells a copy of personal data as a document, to the person whose data it is: what it answers, what is held of them, the entries, and what they can do.</summary>
internal static class AccessDocument
{
    public static BundlePdf Of(BundleState state, BundleSurroundings around, IReadOnlyList<Block> index, IReadOnlyList<Block> entries) => new()
    {
        Title = "Copy of personal data",
        Foot = $"Copy of personal data for {state.Request.RecipientName}",
        Front = [.. Front(state)],
        Index = index,
        Body = [.. entries, .. Otherwise(state), .. HowItIsKept(state, around)],
    };

    private static IEnumerable<Block> Front(BundleState state)
    {
        var request = state.Request;
        yield return new Heading(1, "Copy of personal data", "front", "Copy of personal data");
        yield return new Facts(
        [
            ("For", string.Join(", ", new[] { request.RecipientName, request.RecipientRole }.Where(w => w.Length > 0))),
            ("Asked under", request.Authority), ("Asked for", request.Purpose),
            ("Prepared by", $"{request.PreparedByName}, {Shown.Moment(request.At)}"),
            ("Checked by", state.Approval is { } approved ? $"{string.Join(", ", new[] { approved.ByName, approved.Role, approved.Employer }.Where(w => w is not null))}, {Shown.Moment(approved.At)}" : "Nobody yet: this is a draft"),
            ("Entries", $"{state.Entries.Count}"), ("Left out", state.Redactions == 0 ? "nothing" : $"{state.Redactions} {(state.Redactions == 1 ? "passage" : "passages")}"),
        ]);
        foreach (var person in state.People.Where(p => request.Concern.Contains(p.Id)).Select(p => p.Watched))
        {
            yield return new Heading(2, "What is held of " + person.Called);
            yield return new Facts([.. new[]
            {
                ("Given names", string.Join("; ", person.GivenNames)), ("Family names", string.Join("; ", person.FamilyNames)), ("Also known as", string.Join("; ", person.AlsoKnownAs)),
                ("NHS number", string.Join("; ", person.NhsNumbers)), ("Addresses", string.Join("\n", person.Addresses.Zip(person.Postcodes.Concat(Enumerable.Repeat("", person.Addresses.Count)), (a, p) => $"{a} {p}".Trim()))),
                ("Telephone", string.Join("; ", person.Phones)),
            }.Where(row => row.Item2.Length > 0)]);
        }
        yield return new Heading(2, "How to read it");
        yield return new Paragraph("Each entry says when it happened, when it was written down, by whom and for which organisation, and in which form. Where something was left out a black bar stands in its place; nothing lies under it. "
            + "What is about other people is left out unless they agreed or it is fair to show it, and the law lets some things be kept back. Where an entry was corrected, every version is here.", Tone.Small);
        yield return new Heading(2, "What you can do");
        yield return new Paragraph("If something is wrong, you can ask that it is corrected, or that what you say is written beside it. You can ask that something is not used any more, or is destroyed; the law says when that must be done. "
            + "You can ask why something was left out. If you are not content with the answer, you can complain to the Information Commissioner (ico.org.uk), or go to court.", Tone.Small);
    }

    private static IEnumerable<Block> Otherwise(BundleState state)
    {
        if (state.HeldOtherwise.Count == 0)
            yield break;
        yield return new NewPage();
        yield return new Heading(1, "Assessments, plans, meetings and questions among workers", "otherwise", "Assessments, plans, meetings");
        yield return new Paragraph("This is read from the record as it stood when the copy was prepared. What tells of other people is left out as a whole; ask for it, and somebody decides. The file of proofs holds none of it.", Tone.Small);
        foreach (var held in state.HeldOtherwise)
        {
            yield return new Heading(3, held.What);
            yield return new Facts([("Written", held.By)]);
            foreach (var text in held.Texts)
                yield return new Paragraph(text ?? "Left out: it tells of somebody else.", text is null ? Tone.Bold : Tone.Plain);
        }
    }

    private static IEnumerable<Block> HowItIsKept(BundleState state, BundleSurroundings around)
    {
        yield return new NewPage();
        yield return new Heading(1, "How the record is kept", "statement", "How the record is kept");
        yield return new Paragraph("Every act on the record, and every look at it, is one line that is bound to the one before, so that nothing can be changed or taken out without its showing. "
            + "The file of proofs that comes with this document holds every line of the record; what is not told here is there as a commitment, without what it says. Anybody can check it without this program.");
        yield return new Facts([("Program", $"Kith, release {BundleSurroundings.Release}"), ("Put together by", $"{BundleWords.RuleVersion}, {Shown.Moment(around.MadeAt)}")]);
    }
}
