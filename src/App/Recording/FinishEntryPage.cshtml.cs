using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>The author finishes what they recorded unfinished.</summary>
public sealed class FinishEntryPage(Records records, Forms forms) : ChangeEntryPage(records, forms)
{
    [BindProperty(Name = "Act")]
    public FinishEntry Finishing { get; set; } = new();

    public override FinishEntry Act => Finishing;
    public override string Title => "Finish: " + Written.Name;
    public override string Here => $"/families/{Family}/entries/{Entry}/finish";
    protected override bool May => Whole.MayFinish;

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Draft is null)
            Finishing = Filled(Finishing) with { Version = Whole.Now.Entry.Id, Unfinished = false };
        await ReopenAsync(Finishing, ct);
        AskEverything();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        try
        {
            await Records.WriteAsync(Family, Finishing with { Entry = Entry, WrittenIn = Written }, ct);
        }
        catch (Changed)
        {
            var result = await TellWhatChangedAsync(Finishing.Version, ct);
            Finishing = Finishing with { Version = Whole.Now.Entry.Id };
            return result;
        }
        return Redirect($"/families/{Family}/entries/{Entry}");
    }
}
