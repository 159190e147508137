using Kith.Access;
using Kith.People;
using Kith.Record;

namespace Kith.Workforce.Places;

/// <summary>Changes an organisation's name, kind or ODS code. What was signed before keeps the name it had.</summary>
public sealed record ChangeOrganisation : Act<Done>
{
    public Id<Organisation>? Organisation { get; init; }
    public string? Name { get; init; }
    public OrganisationKind? Kind { get; init; }
    public string? OdsCode { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the organisation's name");
        problems.Text(Name, nameof(Name), "The organisation's name", 200);
        problems.Require(Kind, nameof(Kind), "Select what kind of organisation it is");
        problems.When(OdsCodes.IsWrong(OdsCode), nameof(OdsCode), OdsCodes.Wrong);
    }

    protected override Done On(OpenRecord record)
    {
        if (Partnership.Of(record, past: true).Organisations.All(o => o.Id != Organisation))
            throw new Missing();
        Names.OrganisationIsNew(record, Organisation!.Value, Name!, OdsCodes.Read(OdsCode), nameof(Name), nameof(OdsCode));
        record.Add(new OrganisationChanged { Organisation = Organisation.Value, Name = Name!, Kind = Kind!.Value, OdsCode = OdsCodes.Read(OdsCode) });
        return default;
    }
}

/// <summary>Gives a locality another name.</summary>
public sealed record ChangeLocality : Act<Done>
{
    public Id<Locality>? Locality { get; init; }
    public string? Name { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the locality's name");
        problems.Text(Name, nameof(Name), "The locality's name", 200);
    }

    protected override Done On(OpenRecord record)
    {
        if (Partnership.Of(record, past: true).Localities.All(l => l.Id != Locality))
            throw new Missing();
        Names.LocalityIsNew(record, Locality!.Value, Name!, nameof(Name));
        record.Add(new LocalityChanged { Locality = Locality.Value, Name = Name! });
        return default;
    }
}

/// <summary>Changes a centre's name, locality, telephone number or postcode.</summary>
public sealed record ChangeCentre : Act<Done>
{
    public Id<Centre>? Centre { get; init; }
    public string? Name { get; init; }
    public Id<Locality>? Locality { get; init; }
    public string? Phone { get; init; }
    public string? Postcode { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the centre's name");
        problems.Text(Name, nameof(Name), "The centre's name", 200);
        problems.Require(Locality, nameof(Locality), "Select the locality it is in");
        problems.Text(Phone, nameof(Phone), "The telephone number", 40);
        problems.When(!string.IsNullOrWhiteSpace(Postcode) && Postcodes.Read(Postcode) is null, nameof(Postcode), "Enter a full postcode, like ZY1 1AA");
    }

    protected override Done On(OpenRecord record)
    {
        var now = Partnership.Of(record, past: true);
        if (now.Centres.All(c => c.Id != Centre) || now.Localities.All(l => l.Id != Locality))
            throw new Missing();
        Names.CentreIsNew(record, Centre!.Value, Name!, nameof(Name));
        record.Add(new CentreChanged
        {
            Centre = Centre.Value,
            Name = Name!,
            Locality = Locality!.Value,
            Phone = Phone,
            Postcode = Postcodes.Read(Postcode),
        });
        return default;
    }
}

/// <summary>Changes a team's name or telephone number.</summary>
public sealed record ChangeTeam : Act<Done>
{
    public Id<Team>? Team { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the team's name");
        problems.Text(Name, nameof(Name), "The team's name", 200);
        problems.Text(Phone, nameof(Phone), "The telephone number", 40);
    }

    protected override Done On(OpenRecord record)
    {
        if (Partnership.Of(record, past: true).Teams.FirstOrDefault(t => t.Id == Team) is not { } team)
            throw new Missing();
        Names.TeamIsNew(record, team.Id, team.Centre, Name!, nameof(Name));
        record.Add(new TeamChanged { Team = team.Id, Name = Name!, Phone = Phone });
        return default;
    }
}
