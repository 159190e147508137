using Kith.Access;
using Kith.Record;
using Kith.Shared;

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
    public DateOnly? RegistrationUntil { get; init; }
    public DateOnly? To { get; init; }
    public string? BestReached { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;
    protected override RecordKind? Opens => RecordKind.Worker;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the worker's name");
        problems.Text(Name, nameof(Name), "The worker's name", 200);
        problems.Require(Discipline, nameof(Discipline), "Select the worker's discipline");
        problems.Require(Organisation, nameof(Organisation), "Select who employs the worker");
        problems.Require(From, nameof(From), "Enter the date the employment began");
        problems.When(To < From, nameof(To), "The employment must end on or after the day it begins");
        Registrations.Check(problems, RegistrationBody, RegistrationNumber, RegistrationUntil, nameof(RegistrationBody), nameof(RegistrationNumber));
        ContactDetails.Check(problems, Email, Phone, BestReached, nameof(Email), nameof(Phone), nameof(BestReached));
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new WorkerDetails
        {
            Name = Name!,
            Discipline = Discipline!.Value,
            RegistrationBody = Registrations.Read(RegistrationBody),
            RegistrationNumber = Registrations.Read(RegistrationNumber),
            RegistrationUntil = RegistrationUntil,
            Email = Email,
            Phone = Phone,
            BestReached = BestReached,
        });
        record.Add(new Employment { Organisation = Organisation!.Value, OrganisationName = OrganisationName ?? "", From = From!.Value, To = To });
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

    protected override Id<Placement> On(OpenRecord record)
    {
        var ends = Spell.Ends(record.Rows<Ended>());
        if (record.Rows<Placement>().AsEnumerable().FirstOrDefault(p => p.Team == Team && Spell.Overlap(p.From, ends.To(p.Id.Value, p.To), From!.Value, To)) is { } there)
            throw new Invalid(nameof(Team), $"They are placed in that team already, from {Shown.Date(there.From)}");
        return record.Add(new Placement
        {
            Team = Team!.Value,
            TeamName = TeamName ?? "",
            Centre = Centre,
            From = From!.Value,
            To = To,
        }).Id;
    }
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
