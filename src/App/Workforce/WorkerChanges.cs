using Kith.Access;
using Kith.Record;
using Kith.Shared.TagHelpers;
using Kith.Workforce.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce;

public sealed class ChangeWorkerPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public ChangeWorker Act { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Name = Facts.Details.Name, Discipline = Facts.Details.Discipline };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, ct);
}

public sealed class ChangeRegistrationPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public ChangeRegistration Act { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Body = Facts.Details.RegistrationBody, Number = Facts.Details.RegistrationNumber, Until = Facts.Details.RegistrationUntil };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, ct);
}

public sealed class EmployWorkerPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public EmployWorker Act { get; set; } = new();

    public Partnership Partnership { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var employer = Partnership.Organisations.FirstOrDefault(o => o.Id == Act.Organisation);
        return await DoneAsync(Act with { Organisation = employer?.Id, OrganisationName = employer?.Name }, ct);
    }
}

public sealed class AddWorkSitePage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public AddWorkSite Act { get; set; } = new();

    public Partnership Partnership { get; private set; } = null!;

    public static IEnumerable<Choice> Kinds { get; } =
        [new(nameof(SiteKind.Base), "Base", "Where their desk is"), new(nameof(SiteKind.Delivery), "Delivery site", "Where they see families or run sessions")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var centre = Partnership.Centres.FirstOrDefault(c => c.Id == Act.Centre);
        return await DoneAsync(Act with { Centre = centre?.Id, Name = centre?.Name ?? Act.Name?.Trim() }, ct);
    }
}

public sealed class ChangeContactPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public ChangeContact Act { get; set; } = new();

    protected override bool MayBeOwn => true;

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Email = Facts.Details.Email, Phone = Facts.Details.Phone, BestReached = Facts.Details.BestReached };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, ct);
}

public sealed class ChangeWorkPatternPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public ChangeWorkPattern Act { get; set; } = new();

    protected override bool MayBeOwn => true;

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var now = (await Records.ReadAsync(Worker, new WorkingLife(), ct)).PatternOn(Today);
        Act = Act with
        {
            From = Today,
            Hours = [.. WorkHours.Days.Select(d => now?.Days.FirstOrDefault(w => w.Day == d) is { } day ? WorkHours.Show(day) : null)],
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, ct);
}

public sealed class RecordAbsencePage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public RecordAbsence Act { get; set; } = new();

    protected override bool MayBeOwn => true;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, ct);
}

public sealed class ArrangeCoverPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    private const int MostPages = 4;

    [BindProperty]
    public ArrangeCover Act { get; set; } = new();

    /// <summary>Those who share a team with the worker.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    protected override bool MayBeOwn => true;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var found = new List<Colleague>();
        foreach (var team in Facts.Teams)
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

public sealed class EndAwayOrCoverPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public EndAwayOrCover Act { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "what")]
    public Guid? Asked { get; set; }

    public string What { get; private set; } = "";

    protected override bool MayBeOwn => true;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var life = await Records.ReadAsync(Worker, new WorkingLife(), ct);
        What = life.Away.FirstOrDefault(a => a.Id == Act.What)?.What ?? "Cover by " + (life.Covers.FirstOrDefault(c => c.Id == Act.What) ?? throw new Missing()).What;
    }

    public override Task OnGetAsync(CancellationToken ct)
    {
        Act = Act with { What = Asked, LastDay = Today };
        return LoadAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, ct);
}
