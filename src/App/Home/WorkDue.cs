using Kith.Access;
using Kith.EarlyHelp;
using Kith.Families;
using Kith.Home.Visits;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce.Supervision;

namespace Kith.Home;

/// <summary>What a worker has to do on a day.</summary>
public enum WorkKind { Visit = 1, Review, Action, Concern, Direction }

/// <summary>One thing that a worker has to do for a family by a day: for My work, and for the daily digest.</summary>
[Indexed(nameof(Worker), nameof(On), Across = true)]
public sealed class WorkDue : Derived
{
    public RecordId Worker { get; set; }
    public WorkKind Kind { get; set; }
    public DateOnly On { get; set; }
    public TimeOnly? At { get; set; }
    public string What { get; set; } = "";
    public string FamilyName { get; set; } = "";
}

internal sealed class WorkThatIsDue : Derivation<WorkDue>
{
    public override IReadOnlyList<Type> From { get; } = [.. new EarlyHelpAsItStands().From, typeof(PlannedVisit), typeof(PlannedVisitOver), typeof(FamilyName), typeof(Restriction), typeof(RestrictionLifted),
        typeof(Entry), typeof(EnteredInError), typeof(ConcernAnswered), typeof(Direction), typeof(DirectionAnswered)];

    // Entries are written all day, and of them only a concern can be left open.
    protected override bool Asks(OnRecord added) => added is not Entry entry || OpenConcerns.IsConcern(entry);

    protected override IEnumerable<WorkDue> Derive(OpenRecord record)
    {
        var all = PlannedVisits.Ahead(record)
            .Select(v => new WorkDue { Id = v.Id.Value, Worker = v.Worker, Kind = WorkKind.Visit, On = v.On, At = v.At, What = v.Purpose }).ToList();
        if (EpisodesOf.Record(record).FirstOrDefault(e => e.State is not (EpisodeState.Closed or EpisodeState.Stopped)) is { } now)
        {
            if (now is { Lead: { } lead, NextReview: { } review })
                all.Add(new WorkDue { Id = now.Id.Value, Worker = lead.Worker, Kind = WorkKind.Review, On = review, What = "Review the plan" });
            all.AddRange(now.Actions.Where(a => a is { IsOpen: true, Worker: not null })
                .Select(a => new WorkDue { Id = a.Id.Value, Worker = a.Worker!.Value, Kind = WorkKind.Action, On = a.ByWhen, What = a.What }));
        }
        all.AddRange(OpenConcerns.ClosedOver(record).Select(c => new WorkDue
        {
            Id = Jobs.NoticeKeys.Of(c.Concern.Entry, c.Worker.ToString()),
            Worker = c.Worker,
            Kind = WorkKind.Concern,
            On = c.Concern.ClosedOn!.Value,
            What = $"Early help was closed over the safeguarding concern of {Shared.Shown.Date(c.Concern.On)}. Say what came of it",
        }));
        var answered = record.Rows<DirectionAnswered>().Select(a => a.Direction).ToHashSet();
        var errors = record.Rows<EnteredInError>().Select(e => e.Item).ToHashSet();
        all.AddRange(record.Rows<Direction>().AsEnumerable().Where(d => !answered.Contains(d.Id) && !errors.Contains(d.Item))
            .Select(d => new WorkDue { Id = d.Id.Value, Worker = d.Worker, Kind = WorkKind.Direction, On = d.DueOn, What = d.What }));
        // A digest counts what is here, and it goes to workers whom the whole record may be closed to meanwhile. Of directions it rather
        // counts too few: any of them may be hidden from the worker with what it came of.
        foreach (var closed in RestrictedItems.InForce(record))
            all.RemoveAll(due => (closed.Of is null || due.Kind == WorkKind.Direction) && !closed.NeedToKnow.Contains(due.Worker.Value));
        if (all.Count == 0)
            return all;
        var name = record.Rows<FamilyName>().AsEnumerable().MaxBy(n => n.Id.Value)?.Name ?? "";
        all.ForEach(due => due.FamilyName = name);
        return all;
    }
}

/// <summary>What the worker has to do today and in the next days, and what is overdue, the oldest first. Directions have a list of their own (<see cref="MyDirections"/>).</summary>
public sealed record MyWorkDue : Question<IReadOnlyList<WorkDue>>
{
    /// <summary>So many days ahead; visits of today alone.</summary>
    public const int DaysAhead = 7;
    private const int Most = 200;

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<Answer<IReadOnlyList<WorkDue>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (me, today) = (across.By.Worker, across.Today);
        var until = today.AddDays(DaysAhead);
        var due = await across.Derived<WorkDue>().Where(w => w.Worker == me && w.On <= until && w.Kind != WorkKind.Direction).OrderBy(w => w.On).ThenBy(w => w.At).ThenBy(w => w.Id).Take(Most).ListAsync(ct);
        var may = await across.DecideAsync([.. due.Select(d => d.Record).Distinct()], RecordKind.Family, Permission.SeeFamily, ct);
        IReadOnlyList<WorkDue> shown = [.. due.Where(d => may[d.Record].Allowed && !(d.Kind == WorkKind.Concern && may[d.Record].Hidden.Any(h => Jobs.NoticeKeys.Of(h, me.ToString()) == d.Id)))];
        return new(shown, [.. shown.Select(d => d.Record).Distinct()]);
    }
}
