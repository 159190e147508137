using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class ReviewEmergencyAccessPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Centre { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<EmergencyAccessNotice> Notice { get; set; }

    [BindProperty]
    public ReviewEmergencyAccess Act { get; set; } = new();

    public EmergencyAccessNotice Taken { get; private set; } = null!;
    public EmergencyAccessReviewed? Review { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct) =>
        (Taken, Review) = await Records.ReadAsync(Centre, new EmergencyAccessNoticeView { Notice = Notice }, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Centre, Act with { Notice = Notice }, ct);
        return Redirect("/emergency-access");
    }
}
