using Kith.EarlyHelp;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.EarlyHelp.Invited;
using Kith.Sharing.ByLink;
using Kith.Sharing.Disclosing;

namespace Kith.Sharing.OwnView;

/// <summary>What was shared, by a word of the texts ("shared.plan").</summary>
public enum SharedWhat { Plan = 1, CourtBundle, Agreed, Disclosure }

/// <summary>What was shared with whom, when and why.</summary>
/// <param name="Why">As it was written; null where it tells of somebody else, so that the family is told to ask.</param>
public sealed record SharedLine(SharedWhat What, DateOnly On, string With, string? Why);

/// <summary>
/// What was shared about the people with anybody outside the team. Another way in which something leaves the record adds its lines
/// to <see cref="All"/>, and nothing else.
/// </summary>
internal static class SharedWithOthers
{
    private static IEnumerable<SharedLine> All(OpenRecord record, OwnSight sight, IReadOnlyCollection<Guid> about, IReadOnlyList<Episode> episodes) =>
    [
        .. Plans(record, sight, about, episodes), .. Bundles(record, about), .. Disclosures(record, about), .. Agreed(sight, about, episodes),
    ];

    public static IReadOnlyList<SharedLine> Of(OpenRecord record, OwnSight sight, IReadOnlyCollection<Guid> about, IReadOnlyList<Episode> episodes) =>
        [.. All(record, sight, about, episodes).Select(l => l.Why is { } why && !sight.MayTell(why) ? l with { Why = null } : l).OrderByDescending(l => l.On)];

    private static IEnumerable<SharedLine> Plans(OpenRecord record, OwnSight sight, IReadOnlyCollection<Guid> about, IReadOnlyList<Episode> episodes)
    {
        var theirs = episodes.Where(e => e.Children.All(about.Contains)).Select(e => e.Id).ToHashSet();
        var invited = record.Rows<PlanInvitation>().AsEnumerable().Where(i => theirs.Contains(i.Episode) && !sight.IsDivided).ToDictionary(i => i.Id.Value);
        return record.Rows<LinkGiven>().AsEnumerable().Where(l => l.To == LinkTo.Plan && invited.ContainsKey(l.Of))
            .Select(l => new SharedLine(SharedWhat.Plan, London.DateOf(l.At), l.Organisation ?? l.Name, invited[l.Of].Reason));
    }

    // The recipient is concerned with nobody else, so that what was given away is about them alone.
    private static IEnumerable<SharedLine> Bundles(OpenRecord record, IReadOnlyCollection<Guid> about)
    {
        var asked = record.Rows<BundleRequest>().AsEnumerable().ToDictionary(r => r.Id);
        return record.Rows<BundleMade>().AsEnumerable().Where(m => asked.TryGetValue(m.Bundle, out var request) && request.Access is null && request.Concern.All(about.Contains))
            .Select(m => new SharedLine(SharedWhat.CourtBundle, London.DateOf(m.At), $"{asked[m.Bundle].Court}, {asked[m.Bundle].RecipientOrganisation}", asked[m.Bundle].Purpose));
    }

    // Where it was not safe to ask the family, or they were not asked because somebody could come to harm, they are not told here either.
    private static IEnumerable<SharedLine> Disclosures(OpenRecord record, IReadOnlyCollection<Guid> about)
    {
        var decided = record.Rows<DisclosureDecision>().AsEnumerable().Where(d => (d.Family is FamilySays.Agrees or FamilySays.DoesNotAgree || d.Family == FamilySays.NotAskedYet && d.Harm == Certainty.No) && d.About.All(about.Contains)).ToDictionary(d => d.Id);
        var shown = record.Rows<DisclosedPassage>().AsEnumerable().Select(p => p.Disclosure).ToHashSet();
        return record.Rows<Disclosure>().AsEnumerable().Where(d => decided.ContainsKey(d.Decision) && shown.Contains(d.Id))
            .Select(d => new SharedLine(SharedWhat.Disclosure, London.DateOf(d.At), decided[d.Decision].Organisation, d.Purpose));
    }

    private static IEnumerable<SharedLine> Agreed(OwnSight sight, IReadOnlyCollection<Guid> about, IReadOnlyList<Episode> episodes) =>
        episodes.Where(e => !sight.IsDivided && e.Children.All(about.Contains)).SelectMany(e => e.SharedWith.Select(with => new SharedLine(SharedWhat.Agreed, e.AgreedOn ?? e.OpenedOn, with, null)));
}
