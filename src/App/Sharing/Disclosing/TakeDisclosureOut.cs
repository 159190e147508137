using Kith.Access;
using Kith.Families;
using Kith.LegalRecord;
using Kith.Record;

namespace Kith.Sharing.Disclosing;

/// <summary>Whoever shared something as a document takes it out. Each time is a look of its own.</summary>
public sealed record TakeDisclosureOut : View<DisclosureOut>
{
    public Id<Disclosure> Disclosure { get; init; }

    protected override Permission Needs => Permission.ShareInformation;
    protected override Guid? Concerns => Disclosure.Value;
    protected override bool NamesWhatItShows => true;
    protected override Sight SightOf(DisclosureOut shown) => new(HowSeen.Export, [.. shown.Passages.Select(p => p.Entry.Id.Value).Distinct()]);

    protected override async Task<DisclosureOut> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var disclosure = DisclosureOut.Require(record, Disclosure);
        var decided = (await record.Rows<DisclosureDecision>().Where(d => d.Id == disclosure.Decision).ListAsync(ct)).Single();
        var facts = await FamilyNow.OfAsync(record, ct);
        var passages = await record.Rows<DisclosedPassage>().Where(p => p.Disclosure == disclosure.Id).ListAsync(ct);
        return new(decided, disclosure, [.. decided.About.Select(p => facts.NameOf(new Id<People.Person>(p)))],
            DisclosureReady.Ready(record, [.. passages.Select(p => (p.Entry, p.Order, (string?)null))]));
    }
}

/// <summary>What leaves as a document.</summary>
public sealed record DisclosureOut(DisclosureDecision Decision, Disclosure Disclosure, IReadOnlyList<string> About, IReadOnlyList<ReadyPassage> Passages)
{
    // Somebody else may see less of what was shared, and the document would not say so.
    internal static Disclosure Require(OpenRecord record, Id<Disclosure> id)
    {
        var disclosure = record.Rows<Disclosure>().Where(d => d.Id == id).ToList().SingleOrDefault() ?? throw new Missing();
        return disclosure.As != SharedAs.Document ? throw new Missing()
            : disclosure.By == record.By.Worker ? disclosure : throw new Refused("only whoever shared it takes the document out");
    }
}

/// <summary>The digest of a document that is taken out is put into the record, so that the document can be known again.</summary>
public sealed record SealDisclosure : Act<Done>
{
    public Id<Disclosure> Disclosure { get; init; }
    public string? Sha256 { get; init; }

    protected override Permission Needs => Permission.ShareInformation;
    protected override Guid? Concerns => Disclosure.Value;

    protected override void Check(Problems problems, DateOnly today) =>
        problems.When(Sha256 is not { Length: 64 } || !Sha256.All(char.IsAsciiHexDigitLower), nameof(Sha256), "That is no digest of a document");

    protected override Done On(OpenRecord record)
    {
        record.Add(new DisclosureSealed { Disclosure = DisclosureOut.Require(record, Disclosure).Id, Sha256 = Sha256!, ByName = record.By.Name, At = record.Now });
        return default;
    }
}
