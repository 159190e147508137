using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.AskedOnce;

/// <summary>Tells whoever begins what other disciplines have asked, assessed or planned for these people already.</summary>
internal static class AlreadyAsked
{
    /// <summary>More than this is not read by somebody with four minutes.</summary>
    public const int Most = 4;

    /// <summary>The newest first; of each topic what each discipline did last.</summary>
    public static async Task<IReadOnlyList<AskedAlready>> OfAsync(OpenRecord record, FamilyFacts facts, Beginning beginning, CancellationToken ct)
    {
        var asked = beginning.Asks;
        if (asked.Count == 0)
            return [];
        var lately = await EarlierActivities.LatelyAsync(record, beginning.Set, record.By.Discipline, ct);
        return [.. Choose(lately, asked, beginning, record.Today).Select(c => new AskedAlready(c.Earlier, c.Again, Names(c.Earlier, facts)))];
    }

    internal static IEnumerable<(Earlier Earlier, IReadOnlyList<Topic> Again)> Choose(
        IEnumerable<Earlier> lately, IReadOnlyList<Topic> asked, Beginning beginning, DateOnly today)
    {
        var newest = new Dictionary<(Topic, string?, EarlierKind), Earlier>();
        foreach (var earlier in lately.OrderBy(e => e.On).ThenBy(e => e.Id))
            foreach (var topic in earlier.Topics.Intersect(asked))
                if (earlier.Counts(beginning.Set, topic, today) && earlier.Concerns(topic, beginning.People))
                    newest[(topic, earlier.Discipline, earlier.Kind)] = earlier;
        return newest.GroupBy(n => n.Value.Id).Select(g => (g.First().Value, (IReadOnlyList<Topic>)[.. asked.Where(t => g.Any(n => n.Key.Item1 == t))]))
            .OrderByDescending(c => c.Value.On).ThenByDescending(c => c.Value.Id).Take(Most);
    }

    internal static IReadOnlyList<string> Names(Earlier earlier, FamilyFacts facts) =>
        [.. facts.People.Where(p => earlier.People.Contains(p.Person)).Select(facts.NameOf)];
}

/// <summary>What other disciplines have asked, assessed or planned already, for whoever begins a part of early help.</summary>
public sealed record AlreadyAskedView : View<IReadOnlyList<AskedAlready>>
{
    public Beginning? Beginning { get; init; }

    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<IReadOnlyList<AskedAlready>> OfAsync(OpenRecord record, CancellationToken ct) =>
        Beginning is null ? [] : await AlreadyAsked.OfAsync(record, await FamilyNow.OfAsync(record, ct), Beginning, ct);
}

/// <summary>One earlier activity, for whoever considers to use it or to join it.</summary>
public sealed record EarlierView : View<AskedAlready>
{
    public Guid Earlier { get; init; }
    public Beginning? Beginning { get; init; }

    protected override Permission Needs => Permission.SeeFamily;
    protected override Guid? Concerns => Earlier;

    protected override async Task<AskedAlready> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var found = Beginning is null ? null : EarlierActivities.Find(record, Beginning.Set, Earlier);
        if (found is null)
            throw new Missing();
        return new(found, [.. found.Topics.Intersect(Beginning!.Asks)], AlreadyAsked.Names(found, await FamilyNow.OfAsync(record, ct)));
    }
}
