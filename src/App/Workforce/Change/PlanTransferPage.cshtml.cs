using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Change;

/// <summary>Plans that one worker, or several of one team, move or leave.</summary>
public sealed class PlanTransferPage(Records records) : KithPage(records)
{
    /// <summary>The team from which they are chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "team")]
    public Id<Team>? From { get; set; }

    /// <summary>The one whose page it was asked from.</summary>
    [BindProperty(SupportsGet = true, Name = "worker")]
    public RecordId? Asked { get; set; }

    [BindProperty]
    public PlanTransfer Act { get; set; } = new();

    [BindProperty]
    public List<Guid> Workers { get; set; } = [];

    [BindProperty]
    public string? What { get; set; }

    public Partnership Partnership { get; private set; } = null!;
    public IReadOnlyList<TeamWorker> Placed { get; private set; } = [];
    public ChangesSeen? One { get; private set; }

    public static IEnumerable<Choice> Whats => [new("Moves", "To another team"), new("Leaves", "They leave", "Their employment ends. An administrator confirms it")];
    public IEnumerable<Choice> Teams => Partnership.Teams.OrderBy(t => t.Name, StringComparer.CurrentCulture).Select(t => new Choice(t.Id.ToString(), t.Name));
    public IEnumerable<Choice> People => Placed.Select(w => new Choice(w.Record.ToString(), $"{w.Name}, {w.Discipline.InWords()}, {w.Employer}"));
    public IEnumerable<Choice> Ending => (One?.Placements ?? []).Where(p => p.Last is null || p.IsOn(Act.Day ?? p.Last.Value)).Select(p => new Choice(p.Placement.Id.ToString(), p.Placement.TeamName));

    protected override string ProblemField(string field) => field is nameof(Workers) or nameof(What) ? field : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        if (Asked is { } worker)
            One = await Records.ReadAsync(worker, new ChangesOfWorker(), ct);
        else if (From is { } team)
            Placed = [.. (await Records.AskAsync(new WorkersInTeams { Teams = [team] }, ct)).DistinctBy(w => w.Record)];
        if (Act.Ends.Count == 0 && One is not null)
            Act = Act with { Ends = [.. One.Placements.Where(p => p.Last is null).Select(p => p.Placement.Id.Value)] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        RecordId[] who = Asked is { } one ? [one] : [.. Workers.Select(w => new RecordId(w)).Where(w => Placed.Any(p => p.Record == w))];
        if (who.Length == 0)
            throw new Invalid(nameof(Workers), "Select who moves or leaves");
        if (What is not ("Moves" or "Leaves"))
            throw new Invalid(nameof(What), "Select what is planned");
        var leaves = What == "Leaves";
        var team = leaves ? null : Partnership.Teams.FirstOrDefault(t => t.Id == Act.Team);
        var centre = Partnership.Centres.FirstOrDefault(c => c.Id == team?.Centre)?.CentreRecord;
        var plan = Act with { Leaves = leaves, Team = team?.Id, TeamName = team?.Name, Centre = centre, Together = who.Length > 1 ? Act.Key : null };
        if (who.Length == 1)
        {
            var made = await Records.WriteAsync(who[0], plan with { Ends = leaves ? [] : Asked is null ? EndsOf(who[0]) : Act.Ends }, ct);
            return Redirect($"/transfers/{who[0]}/{made}");
        }
        // What is wrong with it is the same for all of them, and told once.
        if (Records.ProblemsOf(plan) is { Count: > 0 } problems)
            throw new Invalid(problems);
        await Records.WriteAllAsync(who.Select(w => (w, (Act)(plan with { Ends = leaves ? [] : EndsOf(w) }))), ct);
        return Redirect("/transfers");
    }

    private List<Guid> EndsOf(RecordId worker) => [.. Placed.Where(p => p.Record == worker).Select(p => p.Id)];
}
