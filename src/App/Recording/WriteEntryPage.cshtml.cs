using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>One page on which an entry is written.</summary>
public sealed class WriteEntryPage(Records records, Forms forms) : EntryFormPage(records, forms)
{
    [BindProperty(SupportsGet = true)]
    public Id<RecordingForm> Form { get; set; }

    /// <summary>The planned visit that is written up.</summary>
    [BindProperty(SupportsGet = true, Name = "visit")]
    public Id<Home.Visits.PlannedVisit>? Visit { get; set; }

    [BindProperty(Name = "Act")]
    public WriteEntry Writing { get; set; } = new();

    public override EntryAct Act => Writing;

    public override string Here => $"/families/{Family}/write/{Form}";

    public override string Title => Written.Name;

    /// <summary>What was begun here before and not recorded.</summary>
    public IReadOnlyList<DraftLine> Begun { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Written = await Forms.WithIdAsync(Form, ct) ?? throw new Missing();
        await base.LoadAsync(ct);
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Draft is null)
        {
            // What is begun now is begun in the newest version; a draft stays in the one it was begun in.
            Written = (await Forms.OfferedAsync(ct)).FirstOrDefault(f => f.Code == Written.Code) ?? throw new Missing();
            Form = Written.Id;
            Begun = [.. (await DraftLine.MineAsync(Records, ct)).Where(d => d.Href.StartsWith(Here + "?", StringComparison.Ordinal))];
            Writing = Writing with
            {
                Visit = Visit,
                HappenedOn = Place.Today,
                How = EntryWords.HowOf(Written.UsualHow),
                People = Place.Members.Count == 1 ? [Place.Members[0].Person] : [],
            };
        }
        await ReopenAsync(Writing, ct);
        AskEverything();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var form = await Forms.WithIdAsync(Form, ct) ?? throw new Missing();
        var entry = await Records.WriteAsync(Family, Writing with { WrittenIn = form }, ct);
        return Redirect($"/families/{Family}/entries/{entry}");
    }
}
