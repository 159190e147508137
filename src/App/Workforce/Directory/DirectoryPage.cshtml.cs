using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Directory;

/// <summary>
/// The directory of colleagues. A name or a postcode is posted, as in the find box, since an address would stay in histories
/// and logs; a team or a discipline may stand in one.
/// </summary>
public sealed class DirectoryPage(Records records) : KithPage(records)
{
    [BindProperty]
    public DirectoryForm Act { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "team")]
    public Guid? Team { get; set; }

    [BindProperty(SupportsGet = true, Name = "discipline")]
    public Discipline? Discipline { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public ColleaguesFound? Found { get; private set; }
    public Partnership Partnership { get; private set; } = null!;
    public bool Posted { get; private set; }

    public static IEnumerable<Choice> Disciplines => Enum.GetValues<Discipline>().Select(d => new Choice(d.ToString(), char.ToUpperInvariant(d.InWords()[0]) + d.InWords()[1..]));

    public IEnumerable<Choice> Teams => Partnership.Teams.OrderBy(t => t.Name, StringComparer.CurrentCulture).Select(t => new Choice(t.Id.ToString(), t.Name));

    protected override async Task LoadAsync(CancellationToken ct) =>
        Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = new DirectoryForm { Team = Team, Discipline = Discipline };
        Found = await Records.AskAsync(new FindColleagues { Team = Team, Discipline = Discipline, Page = PageNumber }, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Posted, PageNumber) = (true, Act.Page);
        Found = await Records.AskAsync(new FindColleagues
        {
            Name = Act.Name,
            Discipline = Act.Discipline,
            Team = Act.Team,
            Postcode = Act.Postcode,
            Page = Act.Page,
        }, ct);
        return Page();
    }

    public string Heading => Found switch
    {
        { Page.Count: 0 } => "Nobody found",
        { Centres: [var one] } => $"Who serves this postcode, from {one.Name}",
        { Centres: { Count: > 1 } several } => "Who serves this postcode, from " + string.Join(" and ", several.Select(c => c.Name)),
        _ => "Colleagues",
    };

    public string Address(int page) => "/directory?p=" + page + (Team is { } team ? "&team=" + team : "") + (Discipline is { } discipline ? "&discipline=" + discipline : "");
}

/// <summary>What is looked for in the directory.</summary>
public sealed record DirectoryForm
{
    [Text("The name", 200)]
    public string? Name { get; init; }
    public Discipline? Discipline { get; init; }
    public Guid? Team { get; init; }

    [Text("The postcode", 20)]
    public string? Postcode { get; init; }
    public int Page { get; init; } = 1;
}

/// <summary>How one reaches one colleague.</summary>
public sealed class ColleaguePage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Worker { get; set; }

    public Colleague Colleague { get; private set; } = null!;
    public bool Manages { get; private set; }
    public bool IsOwn => Worker == Records.Worker;

    /// <summary>Whether the one who looks leads at a centre where the colleague works.</summary>
    public bool Leads { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        Colleague = (await Records.AskAsync(new LookUpColleague { Worker = Worker }, ct)).Named(partnership);
        var (me, today) = (await Records.ReadAsync(Records.Worker, new OwnStanding(), ct), London.DateOf(time.GetUtcNow()));
        Manages = me.May(Permission.ManageWorkers, today);
        var centres = partnership.Teams.Where(t => me.Teams.Contains(t.Id)).Select(t => t.Centre).ToHashSet();
        Leads = !IsOwn && !Manages && me.May(Permission.PlanChanges, today)
            && partnership.Teams.Any(t => centres.Contains(t.Centre) && Colleague.Recorded.Any(r => r.Of == t.Id.Value));
    }
}
