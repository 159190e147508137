using Kith.Access;
using Kith.Record;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kith.Families;

public sealed class InvolvementPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(Name = "Act")]
    public AddInvolvement Act { get; set; } = new();

    [BindProperty(Name = "Lead")]
    public NameLead Lead { get; set; } = new();

    [BindProperty(Name = "End")]
    public EndInvolvement End { get; set; } = new();

    public Choice[] Teams { get; private set; } = [];
    public Choice[] Workers { get; private set; } = [];
    public Choice[] MayLead { get; private set; } = [];
    public Choice[] Open { get; private set; } = [];

    private Partnership Partnership { get; set; } = null!;
    private IReadOnlyList<TeamWorker> Placed { get; set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        // Those who serve the family already, and whichever is chosen: of a county nobody reads a list.
        Placed = await Records.AskAsync(new WorkersInTeams { Teams = [.. Facts.TeamsOn(Today), .. Act.Team is { } team ? [team] : Array.Empty<Id<Team>>()] }, ct);
        Teams = [.. Partnership.Teams.OrderBy(t => t.Name, StringComparer.CurrentCulture).Select(t => new Choice(t.Id.ToString(), t.Name))];
        Workers = [.. Placed.GroupBy(w => w.Record).Select(w => new Choice(w.Key.ToString(),
            $"{w.First().Name}, {w.First().Discipline.InWords()}, {w.First().Employer} ({string.Join(", ", w.Select(x => Partnership.Teams.FirstOrDefault(t => t.Id == x.Team)?.Name))})"))];
        var open = Facts.Serving.Where(s => s.LastDay is null).ToArray();
        MayLead = [.. open.Where(s => s.Worker is not null && !s.Lead).Select(s => new Choice(s.Id.ToString(), Line(s)))];
        Open = [.. open.Select(s => new Choice(s.Id.ToString(), Line(s)))];
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { From = Today };
    }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        // Whose team is only looked at need not be filled in yet.
        context.HandlerMethod?.Name is "Show" ? next() : base.OnPageHandlerExecutionAsync(context, next);

    /// <summary>Offers those who work in the team that was selected.</summary>
    public async Task<IActionResult> OnPostShowAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        foreach (var field in ModelState.Values)
            field.Errors.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var team = Partnership.Teams.FirstOrDefault(t => t.Id == Act.Team);
        var worker = Placed.FirstOrDefault(w => w.Record == Act.Worker && w.Team == Act.Team);
        if (Act.Worker is not null && team is not null && worker is null)
            throw new Invalid(nameof(Act.Worker), $"Select a worker who is placed in {team.Name}");
        // What the line keeps of team and worker comes from their own records, as they are today, and not from the form.
        return await SendAsync("Act", Act with
        {
            Team = team?.Id,
            TeamName = team?.Name,
            TeamPhone = team?.Phone,
            Centre = Partnership.Centres.FirstOrDefault(c => c.Id == team?.Centre)?.CentreRecord ?? default,
            Worker = worker?.Record,
            WorkerName = worker?.Name,
            Discipline = worker?.Discipline,
            Employer = worker?.Employer,
            WorkerPhone = worker?.Phone,
        }, "", ct);
    }

    public Task<IActionResult> OnPostLeadAsync(CancellationToken ct) => SendAsync("Lead", Lead, "", ct);

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => SendAsync("End", End, "/involvement", ct);

    public static string Line(Serving one) =>
        one.WorkerName is null ? one.TeamName : $"{one.WorkerName}, {one.Discipline?.InWords()}, {one.Employer} ({one.TeamName})";
}
