using Kith.Record;

namespace Kith.Families;

public enum AlertKind { DangerousDog = 1, TwoVisitorsOnly, Other }

/// <summary>Something every visitor must know, until it is ended. It has a day by which it must be looked at again.</summary>
public sealed class FamilyAlert : OnRecord<FamilyAlert>
{
    public AlertKind Kind { get; init; }
    public string Details { get; init; } = "";
    public DateOnly ReviewOn { get; init; }
    public DateOnly RecordedOn { get; init; }
    public string RecordedBy { get; init; } = "";
}

/// <summary>An alert was reviewed and stands, with the next day to review it.</summary>
public sealed class AlertReviewed : OnRecord<AlertReviewed>
{
    public Id<FamilyAlert> Alert { get; init; }
    public string? Note { get; init; }
    public DateOnly ReviewOn { get; init; }
    public string ReviewedBy { get; init; } = "";
}

/// <summary>An alert no longer stands.</summary>
public sealed class AlertEnded : OnRecord<AlertEnded>
{
    public Id<FamilyAlert> Alert { get; init; }
    public string Reason { get; init; } = "";
    public DateOnly On { get; init; }
    public string EndedBy { get; init; } = "";
}
