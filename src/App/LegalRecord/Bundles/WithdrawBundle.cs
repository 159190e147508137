using Kith.Access;
using Kith.Record;

namespace Kith.LegalRecord.Bundles;

/// <summary>A bundle that was begun will not be made. Nobody is asked to approve it any more.</summary>
[DecidesAccess]
public sealed class BundleWithdrawn : OnRecord<BundleWithdrawn>
{
    public Id<BundleRequest> Bundle { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Whoever prepared a bundle withdraws it, with a reason, before it is made.</summary>
public sealed record WithdrawBundle : Act<Done>, IOfBundle
{
    public Id<BundleRequest> Bundle { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.PrepareBundle;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Say why it is withdrawn");
        problems.Text(Reason, nameof(Reason), "The reason", 500);
    }

    protected override Done On(OpenRecord record)
    {
        var state = BundleState.Of(record, Bundle);
        if (state.Request.PreparedBy != record.By.Worker)
            throw new Refused("only whoever prepared a bundle withdraws it");
        state.RequireOpen();
        record.Add(new BundleWithdrawn { Bundle = Bundle, Reason = Reason!.Trim(), ByName = record.By.Name, At = record.Now });
        return default;
    }
}
