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
        Approval = approval?.Id.Value.CompareTo(latest) > 0 ? approval : null;
        Made = record.Rows<BundleMade>().Where(m => m.Bundle == id).ToList().FirstOrDefault();
        People = BundlePeople.Of(record);
        FamilyName = record.Rows<FamilyName>().ToList().MaxBy(n => n.Id.Value)?.Name ?? "";
        _concernWords = [.. People.Where(p => Request.Concern.Contains(p.Id)).SelectMany(p => p.Watched.GivenNames.Concat(p.Watched.AlsoKnownAs)).SelectMany(FindWords.Of)];
        Texts = [.. Entries.SelectMany(e => e.Texts)];
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

    /// <summary>The approval that counts; null where nobody approved, or something was decided since.</summary>
    public BundleApproval? Approval { get; }
    public BundleMade? Made { get; }

    /// <summary>The decision on a text, if there is one.</summary>
    public PassageRedaction? DecisionOn(BundleText text) => _redactions.GetValueOrDefault(text.Key);

    public bool IsRemoved(BundleText text) => DecisionOn(text) is { Removed: true };

    /// <summary>Whether it is proposed to remove a text: somebody's words, who is not known to be one whom the recipient is concerned with.</summary>
    public bool IsProposed(BundleText text) => text.Passage is { } passage && passage.Kind.IsSomeonesWords()
        && (passage.Whose is null || !FindWords.Of(passage.Whose).Any(_concernWords.Contains));

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
    public IEnumerable<BundleText> Undecided => Texts.Where(t => IsProposed(t) && DecisionOn(t) is null || UndecidedIn(t).Count > 0);

    public int Redactions => Texts.Count(IsRemoved);

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
        if (state.Made is not null)
            throw new Changed("This bundle has been made. Prepare another one.");
        return (state, state.Entries.Where(e => e.First.Value == item).SelectMany(e => e.Texts).FirstOrDefault(t => t.Key == (entry.Value, field)) ?? throw new Missing());
    }
}

/// <summary>A person of the family, by everything that could tell of them.</summary>
public sealed record BundlePerson(Guid Id, WatchedPerson Watched);

internal static class BundlePeople
{
    /// <summary>Everybody the record has ever held, with every name and address they ever had there.</summary>
    public static IReadOnlyList<BundlePerson> Of(OpenRecord record)
    {
        var addresses = record.Rows<PersonAddress>().ToList().ToLookup(a => a.Person);
        var phones = record.Rows<PersonPhone>().ToList().ToLookup(p => p.Person);
        return [.. record.Rows<PersonDetails>().ToList().GroupBy(d => d.Person).Select(person =>
        {
            var now = person.MaxBy(d => d.Id.Value)!;
            return new BundlePerson(person.Key.Value, new WatchedPerson
            {
                Called = $"{now.GivenNames} {now.FamilyName}".Trim() is { Length: > 0 } name ? name : "an unborn child",
                GivenNames = [.. person.Select(d => d.GivenNames).Where(n => n.Length > 0).Distinct()],
                FamilyNames = [.. person.Select(d => d.FamilyName).Concat(person.SelectMany(d => d.PreviousNames)).Where(n => n.Length > 0).Distinct()],
                AlsoKnownAs = [.. person.SelectMany(d => d.AlsoKnownAs).Distinct()],
                Addresses = [.. addresses[person.Key].Select(a => a.Address).Distinct()],
                Postcodes = [.. addresses[person.Key].Select(a => a.Postcode).OfType<string>().Distinct()],
                Phones = [.. phones[person.Key].Select(p => p.Number).Distinct()],
                NhsNumbers = [.. person.Select(d => d.NhsNumber).OfType<string>().Distinct()],
            });
        })];
    }
}
