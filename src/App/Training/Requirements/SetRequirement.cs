using Kith.Access;
using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Training.Requirements;

/// <summary>A partner says that a competence is needed to do something, from a day on. It belongs to the partner whose worker says so.</summary>
public sealed record SetRequirement : Act<Id<CompetenceRequirement>>
{
    public const int MostGraceDays = 366;

    public Doing? Doing { get; init; }

    /// <summary>The code of the recording form it is needed for; nothing for every form.</summary>
    public string? Form { get; init; }
    public Id<Competence>? Competence { get; init; }

    /// <summary>How many days after its last day it still counts as held.</summary>
    public int? GraceDays { get; init; }
    public DateOnly? From { get; init; }

    protected override Permission Needs => Permission.SetRequirements;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Doing is null || !Enum.IsDefined(Doing.Value), nameof(Doing), "Select what it is needed for");
        problems.Require(Competence, nameof(Competence), "Select the competence");
        problems.When(!string.IsNullOrEmpty(Form) && Doing is not null and not Training.Doing.WriteForm, nameof(Form), "A form is chosen only where the competence is needed to write");
        problems.Require(GraceDays, nameof(GraceDays), "Enter the days of grace, or 0");
        problems.When(GraceDays is < 0 or > MostGraceDays, nameof(GraceDays), "The days of grace must be between 0 and 366");
        problems.Require(From, nameof(From), "Enter the day from which it is needed");
        // Whoever wrote yesterday did so by yesterday's rules.
        problems.When(From < today, nameof(From), "The day from which it is needed must be today or in the future");
    }

    protected override Id<CompetenceRequirement> On(OpenRecord record)
    {
        var owner = Owning.Of(record);
        var competence = record.Rows<Competence>().SingleOrDefault(c => c.Id == Competence!.Value) ?? throw new Invalid(nameof(Competence), "Select the competence");
        var form = string.IsNullOrEmpty(Form) ? null : Form;
        if (form is not null && !record.Rows<Recording.RecordingForm>().Any(f => f.Code == form))
            throw new Invalid(nameof(Form), "Select one of the partnership’s recording forms");
        var ended = record.Rows<RequirementEnded>().Select(e => e.Requirement).ToHashSet();
        if (record.Rows<CompetenceRequirement>().AsEnumerable().Any(r => r.Owner == owner.Organisation && r.Doing == Doing && r.Form == form
            && r.Competence == competence.Id && !ended.Contains(r.Id)))
            throw new Invalid(nameof(Competence), "Your organisation asks for this already: end that requirement to change it");
        return record.Add(new CompetenceRequirement
        {
            Doing = Doing!.Value,
            Form = form,
            Competence = competence.Id,
            CompetenceName = competence.Name,
            GraceDays = GraceDays!.Value,
            From = From!.Value,
            Owner = owner.Organisation,
            OwnerName = owner.Name,
        }).Id;
    }
}

/// <summary>A partner no longer insists on a competence. Only the partner that insisted on it can end it, or who has succeeded it.</summary>
public sealed record EndRequirement : Act<Done>
{
    public Id<CompetenceRequirement>? Requirement { get; init; }

    /// <summary>The last day on which it is needed.</summary>
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.SetRequirements;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Requirement, nameof(Requirement), "Choose the requirement to end");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day on which it is needed");
        problems.When(LastDay < today, nameof(LastDay), "The last day must be today or in the future");
        problems.Require(Reason, nameof(Reason), "Enter why it is no longer needed");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var requirement = record.Rows<CompetenceRequirement>().SingleOrDefault(r => r.Id == Requirement!.Value) ?? throw new Missing();
        if (!Owning.Speaks(record, requirement.Owner))
            throw new Refused($"only {requirement.OwnerName}, which insists on it, can end it");
        if (record.Rows<RequirementEnded>().Any(e => e.Requirement == requirement.Id))
            throw new Changed("This requirement has been ended already.");
        record.Add(new RequirementEnded { Requirement = requirement.Id, On = LastDay!.Value, Reason = Reason!.Trim() });
        return default;
    }
}

internal static class Owning
{
    /// <summary>The organisation for which the one who acts can speak: their employer of today.</summary>
    public static ActingFor Of(OpenRecord record) =>
        record.Terms<ActingFor>() ?? throw new Refused("only a partner’s own workers can say what it asks for");

    /// <summary>Whether the one who acts can speak for an organisation: it employs them, or the one that employs them has succeeded it.</summary>
    public static bool Speaks(OpenRecord record, Id<Organisation> owner) =>
        Of(record).Organisation is var own && (own == owner || Successions.Predecessors(record, own).Contains(owner));
}
