using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class EndEmergencyAccessPage(Records records) : SlimPage
{
    public IActionResult OnGet(RecordId family) => Redirect($"/families/{family}");

    public async Task<IActionResult> OnPostAsync(RecordId family, CancellationToken ct)
    {
        await records.WriteAsync(family, new EndEmergencyAccess(), ct);
        return Redirect("/my-work");
    }
}
