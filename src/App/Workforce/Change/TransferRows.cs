using Kith.Record;

namespace Kith.Workforce.Change;

// In the record of the worker who moves or leaves. Nothing of it decides access: what does is the placements and their ends that go with it.

/// <summary>A worker is to move to another team, or to leave, from a day on. Nothing follows from it until it is confirmed.</summary>
public sealed class PlannedTransfer : OnRecord<PlannedTransfer>
{
    /// <summary>The first day on which it is so; the day before is the last of what ends.</summary>
    public DateOnly On { get; init; }

    /// <summary>The team they move to; null where they leave.</summary>
    public Id<Team>? Team { get; init; }
    public string? TeamName { get; init; }
    public RecordId? Centre { get; init; }

    /// <summary>The placements that end; where they leave, everything does.</summary>
    public List<Guid> Ends { get; init; } = [];
    public string Reason { get; init; } = "";

    /// <summary>The same for all who were planned to move together.</summary>
    public Guid? Together { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>The plan counts: its placements and ends are written, dated for the day, with the handover of every family.</summary>
public sealed class TransferConfirmed : OnRecord<TransferConfirmed>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public DateOnly On { get; init; }

    /// <summary>What begins on the day, and what ends before it.</summary>
    public List<Guid> Begins { get; init; } = [];
    public List<Guid> Ends { get; init; } = [];

    /// <summary>The families that were handed over with it.</summary>
    public List<Guid> Families { get; init; } = [];
    public string ByName { get; init; } = "";
}

/// <summary>Families in which the worker was named after the plan was confirmed were handed over too.</summary>
public sealed class HandoverAdded : OnRecord<HandoverAdded>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public List<Guid> Families { get; init; } = [];
    public string ByName { get; init; } = "";
}

/// <summary>The plan has another day.</summary>
public sealed class TransferPostponed : OnRecord<TransferPostponed>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public DateOnly Before { get; init; }
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>What begins on the new day, and what ends before it, in the place of what was dated for the day before.</summary>
    public List<Guid> Begins { get; init; } = [];
    public List<Guid> Ends { get; init; } = [];
    public string ByName { get; init; } = "";
}

/// <summary>The plan is off; what it would have ended goes on.</summary>
public sealed class TransferCancelled : OnRecord<TransferCancelled>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
}

// In the record of each centre that somebody goes from or comes to.

/// <summary>Somebody goes from or comes to a team of this centre, on a day; without a day, not after all.</summary>
public sealed class TransferNotice : OnRecord<TransferNotice>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public DateOnly? On { get; init; }
    public string ByName { get; init; } = "";
}

// In the record of the worker who takes a family over.

/// <summary>The worker is the family's named worker from a day on.</summary>
public sealed class FamilyTakenOver : OnRecord<FamilyTakenOver>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public RecordId Family { get; init; }
    public Id<Team> Team { get; init; }
    public DateOnly On { get; init; }
}
