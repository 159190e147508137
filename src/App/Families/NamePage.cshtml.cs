using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Families;

public sealed class NamePage(Records records) : OfFamilyPage(records)
{
    [BindProperty(Name = "Act")]
    public RenameFamily Act { get; set; } = new();

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (HttpMethods.IsGet(Request.Method))
            Act = Act with { Name = Facts.Name };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "", ct);
}
