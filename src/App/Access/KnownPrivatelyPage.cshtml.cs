using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class KnownPrivatelyPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty]
    public DeclareFamilyKnownPrivately Act { get; set; } = new();

    public FamilyFromOutside Outside { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Outside = await Records.AskAsync(new WhoServes { Family = Family }, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAsync(Records.Worker, Act with { Family = Family }, ct);
        return Redirect("/account");
    }
}
