using Kith.Access;
using Kith.Record;
using Kith.Shared;

namespace Kith.Workforce.Lines;

/// <summary>Ends a line of management or supervision on a day, which still counts. It is recorded only together with its two notes.</summary>
public sealed record EndLine : Act<Done>
{
    public Id<ReportingLine>? Line { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Line, nameof(Line), "Select the line that ends");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day");
        problems.When(LastDay > today.AddYears(2), nameof(LastDay), "The last day must be within the next two years");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    /// <summary>This act with its notes: what is written in one transaction.</summary>
    public IEnumerable<(RecordId Record, Act Act)> With(RecordId worker, RecordId by)
    {
        var note = new NoteLineEnd { Key = Key, Line = Line ?? default, Worker = worker, LastDay = LastDay ?? default };
        return [(worker, this), (Founding.Partnership, note), (by, note)];
    }

    protected override Done On(OpenRecord record)
    {
        var line = record.Rows<ReportingLine>().Where(l => l.Id == Line!.Value).ToList() is [var found] ? found : throw new Missing();
        if (LastDay < line.From)
            throw new Invalid(nameof(LastDay), $"The last day must be on or after the first day, {Shown.Date(line.From)}");
        if (line.LastDay(LineDates.LastDays(record.Rows<Ended>())) is { } last && last <= LastDay)
            throw new Invalid(nameof(LastDay), $"This line ends on {Shown.Date(last)} already: enter an earlier day");
        var noted = record.Together.Where(t => t.Act is NoteLineEnd note && note.IsOf(this, record.Id)).Select(t => t.Record).ToHashSet();
        if (!noted.IsSupersetOf([Founding.Partnership, line.By]))
            throw new Refused("the end was not noted with the partnership and with the manager or supervisor at the same time");
        record.Add(new Ended { What = line.Id.Value, On = LastDay!.Value, Reason = Reason });
        return default;
    }
}

/// <summary>Notes the end of a worker's line with the partnership and with the manager or supervisor. Never recorded without it.</summary>
public sealed record NoteLineEnd : Act<Done>
{
    public Id<ReportingLine> Line { get; init; }
    public RecordId Worker { get; init; }
    public DateOnly LastDay { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    internal bool IsOf(EndLine end, RecordId worker) => (Line, Worker, LastDay) == (end.Line, worker, end.LastDay);

    protected override Done On(OpenRecord record)
    {
        if (!record.Together.Any(t => t.Act is EndLine end && t.Record == Worker && IsOf(end, Worker)))
            throw new Refused("the end of a line is noted only together with the end itself");
        record.Add(new LineNotedEnded { Of = Line, On = LastDay });
        return default;
    }
}
