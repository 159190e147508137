using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Record.Disposal;
using Kith.Recording;

namespace Kith.LegalRecord;

/// <summary>
/// A second person approves a proposal, and what it names is destroyed at once. What was looked at, by whom and when stays,
/// and so does every line: each says only that it once held something.
/// </summary>
public sealed record DestroyContent : Act<Done>
{
    public Id<DestructionProposed>? Proposal { get; init; }

    /// <summary>The entry that it concerns; none for a whole record.</summary>
    public Guid? Of { get; init; }

    protected override Permission Needs => Permission.DisposeOfRecords;
    protected override Guid? Concerns => Of;

    protected override bool Destroys => true;

    protected override void Check(Problems problems, DateOnly today) => problems.Require(Proposal, nameof(Proposal), "Select the proposal");

    protected override Done On(OpenRecord record)
    {
        var proposal = Proposals.Require(record, Proposal!.Value, Of);
        if (proposal.By == record.By.Worker)
            throw new Refused("whoever proposed a destruction does not approve it");
        Holds.RequireNone(record);
        var entry = proposal.Entry is { } item ? Proposals.Standing(record, item) : null;
        record.Destroy(new Destroying
        {
            ProposedIn = proposal.Line,
            Item = proposal.Scope == DestructionScope.Entry ? proposal.Entry : null,
            Rows = proposal.Scope == DestructionScope.Passages ? Proposals.Passages(record, proposal.Entry!.Value, proposal.Passages) : null,
            Keeps = proposal.Scope == DestructionScope.WholeRecord ? KeptOfRecord(record) : KeptOfEntry,
        });
        record.Add(new ContentDestroyed
        {
            Item = proposal.Entry,
            Proposal = proposal.Id,
            Scope = proposal.Scope,
            Entry = proposal.Entry,
            What = proposal.What,
            Ground = proposal.Ground,
            Authority = proposal.Authority,
            ProposedBy = proposal.ByName,
            ApprovedBy = record.By.Name,
            At = record.Now,
            HappenedOn = entry?.HappenedOn,
            OnTimeline = entry?.OnTimeline,
        });
        return default;
    }

    // Holds and the destructions themselves stay, and the teams that serve the family, or nobody could read that it was destroyed.
    private static Func<OnRecord, bool> KeptOfRecord(OpenRecord record)
    {
        var ended = record.Rows<InvolvementEnded>().ToList().Select(e => e.Involvement).ToHashSet();
        return row => IsAboutDisposal(row) || (row is Involvement serving && !ended.Contains(serving.Id));
    }

    // A restriction of the entry goes on hiding what stands in its place.
    private static bool KeptOfEntry(OnRecord row) => IsAboutDisposal(row) || row is Restriction or RestrictionLifted;

    private static bool IsAboutDisposal(OnRecord row) =>
        row is LegalHold or LegalHoldLifted or DestructionProposed or DestructionDeclined or ContentDestroyed;
}
