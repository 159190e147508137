using Kith.Families;
using Kith.Record;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People;

public sealed class KeepAddressPage(Records records, TimeProvider clock) : OfFamilyPage(records)
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Id<Person> Person { get; set; }

    [BindProperty(Name = "Act")]
    public KeepAddress Act { get; set; } = new();

    public IEnumerable<Choice> Others => PeopleToChoose().Where(c => c.Value != Person.ToString());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.HideAsync(Family, Act with { Person = Person, Id = Guid.CreateVersion7(clock.GetUtcNow()) }, ct);
        return Redirect($"/families/{Family}/addresses-kept");
    }
}
