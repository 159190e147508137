using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The levels of need and the clock in force, every version of them, and how a new one is published.</summary>
public sealed class ThresholdsPage(Records records, RequestDesk desk, TimeProvider time) : KithPage(records)
{
    [BindProperty]
    public PublishThresholds Act { get; set; } = new();

    public Thresholds Now { get; private set; } = null!;
    public IReadOnlyList<ThresholdSet> Published { get; private set; } = [];
    public bool MayPublish { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        (Now, Published) = await Records.ReadAsync(Founding.Partnership, new ThresholdsView(), ct);
        var me = await Records.ReadAsync(Records.Worker, new OwnStanding(), ct);
        MayPublish = me.Roles.Any(r => r.Held.IsOn(London.DateOf(time.GetUtcNow())) && Roles.Table[r.Role].Contains(Permission.PublishThresholds));
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with
        {
            TriageWorkingDays = Now.TriageWorkingDays,
            AssessmentDays = Now.Times.Assessment,
            PlanDays = Now.Times.Plan,
            ReviewDays = Now.Times.Review,
            ClosureDays = Now.Times.Closure,
            Levels = string.Join('\n', Now.Levels.Select(l => $"{l.Name}: {l.Meaning}")),
            Holidays = string.Join('\n', Now.Holidays.Select(Shown.Machine)),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act, ct);
        desk.Forget();
        return Redirect("/thresholds");
    }
}
