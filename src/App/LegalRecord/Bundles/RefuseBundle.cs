using Kith.Access;
using Kith.Record;

namespace Kith.LegalRecord.Bundles;

/// <summary>A second person said why a bundle may not leave as it stands. What is decided on it after that answers them.</summary>
public sealed class BundleRefused : OnRecord<BundleRefused>
{
    public Id<BundleRequest> Bundle { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public string? Role { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>
/// A second person refuses a bundle as it stands, with a reason. It goes back to whoever prepared it: nobody approves it until something
/// is decided anew, and where what is wrong cannot be decided it is withdrawn. An approval before it no longer counts.
/// </summary>
public sealed record RefuseBundle : Act<Done>
{
    public Id<BundleRequest> Bundle { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ApproveBundle;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Say why it may not leave as it is");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var state = BundleState.Of(record, Bundle);
        if (state.Request.PreparedBy == record.By.Worker)
            throw new Refused("you prepared this bundle: withdraw it if it should not leave");
        state.RequireOpen();
        if (state.Refusal is not null)
            throw new Changed("This bundle has been refused already. Whoever prepared it has to answer first.");
        record.Add(new BundleRefused { Bundle = Bundle, Reason = Reason!.Trim(), ByName = record.By.Name, Role = record.By.Role, At = record.Now });
        return default;
    }
}
