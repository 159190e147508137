using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce.Lines;
using Kith.Workforce.Supervision;

namespace Kith.Jobs;

/// <summary>
/// Supervision that is due, by how often the worker's employer expects it: told a week ahead, the day after it was missed, and
/// every four weeks for a quarter of a year while it is overdue. Where there is nobody to hold it, that is shown as a gap.
/// </summary>
internal sealed class SupervisionFallsDue : RunsOutSource
{
    public override string Name => "supervision";
    public override IReadOnlyList<int> DaysAhead { get; } = [-85, -57, -29, -1, 7];

    // When the next is due rests on the employer's expectation too, which is in the partnership's record: so it is asked, and not worked out beforehand.
    public override IReadOnlyList<Type> From => [];

    public override IEnumerable<RunsOut> Of(OpenRecord record) => [];

    public override Question<DuePart> Due(DateOnly after, DateOnly until, int skip) => new SupervisionDueNotices { After = after, Until = until, Skip = skip };

    public override TellWorker Tell(RunsOut one, DateOnly today)
    {
        var due = Due(one, today);
        return new TellWorker
        {
            Kind = NoticeKind.Supervision,
            Text = $"Your {one.Name} {due}. Arrange a session.",
            Page = PageOf(one),
            About = one.On,
            Email = $"Supervision of yours {due}. Sign in to Kith to see which:",
        };
    }

    public override TellWorker TellManager(RunsOut one, string worker, DateOnly today)
    {
        var due = Due(one, today);
        return new TellWorker
        {
            Kind = NoticeKind.Supervision,
            Text = $"{RunningOut.Whose(worker)} {one.Name} {due}.",
            Page = PageOf(one),
            About = one.On,
            Email = $"Supervision of a worker you manage or supervise {due}. Sign in to Kith to see whose:",
        };
    }

    private static string PageOf(RunsOut one) => $"/workers/{one.Record}/supervision";

    private static string Due(RunsOut one, DateOnly today) => (one.On < today ? "is overdue: it was due by " : "is due by ") + Shown.Date(one.On);
}

/// <summary>Asks which supervision has its last day in time between two days, a part at a time, with who holds it and who manages the workers.</summary>
public sealed record SupervisionDueNotices : Question<DuePart>
{
    /// <summary>Its last day is after this one.</summary>
    public required DateOnly After { get; init; }
    public required DateOnly Until { get; init; }
    public int Skip { get; init; }

    protected override Permission Needs => Permission.SendNotices;

    protected override async Task<Answer<DuePart>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var today = across.Today;
        var expected = await SupervisionDue.InForceAsync(across, ct);
        var (due, also, more) = (new List<RunsOut>(), new Dictionary<Guid, RecordId>(), false);
        // One question for each interval that anybody expects, which are few, however many workers there are.
        foreach (var weeks in expected.Values.Select(e => e.EveryWeeks).Distinct().Order())
        {
            var (after, until) = (After.AddDays(-7 * weeks), Until.AddDays(-7 * weeks));
            var lines = await across.Derived<SupervisedWorker>()
                .Where(s => s.Since > after && s.Since <= until && s.By != null && s.From <= today && (s.To == null || s.To >= today))
                .OrderBy(s => s.Since).ThenBy(s => s.Record).ThenBy(s => s.Id).Skip(Skip).Take(DueNotices.Part).ListAsync(ct);
            more |= lines.Count == DueNotices.Part;
            foreach (var line in lines.Where(l => expected.TryGetValue((l.Employer, l.Discipline, l.Kind), out var e) && e.EveryWeeks == weeks))
            {
                also[line.Id] = line.By!.Value;
                due.Add(new RunsOut
                {
                    Record = line.Record,
                    Id = line.Id,
                    Source = "supervision",
                    On = line.Since.AddDays(7 * weeks),
                    Name = $"{LineWords.Session(line.Kind).ToLowerInvariant()} with {line.ByName}",
                });
            }
        }
        RecordId[] whose = [.. due.Select(d => d.Record).Distinct()];
        return new(new DuePart(due, await ManagedWorker.OfAsync(across, whose, ct), more) { AlsoTold = also }, whose);
    }
}
