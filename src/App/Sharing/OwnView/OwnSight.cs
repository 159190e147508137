using Kith.Families;
using Kith.LegalRecord.Bundles;
using Kith.People;
using Kith.Record;
using Kith.Recording;

namespace Kith.Sharing.OwnView;

/// <summary>Why a passage is not theirs to see; told to the worker who reads it through, and never to the family.</summary>
public enum KeptBecause
{
    /// <summary>The entry is about somebody else too, or the text names somebody else.</summary>
    SomebodyElse = 1,

    /// <summary>Somebody else's words, or nobody knows whose.</summary>
    SomebodysWords,

    /// <summary>What a child said is shown to the child alone.</summary>
    ChildsWords,

    /// <summary>It is about the household that the reader does not live in.</summary>
    OtherHousehold,

    /// <summary>Said among workers, not finished, or waiting for a co-signature.</summary>
    AmongWorkers,
    HeldBack,
}

/// <summary>One passage, and why it is kept; null where it is shown.</summary>
public sealed record OwnPassage(int Order, string Question, PassageKind Kind, string Text, KeptBecause? Kept, HeldBack? Held);

/// <summary>An entry as the family could see it.</summary>
public sealed record OwnEntry(Id<Entry> First, Guid Version, Entry Entry, IReadOnlyList<OwnPassage> Passages)
{
    public IEnumerable<OwnPassage> Shown => Passages.Where(p => p.Kept is null);

    /// <summary>Who wrote it, by given name, and for whom.</summary>
    public string By => string.Join(", ", new[] { OwnSight.GivenName(Entry.AuthorName), Entry.Employer }.Where(w => !string.IsNullOrEmpty(w)));
}

/// <summary>
/// What is a person's to see of what is written, by rule: the version that stands of entries that are about nobody but the people
/// it is about, and of them the passages that name nobody else, give away no number or address, and are nobody else's words. Never
/// what is restricted, whoever looks, what a child told in confidence, what is held back, or the other household's.
/// </summary>
public sealed class OwnSight
{
    /// <summary>Every entry that is about one of the people, with what is kept; restricted ones are not among them, whoever asks.</summary>
    public IReadOnlyList<OwnEntry> Entries { get; private set; } = [];

    /// <summary>What they see.</summary>
    public IEnumerable<OwnEntry> Shown => Entries.Where(e => e.Shown.Any());

    /// <summary>Whether a person of the family lives apart from the reader, so that what would tell where is kept.</summary>
    public bool IsDivided { get; private init; }

    internal LeakFinder Leaks { get; private init; } = null!;
    internal Strangers Strangers { get; private init; } = null!;

    /// <summary>Whether a text that is not of an entry may be shown: it tells of nobody else.</summary>
    internal bool MayTell(string text) => Leaks.In(text).Count == 0 && !Strangers.IsIn(text);

    public static string GivenName(string name) => name.Split(' ', 2)[0];

    internal static OwnSight Of(OpenRecord record, FamilyFacts facts, Id<Person> reader, IReadOnlyCollection<Guid> about)
    {
        var people = BundlePeople.Of(record);
        var concern = people.Where(p => about.Contains(p.Id)).Select(p => p.Watched).ToArray();
        // What is restricted is not there, whoever looks (OwnViewRules.AsTheySeeItAsync).
        var all = BundleEntries.Of(record, v => v.About.Any(about.Contains)).Where(e => e.Error is null).ToArray();
        var held = HoldsBack.Now(record).ToLookup(h => h.Entry);
        var household = new Household(facts, record.Today, reader, about);
        var readersWords = people.Where(p => p.Id == reader.Value).SelectMany(p => p.Watched.GivenNames).SelectMany(FindWords.Of).ToHashSet();
        var me = facts.Find(reader);
        var sight = new OwnSight
        {
            IsDivided = household.IsDivided,
            Leaks = new(new WatchedTerms(people.Where(p => !about.Contains(p.Id)).Select(p => p.Watched), concern, [])),
            Strangers = new(
                Strangers.Words([.. concern.SelectMany(c => c.GivenNames.Concat(c.FamilyNames).Concat(c.AlsoKnownAs)),
                    .. all.SelectMany(e => e.Versions).SelectMany(v => new[] { v.Entry.AuthorName, v.Entry.Employer, v.Entry.FormName, v.Entry.Discipline }),
                    .. facts.Serving.SelectMany(s => new[] { s.TeamName, s.WorkerName, s.Employer })]),
                facts.Serving.SelectMany(s => new[] { s.TeamPhone, s.WorkerPhone }).Concat(me?.Phones.Select(p => p.Number) ?? []).Concat(me?.AddressesOn(record.Today).Select(a => a.Postcode) ?? [])
                    .OfType<string>().Select(Strangers.Squeezed).ToHashSet()),
        };
        sight.Entries = [.. all.Select(e => new OwnEntry(e.First, e.Now.Entry.Id.Value, e.Now.Entry, [.. e.Now.Passages.Select(p =>
        {
            var kept = held[e.First].FirstOrDefault(h => h.Passage is null || h.Passage == p.Order);
            var why = kept is not null ? KeptBecause.HeldBack : OfEntry(e.Now, household, reader, about) ?? sight.OfPassage(p, e.Now, reader, readersWords);
            return new OwnPassage(p.Order, p.Question, p.Kind, p.Text, why, kept);
        })])).OrderByDescending(e => e.Entry.OnTimeline).ThenByDescending(e => e.Version)];
        return sight;
    }

    private static KeptBecause? OfEntry(BundleVersion version, Household household, Id<Person> reader, IReadOnlyCollection<Guid> about) =>
        !version.About.All(about.Contains) ? KeptBecause.SomebodyElse
        : Told.By(version.Entry.FormCode) is not null || version.Entry.Unfinished || version.NotCoSigned is not null ? KeptBecause.AmongWorkers
        : household.IsDivided && !version.About.Contains(reader.Value) && !version.About.All(household.LivesWith) ? KeptBecause.OtherHousehold : null;

    private KeptBecause? OfPassage(Passage passage, BundleVersion version, Id<Person> reader, HashSet<string> readersWords)
    {
        if (passage.Kind.IsSomeonesWords())
        {
            var own = passage.Whose is { } whose && FindWords.Of(whose).Any(readersWords.Contains) && MayTell(whose);
            if (passage.Kind == PassageKind.ChildsVoice && !(own && version.About.Count == 1 && version.About[0] == reader.Value))
                return KeptBecause.ChildsWords;
            if (!own)
                return KeptBecause.SomebodysWords;
        }
        return MayTell(passage.Text) ? null : KeptBecause.SomebodyElse;
    }
}
