using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.OwnView;

/// <summary>For whom of a family its own view was opened, and how it is closed.</summary>
public sealed class OwnViewsPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty]
    public EndOwnView Act { get; set; } = new();

    public OwnViews Views { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Views = await Records.ReadAsync(Family, new OwnViewsOfFamily(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, Act, ct);
        return Redirect($"/families/{Family}/own-view");
    }
}

internal static class OwnViewWords
{
    public static string InFull(this IdentityCheck check) => check switch
    {
        IdentityCheck.KnownInPerson => "Known in person to the worker",
        IdentityCheck.PhotoDocument => "A document with a photograph",
        IdentityCheck.TwoDocuments => "Two documents without a photograph",
        _ => "A letter of authority, and a document",
    };

    public static string InFull(this KeptBecause why) => why switch
    {
        KeptBecause.SomebodyElse => "about or naming somebody else",
        KeptBecause.SomebodysWords => "somebody else’s words",
        KeptBecause.ChildsWords => "what a child said in confidence",
        KeptBecause.OtherHousehold => "about the other household",
        KeptBecause.AmongWorkers => "among workers, or not finished",
        _ => "held back",
    };
}
