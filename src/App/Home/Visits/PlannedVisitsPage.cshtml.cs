using Kith.Families;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Home.Visits;

/// <summary>The visits to a family that are planned: plan one, write one up, call one off.</summary>
public sealed class PlannedVisitsPage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true, Name = "family")]
    public RecordId Family { get; set; }

    [BindProperty]
    public PlanVisit Act { get; set; } = new();

    [BindProperty(Name = "Cancel")]
    public CancelVisit Cancel { get; set; } = new();

    public FamilyBanner Banner { get; private set; } = null!;
    public IReadOnlyList<PlannedVisit> Ahead { get; private set; } = [];
    public IReadOnlyList<TeamWorker> Placed { get; private set; } = [];
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    public IEnumerable<Choice> Workers => Placed.DistinctBy(w => w.Record).Where(w => w.Record != Records.Worker)
        .Select(w => new Choice(w.Record.ToString(), $"{w.Name}, {w.Discipline.InWords()}, {w.Employer}"));

    private string _posted = "Act";

    protected override string ActName => _posted;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        (var facts, Ahead) = await Records.ReadAsync(Family, new PlannedVisitsView(), ct);
        Banner = FamilyBanner.Of(Family, facts);
        Placed = await Records.AskAsync(new WorkersInTeams { Teams = facts.TeamsOn(Today) }, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAsync(Family, Act with { WorkerName = Placed.FirstOrDefault(w => w.Record == Act.Worker)?.Name }, ct);
        return Redirect($"/families/{Family}/visits");
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct)
    {
        _posted = "Cancel";
        await Records.WriteAsync(Family, Cancel, ct);
        return Redirect($"/families/{Family}/visits");
    }
}
