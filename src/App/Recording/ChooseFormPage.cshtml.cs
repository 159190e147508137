using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>Which form to write in: those of one's own discipline first.</summary>
public sealed class ChooseFormPage(Records records, Forms forms) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    /// <summary>The planned visit that is to be written up.</summary>
    [BindProperty(SupportsGet = true, Name = "visit")]
    public Guid? Visit { get; set; }

    public WritingPlace Place { get; private set; } = null!;
    public IReadOnlyList<RecordingForm> Own { get; private set; } = [];
    public IReadOnlyList<RecordingForm> Others { get; private set; } = [];
    public IReadOnlyList<DraftLine> Drafts { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Place = await Records.ReadAsync(Family, new WritingPlaceView(), ct);
        var offered = (await forms.OfferedAsync(ct)).Where(f => f.Code != RecordInEmergency.FormCode).ToLookup(f => f.Disciplines.Contains(Place.By.Discipline ?? ""));
        (Own, Others) = ([.. offered[true]], [.. offered[false]]);
        Drafts = [.. (await DraftLine.MineAsync(Records, ct)).Where(d => d.About == Family)];
    }
}
