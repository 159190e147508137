using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Workforce.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce;

/// <summary>A form about when a worker is away and who covers: the worker's own, and for whoever leads where they work.</summary>
public abstract class AbsenceForm(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Worker { get; set; }

    public AwayFacts Seen { get; private set; } = null!;

    /// <summary>Where one came from: the whole record, where it may be opened; else what there is of it here.</summary>
    public string Back => Worker == Records.Worker || Records.By!.Holds(Permission.ManageWorkers) ? $"/workers/{Worker}" : $"/workers/{Worker}/absence";

    public bool IsOwn => Worker == Records.Worker;

    protected override async Task LoadAsync(CancellationToken ct) => Seen = await Records.ReadAsync(Worker, new AwayAndCover(), ct);

    protected async Task<IActionResult> DoneAsync<T>(Act<T> act, CancellationToken ct)
    {
        await Records.WriteAsync(Worker, act, ct);
        // Where one goes back to rests on one's role, which a look tells.
        if (Seen is null)
            await LoadAsync(ct);
        return Redirect(Back);
    }
}

/// <summary>When a worker is away, and who covers for them.</summary>
public sealed class AbsencePage(Records records) : AbsenceForm(records);

public sealed class RecordAbsencePage(Records records) : AbsenceForm(records)
{
    [BindProperty]
    public RecordAbsence Act { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, ct);
}

public sealed class ArrangeCoverPage(Records records) : AbsenceForm(records)
{
    private const int MostPages = 4;

    [BindProperty]
    public ArrangeCover Act { get; set; } = new();

    /// <summary>Those who share a team with the worker.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var found = new List<Colleague>();
        foreach (var team in Seen.Teams)
            for (var page = 1; page <= MostPages; page++)
            {
                var some = await Records.AskAsync(new FindColleagues { Team = team.Value, Page = page }, ct);
                found.AddRange(some.Page);
                if (!some.More)
                    break;
            }
        Colleagues = [.. found.Where(c => c.Record != Worker).DistinctBy(c => c.Record).OrderBy(c => c.Name, StringComparer.CurrentCulture)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var by = Colleagues.FirstOrDefault(c => c.Record == Act.By);
        return await DoneAsync(Act with { By = by?.Record, ByName = by?.Name }, ct);
    }
}

public sealed class EndAwayOrCoverPage(Records records) : AbsenceForm(records)
{
    [BindProperty]
    public EndAwayOrCover Act { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "what")]
    public Guid? Asked { get; set; }

    public string What { get; private set; } = "";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        What = Seen.Away.FirstOrDefault(a => a.Id == Act.What)?.What ?? "Cover by " + (Seen.Covers.FirstOrDefault(c => c.Id == Act.What) ?? throw new Missing()).What;
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        Act = Act with { What = Asked };
        await LoadAsync(ct);
        Act = Act with { LastDay = Seen.Today };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, ct);
}
