using Kith.Record.Log;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord.Bundles;

/// <summary>A bundle's document by itself, for whoever approves it to read. Not before everything that was found has been decided.</summary>
public sealed class BundleDocumentPage(Records records, Forms forms, LogReader log, TimeProvider time) : SlimPage
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<BundleRequest> Bundle { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var state = await records.ReadAsync(Family, new BundleView { Bundle = Bundle, AsDocument = true }, ct);
        if (state.IsPartlyHidden || state.Undecided.Any())
            throw new Refused("something in this bundle has not been decided yet");
        var around = await BundleSurroundings.OfAsync(records, forms, log, state, time, ct);
        var document = new MemoryStream();
        BundleDocument.Of(state, around).Write(document, around.MadeAt);
        document.Position = 0;
        // Named by nothing that tells of anybody.
        return File(document, "application/pdf", "court-bundle.pdf");
    }
}
