using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Jobs;

/// <summary>What was told to the worker.</summary>
public sealed class NoticesPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public ReadNotices Act { get; set; } = new();

    public NoticesPart Told { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Told = await Records.ReadAsync(Records.Worker, new MyNotices { Page = PageNumber }, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Records.Worker, Act, ct);
        return Redirect(PageNumber > 1 ? $"/notices?p={PageNumber}" : "/notices");
    }
}
