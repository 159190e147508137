using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>What the forms to plan and to change a session have in common.</summary>
public abstract class PlannedSessionPage<T>(Records records) : KithPage(records) where T : PlannedSession, new()
{
    [BindProperty]
    public T Act { get; set; } = new();

    /// <summary>The workers who teach.</summary>
    [BindProperty]
    public List<Guid> Teaching { get; set; } = [];

    /// <summary>The centre it is in, where the place is not typed.</summary>
    [BindProperty]
    public string? AtCentre { get; set; }

    public IReadOnlyList<Teacher> MayTeach { get; private set; } = [];
    public Partnership Partnership { get; private set; } = null!;

    public IEnumerable<Choice> TeacherChoices => MayTeach.Select(t => new Choice(t.Worker.ToString(), $"{t.Name}, {string.Join(", ", t.Words)}"));
    public IEnumerable<Choice> Employers => Partnership.Organisations.Select(o => o.Name).Distinct().Select(name => new Choice(name, name));
    public IEnumerable<Choice> Centres => Partnership.Centres.Select(c => new Choice(c.Name, c.Name));

    protected override string ProblemField(string field) => field == nameof(PlannedSession.Teachers) ? nameof(Teaching) : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        MayTeach = await Records.AskAsync(new WhoTeaches(), ct);
        Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
    }

    /// <summary>The act with what the lists on the page say, and nothing that was typed past them.</summary>
    protected T Chosen() => Act with
    {
        Teachers = [.. MayTeach.Where(t => Teaching.Contains(t.Worker.Value))],
        Invites = [.. Act.Invites.Intersect(Partnership.Organisations.Select(o => o.Name))],
        Place = string.IsNullOrWhiteSpace(Act.Place) ? Centres.FirstOrDefault(c => c.Value == AtCentre)?.Value : Act.Place,
    };
}

public sealed class PlanSessionPage(Records records) : PlannedSessionPage<PlanSession>(records)
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public Catalogue Catalogue { get; private set; } = null!;

    public IEnumerable<Choice> Courses => Catalogue.Courses.Where(c => !c.Retired).Select(c => new Choice(c.Code, c.Name));

    protected override string ProblemField(string field) => field == nameof(PlanSession.Course) ? nameof(Code) : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Catalogue = await Records.ReadAsync(Founding.Partnership, new CatalogueView(), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        // The new record's id comes from the form's key, so that the same form sent twice makes one session.
        var session = new RecordId(Act.Key);
        var course = Catalogue.Courses.FirstOrDefault(c => c.Code == Code && !c.Retired);
        await Records.WriteAsync(session, Chosen() with { Course = course is null ? null : CourseFacts.Of(course) }, ct);
        return Redirect($"/training/sessions/{session}");
    }
}

public sealed class ChangeSessionPage(Records records) : PlannedSessionPage<ChangeSession>(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Session { get; set; }

    public SessionNow Now { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Now = (await Records.ReadAsync(Session, new RegisterView(), ct)).Now;
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var plan = Now.Plan;
        Act = Act with
        {
            Day = plan.On,
            Begins = plan.Begins,
            Ends = plan.Ends,
            Place = plan.Place,
            Link = plan.Link,
            Places = plan.Places,
            Invites = plan.Invites,
            Materials = plan.Materials,
        };
        Teaching = plan.Teachers;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAsync(Session, Chosen(), ct);
        return Redirect($"/training/sessions/{Session}");
    }
}

public sealed class CancelSessionPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Session { get; set; }

    [BindProperty]
    public CancelSession Act { get; set; } = new();

    public SessionNow Now { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Now = (await Records.ReadAsync(Session, new RegisterView(), ct)).Now;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Session, Act, ct);
        return Redirect($"/training/sessions/{Session}");
    }
}
