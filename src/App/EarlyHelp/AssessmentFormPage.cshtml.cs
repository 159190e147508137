using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>What the common assessment asks, every version of it, and how a new one is published.</summary>
public sealed class AssessmentFormPage(Records records, RequestDesk desk, TimeProvider time) : KithPage(records)
{
    [BindProperty]
    public PublishAssessmentForm Act { get; set; } = new();

    public AssessmentForm Now { get; private set; } = null!;
    public IReadOnlyList<AssessmentFormVersion> Published { get; private set; } = [];
    public bool MayPublish { get; private set; }

    public static string Of(AssessmentFormVersion form)
    {
        var domains = form.Domains.Where(d => !d.IsChecklist).ToArray();
        return $"{domains.Length} {(domains.Length == 1 ? "domain" : "domains")}, {domains.Sum(d => d.Elements.Count)} elements";
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var today = London.DateOf(time.GetUtcNow());
        Published = await Records.ReadAsync(Founding.Partnership, new AssessmentFormView(), ct);
        Now = AssessmentForm.On(today, Published);
        var me = await Records.ReadAsync(Records.Worker, new OwnStanding(), ct);
        MayPublish = me.Roles.Any(r => r.Held.IsOn(today) && Roles.Table[r.Role].Contains(Permission.PublishThresholds));
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Text = AssessmentText.Write(Now.Parts) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act, ct);
        desk.Forget();
        return Redirect("/assessment-form");
    }
}
