using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Sharing.OwnView;

namespace Kith.Sharing.SubjectAccess;

/// <summary>An entry that holds data of the person.</summary>
/// <param name="About">Whether it is recorded as being about them; otherwise its text names them.</param>
public sealed record FoundEntry(BundleEntry Entry, bool About);

/// <summary>What a record holds of the person whose data is asked for, as far as whoever looks may see it: entries about them, and entries whose text names them.</summary>
public sealed class AccessFound
{
    private AccessFound(IReadOnlyList<FoundEntry> entries, IReadOnlyList<string> names) => (Entries, PossibleNames) = (entries, names);

    public IReadOnlyList<FoundEntry> Entries { get; }

    /// <summary>What in their texts may be a name or a number of somebody, to be asked of the identity index.</summary>
    public IReadOnlyList<string> PossibleNames { get; }

    internal static AccessFound Of(OpenRecord record, Id<SubjectAccessPart> part)
    {
        var asked = SubjectAccessParts.Open(record).FirstOrDefault(p => p.Id == part) ?? throw new Missing();
        var people = BundlePeople.Of(record);
        // The person is who is looked for, and everybody else of the family whom a shared name may mean.
        var finder = new LeakFinder(new WatchedTerms(people.Where(p => asked.People.Contains(p.Id)).Select(p => p.Watched), [], []));
        var sharedNames = people.Where(p => asked.People.Contains(p.Id)).SelectMany(p => p.Watched.FamilyNames).SelectMany(People.FindWords.Of).ToHashSet();
        bool Names(BundleText text) => finder.In(text.Searched).Any(m => m.Kind != MentionKind.LikeAName && !sharedNames.Contains(m.Term));
        FoundEntry[] found = [.. BundleEntries.Of(record, _ => true)
            .Select(e => new FoundEntry(e, e.Versions.Any(v => v.About.Any(asked.People.Contains))))
            .Where(e => e.About || e.Entry.Texts.Any(Names))];
        return new(found, LegalRecord.Bundles.PossibleNames.In(found.SelectMany(e => e.Entry.Texts).Select(t => t.Searched)));
    }

    /// <summary>Those that a choice takes, numbered in the order of time.</summary>
    internal IReadOnlyList<BundleEntry> Among(BundleChoice choice) =>
        [.. Entries.Select(e => e.Entry).Where(e => choice.Includes(e.Now)).Select((e, i) => e with { Number = i + 1 })];
}

/// <summary>What is proposed to be left out of a copy of personal data, beside other people's words.</summary>
internal static class AccessProposals
{
    public static string? Because(BundleState state, BundleText text, IReadOnlyList<HeldBack> held)
    {
        if (state.IsOfRequest(text) || state.EntryOf(text) is not { } entry)
            return null;
        if (held.FirstOrDefault(h => h.Entry == entry.First && (h.Passage is null || text.Passage is { } passage && passage.Order == h.Passage)) is { } kept)
            return $"It is held back from the family: {kept.Ground.InFull()}.";
        if (text.Field == "Present")
            return "It names who was there.";
        var version = entry.Versions.FirstOrDefault(v => v.Entry.Id == text.Entry);
        var others = version?.About.Count(p => !state.Request.Concern.Contains(p)) ?? 0;
        return text.Passage is null || others == 0 ? null
            : others == version!.About.Count ? "The entry is about others, and only names the person." : $"The entry is also about {(others == 1 ? "one other person" : $"{others} other people")}.";
    }
}
