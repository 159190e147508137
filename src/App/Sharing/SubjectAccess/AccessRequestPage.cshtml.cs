using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.SubjectAccess;

/// <summary>One request: its clock, the records that are searched for it, and its end.</summary>
public sealed class AccessRequestPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true, Name = "request")]
    public Id<SubjectAccessRequest> Asked { get; set; }

    [BindProperty(Name = "Ask")]
    public AskRequester Ask { get; set; } = new();

    [BindProperty(Name = "Answer")]
    public NoteAnswer Answer { get; set; } = new();

    [BindProperty(Name = "Extend")]
    public ExtendSubjectAccess Extend { get; set; } = new();

    [BindProperty(Name = "Close")]
    public CloseSubjectAccess Close { get; set; } = new();

    public AccessNow Now { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public IReadOnlyList<PartInSight> Parts { get; private set; } = [];

    public string Here(string handler) => $"/subject-access/{Asked}?handler={handler}";

    private string _sent = nameof(Ask);

    protected override string ActName => _sent;

    // The act is one of several.
    protected override string ProblemField(string field) => base.ProblemField(field[(field.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.'));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        (Now, Today) = await Records.ReadAsync(Founding.Partnership, new SubjectAccessView { Request = Asked }, ct);
        if (Now.Closed is null)
            Parts = await Records.AskAsync(new PartsInSight { Request = Asked, People = Now.Request.People }, ct);
    }

    public Task<IActionResult> OnPostAskAsync(CancellationToken ct) => SendAsync(nameof(Ask), Ask with { Request = Asked }, ct);

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken ct) => SendAsync(nameof(Answer), Answer with { Request = Asked }, ct);

    public Task<IActionResult> OnPostExtendAsync(CancellationToken ct) => SendAsync(nameof(Extend), Extend with { Request = Asked }, ct);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        _sent = nameof(Close);
        await LoadAsync(ct);
        var act = Close with { Request = Asked, Parts = [.. Parts.Select(p => p.Made).OfType<GivenPart>()] };
        var families = await Records.AskAsync(new FamiliesForAccess { People = Now.Request.People }, ct);
        await Records.WriteAllAsync([(Founding.Partnership, act), .. families.Select(f => (f, (Act)new EndSubjectAccessPart { Request = Asked }))], ct);
        return Redirect($"/subject-access/{Asked}");
    }

    private async Task<IActionResult> SendAsync(string form, SubjectAccessAct act, CancellationToken ct)
    {
        _sent = form;
        await Records.WriteAsync(Founding.Partnership, act, ct);
        return Redirect($"/subject-access/{Asked}");
    }
}
