using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord.Bundles;

/// <summary>Takes a bundle out as one ZIP. It is packed before the first byte is sent, so that what arrives is whole or an error that says why.</summary>
public sealed class TakeOutPage(Records records, BundleZipFile file) : SlimPage
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<BundleRequest> Bundle { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // In a file that its owner alone may read and that is gone when it is closed: a bundle may be as large as a record.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var zip = new FileStream(Path.Combine(Path.GetTempPath(), "kith-" + Guid.NewGuid().ToString("N")), options);
        try
        {
            await file.WriteAsync(records, Family, Bundle, zip, ct);
            zip.Position = 0;
        }
        catch
        {
            await zip.DisposeAsync();
            throw;
        }
        // Named by nothing that tells of anybody.
        return File(zip, "application/zip", "court-bundle.zip");
    }
}
