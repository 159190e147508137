using Kith.Record;

namespace Kith.Workforce.Places;

// In the partnership's record. What was there first stays; the latest change counts.

/// <summary>What an organisation is called, and its kind and code, from now on.</summary>
public sealed class OrganisationChanged : OnRecord<OrganisationChanged>
{
    public Id<Organisation> Organisation { get; init; }
    public string Name { get; init; } = "";
    public OrganisationKind Kind { get; init; }
    public string? OdsCode { get; init; }
}

/// <summary>What a locality is called from now on.</summary>
public sealed class LocalityChanged : OnRecord<LocalityChanged>
{
    public Id<Locality> Locality { get; init; }
    public string Name { get; init; } = "";
}

/// <summary>What a centre is called, where it is and how it is reached, from now on.</summary>
public sealed class CentreChanged : OnRecord<CentreChanged>
{
    public Id<Centre> Centre { get; init; }
    public string Name { get; init; } = "";
    public Id<Locality> Locality { get; init; }
    public string? Phone { get; init; }
    public string? Postcode { get; init; }
}

/// <summary>What a team is called and how it is reached, from now on.</summary>
public sealed class TeamChanged : OnRecord<TeamChanged>
{
    public Id<Team> Team { get; init; }
    public string Name { get; init; } = "";
    public string? Phone { get; init; }
}

/// <summary>An organisation, locality, centre, team or reach area ended; its last day counts.</summary>
public sealed class Closed : OnRecord<Closed>
{
    public Guid What { get; init; }
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";
}

/// <summary>A centre serves the families of a postcode district, sector or whole postcode, from a day. It ends with a <see cref="Closed"/>.</summary>
public sealed class ReachArea : OnRecord<ReachArea>
{
    public Id<Centre> Centre { get; init; }

    /// <summary>"ZY1", "ZY1 4" or "ZY1 4AB".</summary>
    public string Postcodes { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }
}
