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
