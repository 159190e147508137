using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.Meetings;

/// <summary>A stuck case that a meeting discussed, and whether it came unstuck: for the tally, and for what is to be looked at again.</summary>
[Indexed(nameof(Series), nameof(On), Across = true)]
[Indexed(nameof(Centre), nameof(Unstuck), Across = true)]
public sealed class CaseDiscussed : Derived
{
    public RecordId Centre { get; set; }
    public Id<MeetingSeries> Series { get; set; }
    public DateOnly On { get; set; }
    public DateOnly LookAgainOn { get; set; }

    /// <summary>The rules that had matched.</summary>
    public List<string> Codes { get; set; } = [];

    /// <summary>What they said, in words.</summary>
    public string Why { get; set; } = "";

    /// <summary>Null until the rules were looked at again.</summary>
    public bool? Unstuck { get; set; }
    public string? Words { get; set; }
    public DateOnly? LookedOn { get; set; }
}

/// <inheritdoc cref="CaseDiscussed"/>
internal sealed class CasesDiscussed : Derivation<CaseDiscussed>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(CaseDiscussion), typeof(LookedAgain)];

    protected override IEnumerable<CaseDiscussed> Derive(OpenRecord record)
    {
        var looked = record.Rows<LookedAgain>().AsEnumerable().GroupBy(l => l.CaseDiscussion).ToDictionary(l => l.Key, l => l.MinBy(x => x.Id.Value)!);
        return [.. record.Rows<CaseDiscussion>().AsEnumerable().Where(d => d.LookAgainOn is not null).Select(d => (d, looked.GetValueOrDefault(d.Id))).Select(x => new CaseDiscussed
        {
            Id = x.d.Id.Value, Centre = x.d.Centre, Series = x.d.Series, On = x.d.On, LookAgainOn = x.d.LookAgainOn!.Value, Codes = [.. x.d.Reasons.Select(r => r.Rule.Code)],
            Why = string.Join(". ", x.d.Reasons.Select(r => r.Words)), Unstuck = x.Item2?.Unstuck, Words = x.Item2?.Words, LookedOn = x.Item2?.On,
        })];
    }
}

/// <summary>Looks again at the rules by which the family had counted as stuck when it was discussed, where their time has come. It shows nothing of the record.</summary>
public sealed record LookAgain : Act<Done>
{
    protected override Permission Needs => Permission.RecordMinutes;
    protected override bool ReadsDerived => true;

    protected override Done On(OpenRecord record)
    {
        var looked = record.Rows<LookedAgain>().Select(l => l.CaseDiscussion).ToHashSet();
        var due = record.Rows<CaseDiscussion>().AsEnumerable().Where(d => d.LookAgainOn <= record.Today && !looked.Contains(d.Id)).OrderBy(d => d.Id.Value).ToArray();
        if (due.Length == 0)
            return default;
        var measures = record.Derived<CaseMeasures>().AsEnumerable().OrderBy(m => m.Id).FirstOrDefault();
        var visits = Visits.Of(record);
        foreach (var discussed in due)
        {
            var still = measures is null ? [] : discussed.Reasons.Select(r => Still(r.Rule, measures, visits, discussed.On, record.Today)).OfType<string>().ToArray();
            record.Add(new LookedAgain
            {
                CaseDiscussion = discussed.Id,
                Unstuck = still.Length == 0,
                Words = still.Length > 0 ? "Still stuck. " + string.Join(". ", still) : measures is null ? "Early help is closed" : "No rule of then matches any more",
                On = record.Today,
            });
        }
        return default;
    }

    // What can only be counted (how often the lead changed) never becomes less: there it asks whether it happened again.
    private static string? Still(StuckRule rule, CaseMeasures measures, Visits visits, DateOnly discussedOn, DateOnly today)
    {
        static bool IsCounted(StuckMeasure measure) => measure is StuckMeasure.TimesLevelRaised or StuckMeasure.TimesLeadChanged;
        var now = rule with { Conditions = [.. rule.Conditions.Select(c => IsCounted(c.Measure) ? c with { AtLeast = 1 } : c)] };
        return StuckRules.Matches(now, measure => measure == StuckMeasure.NoAccessVisits
            ? new CaseMeasures { NoAccessAt = visits.NoAccess }.Of(measure, today, visits.SeenAt)
            : measures.Of(measure, today, after: IsCounted(measure) ? discussedOn : null));
    }
}

/// <summary>The families that a series of meetings discussed and that are to be looked at again by today; their records are named and nothing of them is shown.</summary>
public sealed record DueToLookAgain : Question<IReadOnlyList<RecordId>>
{
    private const int Most = 200;

    public RecordId Centre { get; init; }

    protected override Permission Needs => Permission.RecordMinutes;

    protected override async Task<Answer<IReadOnlyList<RecordId>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (centre, today) = (Centre, across.Today);
        if (!(await across.DecideAsync([centre], RecordKind.Centre, Permission.TakePartInMeetings, ct))[centre].Allowed)
            throw new Missing();
        var due = await across.Derived<CaseDiscussed>().Where(d => d.Centre == centre && d.Unstuck == null && d.LookAgainOn <= today).Select(d => d.Record).Distinct().OrderBy(r => r).Take(Most).ListAsync(ct);
        var may = await across.DecideAsync(due, RecordKind.Family, Permission.RecordMinutes, ct);
        IReadOnlyList<RecordId> shown = [.. due.Where(f => may[f].Allowed)];
        return new(shown, shown);
    }
}

/// <summary>The stuck cases that a series discussed and that the worker who asks may open, the latest first. Every number counts these and no others.</summary>
/// <param name="More">Whether there were more, longer ago, than are looked through.</param>
public sealed record Tally(IReadOnlyList<(CaseDiscussed Case, string Called)> Cases, bool More)
{
    public int Discussed => Cases.Count;
    public int LookedAt => Cases.Count(c => c.Case.Unstuck is not null);
    public int Unstuck => Cases.Count(c => c.Case.Unstuck == true);
}

/// <summary>What became of the stuck cases that a series of meetings discussed.</summary>
public sealed record TallyOfSeries : Question<Tally>
{
    public const int Usual = 500;

    public RecordId Centre { get; init; }
    public Id<MeetingSeries> Series { get; init; }

    /// <summary>So many are looked through, the latest first.</summary>
    public int Most { get; init; } = Usual;

    protected override Permission Needs => Permission.TakePartInMeetings;

    protected override async Task<Answer<Tally>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (centre, series) = (Centre, Series);
        if (!(await across.DecideAsync([centre], RecordKind.Centre, Permission.TakePartInMeetings, ct))[centre].Allowed)
            throw new Missing();
        var most = Math.Clamp(Most, 1, Usual);
        var last = await across.Derived<CaseDiscussed>().Where(d => d.Series == series && d.Centre == centre).OrderByDescending(d => d.On).ThenBy(d => d.Record).Take(most + 1).ListAsync(ct);
        var more = last.Count > most;
        var may = await across.DecideAsync([.. last.Take(most).Select(d => d.Record).Distinct()], RecordKind.Family, Permission.SeeFamily, ct);
        CaseDiscussed[] open = [.. last.Take(most).Where(d => may[d.Record].Allowed && !may[d.Record].Hidden.Contains(d.Id))];
        RecordId[] shown = [.. open.Select(d => d.Record).Distinct()];
        var names = (await across.Derived<FamilyNow>().Where(f => shown.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts.Called);
        return new(new([.. open.Where(d => names.ContainsKey(d.Record)).Select(d => (d, names[d.Record]))], more), shown);
    }
}
