using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>Asks before a draft is thrown away.</summary>
public sealed class ThrowDraftAwayPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Guid Key { get; set; }

    public DraftLine Line { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) =>
        Line = (await DraftLine.MineAsync(Records, ct)).FirstOrDefault(d => d.Key == Key) ?? throw new Missing();

    public async Task<IActionResult> OnPostAsync()
    {
        await Records.DropDraftAsync(Key);
        return Redirect("/drafts");
    }
}
