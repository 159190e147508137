using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.OwnView;

/// <summary>What was opened for a person of the family, as they see it, for a worker to print for them.</summary>
public sealed class PrintOwnViewPage(Records records, Forms forms) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true, Name = "given")]
    public Id<OwnViewGiven> Given { get; set; }

    [BindProperty(SupportsGet = true, Name = "lang")]
    public string? Language { get; set; }

    public OurRecordShown Seen { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) =>
        Seen = await OurRecordShown.OfAsync(await Records.ReadAsync(Family, new PrintOwnView { Given = Given }, ct), Language, forms, ct);
}
