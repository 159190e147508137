using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Meetings;

/// <summary>Which cases count as stuck at a centre or for one of its teams, and how that is changed.</summary>
public sealed class StuckRulesPage(Records records) : KithPage(records)
{
    private const int Slots = 2;

    [BindProperty(SupportsGet = true)]
    public RecordId Centre { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Team>? Team { get; set; }

    [BindProperty]
    public PublishStuckRules Act { get; set; } = new();

    public string CentreName { get; private set; } = "";
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyList<StuckRule> Rules { get; private set; } = [];
    public StuckRuleSet? InForce { get; private set; }
    public bool MayPublish => Records.By!.Holds(Permission.RunMeetings);
    public string? TeamName => Teams.FirstOrDefault(t => t.Id == Team)?.Name;

    public static IEnumerable<Choice> Measures => Enum.GetValues<StuckMeasure>().Select(m => new Choice(m.ToString(), m.Named()));

    public bool IsNew(int rule) => string.IsNullOrEmpty(Act.Rules[rule].Code);

    public bool IsWrong(int rule) => ModelState.Any(field => field.Value is { Errors.Count: > 0 } && field.Key.StartsWith($"Act.Rules[{rule}]", StringComparison.Ordinal));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        var (_, published) = await Records.ReadAsync(Centre, new SeriesOfCentre(), ct);
        var centre = partnership.Centres.FirstOrDefault(c => c.CentreRecord == Centre) ?? throw new Missing();
        CentreName = centre.Name;
        Teams = [.. partnership.Teams.Where(t => t.Centre == centre.Id).OrderBy(t => t.Name, StringComparer.Ordinal)];
        if (Team is not null && TeamName is null)
            throw new Missing();
        Rules = StuckRules.For(Team, published);
        InForce = published.Where(p => p.Team == Team).MaxBy(p => p.Version) ?? published.Where(p => p.Team is null).MaxBy(p => p.Version);
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with
        {
            Rules =
            [
                .. Rules.Select(r => new WrittenRule { Code = r.Code, Name = r.Name, Any = r.Any, Conditions = Padded([.. r.Conditions.Select(c => new WrittenCondition { Measure = c.Measure, AtLeast = c.AtLeast })]) }),
                new WrittenRule { Conditions = Padded([]) },
            ],
        };
    }

    private static List<WrittenCondition> Padded(List<WrittenCondition> conditions)
    {
        var slots = Math.Clamp(conditions.Count + 1, Slots, StuckRules.MostConditions);
        return [.. conditions, .. Enumerable.Range(0, slots - conditions.Count).Select(_ => new WrittenCondition())];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAsync(Centre, Act with { Team = Team }, ct);
        return Redirect($"/meetings/{Centre}/rules{(Team is null ? "" : "?team=" + Team)}");
    }
}
