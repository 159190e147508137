using Kith.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kith.Sharing.Disclosing;

/// <summary>Takes the document of a disclosure out, with its seal.</summary>
public sealed class DisclosureDocumentPage(Records records, DisclosureFile file) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Disclosure> Disclosure { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var zip = new MemoryStream();
        await file.WriteAsync(records, Family, Disclosure, zip, ct);
        zip.Position = 0;
        // Named by nothing that tells of anybody.
        return File(zip, "application/zip", "shared.zip");
    }
}
