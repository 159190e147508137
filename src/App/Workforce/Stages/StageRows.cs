using Kith.Record;

namespace Kith.Workforce.Stages;

// In the partnership's record.

/// <summary>Whom a stage lets begin.</summary>
public enum StageReach { NamedPeople = 1, Teams, Everyone }

/// <summary>From this day an organisation's workers are let in by its stages, and by nothing else.</summary>
[DecidesAccess]
public sealed class StagedStart : OnRecord<StagedStart>
{
    public Id<Organisation> Organisation { get; init; }
    public string OrganisationName { get; init; } = "";
    public DateOnly From { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>A stage was opened: whom it reaches, from which day, why, and what was seen to be in place.</summary>
[DecidesAccess]
public sealed class Stage : OnRecord<Stage>
{
    public Id<Organisation> Organisation { get; init; }
    public string OrganisationName { get; init; } = "";
    public StageReach Reach { get; init; }

    /// <summary>The people who begin, or who carry the stage: whose supervision and training was looked at.</summary>
    public List<Guid> People { get; init; } = [];

    /// <summary>Their names as they were.</summary>
    public List<string> PeopleNames { get; init; } = [];

    /// <summary>The teams it reaches.</summary>
    public List<Guid> Teams { get; init; } = [];
    public List<string> TeamNames { get; init; } = [];
    public DateOnly From { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>What each gate rested on, in words, on the day of the decision.</summary>
    public List<string> Evidence { get; init; } = [];
    public string ByName { get; init; } = "";
}

/// <summary>A stage was closed; its last day counts. What was written stays.</summary>
[DecidesAccess]
public sealed class StageClosed : OnRecord<StageClosed>
{
    public Id<Stage> Stage { get; init; }
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>Somebody states that an organisation's first audit of recording was passed, and what shows it.</summary>
[DecidesAccess]
public sealed class AuditStatement : OnRecord<AuditStatement>
{
    public Id<Organisation> Organisation { get; init; }
    public DateOnly PassedOn { get; init; }

    /// <summary>Who looked at how many entries, against which standard, and with what result.</summary>
    public string Words { get; init; } = "";
    public string ByName { get; init; } = "";
}
