using System.Collections.Concurrent;
using Kith.AskedOnce;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce;

namespace Kith.Sharing.WithFamily;

/// <summary>
/// Of all that is written of a family whom it concerns, in which form, and by whom of which employer: what a wish is held against. It is
/// read only of families of which something was said about sharing, and kept until something is done to the record.
/// </summary>
internal sealed class WhatIsWritten
{
    private readonly ConcurrentDictionary<(RecordId Worker, Id<Organisation> Employer, DateOnly Day, object Terms), Guid[]> _hidden = [];

    /// <summary>An entry with all its versions: whomever any of them concerns, and all its authors; or something else (<see cref="WhatElseIsWritten"/>), which has no form.</summary>
    public sealed record Item(Guid Id, string? Form, HashSet<string> Disciplines, HashSet<string> Employers, HashSet<Guid> Authors, HashSet<Id<Person>> People)
    {
        /// <summary>Whether it is about whoever is of the family.</summary>
        public bool OfEverybody { get; init; }
    }

    public IReadOnlyList<Item> Items { get; internal init; } = [];

    private sealed record By(Guid? Item, string? Form, string? Discipline, string? Employer, RecordId Worker);

    private sealed record Concerned(Guid? Item, Id<Person> Person);

    public static async Task<WhatIsWritten> OfAsync(OpenRecord record, CancellationToken ct) =>
        From(await Entries(record.Rows<Entry>()).ListAsync(ct), await Joint(record.Rows<JointAuthorAnswered>()).ListAsync(ct), await People(record.Rows<EntryConcerns>()).ListAsync(ct),
            await WhatElseIsWritten.OfAsync(record, ct));

    /// <summary>The entries alone, for an act or a derivation.</summary>
    public static WhatIsWritten Of(OpenRecord record) =>
        From([.. Entries(record.Rows<Entry>())], [.. Joint(record.Rows<JointAuthorAnswered>())], [.. People(record.Rows<EntryConcerns>())]);

    /// <summary>The entries of one family among several records on which was decided.</summary>
    public static async Task<WhatIsWritten> OfAsync(AcrossRecords across, IReadOnlyDictionary<RecordId, Decision> one, CancellationToken ct) =>
        From(await Entries(across.Rows<Entry>(one)).ListAsync(ct), await Joint(across.Rows<JointAuthorAnswered>(one)).ListAsync(ct), await People(across.Rows<EntryConcerns>(one)).ListAsync(ct));

    private static IQueryable<By> Entries(IQueryable<Entry> rows) => rows.Select(e => new By(e.Item, e.FormCode, e.Discipline, e.Employer, e.Author));

    private static IQueryable<By> Joint(IQueryable<JointAuthorAnswered> rows) =>
        rows.Where(j => j.Outcome == JointOutcome.Accepted).Select(j => new By(j.Item, null, j.Discipline, j.Employer, j.Worker));

    private static IQueryable<Concerned> People(IQueryable<EntryConcerns> rows) => rows.Select(c => new Concerned(c.Item, c.Person));

    private static WhatIsWritten From(IReadOnlyList<By> entries, IReadOnlyList<By> joint, IReadOnlyList<Concerned> concerned, IReadOnlyList<Item>? others = null)
    {
        var people = concerned.ToLookup(c => c.Item, c => c.Person);
        return new WhatIsWritten
        {
            Items = [.. entries.Concat(joint).Where(e => e.Item is not null).GroupBy(e => e.Item!.Value).Select(e => new Item(e.Key, e.Select(x => x.Form).FirstOrDefault(f => f is not null),
                Set(e.Select(x => x.Discipline)), Set(e.Select(x => x.Employer)), [.. e.Select(x => x.Worker.Value)], [.. people[e.Key]])), .. others ?? []],
        };
    }

    private static HashSet<string> Set(IEnumerable<string?> words) => new(words.OfType<string>(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What was worked out for a worker before, while neither the record nor what the partnership asks has changed.</summary>
    public Guid[] Hidden(RecordId worker, Id<Organisation> employer, DateOnly day, object terms, Func<Guid[]> work) => _hidden.GetOrAdd((worker, employer, day, terms), _ => work());
}
