using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>A worker asks a centre for support for a family.</summary>
public sealed class NewRequestPage(Records records, RequestDesk desk, TimeProvider time) : KithPage(records)
{
    [BindProperty]
    public RequestSupport Act { get; set; } = new();

    [BindProperty]
    public RecordId? Centre { get; set; }

    public IReadOnlyList<Centre> Centres { get; private set; } = [];

    protected override string ProblemField(string field) => field == nameof(Centre) ? field : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct) => Centres = await desk.CentresAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var centre = Centres.FirstOrDefault(c => c.CentreRecord == Centre) ?? throw new Invalid(nameof(Centre), "Select the children’s centre nearest to the family");
        var today = London.DateOf(time.GetUtcNow());
        // Who asks is told by the door; the name here only fills the field that others must fill themselves.
        await Records.WriteAsync(centre.CentreRecord, Act with { Route = RequestRoute.Worker, ByName = "the worker who is signed in", DueOn = (await desk.ThresholdsAsync(today, ct)).DueOn(today) }, ct);
        return Redirect("/requests");
    }
}
