using Kith.Access;
using Kith.Record;

namespace Kith.LegalRecord.Bundles;

/// <summary>A second person, who did not prepare the bundle, approves it as it stands. Everything that was found must have been decided by then.</summary>
public sealed record ApproveBundle : Act<Done>
{
    public Id<BundleRequest> Bundle { get; init; }

    /// <summary>What they looked at.</summary>
    public string? Words { get; init; }

    protected override Permission Needs => Permission.ApproveBundle;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Words, nameof(Words), "Say what you looked at and why it may leave");
        problems.Text(Words, nameof(Words), "Your answer", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var state = BundleState.Of(record, Bundle);
        if (state.Request.PreparedBy == record.By.Worker)
            throw new Refused("you prepared this bundle, so a second person must approve it");
        if (state.IsPartlyHidden)
            throw new Refused("you may not see everything that this bundle is made of");
        state.RequireOpen();
        if (state.Refusal is { } refusal)
            throw new Changed($"{refusal.ByName} has refused this bundle as it stands. Whoever prepared it has to answer first.");
        if (state.Undecided.Any())
            throw new Invalid(nameof(Words), "Something in this bundle has not been decided yet. Ask who prepared it to decide it first");
        record.Add(new BundleApproval
        {
            Bundle = Bundle,
            Words = Words!.Trim(),
            By = record.By.Worker,
            ByName = record.By.Name,
            Employer = record.By.Employer,
            Role = record.By.Role,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>An approved bundle is made and may be taken out of the record. This is the export: its line is among the record's own.</summary>
public sealed record MakeBundle : Act<Done>, IOfBundle
{
    public Id<BundleRequest> Bundle { get; init; }

    protected override Permission Needs => Permission.ExportBundle;

    protected override Done On(OpenRecord record)
    {
        var state = BundleState.Of(record, Bundle);
        if (state.IsPartlyHidden)
            throw new Refused("you may not see everything that this bundle is made of");
        if (state.Made is not null)
            return default;
        state.RequireOpen();
        // Asked again, because an approval is of the bundle as it stood, and what is watched for grows with the record.
        if (state.Approval is null || state.Undecided.Any())
            throw new Refused("this bundle has not been approved as it stands now");
        record.Add(new BundleMade
        {
            Bundle = Bundle,
            ForWhom = state.Request.RecipientName,
            Access = state.Request.Access,
            Entries = state.Entries.Count,
            Redactions = state.Redactions,
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}
