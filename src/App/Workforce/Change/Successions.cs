using Kith.Access;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>Who employs a worker on a day, once organisations have merged or split: it follows from dates, with nothing to run on the day.</summary>
public static class Successions
{
    /// <summary>An employer as it is called on a day.</summary>
    public readonly record struct Employer(Id<Organisation> Id, string Name)
    {
        /// <summary>Since when, by the worker's own record.</summary>
        internal DateOnly Since { get; init; }
    }

    private readonly record struct Step(Id<Organisation> From, Id<Organisation> To, string ToName, DateOnly On, IReadOnlyList<Guid> Workers, bool Rest);

    /// <summary>Those that were not revoked.</summary>
    internal static IEnumerable<Succession> Standing(IEnumerable<Succession> all, IEnumerable<SuccessionRevoked> revoked)
    {
        var off = revoked.Select(r => r.Plan).ToHashSet();
        return all.Where(s => !off.Contains(s.Plan));
    }

    /// <summary>Who employs the worker today, for the rules and the signature of what is written.</summary>
    internal static async ValueTask<Employer?> EmployerAsync(RecordId worker, Employment? employment, Ground ground, CancellationToken ct)
    {
        if (employment is null)
            return null;
        var by = new Employer(employment.Organisation, employment.OrganisationName) { Since = employment.From };
        var all = await ground.RowsAsync<Succession>(Founding.Partnership, ct);
        if (all.Count == 0)
            return by;
        var revoked = await ground.RowsAsync<SuccessionRevoked>(Founding.Partnership, ct);
        return Of(by, worker, [.. Standing(all, revoked).Select(s => new Step(s.From, s.To, s.ToName, s.On, s.Workers, s.Rest))], ground.Today);
    }

    /// <summary>The organisations that this one has succeeded by a day, whole or in part, the latest first.</summary>
    internal static IReadOnlyList<Id<Organisation>> Predecessors(
        IReadOnlyList<Succession> all, IReadOnlyList<SuccessionRevoked> revoked, Id<Organisation> organisation, DateOnly day)
    {
        var steps = Standing(all, revoked).Where(s => s.On <= day).OrderByDescending(s => s.On).ToArray();
        var found = new List<Id<Organisation>> { organisation };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(steps.Where(s => s.To == found[i]).Select(s => s.From).Where(from => !found.Contains(from)).Distinct().ToArray());
        return [.. found.Skip(1)];
    }

    /// <summary>The same for an act or a view of the partnership's own record.</summary>
    internal static IReadOnlyList<Id<Organisation>> Predecessors(OpenRecord record, Id<Organisation> organisation) =>
        Predecessors(record.Rows<Succession>().ToList(), record.Rows<SuccessionRevoked>().ToList(), organisation, record.Today);

    /// <summary>Puts the employers of a day into a list in place of those that the workers' own records name.</summary>
    internal static async Task ShowAsync<T>(
        AcrossRecords across, IReadOnlyCollection<T> list, Func<T, RecordId> worker, Action<T, string> show, DateOnly on, CancellationToken ct)
    {
        var now = await EmployersAsync(across, [.. list.Select(worker)], on, ct);
        foreach (var one in list)
            if (now.TryGetValue(worker(one), out var by))
                show(one, by.Name);
    }

    /// <summary>Of these workers, those whose employer on a day is another than their own records name, with that employer.</summary>
    internal static async Task<IReadOnlyDictionary<RecordId, Employer>> EmployersAsync(
        AcrossRecords across, IReadOnlyCollection<RecordId> workers, DateOnly on, CancellationToken ct)
    {
        var steps = workers.Count == 0 ? [] : await StepsAsync(across, on, ct);
        if (steps.Length == 0)
            return new Dictionary<RecordId, Employer>();
        Id<Organisation>[] ended = [.. steps.Select(s => s.From).Distinct()];
        RecordId[] who = [.. workers.Distinct()];
        // Only of those in the list, however many the organisation employed.
        return (await across.Derived<EmployedBy>().Where(e => who.Contains(e.Record) && ended.Contains(e.Organisation) && e.From <= on && (e.To == null || e.To >= on)).ListAsync(ct))
            .GroupBy(e => e.Record).Select(e => e.MaxBy(x => x.From)!)
            .Select(e => (e.Record, Was: e.Organisation, By: Of(new(e.Organisation, e.OrganisationName) { Since = e.From }, e.Record, steps, on)))
            .Where(e => e.By.Id != e.Was).ToDictionary(e => e.Record, e => e.By);
    }

    /// <summary>Who employs those of an organisation on a day, with what their own records say.</summary>
    internal static async Task<IReadOnlyList<(EmployedBy Row, Employer By)>> StaffAsync(AcrossRecords across, Id<Organisation> organisation, DateOnly on, CancellationToken ct)
    {
        var steps = await StepsAsync(across, on, ct);
        // Also those who came to it from organisations that it succeeded, and who are still written down with these.
        var from = new HashSet<Id<Organisation>> { organisation };
        for (var more = true; more;)
            more = steps.Where(s => from.Contains(s.To)).Select(s => s.From).ToArray().Count(from.Add) > 0;
        Id<Organisation>[] ids = [.. from];
        var rows = await across.Derived<EmployedBy>().Where(e => ids.Contains(e.Organisation) && e.From <= on && (e.To == null || e.To >= on)).ListAsync(ct);
        return [.. rows.Select(r => (r, Of(new(r.Organisation, r.OrganisationName) { Since = r.From }, r.Record, steps, on))).Where(x => x.Item2.Id == organisation)
            .OrderBy(x => x.r.Name, StringComparer.CurrentCulture)];
    }

    private static async Task<Step[]> StepsAsync(AcrossRecords across, DateOnly on, CancellationToken ct)
    {
        var partnership = Founding.Partnership;
        return [.. (await across.Derived<SuccessionKnown>().Where(s => s.Record == partnership && s.On <= on).ListAsync(ct))
            .Select(s => new Step(s.From, s.To, s.ToName, s.On, s.Workers, s.Rest))];
    }

    // An organisation is succeeded once, and never by one that it succeeded, so this ends; it is bounded all the same.
    private static Employer Of(Employer by, RecordId worker, IReadOnlyList<Step> steps, DateOnly on)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            var mine = steps.Where(s => s.From == by.Id && s.On <= on).ToArray();
            if (mine.Length == 0)
                break;
            // Who came to an organisation that goes on, after some had left it, came to it and not to where these went.
            var since = by.Since;
            var named = Array.FindIndex(mine, s => s.On > since && s.Workers.Contains(worker.Value));
            var to = named >= 0 ? named : Array.FindIndex(mine, s => s.Rest);
            if (to < 0)
                break;
            by = new Employer(mine[to].To, mine[to].ToName) { Since = mine[to].On };
        }
        return by;
    }
}
