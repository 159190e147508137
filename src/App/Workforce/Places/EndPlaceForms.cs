using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Places;

public sealed class ClosePlacePage(Records records, TimeProvider time) : ChangePlaceForm(records, time)
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty]
    public ClosePlace Act { get; set; } = new();

    public PlaceNow Place { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Place = PlaceNow.Of(All, Kind, Id) ?? throw new Missing();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var still = Act.LastDay is { } day
            ? await Records.AskAsync(new StillThere { What = Id, CentreRecord = Place.CentreRecord, LastDay = day }, ct) : new(0, 0, 0, 0);
        return await DoneAsync(Act with { What = Id, Still = still }, _ => $"/partnership/{Kind}/{Id}", ct);
    }
}

public sealed class AddReachAreaPage(Records records, TimeProvider time) : ChangePlaceForm(records, time)
{
    [BindProperty]
    public AddReachArea Act { get; set; } = new();

    public string Name => (All.Centres.FirstOrDefault(c => c.Id.Value == Id) ?? throw new Missing()).Name;

    public override Task OnGetAsync(CancellationToken ct)
    {
        Act = Act with { From = Today };
        return LoadAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act with { Centre = new(Id) }, _ => "/partnership/centres/" + Id, ct);
}

public sealed class EndReachAreaPage(Records records, TimeProvider time) : ChangePlaceForm(records, time)
{
    [BindProperty]
    public EndReachArea Act { get; set; } = new();

    public ReachArea Area { get; private set; } = null!;

    public override Task OnGetAsync(CancellationToken ct)
    {
        Act = Act with { LastDay = Today };
        return LoadAsync(ct);
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Area = All.Reach.FirstOrDefault(r => r.Id.Value == Id) ?? throw new Missing();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return await DoneAsync(Act with { Area = new(Id) }, _ => "/partnership/centres/" + Area.Centre, ct);
    }
}
