using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce;

/// <summary>A form about one worker, with the worker's name over it.</summary>
public abstract class WorkerForm(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Worker { get; set; }

    public WorkerFacts Facts { get; private set; } = null!;

    protected DateOnly Today => London.DateOf(time.GetUtcNow());

    /// <summary>Whether it is the worker's own record: then it opens as their own, and what they may not change is refused.</summary>
    protected bool IsOwn => Worker == Records.Worker;

    protected override async Task LoadAsync(CancellationToken ct) =>
        Facts = IsOwn && MayBeOwn ? await Records.ReadAsync(Worker, new OwnStanding(), ct) : await Records.ReadAsync(Worker, new WorkerView(), ct);

    /// <summary>Whether workers fill this form in for themselves.</summary>
    protected virtual bool MayBeOwn => false;

    protected async Task<IActionResult> DoneAsync<T>(Act<T> act, CancellationToken ct)
    {
        await Records.WriteAsync(Worker, act, ct);
        return Redirect($"/workers/{Worker}");
    }
}

public sealed class PlaceWorkerPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public PlaceWorker Act { get; set; } = new();

    public Partnership Partnership { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var team = Partnership.Teams.FirstOrDefault(t => t.Id == Act.Team);
        var centre = Partnership.Centres.FirstOrDefault(c => c.Id == team?.Centre);
        return await DoneAsync(Act with { Team = team?.Id, TeamName = team?.Name, Centre = centre?.CentreRecord ?? default }, ct);
    }
}

public sealed class GiveRolePage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public GiveRole Act { get; set; } = new();

    public static IEnumerable<Choice> Choices => Enum.GetValues<Role>().Select(r => new Choice(r.ToString(), r.InWords()));

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, ct);
}

public sealed class EndForWorkerPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public EndForWorker Act { get; set; } = new();

    private IReadOnlyList<Held> _sites = [];

    public string What => Facts.Employments.Concat(Facts.Placements).Concat(Facts.Roles.Select(r => r.Held)).Concat(_sites).FirstOrDefault(h => h.Id == Act.What)?.What
        ?? throw new Missing();

    [BindProperty(SupportsGet = true, Name = "what")]
    public Guid? Asked { get; set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var life = await Records.ReadAsync(Worker, new WorkingLife(), ct);
        _sites = [.. life.Bases, .. life.Delivers];
    }

    public override Task OnGetAsync(CancellationToken ct)
    {
        Act = Act with { What = Asked, LastDay = Today };
        return LoadAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, ct);
}

public sealed class LiftKnownPrivatelyPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty(SupportsGet = true)]
    public Id<FamilyKnownPrivately> Declaration { get; set; }

    [BindProperty]
    public LiftKnownPrivately Act { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act with { Declaration = Declaration }, ct);
}
