using Kith.Access;
using Kith.Record;
using Kith.Shared;

namespace Kith.Workforce.Lines;

/// <summary>Sets who manages or supervises a worker, of whatever employer. It is recorded only together with its two notes.</summary>
public sealed record SetLine : Act<Id<ReportingLine>>
{
    /// <summary>Chosen beforehand, so that the notes of the same transaction can name it.</summary>
    public Id<ReportingLine> Line { get; init; } = new(Guid.CreateVersion7());
    public LineKind? Kind { get; init; }
    public RecordId? By { get; init; }
    public string? ByName { get; init; }
    public string? ByEmployer { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Kind, nameof(Kind), "Select which line it is");
        problems.When(Kind is { } kind && !Enum.IsDefined(kind), nameof(Kind), "Select which line it is");
        problems.Require(By, nameof(By), "Select who manages or supervises the worker");
        problems.Text(ByName, nameof(ByName), "The name", 200);
        problems.Text(ByEmployer, nameof(ByEmployer), "The employer", 200);
        problems.Require(From, nameof(From), "Enter the first day");
        problems.When(From?.Year < 1950, nameof(From), "The first day must be in 1950 or later");
        problems.When(From > today.AddYears(2), nameof(From), "The first day must be within the next two years");
        problems.When(To < From, nameof(To), "The last day must be on or after the first day");
    }

    /// <summary>This act with its notes: what is written in one transaction.</summary>
    public IEnumerable<(RecordId Record, Act Act)> With(RecordId worker, string workerName)
    {
        yield return (worker, this);
        if (By is not { } by || by == worker)
            yield break;
        var note = new NoteLine
        {
            Key = Key,
            Line = Line,
            Kind = Kind ?? default,
            Worker = worker,
            WorkerName = workerName,
            By = by,
            ByName = ByName ?? "",
            From = From ?? default,
            To = To,
        };
        yield return (Founding.Partnership, note);
        yield return (by, note);
    }

    protected override Id<ReportingLine> On(OpenRecord record)
    {
        var by = By!.Value;
        if (by == record.Id)
            throw new Invalid(nameof(By), "A worker cannot be their own manager or supervisor");
        if (record.Kind != RecordKind.Worker)
            throw new Missing();
        var noted = record.Together.Where(t => t.Act is NoteLine note && note.IsOf(this, record.Id)).Select(t => t.Record).ToHashSet();
        // Asked of the record and not of the page, so that no way in can leave a note out.
        if (!noted.IsSupersetOf([Founding.Partnership, by]))
            throw new Refused("the line was not noted with the partnership and with the manager or supervisor at the same time");
        var lastDays = LineDates.LastDays(record.Rows<Ended>());
        foreach (var line in record.Rows<ReportingLine>().Where(l => l.Kind == Kind).ToList())
            if (Spell.Overlap(From!.Value, To, line.From, line.LastDay(lastDays)))
                throw new Invalid(nameof(From), $"{line.ByName} is {Kind!.Value.InWords()} from {Shown.Date(line.From)}{(line.LastDay(lastDays) is { } last ? " to " + Shown.Date(last) : "")}: end that line first, or begin this one after it");
        return record.Add(new ReportingLine
        {
            Id = Line,
            Kind = Kind!.Value,
            By = by,
            ByName = ByName ?? "",
            ByEmployer = ByEmployer,
            From = From!.Value,
            To = To,
        }).Id;
    }
}

/// <summary>Notes a worker's line with the partnership, where circles are refused, and with the manager or supervisor. Never recorded without the line.</summary>
public sealed record NoteLine : Act<Done>
{
    public Id<ReportingLine> Line { get; init; }
    public LineKind Kind { get; init; }
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    internal bool IsOf(SetLine line, RecordId worker) =>
        (Line, Kind, Worker, By, From, To) == (line.Line, line.Kind, worker, line.By, line.From, line.To);

    protected override Done On(OpenRecord record)
    {
        if (!record.Together.Any(t => t.Act is SetLine line && t.Record == Worker && IsOf(line, Worker)) || (record.Id != Founding.Partnership && record.Id != By))
            throw new Refused("a line is noted only together with the line itself");
        if (record.Id == Founding.Partnership && Kind.IsManaging())
            LineCircles.Refuse(record, this);
        record.Add(new LineNoted { Of = Line, Kind = Kind, Worker = Worker, WorkerName = WorkerName, By = By, ByName = ByName, From = From, To = To });
        return default;
    }
}
