using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training.Requirements;

/// <summary>Which competences are needed for what, and the form to insist on one.</summary>
public sealed class RequirementsPage(Records records) : KithPage(records)
{
    [BindProperty]
    public SetRequirement Act { get; set; } = new() { GraceDays = 30 };

    public RequirementsFacts Facts { get; private set; } = null!;

    public static IEnumerable<Choice> Doings =>
    [
        new(nameof(Doing.Read), "To open a family’s record"), new(nameof(Doing.WriteForm), "To write entries"),
        new(nameof(Doing.CoSign), "To co-sign entries"), new(nameof(Doing.LeadAssessment), "To lead an assessment"), new(nameof(Doing.Audit), "To audit recording"),
    ];

    protected override async Task LoadAsync(CancellationToken ct) => Facts = await Records.ReadAsync(Founding.Partnership, new RequirementsView(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act, ct);
        return Redirect("/requirements");
    }
}

/// <summary>The partner that insists on a competence ends that.</summary>
public sealed class EndRequirementPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Id<CompetenceRequirement> Requirement { get; set; }

    [BindProperty]
    public EndRequirement Act { get; set; } = new();

    public RequirementShown Shown { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var facts = await Records.ReadAsync(Founding.Partnership, new RequirementsView(), ct);
        Shown = facts.All.FirstOrDefault(r => r.Requirement.Id == Requirement && facts.MayEnd(r.Requirement)) ?? throw new Missing();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act with { Requirement = Requirement }, ct);
        return Redirect("/requirements");
    }
}
