using Kith.Record;
using Kith.Workforce;

namespace Kith.Families;

/// <summary>What a family's record is called; the latest row counts.</summary>
public sealed class FamilyName : OnRecord<FamilyName>
{
    [NamesRecord]
    public string Name { get; init; } = "";
}

/// <summary>A team that serves the family, from a date. It is the basis on which the team's workers may open the record.</summary>
[DecidesAccess]
public sealed class Involvement : OnRecord<Involvement>
{
    public Id<Team> Team { get; init; }
    public string TeamName { get; init; } = "";
    public string? TeamPhone { get; init; }

    /// <summary>The centre whose leaders are told of emergency access.</summary>
    public RecordId Centre { get; init; }

    /// <summary>The team's named worker for this family, with discipline and employer as they were.</summary>
    public RecordId? Worker { get; init; }
    public string? WorkerName { get; init; }
    public Discipline? Discipline { get; init; }
    public string? Employer { get; init; }
    public string? WorkerPhone { get; init; }

    /// <summary>Whether the named worker is the family's lead practitioner.</summary>
    public bool Lead { get; init; }
    public DateOnly From { get; init; }

    /// <summary>The involvement that it goes on from, where the family was handed over.</summary>
    public Id<Involvement>? Succeeds { get; init; }
}

/// <summary>An involvement ended on a date; its last day counts.</summary>
[DecidesAccess]
public sealed class InvolvementEnded : OnRecord<InvolvementEnded>
{
    public Id<Involvement> Involvement { get; init; }
    public DateOnly On { get; init; }
    public string? Reason { get; init; }
}

/// <summary>The worker named on this involvement leads from now on; the latest row counts.</summary>
public sealed class LeadNamed : OnRecord<LeadNamed>
{
    public Id<Involvement> Involvement { get; init; }
}
