using Kith.Families;
using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People;

public sealed class MembershipPage(Records records, TimeProvider clock) : OfFamilyPage(records)
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Id<Person> Person { get; set; }

    [BindProperty(Name = "Act")]
    public EndMembership Act { get; set; } = new();

    [BindProperty(Name = "Again")]
    public RejoinFamily Again { get; set; } = new();

    /// <summary>Whether the person goes into a family of their own.</summary>
    [BindProperty]
    public bool OpensNew { get; set; }

    [BindProperty]
    public string? NewName { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!OpensNew)
            return await SendAsync("Act", Act with { Person = Person }, $"/people/{Person}", ct);
        if (string.IsNullOrWhiteSpace(NewName) || NewName.Length > 200)
        {
            ModelState.AddModelError(nameof(NewName), "Enter the name of the new family in 200 characters or fewer");
            await LoadAsync(ct);
            return Page();
        }
        var seen = await Records.ReadAsync(Family, new PersonView { Person = Person }, ct);
        var (opened, acts) = FamilySplit.Of(Family, seen, Act with { Person = Person }, NewName, clock.GetUtcNow());
        try
        {
            await Records.WriteAllAsync(acts, ct);
        }
        catch (Invalid why)
        {
            throw why.OfFirst();
        }
        return Redirect($"/families/{opened}");
    }

    public Task<IActionResult> OnPostAgainAsync(CancellationToken ct) => SendAsync("Again", Again with { Person = Person }, $"/people/{Person}", ct);
}
