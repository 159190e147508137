using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.Disclosing;

/// <summary>What was shared of a family and what was not, with whom, why, and whether it was opened.</summary>
public sealed class DisclosuresPage(Records records, DisclosureFile file) : OfFamilyPage(records)
{
    [BindProperty(Name = "End")]
    public EndDisclosure End { get; set; } = new();

    /// <summary>After which decision the page begins.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public Id<DisclosureDecision>? Before { get; set; }

    public IReadOnlyList<DecidedLine> Lines { get; private set; } = [];
    public Id<DisclosureDecision>? Next { get; private set; }
    public RecordId Me => Records.Worker;
    public bool MayShare => Records.By!.Holds(Permission.ShareInformation);

    public IEnumerable<Choice> ToEnd => Lines.SelectMany(l => l.Shared).Where(s => s.IsOpen).Select(s => new Choice(s.Disclosure.Id.ToString(), $"{s.Disclosure.ForWhom}, {Shared.Shown.Moment(s.Disclosure.At)}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        (Lines, Next) = await Records.ReadAsync(Family, new DisclosuresOfFamily { Before = Before }, ct);
    }

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => SendAsync("End", End, "/share", ct);

    /// <summary>Takes a document out, with its seal. It is made before the first byte is sent, so that what arrives is whole or a page that says why not.</summary>
    public async Task<IActionResult> OnPostDocumentAsync([FromForm] Guid disclosure, CancellationToken ct)
    {
        var zip = new MemoryStream();
        await file.WriteAsync(Records, Family, new(disclosure), zip, ct);
        zip.Position = 0;
        // Named by nothing that tells of anybody.
        return File(zip, "application/zip", "shared.zip");
    }
}
