using Kith.Families;
using Kith.Record;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>Who leads, who is asked to, and who belongs to the team around the family.</summary>
public sealed class TeamPage(Records records) : OfEpisodePage(records)
{
    [BindProperty(Name = "Propose")]
    public ProposeLead Propose { get; set; } = new();

    [BindProperty(Name = "Answer")]
    public AnswerLead Answer { get; set; } = new();

    [BindProperty(Name = "Add")]
    public AddTeamMember Add { get; set; } = new();

    [BindProperty(Name = "Leave")]
    public LeaveTeam Leave { get; set; } = new();

    public IReadOnlyList<TeamWorker> Placed { get; private set; } = [];

    public Episode.Asked? AskedMe => Now.Proposed.LastOrDefault(p => p.Worker == Records.Worker);

    public IEnumerable<Choice> Workers => Placed.DistinctBy(w => w.Record).Select(w => new Choice(w.Record.ToString(), $"{w.Name}, {w.Discipline.InWords()}, {w.Employer}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Placed = await Records.AskAsync(new WorkersInTeams { Teams = Facts.TeamsOn(Today) }, ct);
    }

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var worker = Placed.FirstOrDefault(w => w.Record == Propose.Worker);
        return await SendAsync("Propose", Propose with { Worker = worker?.Record, WorkerName = worker?.Name, Discipline = worker?.Discipline.InWords(), Employer = worker?.Employer }, "/team", ct);
    }

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken ct) => SendAsync("Answer", Answer, "/team", ct);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var worker = Placed.FirstOrDefault(w => w.Record == Add.Worker);
        return await SendAsync("Add", worker is null ? Add with { Worker = null } : Add with
        {
            Worker = worker.Record,
            Name = worker.Name,
            Part = string.IsNullOrWhiteSpace(Add.Part) ? worker.Discipline.InWords() : Add.Part,
            Organisation = worker.Employer,
            Contact = string.IsNullOrWhiteSpace(Add.Contact) ? worker.Phone : Add.Contact,
        }, "/team", ct);
    }

    public Task<IActionResult> OnPostLeaveAsync(CancellationToken ct) => SendAsync("Leave", Leave, "/team", ct);
}
