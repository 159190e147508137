using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The public page on which an agency outside Kith, or a family, asks for support. It shows nothing of any record.</summary>
[AllowAnonymous]
public sealed class AskForSupportPage(RecordRuntime runtime, RequestDesk desk, TimeProvider time, IHttpContextAccessor web)
    : KithPage(RequestDesk.Outside(runtime, web.HttpContext?.TraceIdentifier ?? ""))
{
    private const string Sent = "kith-request-sent";

    [BindProperty]
    public RequestSupport Act { get; set; } = new();

    [BindProperty]
    public RecordId? Centre { get; set; }

    public IReadOnlyList<Centre> Centres { get; private set; } = [];
    public int WorkingDays { get; private set; }

    /// <summary>The reference, once it was sent.</summary>
    public string? Reference { get; private set; }
    public DateOnly? DueOn { get; private set; }

    protected override string ProblemField(string field) => field == nameof(Centre) ? field : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Centres = await desk.CentresAsync(ct);
        WorkingDays = (await desk.ThresholdsAsync(London.DateOf(time.GetUtcNow()), ct)).TriageWorkingDays;
        // Kept beside the answer and not in the address, where others could read it.
        if (TempData[Sent] is string[] sent)
            (Reference, DueOn) = (sent[0], DateOnly.ParseExact(sent[1], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var centre = (await desk.CentresAsync(ct)).FirstOrDefault(c => c.CentreRecord == Centre)
            ?? throw new Invalid(nameof(Centre), "Select the children’s centre nearest to the family");
        var today = London.DateOf(time.GetUtcNow());
        var due = (await desk.ThresholdsAsync(today, ct)).DueOn(today);
        var reference = await Records.WriteAsync(centre.CentreRecord, Act with { DueOn = due }, ct);
        TempData[Sent] = (string[])[reference, Shown.Machine(due)];
        return Redirect("/request-support");
    }
}
