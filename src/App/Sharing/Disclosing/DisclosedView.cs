using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Sharing.ByLink;

namespace Kith.Sharing.Disclosing;

/// <summary>What was shared, as its recipient sees it: the chosen passages, and nothing else of the record.</summary>
public sealed record DisclosedView : View<DisclosedSeen>, IBehindLink
{
    public Id<LinkGiven> Link { get; init; }
    public string? Secret { get; init; }
    public Id<LinkOpened> Opened { get; init; }

    LinkTo IBehindLink.To => LinkTo.Disclosure;

    protected override Permission Needs => Permission.OpenByLink;
    protected override Guid? Concerns => Link.Value;
    protected override bool NamesWhatItShows => true;
    protected override Sight SightOf(DisclosedSeen shown) => new(LegalRecord.HowSeen.Read, [.. shown.Passages.Select(p => p.Entry.Id.Value).Distinct()]);

    protected override async Task<DisclosedSeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var given = record.Terms<LinkState>()!.Given;
        var id = new Id<Disclosure>(given.Of);
        var disclosure = (await record.Rows<Disclosure>().Where(d => d.Id == id).ListAsync(ct)).Single();
        var decided = (await record.Rows<DisclosureDecision>().Where(d => d.Id == disclosure.Decision).ListAsync(ct)).Single();
        var facts = await FamilyNow.OfAsync(record, ct);
        var passages = await record.Rows<DisclosedPassage>().Where(p => p.Disclosure == id).ListAsync(ct);
        return new(disclosure, given, [.. decided.About.Select(p => facts.NameOf(new Id<People.Person>(p)))],
            DisclosureReady.Ready(record, [.. passages.Select(p => (p.Entry, p.Order, (string?)null))]));
    }
}

/// <summary>What the recipient is shown.</summary>
public sealed record DisclosedSeen(Disclosure Disclosure, LinkGiven Given, IReadOnlyList<string> About, IReadOnlyList<ReadyPassage> Passages);
