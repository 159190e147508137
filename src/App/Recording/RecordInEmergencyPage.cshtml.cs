using Kith.Families;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>Where somebody records what cannot wait, whatever training they hold.</summary>
public sealed class RecordInEmergencyPage(Records records, Forms forms) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty]
    public RecordInEmergency Act { get; set; } = new() { Passages = [new WrittenPassage()] };

    public SafetyInformation Known { get; private set; } = null!;
    public FormQuestion Question { get; private set; } = null!;

    private RecordingForm _form = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Known = await Records.ReadAsync(Family, new SafetyView(), ct);
        // Also where it is offered for nothing else.
        _form = (await forms.AllAsync(ct)).FirstOrDefault(f => f.Code == RecordInEmergency.FormCode) ?? throw new Missing();
        Question = _form.Questions[0];
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { HappenedOn = Known.Today };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAsync(Family, Act with { WrittenIn = _form }, ct);
        return Redirect($"/families/{Family}/safety?recorded=true");
    }
}
