using Kith.People;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Sharing.WithFamily;

/// <summary>Who looks, as far as a family's wishes concern them.</summary>
/// <param name="Organisations">The one they work for, and those that it has succeeded: a wish goes on with whoever takes over.</param>
/// <param name="Names">All that these were called: what is signed with one of them is the organisation's own.</param>
internal sealed record Looker(RecordId Worker, IReadOnlyCollection<Id<Organisation>> Organisations, IReadOnlySet<string> Names);

/// <summary>What of what is written the wishes of a family keep from whom.</summary>
internal static class Withheld
{
    public static Guid[] From(Looker who, Wishes wishes, WhatIsWritten written, SharingTopics topics, DateOnly day)
    {
        var scopes = wishes.Scopes.Where(s => s.Purpose == SharingPurpose.Support && who.Organisations.Contains(s.Organisation)).ToLookup(s => s.Person);
        if (scopes.Count == 0)
            return [];
        var closed = new Dictionary<(Id<Person>, string?), bool>();
        return [.. written.Items.Where(item => !topics.Never.Contains(item.Form ?? "") && !IsOwn(item, who) && (item.OfEverybody ? scopes.Select(s => s.Key) : item.People).Any(person => Closes(item, person))).Select(item => item.Id)];

        bool Closes(WhatIsWritten.Item item, Id<Person> person)
        {
            var on = scopes[person].Where(s => Covers(s, item, topics)).Select(s => s.Topic).Distinct().ToArray();
            return on.Length == 0 ? scopes[person].Any() && IsClosed(person, null) : on.Any(topic => IsClosed(person, topic));
        }

        bool IsClosed(Id<Person> person, string? topic) => closed.TryGetValue((person, topic), out var known) ? known
            : closed[(person, topic)] = wishes.IsClosed(person, who.Organisations, who.Worker, topic, day);
    }

    /// <summary>What no agreement of the employer's covers: of what is on several topics each must be covered. Their own, and what is kept from nobody, they see.</summary>
    /// <param name="covered">By code; null where nothing limits them.</param>
    public static IEnumerable<Guid> Uncovered(Looker who, WhatIsWritten written, SharingTopics topics, IReadOnlySet<string>? covered) =>
        covered is null ? [] : written.Items.Where(item => !topics.Never.Contains(item.Form ?? "") && !IsOwn(item, who) && !IsCovered(item, topics, covered)).Select(item => item.Id);

    private static bool IsCovered(WhatIsWritten.Item item, SharingTopics topics, IReadOnlySet<string> covered)
    {
        var on = topics.Topics.Where(t => t.Covers(item.Form, null) || item.Disciplines.Any(d => t.Covers(null, d))).ToArray();
        return on.Length == 0 ? covered.Contains(SharingTopics.Other) : Array.TrueForAll(on, t => covered.Contains(t.Code));
    }

    /// <summary>
    /// The entries that may be kept from anybody at all, now or once a consent lapses: what is counted or summed up for everybody
    /// is counted without them, so that it tells nothing of them. By what the topics were when they were spoken of.
    /// </summary>
    public static IReadOnlySet<Guid> FromAnybody(Wishes wishes, WhatIsWritten written)
    {
        var bound = wishes.Dissents.Select(d => d.Scope).Concat(wishes.Bases.Where(b => b.Kind == LawfulBasisKind.Consent).Select(b => b.Scope)).ToHashSet();
        var scopes = wishes.Scopes.Where(s => s.Purpose == SharingPurpose.Support && bound.Contains(s.Id)).ToLookup(s => s.Person);
        return scopes.Count == 0 ? new HashSet<Guid>() : written.Items.Where(item => !SharingTopics.Shipped.Never.Contains(item.Form ?? "")
            && item.People.Any(person => scopes[person].Any(s => s.Topic is null || Covers(s, item, SharingTopics.Shipped)))).Select(item => item.Id).ToHashSet();
    }

    /// <summary>The same of an open record; of a family of which nothing was said it asks no more than whether anything was.</summary>
    public static IReadOnlySet<Guid> FromAnybody(OpenRecord record) =>
        Wishes.Of(record) is { Scopes.Count: > 0 } wishes ? FromAnybody(wishes, WhatIsWritten.Of(record)) : new HashSet<Guid>();

    /// <summary>The same of several families; those of which something was said are few.</summary>
    public static async Task<IReadOnlySet<Guid>> FromAnybodyAsync(AcrossRecords across, IReadOnlyDictionary<RecordId, Decision> may, CancellationToken ct)
    {
        var found = new HashSet<Guid>();
        foreach (var family in (await across.Rows<SharingScope>(may).ListAsync(ct)).GroupBy(s => s.Record))
        {
            var one = new Dictionary<RecordId, Decision> { [family.Key] = may[family.Key] };
            var wishes = Wishes.From([.. family], await across.Rows<Dissent>(one).ListAsync(ct), await across.Rows<DissentTakenBack>(one).ListAsync(ct), [], [], [],
                await across.Rows<LawfulBasis>(one).ListAsync(ct), [], []);
            found.UnionWith(FromAnybody(wishes, await WhatIsWritten.OfAsync(across, one, ct)));
        }
        return found;
    }

    private static bool IsOwn(WhatIsWritten.Item item, Looker who) => item.Authors.Contains(who.Worker.Value) || item.Employers.Overlaps(who.Names);

    // What it was when it was spoken of, and what it is called now: of the two whichever keeps more.
    private static bool Covers(SharingScope scope, WhatIsWritten.Item item, SharingTopics topics) => scope.Topic is { } code
        && ((item.Form is not null && scope.Forms.Contains(item.Form)) || scope.Disciplines.Any(item.Disciplines.Contains)
            || topics.Find(code) is { } now && (now.Covers(item.Form, null) || item.Disciplines.Any(d => now.Covers(null, d))));
}
