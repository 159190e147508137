using Kith.LegalRecord.Pdf;
using Kith.Recording;
using Kith.Shared;

namespace Kith.LegalRecord.Bundles;

/// <summary>Tells a bundle as a document: whom it is for, an index with links, the chronology, every entry, the certificate and the statement.</summary>
internal static class BundleDocument
{
    public static BundlePdf Of(BundleState state, BundleSurroundings around) => state.Request.Access is not null
        ? Sharing.SubjectAccess.AccessDocument.Of(state, around, [.. Index(state)], [.. Chronology(state, around), .. state.Entries.SelectMany(e => EntryBlocks.Of(state, e, around))])
        : new()
        {
            Title = $"Court bundle, case {state.Request.CaseNumber}",
            Foot = $"Court bundle, case {state.Request.CaseNumber}, for {state.Request.RecipientName}",
            Front = [.. Front(state)],
            Index = [.. Index(state)],
            Body = [.. Chronology(state, around), .. state.Entries.SelectMany(e => EntryBlocks.Of(state, e, around)), .. BundleStatements.Of(state, around)],
        };

    private static IEnumerable<string> AuthorsOf(BundleVersion version) => version.Joint.Select(j => j.Name).Prepend(version.Entry.AuthorName);

    private static IEnumerable<Block> Front(BundleState state)
    {
        var (request, selection) = (state.Request, state.Selection);
        yield return new Heading(1, "Court bundle from a shared record", "front", "Court bundle");
        yield return new Facts(
        [
            ("Court", request.Court), ("Case number", request.CaseNumber), ("Made under", request.Authority), ("Purpose", request.Purpose),
            ("For", string.Join(", ", new[] { request.RecipientName, request.RecipientRole, request.RecipientOrganisation }.Where(w => w.Length > 0))),
            ("Concerned with", string.Join("\n", state.People.Where(p => request.Concern.Contains(p.Id)).Select(p => p.Watched.Called))),
            ("Prepared by", $"{request.PreparedByName}, {Shown.Moment(request.At)}"),
            ("Approved by", state.Approval is { } approved ? $"{string.Join(", ", new[] { approved.ByName, approved.Role, approved.Employer }.Where(w => w is not null))}, {Shown.Moment(approved.At)}" : "Nobody yet: this is a draft"),
        ]);
        yield return new Heading(2, "What it is made of");
        yield return new Facts(
        [
            ("Entries", $"{state.Entries.Count}, numbered 1 to {state.Entries.Count} ({BundleWords.RuleVersion})"),
            ("Happened", selection.From is null && selection.To is null ? "at any time" : $"from {Shown.Date(selection.From, "the beginning")} to {Shown.Date(selection.To, "the day it was prepared")}"),
            ("Kinds", selection.Forms.Count == 0 ? "all kinds of entries" : string.Join(", ", selection.Forms)),
            ("Written by", selection.Disciplines.Count == 0 ? "all disciplines" : string.Join(", ", selection.Disciplines)),
            ("About", selection.People.Count == 0 ? "anybody in the family" : $"{selection.People.Count} chosen {(selection.People.Count == 1 ? "person" : "people")}"),
            ("Redactions", state.Redactions == 0 ? "none" : $"{state.Redactions}, in entries {BundleWords.Numbers(state.Entries.Where(e => e.Texts.Any(state.IsRemoved)))}"),
            ("Corrected", BundleWords.Numbers(state.Entries.Where(e => e.Versions.Count > 1))),
            ("In error", BundleWords.Numbers(state.Entries.Where(e => e.Error is not null))),
        ]);
        yield return new Paragraph("Where something was removed a black bar stands in its place and says why; nothing lies under it. The record holds more than is told here: "
            + "every line of its unbroken sequence is in the file of proofs that comes with this document, and what is not told is there as a commitment, with its number and without what it says.", Tone.Small);
    }

    private static IEnumerable<Block> Index(BundleState state)
    {
        yield return new Heading(1, "Index", "index", "Index");
        yield return new IndexLine("Chronology", "chronology");
        yield return new Heading(3, "Entries");
        foreach (var entry in state.Entries)
            yield return new IndexLine($"{BundleWords.Heading(entry)}, {string.Join(" and ", AuthorsOf(entry.Now))}", Anchor(entry));
        if (state.Request.Access is null)
            yield return new IndexLine("Draft certificate", "certificate");
        yield return new IndexLine("Statement on how the record is kept", "statement");
        yield return new Heading(3, "People, by the numbers of the entries about them");
        foreach (var person in state.People.Where(p => state.Request.Concern.Contains(p.Id)))
            if (Places(state.Entries.Where(e => e.Now.About.Contains(person.Id))) is { Count: > 0 } places)
                yield return new IndexList(person.Watched.Called, places);
        yield return new Heading(3, "Authors, by the numbers of their entries");
        foreach (var author in state.Entries.SelectMany(e => e.Versions.SelectMany(AuthorsOf).Distinct(), (e, name) => (Entry: e, Name: name))
            .GroupBy(a => a.Name, a => a.Entry).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return new IndexList(author.Key, Places(author));
        yield return new Heading(3, "Kinds of entries");
        foreach (var kind in state.Entries.GroupBy(e => e.Now.Entry.FormName).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return new IndexList(kind.Key, Places(kind));
    }

    private static IReadOnlyList<(string, string)> Places(IEnumerable<BundleEntry> entries) =>
        [.. entries.Select(e => (e.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), Anchor(e)))];

    private static IEnumerable<Block> Chronology(BundleState state, BundleSurroundings around)
    {
        yield return new Heading(1, "Chronology", "chronology", "Chronology");
        yield return new Paragraph($"{state.Entries.Count} entries in the order in which what they tell happened ({BundleWords.RuleVersion}: by date and time, then by when they were recorded). "
            + "Only how each begins; each is told in full below, under its number.", Tone.Small);
        foreach (var entry in state.Entries)
        {
            var first = entry.Now.Texts.FirstOrDefault(t => t.Passage is not null);
            var text = first is null ? "" : state.DecisionOn(first) is { Removed: true } removed ? state.InPlaceOf(removed) : Beginning(first.Text);
            string[] flags = [.. new[] { entry.Now.Entry.Significant ? "significant event" : "", entry.Versions.Count > 1 ? "corrected" : "", entry.Error is not null ? "entered in error" : "",
                entry.Now.Entry.Unfinished ? "unfinished" : "", entry.Now.Entry.InEmergency is not null ? "recorded in an emergency" : "", entry.Now.NotCoSigned is not null ? "not co-signed" : "" }.Where(f => f.Length > 0)];
            yield return new Facts([(Shown.Date(entry.Now.Entry.HappenedOn), $"{entry.Number}. {entry.Now.Entry.FormName}, {BundleWords.Authors(entry.Now)}{(flags.Length == 0 ? "" : $" [{string.Join(", ", flags)}]")}\n{text}")]);
        }
    }

    private static string Beginning(string text)
    {
        const int most = 240;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
            return line;
        var end = line.LastIndexOf(' ', most);
        return line[..(end < most / 2 ? most - 1 : end)] + " …";
    }

    public static string Anchor(BundleEntry entry) => "entry-" + entry.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
