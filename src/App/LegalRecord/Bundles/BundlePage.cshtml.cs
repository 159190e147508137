using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord.Bundles;

/// <summary>One bundle as it stands: what is left to decide, its approval, and the way out.</summary>
public sealed class BundlePage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<BundleRequest> Bundle { get; set; }

    [BindProperty]
    public ApproveBundle Act { get; set; } = new();

    /// <summary>Made once with the form, so that it sent twice makes one line.</summary>
    [BindProperty]
    public Guid MakeKey { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public WithdrawBundle Withdraw { get; set; } = new();

    [BindProperty]
    public RefuseBundle Refuse { get; set; } = new();

    public BundleState State { get; private set; } = null!;
    public int Left { get; private set; }

    public string Here => $"/families/{Family}/bundles/{Bundle}";
    public bool IsOpen => State.Made is null && State.Withdrawn is null;
    public bool MayWithdraw => IsOpen && State.Request.PreparedBy == Records.Worker && Records.By!.Holds(Permission.PrepareBundle);
    public bool MayPrepare => IsOpen && Records.By!.Holds(Permission.PrepareBundle);
    public bool MayApprove => Records.By!.Holds(Permission.ApproveBundle) && State.Request.PreparedBy != Records.Worker && !State.IsPartlyHidden;
    public bool MayRefuse => IsOpen && State.Refusal is null && Records.By!.Holds(Permission.ApproveBundle) && State.Request.PreparedBy != Records.Worker;
    public bool MayExport => Records.By!.Holds(Permission.ExportBundle) && !State.IsPartlyHidden;

    private string _sent = nameof(Act);

    protected override string ActName => _sent;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        State = await Records.ReadAsync(Family, new BundleView { Bundle = Bundle }, ct);
        Left = State.Undecided.Count();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, Act with { Bundle = Bundle }, ct);
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        _sent = nameof(Withdraw);
        await Records.WriteAsync(Family, Withdraw with { Bundle = Bundle }, ct);
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken ct)
    {
        _sent = nameof(Refuse);
        await Records.WriteAsync(Family, Refuse with { Bundle = Bundle }, ct);
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, new MakeBundle { Key = MakeKey, Bundle = Bundle }, ct);
        return Redirect(Here);
    }
}
