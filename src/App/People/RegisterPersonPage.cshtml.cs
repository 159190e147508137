using Kith.Families;
using Kith.Record;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People;

public sealed class RegisterPersonPage(Records records) : OfFamilyPage(records)
{
    private const string None = "none";

    [BindProperty(Name = "Act")]
    public RegisterPerson Act { get; set; } = new();

    /// <summary>The person on record who it is, or "none".</summary>
    [BindProperty]
    public string? Same { get; set; }

    /// <summary>People on record who may be the same person.</summary>
    public IReadOnlyList<LikelyDuplicate> Alike { get; private set; } = [];

    public IEnumerable<Choice> SameOrNot =>
    [
        .. Alike.Where(a => a.Tile.Person is not null).Select(a => new Choice(a.Tile.Person.ToString()!, $"Yes, {a.Tile.Name}{(a.Tile.BornOn is { } born ? ", born " + Shared.Shown.Date(born) : "")}: add them to this family")),
        new Choice(None, "No, it is somebody else: register a new person"),
    ];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        // One address and one phone are asked here; more can be added on the person's own page.
        Act = Act with
        {
            Addresses = Act.Addresses is { Count: > 0 } ? Act.Addresses : [new GivenAddress()],
            Phones = Act.Phones is { Count: > 0 } ? Act.Phones : [new GivenPhone()],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Act = Act with { Person = null, SourceReference = null };
        if (Act.ProblemsOn(Today) is { Count: > 0 } problems)
            throw new Invalid(problems);
        if (Same != None)
        {
            Alike = await Records.AskAsync(new LikelyDuplicates
            {
                GivenNames = Act.GivenNames,
                FamilyName = Act.FamilyName,
                OtherNames = $"{Act.AlsoKnownAs}\n{Act.PreviousNames}",
                BornOn = Act.BornOn,
                ExpectedOn = Act.ExpectedOn,
                NhsNumber = Act.NhsNumber,
                Address = Act.Addresses?.FirstOrDefault()?.Address,
                Postcode = Act.Addresses?.FirstOrDefault()?.Postcode,
            }, ct);
            if (Alike.FirstOrDefault(a => a.Tile.Person is { } person && person.ToString() == Same) is { } same)
                return await JoinAsync(same.Tile.Person!.Value, ct);
            if (Alike.Count > 0)
            {
                ModelState.AddModelError(nameof(Same), "Select whether it is one of these people");
                await LoadAsync(ct);
                return Page();
            }
        }
        await Records.WriteAsync(Family, Act, ct);
        return Redirect($"/families/{Family}");
    }

    // The identity comes from a family of the person that this worker may open; the rest is what was typed here.
    private async Task<IActionResult> JoinAsync(Id<Person> person, CancellationToken ct)
    {
        var family = (await Records.AskAsync(new FamiliesInSight { Person = person, Besides = Family }, ct)).FirstOrDefault()
            ?? throw new Invalid(nameof(AddExistingPerson.Person), "This person belongs to this family already");
        var known = (await Records.ReadAsync(family.Family, new PersonView { Person = person }, ct)).Details;
        Posted = "";
        await Records.WriteAsync(Family, AddExistingPerson.From(Act, person, Identity.Of(known)), ct);
        return Redirect($"/families/{Family}");
    }
}
