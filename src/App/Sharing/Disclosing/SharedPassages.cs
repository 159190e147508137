using Kith.Access;
using Kith.LegalRecord.Bundles;
using Kith.People;
using Kith.Record;
using Kith.Recording;

namespace Kith.Sharing.Disclosing;

/// <summary>A passage as it may be shared, with what speaks against it.</summary>
/// <param name="Against">Why it is not shared without a reason; null where nothing speaks against it.</param>
public sealed record PassageOffered(Passage Passage, string? Against, bool Chosen, string? Reason);

/// <summary>An entry as it stands, with its passages.</summary>
public sealed record EntryOffered(Entry Entry, IReadOnlyList<PassageOffered> Passages);

/// <summary>Finds what speaks against sharing a passage: third parties who are named in it, other people's words, and restrictions.</summary>
internal sealed class SharedPassages
{
    private readonly LeakFinder _finder;
    private readonly HashSet<string> _aboutWords;
    private readonly HashSet<Guid> _restricted;
    private readonly Dictionary<(Guid, int), PassageChoice> _choices;

    /// <param name="knownElsewhere">Names and numbers in the texts that belong to people of other families.</param>
    public SharedPassages(OpenRecord record, DisclosureDecision decision, IEnumerable<string> knownElsewhere)
    {
        var people = BundlePeople.Of(record);
        var about = people.Where(p => decision.About.Contains(p.Id)).Select(p => p.Watched).ToArray();
        _finder = new(new WatchedTerms(people.Where(p => !decision.About.Contains(p.Id)).Select(p => p.Watched), about, knownElsewhere));
        _aboutWords = [.. about.SelectMany(p => p.GivenNames.Concat(p.AlsoKnownAs)).SelectMany(FindWords.Of)];
        FamilyRestricted = RestrictedItems.InForce(record).Any(r => r.Of is null);
        _restricted = RestrictedItems.Of(record);
        var id = decision.Id;
        _choices = record.Rows<PassageChoice>().Where(c => c.Decision == id).ToList()
            .GroupBy(c => (c.Entry.Value, c.Order)).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Id.Value)!);
    }

    public bool FamilyRestricted { get; }

    public IEnumerable<PassageChoice> Chosen => _choices.Values.Where(c => c.Chosen);

    public PassageChoice? ChoiceOf(Id<Entry> entry, int order) => _choices.GetValueOrDefault((entry.Value, order));

    public bool IsRestricted(Entry entry, Passage passage) => _restricted.Contains(entry.Item!.Value)
        || _restricted.Contains(RestrictionRules.PassageOf(entry.Item!.Value, passage.Question));

    public PassageOffered Of(Entry entry, Passage passage)
    {
        var choice = ChoiceOf(entry.Id, passage.Order) is { Chosen: true } chosen ? chosen : null;
        return new(passage, Against(entry, passage), choice is not null, choice?.Reason);
    }

    /// <summary>What speaks against sharing it without a reason, in words.</summary>
    public string? Against(Entry entry, Passage passage)
    {
        var reasons = new List<string>();
        if (IsRestricted(entry, passage))
            reasons.Add("it is restricted to named workers");
        if (FamilyRestricted)
            reasons.Add("the family’s record is restricted to named workers");
        if (entry.Unfinished)
            reasons.Add("its author has not finished it");
        if (passage.Kind.IsSomeonesWords() && (passage.Whose is null || !FindWords.Of(passage.Whose).Any(_aboutWords.Contains)))
            reasons.Add(passage.Whose is null ? "it is what somebody said" : $"it is what {passage.Whose} said");
        var named = _finder.In(passage.Whose is { } whose ? whose + "\n" + passage.Text : passage.Text).DistinctBy(m => m.Term).ToArray();
        if (named.Length > 0)
            reasons.Add("it tells of somebody else: " + string.Join(", ", named.Select(m => $"“{m.Seen}”")));
        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    /// <summary>The decision with this id, if it was to share.</summary>
    public static DisclosureDecision Require(OpenRecord record, Id<DisclosureDecision> decision)
    {
        var found = record.Rows<DisclosureDecision>().Where(d => d.Id == decision).ToList().SingleOrDefault() ?? throw new Missing();
        return found.Outcome == SharingOutcome.Share ? found : throw new Refused("it was decided not to share. Decide again if things have changed");
    }
}
