using Kith.Families;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People;

public sealed class ContactPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Id<Person> Person { get; set; }

    [BindProperty(Name = "Address")]
    public AddAddress Address { get; set; } = new();

    [BindProperty(Name = "EndAddress")]
    public EndAddress EndAddress { get; set; } = new();

    [BindProperty(Name = "Phone")]
    public AddPhone Phone { get; set; } = new();

    [BindProperty(Name = "EndPhone")]
    public EndPhone EndPhone { get; set; } = new();

    /// <summary>The addresses that have no last day yet.</summary>
    public Choice[] Open => [.. Facts.Require(Person).Addresses.Where(a => a.LastDay is null)
        .Select(a => new Choice(a.Id.ToString(), a.OneLine + (a.From is { } from ? $", from {Shown.Date(from)}" : "")))];

    private string Next => $"/people/{Person}";

    public Task<IActionResult> OnPostAddressAsync(CancellationToken ct) => SendAsync("Address", Address with { Person = Person }, Next, ct);

    public Task<IActionResult> OnPostEndAddressAsync(CancellationToken ct) => SendAsync("EndAddress", EndAddress, Next, ct);

    public Task<IActionResult> OnPostPhoneAsync(CancellationToken ct) => SendAsync("Phone", Phone with { Person = Person }, Next, ct);

    public Task<IActionResult> OnPostEndPhoneAsync(CancellationToken ct) => SendAsync("EndPhone", EndPhone with { Person = Person }, Next, ct);
}
