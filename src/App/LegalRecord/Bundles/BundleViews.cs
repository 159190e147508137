using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Record.IdentityIndex;
using Kith.Recording;

namespace Kith.LegalRecord.Bundles;

/// <summary>One bundle as it stands, for those who prepare and those who approve.</summary>
public sealed record BundleView : View<BundleState>, IOfBundle
{
    public Id<BundleRequest> Bundle { get; init; }

    protected override Permission Needs => Permission.SeeBundle;

    /// <summary>Whether it is read as a document, with every entry in it: then the line names them.</summary>
    public bool AsDocument { get; init; }

    protected override bool NamesWhatItShows => AsDocument;
    protected override Sight? SightOf(BundleState shown) => new(HowSeen.Print, shown.Versions);

    protected override async Task<BundleState> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var state = BundleState.Of(record, Bundle);
        if (AsDocument)
            state.Policies = await record.PoliciesAsync(ct);
        return state;
    }
}

/// <summary>The bundles of a family, the newest first.</summary>
public sealed record BundlesOfFamily : View<IReadOnlyList<KnownBundle>>
{
    protected override Permission Needs => Permission.SeeBundle;

    protected override async Task<IReadOnlyList<KnownBundle>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var made = (await record.Rows<BundleMade>().ListAsync(ct)).ToLookup(m => m.Bundle);
        var withdrawn = (await record.Rows<BundleWithdrawn>().ListAsync(ct)).ToLookup(m => m.Bundle);
        var refused = (await record.Rows<BundleRefused>().ListAsync(ct)).ToLookup(r => r.Bundle);
        var only = record.Terms<Sharing.SubjectAccess.HandlingAccess>();
        return [.. (await record.Rows<BundleRequest>().ListAsync(ct)).Where(r => only is null || r.Access is { } part && only.Parts.Contains(part)).OrderByDescending(r => r.Id.Value).Select(r => new KnownBundle(r, made[r.Id].FirstOrDefault(), withdrawn[r.Id].FirstOrDefault(), refused[r.Id].MaxBy(n => n.Id.Value)))];
    }
}

/// <summary>A bundle in a list.</summary>
public sealed record KnownBundle(BundleRequest Request, BundleMade? Made, BundleWithdrawn? Withdrawn, BundleRefused? LastRefused);

/// <summary>What a bundle may be chosen from: the kinds and disciplines there are, and how many entries a choice would take.</summary>
public sealed record BundleChoiceView : View<BundleOffer>
{
    public BundleChoice Choice { get; init; } = new();

    protected override Permission Needs => Permission.PrepareBundle;

    protected override async Task<BundleOffer> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        var all = BundleEntries.Of(record, _ => true);
        var chosen = all.Where(e => Choice.Includes(e.Now)).ToArray();
        return new BundleOffer(facts, [.. all.Select(e => e.Now.Entry.FormName).Distinct().Order(StringComparer.Ordinal)],
            [.. all.Select(e => e.Now.Entry.Discipline).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            PossibleNames.In(chosen.SelectMany(e => e.Texts).Select(t => t.Searched)));
    }
}

/// <summary>What there is to choose from, and what in the chosen texts may be a name or a number of somebody.</summary>
public sealed record BundleOffer(FamilyFacts Facts, IReadOnlyList<string> Forms, IReadOnlyList<string> Disciplines, IReadOnlyList<string> PossibleNames);

/// <summary>Asks the identity index which of these names and numbers belong to people of other families. No record is shown: only that somebody has that name.</summary>
public sealed record NamesKnownElsewhere : Question<IReadOnlyList<string>>
{
    public RecordId Family { get; init; }
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>For a bundle, or a copy of personal data; else for what is shared with one recipient.</summary>
    public bool ForBundle { get; init; }

    protected override Permission Needs => ForBundle ? Permission.PrepareBundle : Permission.ShareInformation;

    protected override async Task<Answer<IReadOnlyList<string>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var tokens = Candidates.Select(c => (Candidate: c, Token: PossibleNames.TokenOf(c))).ToLookup(c => c.Token, c => c.Candidate);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var here = (await across.DecideAsync([Family], RecordKind.Family, Needs, ct))[Family];
        foreach (var some in tokens.Select(t => t.Key).Chunk(500))
        {
            var hits = await across.HavingAsync(some, 20_000, ct);
            // Whoever belongs to this family too is looked for by everything that its record holds of them; of whom it hides, only the name may be known.
            var own = hits.Where(h => h.Record == Family && !here.Hides(h.Id)).Select(h => h.Id).ToHashSet();
            var elsewhere = hits.Where(h => !own.Contains(h.Id)).ToArray();
            // Of whom one may not see only the name may be known, so a number or postcode counts only where the record is open.
            var may = await across.DecideAsync([.. elsewhere.Select(h => h.Record).Distinct()], RecordKind.Family, Permission.SeeFamily, ct);
            found.UnionWith(elsewhere.SelectMany(h => tokens[h.Token].Where(c => (h.Record != Family && may[h.Record].Allowed) || !c.Any(char.IsAsciiDigit))));
        }
        return new([.. found.Order(StringComparer.Ordinal)], []);
    }
}
