using Kith.Access;
using Kith.Record;

namespace Kith.Workforce;

// In the partnership's record.

/// <summary>An employer: council, trust, school or voluntary body.</summary>
public sealed class Organisation : OnRecord<Organisation>
{
    public string Name { get; init; } = "";
    public OrganisationKind Kind { get; init; }
    public DateOnly From { get; init; }

    /// <summary>Its code in the NHS's Organisation Data Service, where it has one.</summary>
    public string? OdsCode { get; init; }
}

public enum OrganisationKind { Council = 1, CommunityHealthTrust, AcuteTrust, School, Voluntary }

/// <summary>A part of the area that the partnership serves.</summary>
public sealed class Locality : OnRecord<Locality>
{
    public string Name { get; init; } = "";
    public DateOnly? From { get; init; }
}

/// <summary>A children's centre. Its notices and sessions are in a record of its own.</summary>
public sealed class Centre : OnRecord<Centre>
{
    public string Name { get; init; } = "";
    public Id<Locality> Locality { get; init; }
    public RecordId CentreRecord { get; init; }
    public string? Phone { get; init; }
    public string? Postcode { get; init; }
    public DateOnly? From { get; init; }
}

/// <summary>People of one or several employers who serve families together.</summary>
public sealed class Team : OnRecord<Team>
{
    public string Name { get; init; } = "";
    public Id<Centre> Centre { get; init; }
    public string? Phone { get; init; }
    public DateOnly? From { get; init; }
}

// In a worker's own record.

public enum Discipline
{
    HealthVisitor = 1, Midwife, EarlyYearsWorker, CommunityInvolvementWorker, FamilySupportWorker, Manager, Administration,
}

/// <summary>A worker's name, discipline and registration; the latest row counts.</summary>
[DecidesAccess]
public sealed class WorkerDetails : OnRecord<WorkerDetails>
{
    [NamesRecord]
    public string Name { get; init; } = "";
    public Discipline Discipline { get; init; }
    public string? RegistrationBody { get; init; }
    public string? RegistrationNumber { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>The last day of the professional registration.</summary>
    public DateOnly? RegistrationUntil { get; init; }

    /// <summary>When and how the worker is best reached, in their words.</summary>
    public string? BestReached { get; init; }
}

/// <summary>Who employs the worker, from a date.</summary>
[DecidesAccess]
public sealed class Employment : OnRecord<Employment>
{
    public Id<Organisation> Organisation { get; init; }

    /// <summary>The employer's name as it was, so that a signature needs no other record.</summary>
    public string OrganisationName { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Set where the worker has this post beside another; the other is the one that their entries are signed with.</summary>
    public bool? SecondPost { get; init; }
}

/// <summary>A team the worker is placed in, from a date.</summary>
[DecidesAccess]
public sealed class Placement : OnRecord<Placement>
{
    public Id<Team> Team { get; init; }
    public string TeamName { get; init; } = "";
    public RecordId Centre { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>A role the worker holds, from a date.</summary>
[DecidesAccess]
public sealed class RoleHeld : OnRecord<RoleHeld>
{
    public Role Role { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>An employment, placement, site, cover, absence or role ended on a date; its last day counts.</summary>
[DecidesAccess]
public sealed class Ended : OnRecord<Ended>
{
    public Guid What { get; init; }
    public DateOnly On { get; init; }
    public string? Reason { get; init; }
}
