using Kith.Access;
using Kith.Record;
using Kith.Sharing.ByLink;

namespace Kith.Sharing.Disclosing;

/// <summary>A page of the decisions on sharing of a family, the newest first: what was shared with whom and why, what was not, and who opened it.</summary>
public sealed record DisclosuresOfFamily : View<DecidedPage>
{
    public const int Size = 20;

    /// <summary>Only what was decided before this one; null for the newest.</summary>
    public Id<DisclosureDecision>? Before { get; init; }

    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<DecidedPage> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var decisions = await DecisionsAsync(record, Before, Size + 1, ct);
        var page = decisions.Take(Size).ToArray();
        if (page.Length == 0)
            return new([], null);
        Id<DisclosureDecision>[] ids = [.. page.Select(d => d.Id)];
        var shared = (await record.Rows<Disclosure>().Where(d => ids.Contains(d.Decision)).OrderByDescending(d => d.Id).ListAsync(ct)).Where(d => !record.Hides(d.Id.Value)).ToArray();
        Id<Disclosure>[] sent = [.. shared.Select(s => s.Id)];
        // As many as this worker may see: what is hidden is not counted either, and something shared of which nothing is left is not there.
        var passages = (await record.Rows<DisclosedPassage>().Where(p => sent.Contains(p.Disclosure)).ListAsync(ct)).ToLookup(p => p.Disclosure);
        var recalls = (await record.Rows<DisclosureRecall>().Where(r => sent.Contains(r.Disclosure)).ListAsync(ct)).ToLookup(r => r.Disclosure);
        var sealings = (await record.Rows<DisclosureSealed>().Where(s => sent.Contains(s.Disclosure)).ListAsync(ct)).ToLookup(s => s.Disclosure);
        var links = await Links.OfAsync(record, LinkTo.Disclosure, [.. sent.Select(s => s.Value)], ct);
        var disclosures = shared.ToLookup(d => d.Decision);
        return new([.. page.Select(d => new DecidedLine(d, [.. disclosures[d.Id].Where(s => passages.Contains(s.Id))
            .Select(s => new SharedLine(s, passages[s.Id].Count(), [.. links[s.Id.Value]], [.. recalls[s.Id]], [.. sealings[s.Id]]))]))], decisions.Count > Size ? page[^1].Id : null);
    }

    /// <summary>The decisions that this worker may know of, the newest first: not one about somebody hidden, nor one by which nothing but what is hidden was shared.</summary>
    internal static async Task<IReadOnlyList<DisclosureDecision>> DecisionsAsync(OpenRecord record, Id<DisclosureDecision>? before, int most, CancellationToken ct)
    {
        var found = new List<DisclosureDecision>();
        // What is hidden is left out before the page is cut, so that no page is shorter for it.
        while (found.Count < most)
        {
            var all = record.Rows<DisclosureDecision>();
            var some = await (before is { } last ? all.Where(d => d.Id.CompareTo(last) < 0) : all).OrderByDescending(d => d.Id).Take(most).ListAsync(ct);
            found.AddRange(some.Where(d => !record.Hides(d.Id.Value)).Take(most - found.Count));
            if (some.Count < most)
                break;
            before = some[^1].Id;
        }
        return found;
    }
}

/// <summary>Some decisions, the newest first.</summary>
/// <param name="Next">After which one the next page begins; null where there is none.</param>
public sealed record DecidedPage(IReadOnlyList<DecidedLine> Lines, Id<DisclosureDecision>? Next);

/// <summary>What was shared last with somebody outside, of what this worker may see.</summary>
internal static class LastShared
{
    private static readonly RowQuery<int, Disclosure> s_last = RowQuery.Of((OpenRows open, int most) => open.Rows<Disclosure>()
        .Where(d => open.Rows<DisclosedPassage>().Any(p => p.Disclosure == d.Id)).OrderByDescending(d => d.Id).Take(most));

    public static async Task<IReadOnlyList<Disclosure>> OfAsync(OpenRecord record, int most, CancellationToken ct)
    {
        var last = await s_last.ListAsync(record, most, ct);
        return record.HidesAny ? [.. last.Where(d => !record.Hides(d.Id.Value))] : last;
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
