using Kith.Access;
using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>Asks a worker of any discipline and employer to be the lead practitioner. Whoever leads now goes on until they accept.</summary>
public sealed record ProposeLead : EpisodeAct
{
    public RecordId? Worker { get; init; }

    /// <summary>Set by the page from the worker's own record.</summary>
    public string? WorkerName { get; init; }
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public string? Note { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Worker is null || WorkerName is null, nameof(Worker), "Select who should lead");
        problems.Text(Note, nameof(Note), "The note", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.ProposeLead, nameof(Worker));
        if (episode.Lead?.Worker == Worker)
            throw new Invalid(nameof(Worker), $"{WorkerName} leads already");
        if (episode.Proposed.Any(p => p.Worker == Worker))
            throw new Invalid(nameof(Worker), $"{WorkerName} has been asked already and has not answered");
        if (episode.Lead is not null && string.IsNullOrWhiteSpace(Note))
            throw new Invalid(nameof(Note), "Write what the next lead needs to know");
        record.Add(new LeadProposed
        {
            Episode = Episode,
            Worker = Worker!.Value,
            WorkerName = WorkerName!,
            Discipline = Discipline,
            Employer = Employer,
            Note = Note,
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>The worker who was asked accepts or declines to lead. Of two who accept, the first leads, and the second is told.</summary>
public sealed record AnswerLead : EpisodeAct
{
    protected override Permission Needs => Permission.LeadAssessments;

    public Id<LeadProposed> Proposal { get; init; }
    public bool? Accept { get; init; }
    public string? Reason { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Accept, nameof(Accept), "Select whether you accept");
        problems.When(Accept == false && string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Say why not, so that someone else can be asked");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.AnswerLead, nameof(Accept));
        var proposal = record.Rows<LeadProposed>().SingleOrDefault(p => p.Id == Proposal && p.Episode == Episode) ?? throw new Missing();
        if (proposal.Worker != record.By.Worker)
            throw new Refused("someone else was asked to lead");
        if (!episode.Proposed.Any(p => p.Id == Proposal))
            throw new Changed(episode.Lead is { } lead && lead.Worker != record.By.Worker ? $"{lead.Name} leads now." : "This has been answered already.");
        record.Add(new LeadAnswered { Proposal = Proposal, Accepted = Accept!.Value, Reason = Reason, At = record.Now });
        if (Accept == true)
            Tell(record, episode, "lead", $"{string.Join(", ", new[] { proposal.WorkerName, proposal.Discipline, proposal.Employer }.Where(w => !string.IsNullOrEmpty(w)))} leads from now on");
        return default;
    }
}

/// <summary>Adds somebody to the team around the family, from whatever organisation.</summary>
public sealed record AddTeamMember : EpisodeAct
{
    public string? Name { get; init; }
    public string? Part { get; init; }
    public string? Organisation { get; init; }
    public string? Contact { get; init; }
    public RecordId? Worker { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the name");
        problems.Text(Name, nameof(Name), "The name", 200);
        problems.Require(Part, nameof(Part), "Enter what they are to the family, for example ‘class teacher’");
        problems.Text(Part, nameof(Part), "What they are to the family", 200);
        problems.Text(Organisation, nameof(Organisation), "The organisation", 200);
        problems.Text(Contact, nameof(Contact), "How to reach them", 200);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.ChangeTeam, nameof(Name));
        if (episode.Team.Any(m => string.Equals(m.Name, Name!.Trim(), StringComparison.OrdinalIgnoreCase) && string.Equals(m.Organisation ?? "", Organisation?.Trim() ?? "", StringComparison.OrdinalIgnoreCase)))
            throw new Invalid(nameof(Name), $"{Name!.Trim()} is in the team already");
        record.Add(new TeamMember
        {
            Episode = Episode,
            Name = Name!.Trim(),
            Part = Part!.Trim(),
            Organisation = string.IsNullOrWhiteSpace(Organisation) ? null : Organisation.Trim(),
            Contact = string.IsNullOrWhiteSpace(Contact) ? null : Contact.Trim(),
            Worker = Worker,
            ByName = record.By.Name,
            From = record.Today,
        });
        return default;
    }
}

/// <summary>Records that somebody left the team around the family.</summary>
public sealed record LeaveTeam : EpisodeAct
{
    public Id<TeamMember>? Member { get; init; }
    public string? Reason { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Member, nameof(Member), "Select who left");
        problems.Text(Reason, nameof(Reason), "The reason", 1_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.ChangeTeam, nameof(Member));
        if (!episode.Team.Any(m => m.Id == Member))
            throw new Invalid(nameof(Member), "Select someone who is in the team");
        record.Add(new TeamMemberLeft { Member = Member!.Value, Reason = Reason, On = record.Today });
        return default;
    }
}
