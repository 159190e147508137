using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.Meetings;

/// <summary>A family that counts as stuck, with each rule that says so.</summary>
public sealed record StuckCase(RecordId Family, string Called, IReadOnlyList<StuckReason> Reasons, DateOnly Since);

/// <summary>The stuck cases of a centre.</summary>
/// <param name="More">Whether there are more that the worker who asks may open.</param>
public sealed record StuckFound(IReadOnlyList<StuckCase> Cases, bool More)
{
    public static StuckFound None { get; } = new([], false);
}

/// <summary>The families of a centre that count as stuck by its rules, as far as the worker who asks may open them, those that wait longest first.</summary>
public sealed record StuckCases : Question<StuckFound>
{
    /// <summary>More than this is no agenda.</summary>
    public const int Usual = 30;

    public RecordId Centre { get; init; }
    public int Most { get; init; } = Usual;

    protected override Permission Needs => Permission.TakePartInMeetings;

    protected override async Task<Answer<StuckFound>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (centre, today) = (Centre, across.Today);
        var decided = await across.DecideAsync([centre], RecordKind.Centre, Permission.TakePartInMeetings, ct);
        if (!decided[centre].Allowed)
            throw new Missing();
        var published = await across.Rows<StuckRuleSet>(decided).ListAsync(ct);
        var measured = await across.Derived<CaseMeasures>().Where(m => m.Centre == centre && m.From <= today && (m.To == null || m.To >= today)).ListAsync(ct);
        // What was discussed and is still to be looked at again is not put forward by the same rule meanwhile.
        var waiting = (await across.Derived<CaseDiscussed>().Where(d => d.Centre == centre && d.Unstuck == null).ListAsync(ct)).SelectMany(d => d.Codes.Select(c => (d.Record, c))).ToHashSet();
        var found = measured.GroupBy(m => m.Record).Select(m => Stuck(m, published, waiting, today, null)).OfType<StuckCase>().OrderBy(c => c.Since).ThenBy(c => c.Family.Value).ToArray();
        var byFamily = measured.ToLookup(m => m.Record);
        var cases = new List<StuckCase>();
        // Decided a few at a time, so that a long list costs no more than what is shown of it.
        foreach (var some in found.Chunk(Math.Clamp(2 * Most, 20, 400)))
        {
            if (cases.Count > Most)
                break;
            var may = await across.DecideAsync([.. some.Select(c => c.Family)], RecordKind.Family, Permission.SeeFamily, ct);
            StuckCase[] open = [.. some.Where(c => may[c.Family].Allowed)];
            RecordId[] missed = [.. open.Where(c => byFamily[c.Family].Any(m => m.NoAccessAt.Count > 0)).Select(c => c.Family)];
            if (missed.Length == 0)
            {
                cases.AddRange(open);
                continue;
            }
            var visits = await Visits.OfAsync(across, may, missed, ct);
            cases.AddRange(open.Select(c => missed.Contains(c.Family) ? Stuck(byFamily[c.Family], published, waiting, today, visits.GetValueOrDefault(c.Family) ?? new([], null)) : c).OfType<StuckCase>());
        }
        IReadOnlyList<StuckCase> shown = [.. cases.Take(Most)];
        return new(new(shown, cases.Count > Most), [.. shown.Select(c => c.Family)]);
    }

    /// <param name="visits">The visits that this worker may see; null where they are still to be asked for.</param>
    private static StuckCase? Stuck(IEnumerable<CaseMeasures> family, IReadOnlyList<StuckRuleSet> published, HashSet<(RecordId, string)> waiting, DateOnly today, Visits? visits)
    {
        var reasons = new List<StuckReason>();
        var since = today;
        CaseMeasures? one = null;
        foreach (var measures in family)
        {
            one = measures;
            Measured? Of(StuckMeasure measure) => visits is null ? measures.Of(measure, today)
                : (measure == StuckMeasure.NoAccessVisits ? new CaseMeasures { NoAccessAt = visits.NoAccess } : measures).Of(measure, today, visits.SeenAt);
            foreach (var rule in StuckRules.For(measures.Team, published))
            {
                if (waiting.Contains((measures.Record, rule.Code)) || reasons.Exists(r => r.Rule.Code == rule.Code) || StuckRules.Matches(rule, Of) is not { } words)
                    continue;
                reasons.Add(new(rule, words));
                foreach (var from in rule.Conditions.Select(c => Of(c.Measure)?.Since).OfType<DateOnly>())
                    since = from < since ? from : since;
            }
        }
        return reasons.Count == 0 ? null : new(one!.Record, FamilyFacts.CalledBy(one.FamilyName), reasons, since);
    }
}
