using Kith.Families;
using Kith.Record;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Meetings;

/// <summary>Questions among colleagues about a family, without a meeting.</summary>
public sealed class PeerSupportPage(Records records) : OfFamilyPage(records)
{
    [BindProperty]
    public AskColleague Act { get; set; } = new();

    [BindProperty(Name = "Answer")]
    public AnswerColleague Answer { get; set; } = new();

    public IReadOnlyList<PeerQuestionSeen> Questions { get; private set; } = [];
    public IReadOnlyList<TeamWorker> Placed { get; private set; } = [];

    /// <summary>Colleagues of the teams that serve the family: they may open it.</summary>
    public IEnumerable<Choice> Workers => Placed.Where(w => w.Record != Records.Worker).DistinctBy(w => w.Record).Select(w => new Choice(w.Record.ToString(), $"{w.Name}, {w.Discipline.InWords()}, {w.Employer}"));

    public static IEnumerable<Choice> Disciplines => Enum.GetValues<Discipline>().Where(d => d is not (Discipline.Manager or Discipline.Administration)).Select(d => new Choice(d.ToString(), $"Any {d.InWords()}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Questions = await Records.ReadAsync(Family, new PeerSupportView(), ct);
        Placed = await Records.AskAsync(new WorkersInTeams { Teams = Facts.TeamsOn(Today) }, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return await SendAsync("Act", Act with { WorkerName = Placed.FirstOrDefault(w => w.Record == Act.Worker)?.Name }, "/peer-support", ct);
    }

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken ct) => SendAsync("Answer", Answer, "/peer-support", ct);
}
