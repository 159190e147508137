using Kith.Access;
using Kith.Record;
using Kith.Workforce.Lines;

namespace Kith.Workforce.Supervision;

/// <summary>Of an employer's workers of one discipline, how many lack a line that is expected, and how many wait too long for a session.</summary>
public sealed record SupervisionGap(ExpectedSupervision Expected, int Workers, int WithoutLine, int Overdue);

/// <summary>Where supervision is missing or overdue, by employer, discipline and kind: figures, and no names.</summary>
public sealed record SupervisionGaps : Question<IReadOnlyList<SupervisionGap>>
{
    protected override Permission Needs => Permission.SeeSupervisionGaps;

    protected override async Task<Answer<IReadOnlyList<SupervisionGap>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var today = across.Today;
        var expected = await SupervisionDue.InForceAsync(across, ct);
        var now = across.Derived<SupervisedWorker>().Where(s => s.From <= today && (s.To == null || s.To >= today));
        var all = (await now.GroupBy(s => new { s.Employer, s.Discipline, s.Kind, Gap = s.By == null }).Select(g => new { g.Key, Count = g.Count() }).ListAsync(ct))
            .ToDictionary(g => (g.Key.Employer, g.Key.Discipline, g.Key.Kind, g.Key.Gap), g => g.Count);
        // One count for each interval that anybody expects, which are few, however many workers there are.
        var late = new Dictionary<(int, Id<Organisation>, Discipline, LineKind), int>();
        foreach (var weeks in expected.Values.Select(e => e.EveryWeeks).Distinct())
        {
            var before = today.AddDays(-7 * weeks);
            foreach (var group in await now.Where(s => s.By != null && s.Since < before).GroupBy(s => new { s.Employer, s.Discipline, s.Kind })
                .Select(g => new { g.Key, Count = g.Count() }).ListAsync(ct))
                late[(weeks, group.Key.Employer, group.Key.Discipline, group.Key.Kind)] = group.Count;
        }
        return new([.. expected.Values.OrderBy(e => e.OwnerName, StringComparer.Ordinal).ThenBy(e => e.Discipline).ThenBy(e => e.Kind).Select(e =>
        {
            var without = all.GetValueOrDefault((e.Owner, e.Discipline, e.Kind, true));
            return new SupervisionGap(e, without + all.GetValueOrDefault((e.Owner, e.Discipline, e.Kind, false)), without,
                late.GetValueOrDefault((e.EveryWeeks, e.Owner, e.Discipline, e.Kind)));
        }).Where(g => g.Workers > 0)], []);
    }
}

/// <summary>The names behind a figure: who lacks a line, or whose supervision is overdue; those without a line first, then the longest overdue.</summary>
public sealed record SupervisionGapNames : Question<(ExpectedSupervision Expected, IReadOnlyList<SupervisionDue> Names, bool More)>
{
    public const int Size = 50;

    public Guid Expectation { get; init; }
    public int Page { get; init; } = 1;

    protected override Permission Needs => Permission.SeeSupervisionGaps;

    protected override async Task<Answer<(ExpectedSupervision, IReadOnlyList<SupervisionDue>, bool)>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (today, id) = (across.Today, Expectation);
        var e = (await SupervisionDue.InForceAsync(across, ct)).Values.FirstOrDefault(x => x.Id == id) ?? throw new Missing();
        var (owner, discipline, kind, before) = (e.Owner, e.Discipline, e.Kind, today.AddDays(-7 * e.EveryWeeks));
        var rows = await across.Derived<SupervisedWorker>()
            .Where(s => s.Employer == owner && s.Discipline == discipline && s.Kind == kind && s.From <= today && (s.To == null || s.To >= today) && (s.By == null || s.Since < before))
            .OrderBy(s => s.By != null).ThenBy(s => s.Since).ThenBy(s => s.Name).ThenBy(s => s.Record)
            .Skip((Math.Clamp(Page, 1, 1000) - 1) * Size).Take(Size + 1).ListAsync(ct);
        IReadOnlyList<SupervisionDue> names = [.. rows.Take(Size).Select(s => new SupervisionDue(s, s.By is null ? null : e.Due(s.Since), e.EveryWeeks))];
        return new((e, names, rows.Count > Size), [.. names.Select(n => n.Line.Record).Distinct()]);
    }
}
