using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class EmergencyAccessPage(Records records, EmergencyAccessSetting setting, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty]
    public TakeEmergencyAccess Act { get; set; } = new();

    public FamilyFromOutside Outside { get; private set; } = null!;
    public int Hours => setting.Hours;

    protected override async Task LoadAsync(CancellationToken ct) => Outside = await Records.AskAsync(new WhoServes { Family = Family }, ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!Outside.MayOpen && !Outside.EmergencyAccessPossible)
            throw new Refused("emergency access does not open this record");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var take = Act with { Hours = setting.Hours, Id = Id<EmergencyAccess>.New(time.GetUtcNow()) };
        // The record opens and its leaders are told in one transaction: never the one without the other.
        await Records.WriteAllAsync(take.WithNotices(Family, Outside.Name, Outside.Centres), ct);
        return Redirect($"/families/{Family}");
    }

    protected override string ProblemField(string field) => base.ProblemField(field[(field.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.'));
}
