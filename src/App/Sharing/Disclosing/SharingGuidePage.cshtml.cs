using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.Disclosing;

/// <summary>The guide on sharing as it stands, every version of it, and how a safeguarding lead publishes a new one.</summary>
public sealed class SharingGuidePage(Records records) : KithPage(records)
{
    [BindProperty]
    public PublishSharingGuide Act { get; set; } = new();

    public GuideVersions Guide { get; private set; } = null!;

    public bool MayPublish => Guide.By.Holds(Permission.PublishSharingGuide);

    protected override async Task LoadAsync(CancellationToken ct) => Guide = await Records.ReadAsync(Founding.Partnership, new SharingGuideView(), ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = PublishSharingGuide.Of(Guide.Now.Texts);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act, ct);
        return Redirect("/sharing-guide");
    }
}
