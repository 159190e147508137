using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord.Bundles;

/// <summary>Chooses what goes into a bundle and says whom it is for.</summary>
public sealed class PrepareBundlePage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty]
    public PrepareBundle Act { get; set; } = new();

    public BundleOffer Offer { get; private set; } = null!;

    public IEnumerable<Choice> People => Offer.Facts.People.Select(p => new Choice(p.Person.ToString(), Offer.Facts.NameOf(p)));

    public static IEnumerable<Choice> Choices(IEnumerable<string> names) => names.Where(n => n.Length > 0).Select(n => new Choice(n, EntryFormPage.Sentence(n)));

    protected override async Task LoadAsync(CancellationToken ct) => Offer = await Records.ReadAsync(Family, new BundleChoiceView(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var offer = await Records.ReadAsync(Family, new BundleChoiceView { Choice = Act.Choice }, ct);
        var asked = PossibleNames.In(new[] { Act.Purpose, Act.Authority, Act.RecipientName, Act.RecipientOrganisation }.OfType<string>());
        var elsewhere = await Records.AskAsync(new NamesKnownElsewhere { ForBundle = true, Family = Family, Candidates = [.. offer.PossibleNames.Concat(asked).Distinct()] }, ct);
        var bundle = await Records.WriteAsync(Family, Act with { KnownElsewhere = [.. elsewhere] }, ct);
        return Redirect($"/families/{Family}/bundles/{bundle}");
    }
}
