using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kith.Workforce.Stages;

/// <summary>The gates of a stage, and the decision to open it.</summary>
public sealed class OpenStagePage(Records records) : KithPage(records)
{
    private string _posted = nameof(Act);

    [BindProperty(SupportsGet = true, Name = "organisation")]
    public Id<Organisation> Organisation { get; set; }

    [BindProperty]
    public OpenStage Act { get; set; } = new();

    [BindProperty]
    public StateAuditPassed Audit { get; set; } = new();

    public StagesFacts Facts { get; private set; } = null!;
    public StagedOrganisation Started { get; private set; } = null!;
    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    /// <summary>The beginning of a name, where the organisation is larger than a list.</summary>
    [BindProperty, Text("The name", 200)]
    public string? Sought { get; set; }

    public bool IsLong => Workers.Count >= StaffToBegin.Most || !string.IsNullOrWhiteSpace(Sought);

    /// <summary>The checklist; nothing before somebody is named.</summary>
    public StageGates? Gates { get; private set; }

    public string Here => $"/stages/open?organisation={Organisation}";

    public static IEnumerable<Choice> Reaches =>
    [
        new(nameof(StageReach.NamedPeople), "A few named people"), new(nameof(StageReach.Teams), "Teams"), new(nameof(StageReach.Everyone), "Everyone whom the organisation employs"),
    ];

    protected override string ActName => _posted;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Facts = await Records.ReadAsync(Founding.Partnership, new StagesView(), ct);
        Started = Facts.All.FirstOrDefault(o => o.Start.Organisation == Organisation) ?? throw new Missing();
        if (!Facts.MayDecide)
            throw new Refused("no role you hold decides on stages");
        Workers = [.. (await Records.AskAsync(new StaffToBegin { Organisation = Organisation, Name = Sought, Chosen = Act.People }, ct)).Select(w => new Choice(w.Record.ToString(), $"{w.Name}, {w.Discipline}"))];
        if (Act.People.Count > 0)
            Gates = await Records.ReadAsync(Founding.Partnership, new StageGatesView { Organisation = Organisation, Reach = Act.Reach ?? StageReach.NamedPeople, People = Act.People }, ct);
    }

    // What is only looked at need not be right yet.
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        context.HandlerMethod?.Name is "Look" ? next() : base.OnPageHandlerExecutionAsync(context, next);

    public async Task<IActionResult> OnPostLookAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        foreach (var (_, field) in ModelState)
            field.Errors.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act with { Organisation = Organisation }, ct);
        return Redirect("/stages");
    }

    public async Task<IActionResult> OnPostAuditAsync(CancellationToken ct)
    {
        _posted = nameof(Audit);
        await Records.WriteAsync(Founding.Partnership, Audit with { Organisation = Organisation }, ct);
        return Redirect(Here);
    }
}
