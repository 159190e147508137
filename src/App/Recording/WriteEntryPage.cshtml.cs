using Kith.AskedOnce;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>One page on which an entry is written.</summary>
public sealed class WriteEntryPage(Records records, Forms forms, AskedOnceDesk desk) : EntryFormPage(records, forms)
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

    /// <summary>That what was chosen to be used is not there any more.</summary>
    [BindProperty(SupportsGet = true, Name = "gone")]
    public bool Gone { get; set; }

    /// <summary>What other disciplines have asked already, each with the answer that is given to it.</summary>
    public AskedBox Asked => AskedBox.Of(Family, Place.Asked, Writing.Overlaps, $"{Here}?handler=Instead");

    protected override async ValueTask<Beginning?> BeginningAsync(CancellationToken ct) => Beginning.Of(await desk.TodayAsync(ct), Written, Writing.People);

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
        var entry = await Records.WriteAsync(Family, Writing with { WrittenIn = form, AskedOnce = await desk.TodayAsync(ct) }, ct);
        return Redirect($"/families/{Family}/entries/{entry}");
    }

    /// <summary>Keeps what was typed, and goes on to use or to join what a colleague wrote.</summary>
    public async Task<IActionResult> OnPostInsteadAsync([FromQuery] Guid earlier) => await KeepAsync()
        ? Redirect($"/families/{Family}/asked/{earlier}?form={Form}&draft={Act.Key}") : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
}
