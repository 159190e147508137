using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>The author corrects what they wrote.</summary>
public sealed class CorrectEntryPage(Records records, Forms forms) : ChangeEntryPage(records, forms)
{
    [BindProperty(Name = "Act")]
    public CorrectEntry Correcting { get; set; } = new();

    public override CorrectEntry Act => Correcting;
    public override string Title => "Correct: " + Written.Name;
    public override string Here => $"/families/{Family}/entries/{Entry}/correct";
    protected override bool May => Whole.MayCorrect;

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Draft is null)
            Correcting = Filled(Correcting) with { Version = Whole.Now.Entry.Id };
        await ReopenAsync(Correcting, ct);
        AskEverything();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        try
        {
            await Records.WriteAsync(Family, Correcting with { Entry = Entry, WrittenIn = Written }, ct);
        }
        catch (Changed)
        {
            var result = await TellWhatChangedAsync(Correcting.Version, ct);
            Correcting = Correcting with { Version = Whole.Now.Entry.Id };
            return result;
        }
        return Redirect($"/families/{Family}/entries/{Entry}");
    }
}
