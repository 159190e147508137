using Kith.Record;

namespace Kith.Workforce.Lines;

// In the record of the worker who is managed or supervised.

/// <summary>The ways in which one worker answers to another.</summary>
public enum LineKind { LineManager = 1, DayToDayManager, ProfessionalSupervisor, SafeguardingSupervisor }

/// <summary>Who manages or supervises the worker, from a day. It ends with an <see cref="Ended"/>; there is one of a kind at a time.</summary>
[DecidesAccess]
public sealed class ReportingLine : OnRecord<ReportingLine>
{
    public LineKind Kind { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";

    /// <summary>The manager's or supervisor's employer as it was; it may be another than the worker's own.</summary>
    public string? ByEmployer { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }
}

// The same once more in two other records, written in the same transaction: in the partnership's, where circles are looked
// for and of two that are set at once the second sees the first; and in the record of the manager or supervisor, so that the
// rules find whom they supervise without reading everybody's record.

/// <summary>A line as it is noted where it has to be found from above.</summary>
[DecidesAccess, Indexed(nameof(Worker))]
public sealed class LineNoted : OnRecord<LineNoted>
{
    public Id<ReportingLine> Of { get; init; }
    public LineKind Kind { get; init; }
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>A line that is noted here ended on a date; its last day counts.</summary>
[DecidesAccess, Indexed(nameof(Of))]
public sealed class LineNotedEnded : OnRecord<LineNotedEnded>
{
    public Id<ReportingLine> Of { get; init; }
    public DateOnly On { get; init; }
}
