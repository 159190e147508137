using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Workforce;

namespace Kith.EarlyHelp;

/// <summary>A part of the journey whose time is measured.</summary>
public enum CyclePart { RequestToTriage = 1, OpeningToAssessment, AssessmentToPlan, PlanToReview, OpeningToClosure }

/// <summary>How long one part of one journey took: a request's in the record of its centre, the rest in the family's.</summary>
[Indexed(nameof(Centre), nameof(On), Across = true)]
public sealed class CycleTime : Derived
{
    public RecordId Centre { get; set; }

    /// <summary>The team that served the family then; nothing for a request.</summary>
    public string? Team { get; set; }

    /// <summary>Who employs the one who triaged, or who leads.</summary>
    public string? Employer { get; set; }
    public CyclePart Part { get; set; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly On { get; set; }
    public int Days { get; set; }

    /// <summary>Whether it was after the day that had been set for it; null where only the number of days tells.</summary>
    public bool? Late { get; set; }
}

internal sealed class CycleTimes : Derivation<CycleTime>
{
    public override IReadOnlyList<Type> From { get; } =
        [.. new EarlyHelpAsItStands().From, typeof(Involvement), typeof(InvolvementEnded), typeof(RequestForSupport), typeof(RequestTriaged)];

    protected override IEnumerable<CycleTime> Derive(OpenRecord record) => record.Kind == RecordKind.Centre ? OfCentre(record) : OfFamily(record);

    private static IEnumerable<CycleTime> OfCentre(OpenRecord record)
    {
        var asked = record.Rows<RequestForSupport>().AsEnumerable().ToDictionary(r => r.Id);
        return [.. record.Rows<RequestTriaged>().AsEnumerable().Where(t => asked.ContainsKey(t.Request)).Select(t =>
        {
            var (request, on) = (asked[t.Request], London.DateOf(t.At));
            return new CycleTime
            {
                Id = request.Id.Value, Centre = record.Id, Employer = t.ByEmployer, Part = CyclePart.RequestToTriage, On = on,
                Days = on.DayNumber - London.DateOf(request.At).DayNumber, Late = on > request.DueOn,
            };
        })];
    }

    private static IEnumerable<CycleTime> OfFamily(OpenRecord record)
    {
        var episodes = EpisodesOf.Record(record);
        if (episodes.Count == 0)
            yield break;
        var served = record.Rows<Involvement>().AsEnumerable().OrderBy(i => i.From).ThenBy(i => i.Id.Value).ToArray();
        var ended = record.Rows<InvolvementEnded>().AsEnumerable().GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        foreach (var episode in episodes)
            foreach (var (part, from, to) in Parts(episode))
            {
                // A journey counts once, with the team that had served longest on that day.
                var by = served.FirstOrDefault(i => i.From <= to && !(ended.TryGetValue(i.Id, out var last) && last < to)) ?? served.LastOrDefault();
                if (by is not null)
                    yield return new CycleTime
                    {
                        Id = Jobs.NoticeKeys.Of(episode.Id.Value, part.ToString()),
                        Centre = by.Centre,
                        Team = by.TeamName,
                        Employer = episode.Lead?.Employer,
                        Part = part,
                        On = to,
                        Days = Math.Max(0, to.DayNumber - from.DayNumber),
                    };
            }
    }

    private static IEnumerable<(CyclePart, DateOnly From, DateOnly To)> Parts(Episode episode)
    {
        if (episode.FirstAssessedOn is { } assessed)
        {
            yield return (CyclePart.OpeningToAssessment, episode.OpenedOn, assessed);
            if (episode.PlannedOn is { } planned)
            {
                yield return (CyclePart.AssessmentToPlan, assessed, planned);
                if (episode.Reviews.Count > 0)
                    yield return (CyclePart.PlanToReview, planned, episode.Reviews[0]);
            }
        }
        if (episode.ClosedOn is { } closed)
            yield return (CyclePart.OpeningToClosure, episode.OpenedOn, closed);
    }
}

/// <summary>How long early help took at a centre in the last twelve months: by team and by employer, as numbers.</summary>
public sealed record CycleTimesOfCentre : Question<IReadOnlyList<CycleFigure>>
{
    public RecordId Centre { get; init; }

    protected override Permission Needs => Permission.SeeCycleTimes;

    protected override async Task<Answer<IReadOnlyList<CycleFigure>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (centre, since) = (Centre, across.Today.AddYears(-1));
        var may = await across.DecideAsync([centre], RecordKind.Centre, Permission.SeeCycleTimes, ct);
        if (!may[centre].Allowed)
            return new([], []);
        // As many rows as there are different lengths, not as many as journeys; and of one centre and one year.
        var lengths = await across.Derived<CycleTime>().Where(c => c.Centre == centre && c.On > since)
            .GroupBy(c => new { c.Part, c.Team, c.Employer, c.Days, c.Late }).Select(g => new { g.Key.Part, g.Key.Team, g.Key.Employer, g.Key.Days, g.Key.Late, Count = g.Count() }).ListAsync(ct);
        return new([.. lengths.Select(l => new CycleFigure(l.Part, l.Team, l.Employer, l.Days, l.Late, l.Count))], [centre]);
    }
}

/// <summary>So many journeys of one team and employer took so many days for a part.</summary>
public sealed record CycleFigure(CyclePart Part, string? Team, string? Employer, int Days, bool? Late, int Count)
{
    /// <summary>How many of these took longer than is set.</summary>
    public int Over(SetTimes set)
    {
        var most = Part switch
        {
            CyclePart.OpeningToAssessment => set.Assessment,
            CyclePart.AssessmentToPlan => set.Plan,
            CyclePart.PlanToReview => set.Review,
            CyclePart.OpeningToClosure => set.Closure,
            _ => int.MaxValue,
        };
        return (Late ?? Days > most) ? Count : 0;
    }

    /// <summary>The median of the days, with how many there are; the lower of the two in the middle.</summary>
    public static (int Count, int Median, int Over) Of(IReadOnlyCollection<CycleFigure> figures, SetTimes set)
    {
        var (count, seen) = (figures.Sum(f => f.Count), 0);
        foreach (var figure in figures.OrderBy(f => f.Days))
            if ((seen += figure.Count) * 2 >= count)
                return (count, figure.Days, figures.Sum(f => f.Over(set)));
        return (0, 0, 0);
    }
}
