using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People;

public sealed class AddressesKeptPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(Name = "Act")]
    public StopKeepingAddress Act { get; set; } = new();

    public IReadOnlyList<AddressKept> Kept { get; private set; } = [];

    public bool MayStop => Records.By!.Holds(Permission.Restrict);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Kept = await Records.ReadAsync(Family, new AddressesKeptView(), ct);
    }

    public string Names(IEnumerable<Guid> people) => string.Join(", ", people.Select(p => Facts.NameOf(new Id<Person>(p))));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var kept = (await Records.ReadAsync(Family, new AddressesKeptView(), ct)).FirstOrDefault(k => k.Hiding == Act.Hiding) ?? throw new Missing();
        await Records.HideAsync(Family, Act with { People = kept.People }, ct);
        return Redirect($"/families/{Family}/addresses-kept");
    }
}
