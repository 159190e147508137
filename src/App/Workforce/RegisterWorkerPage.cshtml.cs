using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce;

public sealed class RegisterWorkerPage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty]
    public RegisterWorker Act { get; set; } = new();

    public Partnership Partnership { get; private set; } = null!;

    public static IEnumerable<Choice> Disciplines => Enum.GetValues<Discipline>().Select(d => new Choice(d.ToString(), d.InWords()));

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { From = London.DateOf(time.GetUtcNow()) };
    }

    protected override async Task LoadAsync(CancellationToken ct) => Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        // The new record's id comes from the form's key, so that the same form sent twice makes one worker.
        var worker = new RecordId(Act.Key);
        var employer = Partnership.Organisations.FirstOrDefault(o => o.Id == Act.Organisation);
        await Records.WriteAsync(worker, Act with { Organisation = employer?.Id, OrganisationName = employer?.Name }, ct);
        return Redirect($"/workers/{worker}");
    }
}
