using Kith.EarlyHelp;
using Kith.People;
using Kith.Record;
using Kith.Recording;

namespace Kith.AskedOnce;

/// <summary>
/// Reads what was asked, assessed and planned for a family lately. It goes by the days that count, so what it costs depends on
/// those and not on how long the record is; and it sees no more than the worker may.
/// </summary>
internal static class EarlierActivities
{
    private sealed record Written(Id<Entry> Version, Guid Whole, DateOnly On, string Form, string FormName, string? How, string AuthorName, string? Discipline, string? Employer);

    private static readonly RowQuery<long, Written> s_entries = RowQuery.Of((OpenRows open, long since) => open.Rows<Entry>()
        .Where(e => e.OnTimeline >= since && e.FormCode != null && !open.Rows<Entry>().Any(later => later.Corrects == e.Id)
            && !open.Rows<EnteredInError>().Any(x => x.Item == e.Item))
        .Select(e => new Written(e.Id, e.Item!.Value, e.HappenedOn, e.FormCode!, e.FormName, e.How, e.AuthorName, e.Discipline, e.Employer)));

    private static readonly RowQuery<DateTimeOffset, AssessmentPart> s_parts =
        RowQuery.Of((OpenRows open, DateTimeOffset since) => open.Rows<AssessmentPart>().Where(p => p.At >= since));

    private static readonly RowQuery<DateOnly, PlanAction> s_actions = RowQuery.Of((OpenRows open, DateOnly until) => open.Rows<PlanAction>()
        .Where(a => a.ByWhen <= until && !open.Rows<ActionProgress>().Any(p => p.Action == a.Id && p.State != ActionState.Begun)));

    /// <summary>Everything that counts on the record's day, of every discipline but this one.</summary>
    public static async Task<IReadOnlyList<Earlier>> LatelyAsync(OpenRecord record, AskedOnceSet set, string? discipline, CancellationToken ct)
    {
        var since = record.Today.AddDays(-set.LongestDays);
        var entries = (await s_entries.ListAsync(record, TimelinePlace.Number(since, null), ct)).Where(e => e.Discipline != discipline && e.On <= record.Today && set.DaysOf(e.Form) > 0).ToArray();
        var found = new List<Earlier>(entries.Length);
        if (entries.Length > 0)
        {
            Id<Entry>[] ids = [.. entries.Select(e => e.Version)];
            var passages = (await Passages.Of.ListAsync(record, ids, ct)).ToLookup(p => p.Entry);
            var people = (await Passages.People.ListAsync(record, ids, ct)).ToLookup(c => c.Entry, c => c.Person);
            found.AddRange(entries.Select(e => Of(set, e, [.. passages[e.Version]], [.. people[e.Version]])));
        }
        if (set.DaysOf(AskedOnceSet.Assessment) > 0)
            found.AddRange((await s_parts.ListAsync(record, new DateTimeOffset(since.ToDateTime(default), TimeSpan.Zero), ct))
                .GroupBy(p => (p.Episode, p.Element, p.Child)).Select(g => g.MaxBy(p => p.Id.Value)!).Where(p => p.Discipline != discipline).Select(p => Of(set, p)));
        if (set.DaysOf(AskedOnceSet.Plan) > 0 && await s_actions.ListAsync(record, record.Today.AddDays(set.DaysOf(AskedOnceSet.Plan)), ct) is { Count: > 0 } actions)
        {
            var written = await record.WrittenAsync([.. actions.Select(a => a.Line)], ct);
            found.AddRange(actions.Where(a => !a.OfFamily && written.TryGetValue(a.Line, out var by) && by.By.Discipline != discipline).Select(a => Of(set, a, written[a.Line].By)));
        }
        return found;
    }

    /// <summary>One of them by its id, as far as it stands and this worker may see it; null where there is none.</summary>
    public static Earlier? Find(OpenRecord record, AskedOnceSet set, Guid id)
    {
        if (record.Rows<Entry>().Where(e => e.Item == id).ToList() is { Count: > 0 } versions)
        {
            var now = StandingEntry.InOrder(versions)[^1];
            return record.Rows<EnteredInError>().Any(e => e.Item == id) ? null
                : Of(set, now, [.. record.Rows<Passage>().Where(p => p.Entry == now.Id)], [.. record.Rows<EntryConcerns>().Where(c => c.Entry == now.Id).Select(c => c.Person)]);
        }
        var part = new Id<AssessmentPart>(id);
        if (record.Rows<AssessmentPart>().FirstOrDefault(p => p.Id == part) is { } assessed)
            return Of(set, assessed);
        var planned = new Id<PlanAction>(id);
        return record.Rows<PlanAction>().FirstOrDefault(a => a.Id == planned) is { } action ? Of(set, action, null) : null;
    }

    /// <summary>What an entry says it asked.</summary>
    internal static Earlier Of(AskedOnceSet set, Entry e, IReadOnlyList<Passage> passages, IReadOnlyList<Id<Person>> people) =>
        Of(set, new Written(e.Id, e.Item!.Value, e.HappenedOn, e.FormCode ?? "", e.FormName, e.How, e.AuthorName, e.Discipline, e.Employer), passages, people);

    private static Earlier Of(AskedOnceSet set, Written entry, IReadOnlyList<Passage> passages, IReadOnlyList<Id<Person>> people)
    {
        HashSet<string> sources = [.. passages.Where(p => p.Question.Length > 0).SelectMany(p => (string[])[$"{entry.Form}/{p.Question}", .. p.Text.Length <= 80 ? [$"{entry.Form}/{p.Question}={p.Text}"] : (string[])[]])];
        if (EntryWords.HowOf(entry.How) is { } how)
            sources.Add($"how/{how}");
        return new(entry.Whole, EarlierKind.Entry, entry.Form, entry.FormName, entry.On, entry.AuthorName, entry.Discipline, entry.Employer, people,
            [.. set.ToldBy(sources).Union(set.SpokenOf([.. passages.Select(p => p.Text)]))]);
    }

    internal static Earlier Of(AskedOnceSet set, AssessmentPart part) => new(part.Id.Value, EarlierKind.Assessment, AskedOnceSet.Assessment,
        "Common assessment", London.DateOf(part.At), part.ByName, part.Discipline, part.Employer, part.Child is { } child ? [child] : [],
        set.AskedBy([$"{AskedOnceSet.Assessment}/{part.Element}"]));

    private static Earlier Of(AskedOnceSet set, PlanAction action, Signature? by) => new(action.Id.Value, EarlierKind.Plan, AskedOnceSet.Plan,
        $"Planned: {action.What}", action.ByWhen, action.ByName, by?.Discipline, by?.Employer, [], [.. set.SpokenOf([action.What])]);
}
