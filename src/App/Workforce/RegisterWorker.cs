using Kith.Access;
using Kith.Record;

namespace Kith.Workforce;

/// <summary>Registers a worker: opens their own record with name, discipline, registration and employer.</summary>
public sealed record RegisterWorker : Act<Done>
{
    public string? Name { get; init; }
    public Discipline? Discipline { get; init; }
    public string? RegistrationBody { get; init; }
    public string? RegistrationNumber { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public Id<Organisation>? Organisation { get; init; }
    public string? OrganisationName { get; init; }
    public DateOnly? From { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;
    protected override RecordKind? Opens => RecordKind.Worker;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the worker's name");
        problems.Text(Name, nameof(Name), "The worker's name", 200);
        problems.Require(Discipline, nameof(Discipline), "Select the worker's discipline");
        problems.Require(Organisation, nameof(Organisation), "Select who employs the worker");
        problems.Require(From, nameof(From), "Enter the date the employment began");
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new WorkerDetails
        {
            Name = Name!,
            Discipline = Discipline!.Value,
            RegistrationBody = RegistrationBody,
            RegistrationNumber = RegistrationNumber,
            Email = Email,
            Phone = Phone,
        });
        record.Add(new Employment { Organisation = Organisation!.Value, OrganisationName = OrganisationName ?? "", From = From!.Value });
        return default;
    }
}

/// <summary>Places a worker in a team.</summary>
public sealed record PlaceWorker : Act<Id<Placement>>
{
    public Id<Team>? Team { get; init; }
    public string? TeamName { get; init; }
    public RecordId Centre { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Team, nameof(Team), "Select the team");
        problems.Require(From, nameof(From), "Enter the date the placement begins");
        problems.When(To < From, nameof(To), "The placement must end on or after the day it begins");
    }

    protected override Id<Placement> On(OpenRecord record) => record.Add(new Placement
    {
        Team = Team!.Value,
        TeamName = TeamName ?? "",
        Centre = Centre,
        From = From!.Value,
        To = To,
    }).Id;
}

/// <summary>Gives a worker a role.</summary>
public sealed record GiveRole : Act<Id<RoleHeld>>
{
    public Role? Role { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Role, nameof(Role), "Select the role");
        problems.Require(From, nameof(From), "Enter the date the role begins");
        problems.When(To < From, nameof(To), "The role must end on or after the day it begins");
    }

    protected override Id<RoleHeld> On(OpenRecord record) =>
        record.Add(new RoleHeld { Role = Role!.Value, From = From!.Value, To = To }).Id;
}

/// <summary>Ends a worker's employment, placement or role on a date.</summary>
public sealed record EndForWorker : Act<Done>
{
    public Guid? What { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(What, nameof(What), "Select what ends");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new Ended { What = What!.Value, On = LastDay!.Value, Reason = Reason });
        return default;
    }
}
