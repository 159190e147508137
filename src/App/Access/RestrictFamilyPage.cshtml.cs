using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class RestrictFamilyPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty]
    public RestrictFamily Act { get; set; } = new();

    public IReadOnlyList<Candidate> Workers { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await Records.ReadAsync(Family, new RestrictionsView(), ct);
        Workers = await NeedToKnow.ChoicesAsync(Records, Family, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var workers = await NeedToKnow.ChoicesAsync(Records, Family, ct);
        await Records.WriteAsync(Family, Act with { Names = NeedToKnow.Names(workers, Act.NeedToKnow), Why = NeedToKnow.Why(Act.NeedToKnow, Act.Why) }, ct);
        return Redirect(Act.NeedToKnow.Contains(Records.Worker.Value) ? $"/families/{Family}/restrictions" : "/my-work");
    }
}
