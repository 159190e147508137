using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

/// <summary>What the partnership's door asks for, how that was decided, and the form to change it.</summary>
public sealed class DoorPage(Records records) : KithPage(records)
{
    [BindProperty]
    public SetDoorPolicy Act { get; set; } = new();

    public IReadOnlyList<DoorPolicy> All { get; private set; } = [];
    public DoorPolicy? Now => All.Count > 0 ? All[0] : null;
    public bool MaySet => Records.By!.Holds(Permission.ManagePartnership);

    protected override async Task LoadAsync(CancellationToken ct) => All = await Records.ReadAsync(Founding.Partnership, new DoorPolicyView(), ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with
        {
            AgreementsFrom = Now?.AgreementsFrom,
            StagesFrom = Now?.StagesFrom,
            CoSignWithinDays = Now?.CoSignWithinDays ?? DoorPolicy.UsualDays,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act, ct);
        return Redirect("/door");
    }
}
