using Kith.Families;
using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People;

public sealed class RelationshipsPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(Name = "Act")]
    public AddRelationship Act { get; set; } = new();

    [BindProperty(Name = "End")]
    public EndRelationship End { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "/relationships", ct);

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => SendAsync("End", End, "/relationships", ct);
}
