using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Families;

/// <summary>Adds a team that serves the family, with its named worker where there is one.</summary>
public sealed record AddInvolvement : Act<Id<Involvement>>
{
    public Id<Team>? Team { get; init; }
    public string? TeamName { get; init; }
    public string? TeamPhone { get; init; }
    public RecordId Centre { get; init; }
    public RecordId? Worker { get; init; }
    public string? WorkerName { get; init; }
    public Discipline? Discipline { get; init; }
    public string? Employer { get; init; }
    public string? WorkerPhone { get; init; }
    public bool Lead { get; init; }
    public DateOnly? From { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Team, nameof(Team), "Select the team");
        problems.Text(TeamName, nameof(TeamName), "The team's name", 200);
        problems.Text(WorkerName, nameof(WorkerName), "The worker's name", 200);
        problems.When(Lead && Worker is null, nameof(Lead), "Select the worker who leads");
        problems.Require(From, nameof(From), "Enter the date the team begins");
        problems.When(From > today.AddYears(1), nameof(From), "The date the team begins must be in the next 12 months or in the past");
        problems.When(From?.Year < 1900, nameof(From), "The date the team begins must be in 1900 or later");
    }

    protected override Id<Involvement> On(OpenRecord record) => record.Add(new Involvement
    {
        Team = Team!.Value,
        TeamName = TeamName ?? "",
        TeamPhone = TeamPhone,
        Centre = Centre,
        Worker = Worker,
        WorkerName = WorkerName,
        Discipline = Discipline,
        Employer = Employer,
        WorkerPhone = WorkerPhone,
        Lead = Lead,
        From = From!.Value,
    }).Id;
}

/// <summary>Names the worker of an involvement as the family's lead practitioner, of whatever discipline and employer.</summary>
public sealed record NameLead : Act<Done>
{
    public Id<Involvement>? Involvement { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today) =>
        problems.Require(Involvement, nameof(Involvement), "Select the worker who leads");

    protected override Done On(OpenRecord record)
    {
        var involvement = record.Rows<Involvement>().SingleOrDefault(i => i.Id == Involvement!.Value) ?? throw new Missing();
        if (involvement.Worker is null)
            throw new Invalid(nameof(Involvement), "Select a team with a named worker: a person leads, not a team");
        if (record.Rows<InvolvementEnded>().ToList().Any(e => e.Involvement == involvement.Id && e.On < record.Today))
            throw new Invalid(nameof(Involvement), "Select a worker who is still involved");
        record.Add(new LeadNamed { Involvement = involvement.Id });
        return default;
    }
}

/// <summary>Ends an involvement on a date. A family is never left without a team: the one that takes over is added first.</summary>
public sealed record EndInvolvement : Act<Done>
{
    public Id<Involvement>? Involvement { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Involvement, nameof(Involvement), "Select who is no longer involved");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day");
        problems.When(LastDay > today.AddYears(1), nameof(LastDay), "The last day must be in the next 12 months or in the past");
        problems.When(LastDay?.Year < 1900, nameof(LastDay), "The last day must be in 1900 or later");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var all = record.Rows<Involvement>().ToList();
        var involvement = all.SingleOrDefault(i => i.Id == Involvement!.Value) ?? throw new Missing();
        if (LastDay < involvement.From)
            throw new Invalid(nameof(LastDay), "The last day must be on or after the day the team began");
        var ended = record.Rows<InvolvementEnded>().ToList().Select(e => e.Involvement).ToHashSet();
        if (!all.Any(i => i.Id != involvement.Id && !ended.Contains(i.Id) && i.From <= LastDay!.Value.AddDays(1)))
            throw new Invalid(nameof(Involvement), "No other team would serve this family, and nobody could open its record. Add the team that takes over first");
        record.Add(new InvolvementEnded { Involvement = involvement.Id, On = LastDay!.Value, Reason = Reason });
        return default;
    }
}

/// <summary>Gives the family's record another name.</summary>
public sealed record RenameFamily : Act<Done>
{
    public string? Name { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the family's name");
        problems.Text(Name, nameof(Name), "The family's name", 200);
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new FamilyName { Name = Name!.Trim() });
        return default;
    }
}

/// <summary>Who leads: the last named, whether when they were added or since.</summary>
internal static class Leads
{
    public static Id<Involvement>? Of(IEnumerable<Involvement> involved, IEnumerable<LeadNamed> named) =>
        involved.Where(i => i.Lead).Select(i => (At: i.Id.Value, Lead: i.Id)).Concat(named.Select(n => (At: n.Id.Value, Lead: n.Involvement)))
            .OrderBy(x => x.At).Select(x => (Id<Involvement>?)x.Lead).LastOrDefault();

    /// <summary>The lead with those that the family was handed over from, who lead until their last day.</summary>
    public static IReadOnlySet<Id<Involvement>> With(IReadOnlyCollection<Involvement> involved, Id<Involvement>? lead)
    {
        var leads = new HashSet<Id<Involvement>>();
        for (var at = lead; at is { } id && leads.Add(id); at = involved.FirstOrDefault(i => i.Id == id)?.Succeeds) { }
        return leads;
    }
}
