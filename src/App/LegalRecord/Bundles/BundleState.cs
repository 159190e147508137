using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;

namespace Kith.LegalRecord.Bundles;

/// <summary>A bundle as it stands: what was asked for, what it is made of, what was decided, and what is still to be decided.</summary>
public sealed class BundleState
{
    private readonly Dictionary<(Guid, string), PassageRedaction> _redactions;
    private readonly HashSet<(Guid, string, string)> _leftIn;
    private readonly Dictionary<(Guid, string), IReadOnlyList<Mention>> _mentions = [];
    private readonly HashSet<string> _concernWords;
    private readonly ILookup<Id<Entry>, CorrectionNotice> _notices;

    private readonly IReadOnlyList<Sharing.OwnView.HeldBack> _held;

    private BundleState(OpenRecord record, BundleRequest request)
    {
        (Request, Record) = (request, record.Id);
        var id = request.Id;
        Selection = record.Rows<BundleSelection>().Where(s => s.Bundle == id).ToList().Single();
        Entries = BundleEntries.Of(record, _ => true, Selection.Entries.ToHashSet());
        _redactions = record.Rows<PassageRedaction>().Where(r => r.Bundle == id).ToList()
            .GroupBy(r => (r.Entry.Value, r.Field)).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Id.Value)!);
        var decided = record.Rows<MentionDecision>().Where(d => d.Bundle == id).ToList();
        _leftIn = [.. decided.Select(d => (d.Entry.Value, d.Field, d.Term))];
        var latest = decided.Select(d => d.Id.Value).Concat(_redactions.Values.Select(r => r.Id.Value)).DefaultIfEmpty().Max();
        var approval = record.Rows<BundleApproval>().Where(a => a.Bundle == id).ToList().MaxBy(a => a.Id.Value);
        Refusals = [.. record.Rows<BundleRefused>().Where(r => r.Bundle == id).ToList().OrderBy(r => r.Id.Value)];
        Refusal = Refusals is [.., var last] && last.Id.Value.CompareTo(latest) > 0 ? last : null;
        Approval = approval?.Id.Value.CompareTo(latest) > 0 && Refusal is null ? approval : null;
        Made = record.Rows<BundleMade>().Where(m => m.Bundle == id).ToList().FirstOrDefault();
        Withdrawn = record.Rows<BundleWithdrawn>().Where(w => w.Bundle == id).ToList().FirstOrDefault();
        Destroyed = [.. record.Rows<ContentDestroyed>().ToList().OrderBy(d => d.Id.Value)];
        _notices = CorrectionNotices.Of(record, [.. Entries.Select(e => e.First)]);
        People = BundlePeople.Of(record);
        _held = request.Access is null ? [] : Sharing.OwnView.HoldsBack.Now(record);
        FamilyName = record.Rows<FamilyName>().ToList().MaxBy(n => n.Id.Value)?.Name ?? "";
        if (request.Access is not null)
            HeldOtherwise = Sharing.SubjectAccess.HeldOtherwise.Of(record, request, Entries.Select(e => e.First.Value).ToHashSet(), text => Finder.In(text).Count > 0);
        _concernWords = [.. People.Where(p => Request.Concern.Contains(p.Id)).SelectMany(p => p.Watched.GivenNames.Concat(p.Watched.AlsoKnownAs)).SelectMany(FindWords.Of)];
        Texts = [.. Entries.SelectMany(e => e.Texts)];
        RequestTexts = [.. new[]
        {
            Asked("Court", "The court and the case", $"{request.Court}\n{request.CaseNumber}".Trim()), Asked("Authority", "What it is made under", request.Authority),
            Asked("Purpose", "What the bundle is for", request.Purpose),
            Asked("Recipient", "Who receives it", $"{request.RecipientName}\n{request.RecipientRole}\n{request.RecipientOrganisation}"),
        }.Where(t => t.Text.Trim().Length > 0)];
    }

    public RecordId Record { get; }
    public BundleRequest Request { get; }
    public BundleSelection Selection { get; }
    public string FamilyName { get; }

    /// <summary>The entries that this worker may see of those it is made of.</summary>
    public IReadOnlyList<BundleEntry> Entries { get; }

    /// <summary>Whether this worker may not see all that it is made of, so that they can neither approve nor make it.</summary>
    public bool IsPartlyHidden => Entries.Count < Selection.Entries.Count;
    public IReadOnlyList<BundlePerson> People { get; }
    public IReadOnlyList<BundleText> Texts { get; }

    /// <summary>What was said of the bundle itself. It stands on its first page, so it is gone through too; it cannot be removed.</summary>
    public IReadOnlyList<BundleText> RequestTexts { get; }

    /// <summary>In a copy of personal data, what is held of the person outside entries.</summary>
    internal IReadOnlyList<Sharing.SubjectAccess.HeldOtherwise> HeldOtherwise { get; } = [];

    /// <summary>What was destroyed of the record by law, the first first.</summary>
    public IReadOnlyList<ContentDestroyed> Destroyed { get; }

    /// <summary>By which versions of the access rules the record's lines were decided; for what leaves only.</summary>
    public IReadOnlyList<PolicyUse> Policies { get; internal set; } = [];

    /// <summary>Who had been shown an entry before it was changed.</summary>
    public IEnumerable<CorrectionNotice> NoticesOf(BundleEntry entry) => _notices[entry.First];

    /// <summary>Every version of every entry in it.</summary>
    internal IReadOnlyCollection<Guid> Versions => [.. Entries.SelectMany(e => e.Versions).Select(v => v.Entry.Id.Value)];

    public bool IsOfRequest(BundleText text) => text.Entry.Value == Request.Id.Value;

    /// <summary>Every refusal, the first first.</summary>
    public IReadOnlyList<BundleRefused> Refusals { get; }

    /// <summary>The refusal that stands; null where nobody refused, or something was decided since.</summary>
    public BundleRefused? Refusal { get; }

    /// <summary>The approval that counts; null where nobody approved, or something was decided since, or somebody refused.</summary>
    public BundleApproval? Approval { get; }
    public BundleMade? Made { get; }
    public BundleWithdrawn? Withdrawn { get; }

    /// <summary>The decision on a text, if there is one.</summary>
    public PassageRedaction? DecisionOn(BundleText text) => _redactions.GetValueOrDefault(text.Key);

    public bool IsRemoved(BundleText text) => DecisionOn(text) is { Removed: true };

    /// <summary>Whether it is proposed to remove a text: somebody's words, who is not known to be one whom the recipient is concerned with.</summary>
    public bool IsProposed(BundleText text) => ProposedBecause(text) is not null;

    /// <summary>Why it is proposed to remove a text, in a sentence; null where it is not.</summary>
    public string? ProposedBecause(BundleText text) => text.Passage is { } passage && passage.Kind.IsSomeonesWords()
        && (passage.Whose is null || !FindWords.Of(passage.Whose).Any(_concernWords.Contains))
        ? "These are the words of somebody who is not known to be one whom the recipient is concerned with."
        : Request.Access is null ? null : Sharing.SubjectAccess.AccessProposals.Because(this, text, _held);

    /// <summary>What stands in place of what was removed; to somebody who asks for their own data some grounds would tell what they hide.</summary>
    public string InPlaceOf(PassageRedaction removed) => Request.Access is not null && removed.Ground is RedactionGround.RiskOfHarm or RedactionGround.ChildAbuseData or RedactionGround.CrimePrevention
        ? "Removed: the law lets this be kept back." : removed.InPlace();

    /// <summary>What in a text points at people whom the recipient is not concerned with.</summary>
    public IReadOnlyList<Mention> MentionsIn(BundleText text) => _mentions.TryGetValue(text.Key, out var known) ? known
        : _mentions[text.Key] = Finder.In(text.Searched);

    /// <summary>The same of a text that is not of the record but would stand in the bundle, such as a reason.</summary>
    internal IReadOnlyList<Mention> MentionsIn(string text) => Finder.In(text);

    public bool IsLeftIn(BundleText text, Mention mention) => _leftIn.Contains((text.Entry.Value, text.Field, mention.Term));

    /// <summary>The mentions of a text that nobody has decided on; none where it is removed as a whole.</summary>
    public IReadOnlyList<Mention> UndecidedIn(BundleText text) =>
        IsRemoved(text) ? [] : [.. MentionsIn(text).Where(m => !IsLeftIn(text, m)).DistinctBy(m => m.Term)];

    /// <summary>The texts on which something is still to be decided.</summary>
    public IEnumerable<BundleText> Undecided => RequestTexts.Concat(Texts).Where(t => IsProposed(t) && DecisionOn(t) is null || UndecidedIn(t).Count > 0);

    /// <summary>The entry that a text stands in.</summary>
    internal BundleEntry? EntryOf(BundleText text) => (_entryOf ??= Entries.SelectMany(e => e.Texts, (e, t) => (e, t.Key)).DistinctBy(x => x.Key).ToDictionary(x => x.Key, x => x.e)).GetValueOrDefault(text.Key);

    private Dictionary<(Guid, string), BundleEntry>? _entryOf;

    /// <summary>Whom a version is about, by name: for whoever decides, and never for the bundle itself.</summary>
    public string AboutWhom(BundleVersion version) =>
        string.Join(", ", People.Where(p => version.About.Contains(p.Id)).Select(p => p.Watched.Called)) is { Length: > 0 } names ? names : "nobody by name";

    public int Redactions => Texts.Count(IsRemoved);

    /// <summary>Nothing is decided on a bundle any more that was made or withdrawn.</summary>
    internal void RequireOpen()
    {
        if (Made is not null)
            throw new Changed("This bundle has been made. Prepare another one.");
        if (Withdrawn is not null)
            throw new Changed("This bundle has been withdrawn. Prepare another one.");
    }

    private BundleText Asked(string field, string label, string text) => new(new Id<Entry>(Request.Id.Value), field, label, text);

    private LeakFinder? _finder;

    private LeakFinder Finder => _finder ??= new(new WatchedTerms(
        People.Where(p => !Request.Concern.Contains(p.Id)).Select(p => p.Watched),
        People.Where(p => Request.Concern.Contains(p.Id)).Select(p => p.Watched), Selection.KnownElsewhere));

    /// <summary>The bundle with this id, as far as this worker may see it.</summary>
    public static BundleState Of(OpenRecord record, Id<BundleRequest> bundle) =>
        new(record, record.Rows<BundleRequest>().Where(r => r.Id == bundle).ToList().SingleOrDefault() ?? throw new Missing());

    /// <summary>The same, to decide on one of its texts, which must be there and not made up.</summary>
    internal static (BundleState State, BundleText Text) Deciding(OpenRecord record, Id<BundleRequest> bundle, Guid item, Id<Entry> entry, string field)
    {
        var state = Of(record, bundle);
        state.RequireOpen();
        if (item == bundle.Value)
            return (state, state.RequestTexts.FirstOrDefault(t => t.Key == (entry.Value, field)) ?? throw new Missing());
        return (state, state.Entries.Where(e => e.First.Value == item).SelectMany(e => e.Texts).FirstOrDefault(t => t.Key == (entry.Value, field)) ?? throw new Missing());
    }
}
