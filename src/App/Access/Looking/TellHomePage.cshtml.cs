using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class TellHomePage(Records records) : KithPage(records)
{
    [BindProperty]
    public TellHome Act { get; set; } = new();

    public DateOnly? Since { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct) => Since = await Records.ReadAsync(Records.Worker, new HomeKnown(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAsync(Records.Worker, Act, ct);
        return Redirect("/account");
    }
}
