using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Workforce.Places;

namespace Kith.Workforce;

/// <summary>Adds an organisation to the partnership.</summary>
public sealed record AddOrganisation : Act<Id<Organisation>>
{
    public string? Name { get; init; }
    public OrganisationKind? Kind { get; init; }
    public DateOnly? From { get; init; }
    public string? OdsCode { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the organisation's name");
        problems.Text(Name, nameof(Name), "The organisation's name", 200);
        problems.Require(Kind, nameof(Kind), "Select what kind of organisation it is");
        problems.Require(From, nameof(From), "Enter the date it joined");
        problems.When(OdsCodes.IsWrong(OdsCode), nameof(OdsCode), OdsCodes.Wrong);
    }

    protected override Id<Organisation> On(OpenRecord record)
    {
        Names.OrganisationIsNew(record, default, Name!, OdsCodes.Read(OdsCode), nameof(Name), nameof(OdsCode));
        return record.Add(new Organisation { Name = Name!, Kind = Kind!.Value, From = From!.Value, OdsCode = OdsCodes.Read(OdsCode) }).Id;
    }
}

/// <summary>Adds a locality to the partnership.</summary>
public sealed record AddLocality : Act<Id<Locality>>
{
    public string? Name { get; init; }
    public DateOnly? From { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the locality's name");
        problems.Text(Name, nameof(Name), "The locality's name", 200);
    }

    protected override Id<Locality> On(OpenRecord record)
    {
        Names.LocalityIsNew(record, default, Name!, nameof(Name));
        return record.Add(new Locality { Name = Name!, From = From }).Id;
    }
}

/// <summary>Adds a children's centre to the partnership. Its own record is opened with <see cref="OpenCentre"/>.</summary>
public sealed record AddCentre : Act<Id<Centre>>
{
    public string? Name { get; init; }
    public Id<Locality>? Locality { get; init; }
    public RecordId CentreRecord { get; init; }
    public string? Phone { get; init; }
    public string? Postcode { get; init; }
    public DateOnly? From { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the centre's name");
        problems.Text(Name, nameof(Name), "The centre's name", 200);
        problems.Require(Locality, nameof(Locality), "Select the locality it is in");
        problems.Text(Phone, nameof(Phone), "The telephone number", 40);
        problems.When(!string.IsNullOrWhiteSpace(Postcode) && Postcodes.Read(Postcode) is null, nameof(Postcode), "Enter a full postcode, like ZY1 1AA");
    }

    protected override Id<Centre> On(OpenRecord record)
    {
        Names.CentreIsNew(record, default, Name!, nameof(Name));
        return record.Add(new Centre
        {
            Name = Name!,
            Locality = Locality!.Value,
            CentreRecord = CentreRecord,
            Phone = Phone,
            Postcode = Postcodes.Read(Postcode),
            From = From,
        }).Id;
    }
}

/// <summary>Opens a centre's own record.</summary>
public sealed record OpenCentre : Act<Done>
{
    public string? Name { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;
    protected override RecordKind? Opens => RecordKind.Centre;
    protected override Done On(OpenRecord record) => default;
}

/// <summary>Adds a team to a centre.</summary>
public sealed record AddTeam : Act<Id<Team>>
{
    public string? Name { get; init; }
    public Id<Centre>? Centre { get; init; }
    public string? Phone { get; init; }
    public DateOnly? From { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the team's name");
        problems.Text(Name, nameof(Name), "The team's name", 200);
        problems.Require(Centre, nameof(Centre), "Select the centre it works from");
        problems.Text(Phone, nameof(Phone), "The telephone number", 40);
    }

    protected override Id<Team> On(OpenRecord record)
    {
        Names.TeamIsNew(record, default, Centre!.Value, Name!, nameof(Name));
        return record.Add(new Team { Name = Name!, Centre = Centre!.Value, Phone = Phone, From = From }).Id;
    }
}
