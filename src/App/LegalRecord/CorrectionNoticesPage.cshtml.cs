using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord;

/// <summary>The corrections of entries that the worker had been shown.</summary>
public sealed class CorrectionNoticesPage(Records records) : KithPage(records)
{
    /// <summary>The notice to acknowledge, by the id it is listed under, which tells nothing of what it is about.</summary>
    [BindProperty]
    public Guid Notice { get; set; }

    public IReadOnlyList<NoticeToMe> Notices { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Notices = await Records.AskAsync(new MyCorrectionNotices(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        // One that is not there any more was acknowledged on another page.
        if (Notices.FirstOrDefault(n => n.Due.Id == Notice) is { } notice)
            await Records.WriteAsync(notice.Due.Record, notice.Acknowledging, ct);
        return Redirect("/corrections");
    }
}
