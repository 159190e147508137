using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Families;

/// <summary>A page about one family: it knows the family as it stands.</summary>
public abstract class OfFamilyPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true, Name = "family")]
    public RecordId Family { get; set; }

    public FamilyFacts Facts { get; protected set; } = new();

    public FamilyBanner Banner => FamilyBanner.Of(Family, Facts);

    public DateOnly Today => Shown.London((HttpContext.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System).GetUtcNow());

    /// <summary>Which of the page's forms was sent.</summary>
    protected string Posted { get; set; } = "Act";

    protected override string ActName => Posted;

    protected override async Task LoadAsync(CancellationToken ct) => Facts = await Records.ReadAsync(Family, new FamilyFactsView(), ct);

    /// <summary>Records what a form said, and goes where it leads.</summary>
    protected async Task<IActionResult> SendAsync<T>(string form, Act<T> act, string next, CancellationToken ct)
    {
        Posted = form;
        await Records.WriteAsync(Family, act, ct);
        return Redirect($"/families/{Family}{next}");
    }

    /// <summary>The members to choose from, and those who were members.</summary>
    public IEnumerable<Shared.TagHelpers.Choice> PeopleToChoose() => Facts.Members(Today).Concat(Facts.Former(Today))
        .Select(p => new Shared.TagHelpers.Choice(p.Person.ToString(), $"{Facts.NameOf(p)}, {p.AgeOn(Today)}"));
}
