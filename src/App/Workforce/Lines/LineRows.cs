using Kith.Record;

namespace Kith.Workforce.Lines;

// In the record of the worker who is managed or supervised.

/// <summary>The ways in which one worker answers to another.</summary>
public enum LineKind { LineManager = 1, DayToDayManager, ProfessionalSupervisor, SafeguardingSupervisor }

/// <summary>Who manages or supervises the worker, from a day. It ends with an <see cref="Ended"/>, or with the next of its kind.</summary>
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
