using Kith.Access;
using Kith.EarlyHelp;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.AskedOnce;

/// <summary>What counts as asked already, for how long, and what it takes; and how a new version is published.</summary>
public sealed class AskedOncePage(Records records, AskedOnceDesk desk, RequestDesk assessments, Forms forms, TimeProvider time) : KithPage(records)
{
    private IReadOnlyList<RecordingForm> _forms = [];
    private AssessmentForm _assessment = AssessmentForm.Shipped;

    [BindProperty]
    public PublishAskedOnce Act { get; set; } = new();

    public AskedOnceSet Now { get; private set; } = AskedOnceSet.Shipped;
    public IReadOnlyList<AskedOnceVersion> Published { get; private set; } = [];
    public bool MayPublish { get; private set; }

    /// <summary>"Health visitor contact: How the parent is".</summary>
    public string InWords(string source) => source.Split(['/', '='], 3) switch
    {
        ["how", _] => "being there",
        [AskedOnceSet.Assessment, var element] => "the assessment: " + (_assessment.Find(element)?.Name ?? element),
        [var form, var question, .. var answer] => $"{Named(form)}: {_forms.FirstOrDefault(f => f.Code == form)?.Questions.FirstOrDefault(q => q.Key == question)?.Label ?? question}{(answer is [var said] ? $" ({said})" : "")}",
        _ => source,
    };

    public string Named(string code) => code switch
    {
        AskedOnceSet.Assessment => "Common assessment",
        AskedOnceSet.Plan => "Planned action (days ahead)",
        AskedOnceSet.OneTopic => "One topic asked again",
        _ => _forms.FirstOrDefault(f => f.Code == code)?.Name ?? code,
    };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var today = London.DateOf(time.GetUtcNow());
        (Published, var by) = await Records.ReadAsync(Founding.Partnership, new AskedOnceView(), ct);
        Now = AskedOnceSet.On(today, Published);
        MayPublish = by.Holds(Permission.PublishAskedOnce);
        _forms = await forms.OfferedAsync(ct);
        _assessment = await assessments.AssessmentAsync(today, ct);
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Topics = AskedOnceText.Write(Now.Topics), Activities = AskedOnceText.Write(Now.Activities) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act, ct);
        desk.Forget();
        return Redirect("/asked-once");
    }
}
