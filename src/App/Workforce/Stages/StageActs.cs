using Kith.Access;
using Kith.Record;

namespace Kith.Workforce.Stages;

/// <summary>Decides that an organisation starts with Kith step by step: from a day on only its open stages let its workers in.</summary>
public sealed record BeginStagedStart : Act<Done>
{
    public Id<Organisation>? Organisation { get; init; }
    public DateOnly? From { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.DecideStages;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Organisation, nameof(Organisation), "Select the organisation");
        problems.Require(From, nameof(From), "Enter the day from which it starts step by step");
        problems.When(From < today, nameof(From), "The day must be today or in the future");
        Decisions.Check(problems, Reason, nameof(Reason));
    }

    protected override Done On(OpenRecord record)
    {
        var organisation = Decisions.Organisation(record, Organisation!.Value);
        if (record.Rows<StagedStart>().Any(s => s.Organisation == organisation.Id))
            throw new Invalid(nameof(Organisation), "This organisation starts step by step already");
        record.Add(new StagedStart
        {
            Organisation = organisation.Id,
            OrganisationName = organisation.Name,
            From = From!.Value,
            Reason = Reason!.Trim(),
            ByName = record.By.Name,
        });
        return default;
    }
}

/// <summary>Opens a stage for an organisation that starts step by step. It opens only when every gate is met.</summary>
public sealed record OpenStage : Act<Id<Stage>>
{
    public Id<Organisation>? Organisation { get; init; }
    public StageReach? Reach { get; init; }

    /// <summary>The people who begin, or who carry the stage.</summary>
    public List<Guid> People { get; init; } = [];

    /// <summary>The teams it reaches.</summary>
    public List<Guid> Teams { get; init; } = [];
    public DateOnly? From { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.DecideStages;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Organisation, nameof(Organisation), "Select the organisation");
        problems.When(Reach is null || !Enum.IsDefined(Reach.Value), nameof(Reach), "Select whom the stage reaches");
        problems.When(People.Count == 0, nameof(People), "Select the people who begin or who carry the stage");
        problems.When(People.Count > 50, nameof(People), "Select 50 people or fewer");
        problems.When(Reach == StageReach.Teams && Teams.Count == 0, nameof(Teams), "Select the teams");
        problems.When(Reach is not null and not StageReach.Teams && Teams.Count > 0, nameof(Teams), "Select teams only for a stage of teams");
        problems.Require(From, nameof(From), "Enter the day from which it is open");
        problems.When(From < today, nameof(From), "The day must be today or in the future");
        Decisions.Check(problems, Reason, nameof(Reason));
    }

    protected override Id<Stage> On(OpenRecord record)
    {
        var organisation = Decisions.Organisation(record, Organisation!.Value);
        if (!record.Rows<StagedStart>().Any(s => s.Organisation == organisation.Id))
            throw new Invalid(nameof(Organisation), "This organisation does not start step by step: decide that first");
        var teams = record.Rows<Team>().ToList().Where(t => Teams.Contains(t.Id.Value)).ToArray();
        if (teams.Length < Teams.Distinct().Count())
            throw new Invalid(nameof(Teams), "Select teams of this partnership");
        var gates = record.Terms<StageGates>() ?? throw new Refused("what the gates rest on could not be seen");
        if (gates.Unmet.ToArray() is { Length: > 0 } unmet)
            throw new Invalid([.. unmet.Select(g => new Problem(nameof(Reach), $"This stage cannot open yet. {g.Name}: {g.Evidence}"))]);
        return record.Add(new Stage
        {
            Organisation = organisation.Id,
            OrganisationName = organisation.Name,
            Reach = Reach!.Value,
            People = [.. People],
            PeopleNames = [.. gates.PeopleNames],
            Teams = [.. teams.Select(t => t.Id.Value)],
            TeamNames = [.. teams.Select(t => t.Name)],
            From = From!.Value,
            Reason = Reason!.Trim(),
            Evidence = [.. gates.All.Select(g => $"{g.Name}: {g.Evidence}")],
            ByName = record.By.Name,
        }).Id;
    }
}

/// <summary>Closes a stage: the door is closed to whom it reached from the day after its last day. Everything written stays.</summary>
public sealed record CloseStage : Act<Done>
{
    public Id<Stage>? Stage { get; init; }

    /// <summary>The last day on which it is open.</summary>
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.DecideStages;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Stage, nameof(Stage), "Choose the stage");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day on which it is open");
        problems.When(LastDay < today, nameof(LastDay), "The last day must be today or in the future");
        Decisions.Check(problems, Reason, nameof(Reason));
    }

    protected override Done On(OpenRecord record)
    {
        var stage = record.Rows<Stage>().SingleOrDefault(s => s.Id == Stage!.Value) ?? throw new Missing();
        if (record.Rows<StageClosed>().Any(c => c.Stage == stage.Id))
            throw new Changed("This stage has been closed already.");
        record.Add(new StageClosed { Stage = stage.Id, On = LastDay!.Value, Reason = Reason!.Trim(), ByName = record.By.Name });
        return default;
    }
}

/// <summary>Records that an organisation's first audit of recording was passed, and what shows it: a statement, until audits are kept here.</summary>
public sealed record StateAuditPassed : Act<Done>
{
    public Id<Organisation>? Organisation { get; init; }
    public DateOnly? PassedOn { get; init; }

    /// <summary>Who looked at how many entries, against which standard, and with what result.</summary>
    public string? Words { get; init; }

    protected override Permission Needs => Permission.DecideStages;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Organisation, nameof(Organisation), "Select the organisation");
        problems.Require(PassedOn, nameof(PassedOn), "Enter the day the audit was passed");
        problems.When(PassedOn > today, nameof(PassedOn), "The day the audit was passed must be today or in the past");
        problems.Require(Words, nameof(Words), "Enter who looked at how many entries, against which standard, and with what result");
        problems.Text(Words, nameof(Words), "What shows it", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new AuditStatement
        {
            Organisation = Decisions.Organisation(record, Organisation!.Value).Id,
            PassedOn = PassedOn!.Value,
            Words = Words!.Trim(),
            ByName = record.By.Name,
        });
        return default;
    }
}

internal static class Decisions
{
    public static void Check(Problems problems, string? reason, string field)
    {
        problems.Require(reason, field, "Enter why this was decided");
        problems.Text(reason, field, "The reason", 2_000, lines: true);
    }

    public static Organisation Organisation(OpenRecord record, Id<Organisation> id) =>
        record.Rows<Organisation>().SingleOrDefault(o => o.Id == id) ?? throw new Invalid("Organisation", "Select an organisation of this partnership");
}
