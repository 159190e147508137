using Kith.Record;
using Kith.Recording;

namespace Kith.Home.Visits;

// In the family's record.

/// <summary>A worker means to visit the family on a day.</summary>
public sealed class PlannedVisit : OnRecord<PlannedVisit>
{
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public DateOnly On { get; init; }
    public TimeOnly? At { get; init; }
    public string Purpose { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>A planned visit is no longer ahead: it was written up, or will not be.</summary>
public sealed class PlannedVisitOver : OnRecord<PlannedVisitOver>
{
    public Id<PlannedVisit> Visit { get; init; }

    /// <summary>What was written of it; null where it did not take place.</summary>
    public Id<Entry>? Entry { get; init; }
    public string? Reason { get; init; }
    public string ByName { get; init; } = "";
    public DateOnly On { get; init; }
}
