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
        // As many as this worker may see: what is hidden is not counted either, and something shared of which nothing is left is not there.
        var passages = (await record.Rows<DisclosedPassage>().ListAsync(ct)).ToLookup(p => p.Disclosure);
        var recalls = (await record.Rows<DisclosureRecall>().ListAsync(ct)).ToLookup(r => r.Disclosure);
        var sealings = (await record.Rows<DisclosureSealed>().ListAsync(ct)).ToLookup(s => s.Disclosure);
        var links = await Links.OfAsync(record, LinkTo.Disclosure, ct);
        var lines = decisions.Where(d => !d.About.Any(record.Hides)).Select(d => new DecidedLine(d, [.. disclosures[d.Id].Where(s => passages.Contains(s.Id))
            .Select(s => new SharedLine(s, passages[s.Id].Count(), [.. links[s.Id.Value]], [.. recalls[s.Id]], [.. sealings[s.Id]]))]));
        // Where all that was shared by it is hidden, so is that it was decided.
        return [.. lines.Where(line => line.Shared.Count > 0 || !disclosures.Contains(line.Decision.Id))];
    }
}

/// <summary>What was shared last with somebody outside, of what this worker may see.</summary>
internal static class LastShared
{
    private static readonly RowQuery<int, Disclosure> s_last = RowQuery.Of((OpenRows open, int most) => open.Rows<Disclosure>()
        .Where(d => open.Rows<DisclosedPassage>().Any(p => p.Disclosure == d.Id)).OrderByDescending(d => d.Id).Take(most));

    public static async Task<IReadOnlyList<Disclosure>> OfAsync(OpenRecord record, int most, CancellationToken ct)
    {
        var last = await s_last.ListAsync(record, most, ct);
        if (last.Count == 0 || !record.HidesAny)
            return last;
        Id<DisclosureDecision>[] ids = [.. last.Select(d => d.Decision)];
        var about = (await record.Rows<DisclosureDecision>().Where(d => ids.Contains(d.Id)).ListAsync(ct)).ToDictionary(d => d.Id, d => d.About);
        return [.. last.Where(d => about.TryGetValue(d.Decision, out var people) && !people.Any(record.Hides))];
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
