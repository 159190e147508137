using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>The courses and competences, with the forms to begin with the shipped ones, to add a competence and to word one anew.</summary>
public sealed class CoursesPage(Records records) : KithPage(records)
{
    [BindProperty(Name = "Add")]
    public AddCompetence Add { get; set; } = new();

    [BindProperty(Name = "Revise")]
    public ReviseCompetence Revise { get; set; } = new();

    /// <summary>The partner that insists on the competences that are shipped.</summary>
    [BindProperty]
    public Id<Organisation>? ShippedOwner { get; set; }

    public Catalogue Catalogue { get; private set; } = null!;
    public Partnership Partnership { get; private set; } = null!;
    public bool Plans => Records.By!.Holds(Permission.ManageTraining);

    public IEnumerable<Choice> Organisations => Partnership.Organisations.Select(o => new Choice(o.Id.ToString(), o.Name));
    public IEnumerable<Choice> Mine => Catalogue.Known.Where(c => c.OwnerName == Records.By!.Employer).Select(c => new Choice(c.Id.ToString(), c.Name));

    private string _posted = "Add";

    protected override string ActName => _posted;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Catalogue = await Records.ReadAsync(Founding.Partnership, new CatalogueView(), ct);
        Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
    }

    public async Task<IActionResult> OnPostShippedAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        _posted = "";
        var owner = Partnership.Organisations.FirstOrDefault(o => o.Id == ShippedOwner) ?? throw new Invalid(nameof(ShippedOwner), "Select the partner that insists on them");
        await Records.WriteAllAsync(ShippedCourses.All(_ => (owner.Id, owner.Name)), ct);
        return Redirect("/training/courses");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var owner = Partnership.Organisations.FirstOrDefault(o => o.Id == Add.Owner);
        await Records.WriteAsync(Founding.Partnership, Add with { Code = null, Owner = owner?.Id, OwnerName = owner?.Name }, ct);
        return Redirect("/training/courses");
    }

    public async Task<IActionResult> OnPostReviseAsync(CancellationToken ct)
    {
        _posted = "Revise";
        await Records.WriteAsync(Founding.Partnership, Revise, ct);
        return Redirect("/training/courses");
    }
}
