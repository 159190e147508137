using Kith.Families;
using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People;

public sealed class RegisterPersonPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(Name = "Act")]
    public RegisterPerson Act { get; set; } = new();

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        // One address and one phone are asked here; more can be added on the person's own page.
        Act = Act with
        {
            Addresses = Act.Addresses is { Count: > 0 } ? Act.Addresses : [new GivenAddress()],
            Phones = Act.Phones is { Count: > 0 } ? Act.Phones : [new GivenPhone()],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, Act with { Person = null, SourceReference = null }, ct);
        return Redirect($"/families/{Family}");
    }
}
