using Kith.Access;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.SubjectAccess;

/// <summary>What a family's record holds for requests that are open, and the beginning of the copy; from there on it goes as a court bundle does.</summary>
public sealed class AccessPartsPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true, Name = "part")]
    public Id<SubjectAccessPart>? Part { get; set; }

    [BindProperty]
    public PrepareBundle Act { get; set; } = new();

    public AccessParts Parts { get; private set; } = null!;

    /// <summary>Who handles requests may not open the family.</summary>
    public string Back => Records.By!.Holds(Permission.HandleSubjectAccess) ? "/subject-access" : $"/families/{Family}";

    public IReadOnlyList<BundlePerson> People => Parts.People;

    protected override async Task LoadAsync(CancellationToken ct) => Parts = await Records.ReadAsync(Family, new AccessPartsView(), ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Parts.Parts is [{ Part: var only }, ..])
            Act = Act with { Concern = only.People, RecipientName = only.AskedBy };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var one = Parts.Parts.FirstOrDefault(p => p.Part.Id == Part) ?? throw new Missing();
        var asked = PossibleNames.In(new[] { one.Part.Wanted, Act.RecipientName }.OfType<string>());
        var elsewhere = await Records.AskAsync(new NamesKnownElsewhere { ForBundle = true, Family = Family, Candidates = [.. one.Found.PossibleNames.Concat(asked).Distinct()] }, ct);
        var bundle = await Records.WriteAsync(Family, Act with
        {
            Access = Part,
            KnownElsewhere = [.. elsewhere],
            Purpose = one.Part.Wanted,
            Authority = "UK GDPR, article 15",
            RecipientRole = one.Part.As == AskedAs.Themselves ? "the person whose data it is" : one.Part.As == AskedAs.ParentForChild ? "parent" : "representative",
            RecipientOrganisation = "none",
        }, ct);
        return Redirect($"/families/{Family}/bundles/{bundle}");
    }
}
