using System.Collections.Concurrent;
using Kith.Meetings;
using Kith.People;
using Kith.Record;
using Kith.Recording;

namespace Kith.Access;

/// <summary>
/// What of a family's record is hidden from a worker, by its id. It goes into the decision, and the door's filter does the rest: no
/// page and no question has to know of it.
/// </summary>
internal static class HiddenFrom
{
    /// <param name="leaves">Whether it is for something that leaves the record: what is restricted within an entry then stays, whoever asks.</param>
    public static async ValueTask<Guid[]> OfAsync(
        RecordId worker, RecordId family, IReadOnlyList<Restriction> restrictions, bool leaves, Standing? standing, Ground ground, CancellationToken ct)
    {
        var kept = await AddressesAsync(family, leaves, standing, ground, ct);
        if (restrictions.Count == 0)
            return kept;
        // Worked out once, or a look at the family would take longer for those from whom something of it is hidden.
        var before = kept.Length == 0 ? await ground.WorkedOutOfAllAsync(family, (_, _) => Task.FromResult(new WorkedOut()), ct) : null;
        if (before is not null && before.Of.TryGetValue((worker, leaves), out var known))
            return known;
        var restricted = await RestrictedAsync(worker, family, restrictions, leaves, kept, ground, ct);
        before?.Of.TryAdd((worker, leaves), restricted);
        return restricted;
    }

    /// <summary>What was worked out of restrictions alone, for each worker who looked; kept until anything is done to the record.</summary>
    private sealed class WorkedOut
    {
        public ConcurrentDictionary<(RecordId Worker, bool Leaves), Guid[]> Of { get; } = [];
    }

    private static async ValueTask<Guid[]> RestrictedAsync(
        RecordId worker, RecordId family, IReadOnlyList<Restriction> restrictions, bool leaves, Guid[] kept, Ground ground, CancellationToken ct)
    {
        var hidden = restrictions.Where(r => r.Of is not null && (!r.NeedToKnow.Contains(worker.Value) || leaves && r.Part is RestrictedPart.Person or RestrictedPart.Passage))
            .Select(r => r.Of!.Value).Concat(kept).ToHashSet();
        // Both are asked whoever looks, so that a look takes as long for those from whom it is hidden.
        if (restrictions.Any(r => r.Part == RestrictedPart.Person))
            hidden.UnionWith(RestrictedItems.ConcerningOnly(await ConcernsAsync(family, restrictions, ground, ct), hidden));
        if (restrictions.Any(r => r.Part == RestrictedPart.Passage))
            hidden.UnionWith((await PassagesAsync(family, restrictions, ground, ct)).Where(p => hidden.Contains(RestrictionRules.PassageOf(p.Item!.Value, p.Question))).Select(p => p.Id.Value));
        if (restrictions.Any(r => r.Part is RestrictedPart.Entry or RestrictedPart.Person or null && r.Of is not null))
            hidden.UnionWith(await WithItemsAsync(family, hidden, ground, ct));
        return [.. hidden];
    }

    // What is told by an entry of its own and belongs to an item that is hidden: a direction of a meeting, an answer.
    private static async ValueTask<Guid[]> WithItemsAsync(RecordId family, HashSet<Guid> hidden, Ground ground, CancellationToken ct)
    {
        var directions = await ground.RowsNowAsync<MeetingDirection>(family, all => all, ct);
        var answers = await ground.RowsNowAsync<PeerAnswer>(family, all => all, ct);
        var challenged = await ground.RowsNowAsync<ChallengeAnswered>(family, all => all.Where(a => a.Item != null), ct);
        return [.. directions.Where(d => hidden.Contains(d.Case)).Select(d => d.Id.Value), .. answers.Where(a => hidden.Contains(a.Question.Value)).Select(a => a.Id.Value),
            .. challenged.Where(a => hidden.Contains(a.Item!.Value)).Select(a => a.Id.Value)];
    }

    /// <summary>The entries that concern somebody who is restricted, whomever else they concern.</summary>
    public static async ValueTask<IEnumerable<Guid>> ConcerningAsync(RecordId family, IReadOnlyList<Restriction> restrictions, Ground ground, CancellationToken ct) =>
        restrictions.Any(r => r.Part == RestrictedPart.Person) ? (await ConcernsAsync(family, restrictions, ground, ct)).Select(c => c.Item ?? c.Entry.Value) : [];

    // Of every entry that concerns somebody who is restricted: whom it concerns.
    private static ValueTask<IReadOnlyList<EntryConcerns>> ConcernsAsync(RecordId family, IReadOnlyList<Restriction> restrictions, Ground ground, CancellationToken ct)
    {
        Id<Person>[] people = [.. restrictions.Where(r => r.Part == RestrictedPart.Person).Select(r => new Id<Person>(r.Of!.Value)).Distinct()];
        return ground.RowsNowAsync<EntryConcerns>(family, all => all.Where(c => all.Any(of => of.Entry == c.Entry && people.Contains(of.Person))), ct);
    }

    // Every version of an entry has passages of its own; those that answer the same question are one.
    private static ValueTask<IReadOnlyList<Passage>> PassagesAsync(RecordId family, IReadOnlyList<Restriction> restrictions, Ground ground, CancellationToken ct)
    {
        Guid[] entries = [.. restrictions.Where(r => r.Part == RestrictedPart.Passage).Select(r => r.Entry!.Value.Value).Distinct()];
        return ground.RowsNowAsync<Passage>(family, all => all.Where(p => p.Item != null && entries.Contains(p.Item.Value)), ct);
    }

    /// <summary>
    /// The addresses that are kept from this family (<see cref="AddressKept"/>): those of the people it is kept for, but for the ones
    /// where somebody lives from whom it is kept. Whoever is placed with the family that it was recorded in sees them.
    /// </summary>
    private static async ValueTask<Guid[]> AddressesAsync(RecordId family, bool leaves, Standing? standing, Ground ground, CancellationToken ct)
    {
        var rows = await ground.RowsAsync<AddressKept>(family, ct);
        if (rows.Count == 0)
            return [];
        var all = AddressKept.InForce(rows).Where(k => k.Hidden).ToArray();
        var from = new List<AddressKept>();
        foreach (var kept in all)
        {
            if (leaves || standing is null || !await IsWithAsync(standing, kept, ground, ct))
                from.Add(kept);
        }
        if (all.Length == 0)
            return [];
        var addresses = await ground.RowsNowAsync<PersonAddress>(family, every => every, ct);
        return [.. from.SelectMany(kept => addresses.Where(a => kept.People.Contains(a.Person.Value) && !kept.IsKnown(a, addresses)).Select(a => a.Id.Value).Append(kept.Hiding)).Distinct()];
    }

    // While the family it was recorded in is theirs: not once they left it and those it is kept from stayed.
    private static async ValueTask<bool> IsWithAsync(Standing standing, AddressKept kept, Ground ground, CancellationToken ct)
    {
        var teams = await FamilyGate.TeamsAsync(kept.Home, ground, ct);
        return standing.Placements.Any(p => teams.ContainsKey(p.Team))
            && AddressKept.InForce(await ground.RowsAsync<AddressKept>(kept.Home, ct)).Any(k => k.Hiding == kept.Hiding && !k.Hidden);
    }
}

/// <summary>Entries that are restricted, by themselves or because all whom they concern are.</summary>
internal static class RestrictedItems
{
    /// <summary>The entries of which some version concerns nobody but these.</summary>
    public static IEnumerable<Guid> ConcerningOnly(IEnumerable<EntryConcerns> concerns, IReadOnlySet<Guid> people) =>
        concerns.GroupBy(c => c.Entry).Where(e => e.All(c => people.Contains(c.Person.Value))).Select(e => e.First().Item ?? e.Key.Value).Distinct();

    /// <summary>What is restricted of an open record whoever asks: for what is counted or told to all its readers.</summary>
    public static HashSet<Guid> Of(IEnumerable<Restriction> restrictions, IEnumerable<RestrictionLifted> lifted, Func<Id<Person>[], IEnumerable<EntryConcerns>> concerning)
    {
        var over = lifted.Select(l => l.Restriction).ToHashSet();
        var inForce = restrictions.Where(r => r.Of is not null && !over.Contains(r.Id)).ToArray();
        var all = inForce.Select(r => r.Of!.Value).ToHashSet();
        Id<Person>[] people = [.. inForce.Where(r => r.Part == RestrictedPart.Person).Select(r => new Id<Person>(r.Of!.Value)).Distinct()];
        if (people.Length > 0)
            all.UnionWith(ConcerningOnly(concerning(people), all));
        return all;
    }

    /// <inheritdoc cref="Of(IEnumerable{Restriction}, IEnumerable{RestrictionLifted}, Func{Id{Person}[], IEnumerable{EntryConcerns}})"/>
    public static HashSet<Guid> Of(OpenRecord record) => Of(record.Rows<Restriction>().AsEnumerable(), record.Rows<RestrictionLifted>().AsEnumerable(), _ => record.Rows<EntryConcerns>().AsEnumerable());

    /// <summary>The restrictions of an open record that are in force.</summary>
    public static IReadOnlyList<Restriction> InForce(OpenRecord record)
    {
        var all = record.Rows<Restriction>().ToList();
        if (all.Count == 0)
            return all;
        var lifted = record.Rows<RestrictionLifted>().ToList().Select(l => l.Restriction).ToHashSet();
        return [.. all.Where(r => !lifted.Contains(r.Id))];
    }
}
