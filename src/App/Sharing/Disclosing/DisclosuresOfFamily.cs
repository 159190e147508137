using Kith.Access;
using Kith.Record;
using Kith.Sharing.ByLink;

namespace Kith.Sharing.Disclosing;

/// <summary>Every decision on sharing of a family, the newest first: what was shared with whom and why, what was not, and who opened it.</summary>
public sealed record DisclosuresOfFamily : View<IReadOnlyList<DecidedLine>>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<IReadOnlyList<DecidedLine>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var decisions = await record.Rows<DisclosureDecision>().OrderByDescending(d => d.Id).ListAsync(ct);
        if (decisions.Count == 0)
            return [];
        var disclosures = (await record.Rows<Disclosure>().OrderByDescending(d => d.Id).ListAsync(ct)).ToLookup(d => d.Decision);
        // As many as this worker may see: what is hidden is not counted either.
        var passages = (await record.Rows<DisclosedPassage>().ListAsync(ct)).ToLookup(p => p.Disclosure);
        var recalls = (await record.Rows<DisclosureRecall>().ListAsync(ct)).ToLookup(r => r.Disclosure);
        var sealings = (await record.Rows<DisclosureSealed>().ListAsync(ct)).ToLookup(s => s.Disclosure);
        var links = await Links.OfAsync(record, LinkTo.Disclosure, ct);
        return [.. decisions.Select(d => new DecidedLine(d,
            [.. disclosures[d.Id].Select(s => new SharedLine(s, passages[s.Id].Count(), [.. links[s.Id.Value]], [.. recalls[s.Id]], [.. sealings[s.Id]]))]))];
    }
}

/// <summary>A decision with what was shared by it.</summary>
public sealed record DecidedLine(DisclosureDecision Decision, IReadOnlyList<SharedLine> Shared);

/// <summary>Something that was shared, with its links, the newest first, and what became of it.</summary>
public sealed record SharedLine(Disclosure Disclosure, int Passages, IReadOnlyList<KnownLink> Links, IReadOnlyList<DisclosureRecall> Recalls, IReadOnlyList<DisclosureSealed> Sealed)
{
    public IEnumerable<DateTimeOffset> Opened => Links.SelectMany(l => l.Opened).Order();

    public bool IsOpen => Links.Any(l => l.IsOpen);

    /// <summary>Whether somebody must tell the recipient of a correction, because Kith could not.</summary>
    public bool MustBeTold => Recalls.Any(r => !r.Mailed);
}
