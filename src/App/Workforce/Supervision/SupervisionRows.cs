using Kith.Record;
using Kith.Workforce.Lines;

namespace Kith.Workforce.Supervision;

// In the record of the worker who is supervised.

/// <summary>
/// Supervision took place: when, which, with whom. No more than that, because the worker's managers see it. What was said is in
/// <see cref="SupervisionNotes"/>, an item of its own that the rules keep to the few whom it concerns.
/// </summary>
[DecidesAccess]
public sealed class SupervisionSession : OnRecord<SupervisionSession>
{
    /// <summary>The session, by its first version: the item that its notes belong to.</summary>
    public Id<SupervisionSession> Session { get; init; }
    public LineKind Kind { get; init; }
    public DateOnly HeldOn { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? ByDiscipline { get; init; }

    /// <summary>The supervisor's employer at that moment: who answers for the notes.</summary>
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The version that this one takes the place of.</summary>
    public Id<SupervisionSession>? Corrects { get; init; }

    /// <summary>The versions that no other has taken the place of.</summary>
    internal static IEnumerable<SupervisionSession> Standing(IReadOnlyCollection<SupervisionSession> all)
    {
        var corrected = all.Select(s => s.Corrects).OfType<Id<SupervisionSession>>().ToHashSet();
        return all.Where(s => !corrected.Contains(s.Id));
    }
}

/// <summary>What was said in a session, and is the worker's own; one for each version, with why it was corrected.</summary>
[Indexed(nameof(Item))]
public sealed class SupervisionNotes : OnRecord<SupervisionNotes>
{
    public Id<SupervisionSession> Version { get; init; }
    public string Text { get; init; } = "";
    public string? Reason { get; init; }
}

/// <summary>A family was discussed; what is to be done is a direction in that family's record.</summary>
[Indexed(nameof(Item))]
public sealed class FamilyDiscussed : OnRecord<FamilyDiscussed>
{
    public RecordId Family { get; init; }
    public string FamilyName { get; init; } = "";
    public Id<Direction> Direction { get; init; }
}

/// <summary>The worker has read the notes, and says something of their own to them where they wish.</summary>
[Indexed(nameof(Item))]
public sealed class SupervisionAcknowledged : OnRecord<SupervisionAcknowledged>
{
    public Id<SupervisionSession> Version { get; init; }
    public string? Comment { get; init; }
    public DateTimeOffset At { get; init; }
}

// In the family's record.

/// <summary>What a supervisor directed to be done for the family: what, who, by when; with the supervisor as they were.</summary>
public sealed class Direction : OnRecord<Direction>
{
    public string What { get; init; } = "";
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? ByDiscipline { get; init; }
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }
}

public enum DirectionOutcome { Done = 1, NotDone }

/// <summary>The worker directed says whether it was done; the latest row counts.</summary>
public sealed class DirectionAnswered : OnRecord<DirectionAnswered>
{
    public Id<Direction> Direction { get; init; }
    public DirectionOutcome Outcome { get; init; }
    public string? Note { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

// In the partnership's record.

/// <summary>How often an employer wants its workers of a discipline to have supervision of a kind, from a day; the next of the same takes its place.</summary>
public sealed class SupervisionExpectation : OnRecord<SupervisionExpectation>
{
    public Id<Organisation> Owner { get; init; }
    public string OwnerName { get; init; } = "";
    public Discipline Discipline { get; init; }
    public LineKind Kind { get; init; }
    public int EveryWeeks { get; init; }
    public DateOnly From { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>An employer expects it no longer; the last day counts.</summary>
public sealed class SupervisionExpectationEnded : OnRecord<SupervisionExpectationEnded>
{
    public Id<SupervisionExpectation> Expectation { get; init; }
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
}
