using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>A worker asks a centre for support for a family, or takes down what somebody asks who rang or came in.</summary>
public sealed class NewRequestPage(Records records, RequestDesk desk, TimeProvider time) : KithPage(records)
{
    private const string Sent = "kith-request-taken-down";

    [BindProperty]
    public RequestSupport Act { get; set; } = new() { Route = RequestRoute.Worker };

    [BindProperty]
    public RecordId? Centre { get; set; }

    public IReadOnlyList<Centre> Centres { get; private set; } = [];

    /// <summary>The reference of what was just taken down, for whoever asked.</summary>
    public string? TakenDown { get; private set; }
    public DateOnly? DueOn { get; private set; }

    protected override string ProblemField(string field) => field == nameof(Centre) ? field : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Centres = await desk.CentresAsync(ct);
        if (TempData[Sent] is string[] sent)
            (TakenDown, DueOn) = (sent[0], DateOnly.ParseExact(sent[1], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var centre = Centres.FirstOrDefault(c => c.CentreRecord == Centre) ?? throw new Invalid(nameof(Centre), "Select the children’s centre nearest to the family");
        var today = London.DateOf(time.GetUtcNow());
        var due = (await desk.ThresholdsAsync(today, ct)).DueOn(today);
        // Who asks is told by the door; the name here only fills the field that others must fill themselves.
        var asked = Act.Route == RequestRoute.Worker ? Act with { TakenDown = false, ByName = "the worker who is signed in" } : Act with { TakenDown = true };
        var reference = await Records.WriteAsync(centre.CentreRecord, asked with { DueOn = due }, ct);
        if (!asked.TakenDown)
            return Redirect("/requests");
        TempData[Sent] = (string[])[reference, Shown.Machine(due)];
        return Redirect("/requests/new");
    }
}
