using Kith.Families;
using Kith.Record;

namespace Kith.Workforce.Change;

// In the family's record.

/// <summary>The family has another named worker from a day on, because the one it had moves or leaves.</summary>
public sealed class Handover : OnRecord<Handover>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public RecordId Leaver { get; init; }
    public string LeaverName { get; init; } = "";
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public string TeamName { get; init; } = "";

    /// <summary>The involvement that ends, and the one that goes on from it.</summary>
    public Id<Involvement> Ends { get; init; }
    public Id<Involvement> Begins { get; init; }
    public DateOnly On { get; init; }

    /// <summary>What the new worker should know first.</summary>
    public string? Note { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>The handover has another day or, without one, is taken back.</summary>
public sealed class HandoverMoved : OnRecord<HandoverMoved>
{
    public Id<Handover> Handover { get; init; }
    public DateOnly? On { get; init; }
    public Id<Involvement> Ends { get; init; }
    public Id<Involvement>? Begins { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>The family was told who its worker is from which day on, or that it is not so after all.</summary>
public sealed class HandoverTold : OnRecord<HandoverTold>
{
    public Id<Handover> Handover { get; init; }

    /// <summary>The day they were told of; null where they were told that it is taken back.</summary>
    public DateOnly? Of { get; init; }
    public HowTold How { get; init; }
    public DateOnly On { get; init; }
    public string? Note { get; init; }
    public string ByName { get; init; } = "";
}

public enum HowTold { InPerson = 1, ByPhone, ByLetter, ByMessage }
