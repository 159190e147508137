using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Families;

public sealed class AlertsPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(Name = "Act")]
    public RecordAlert Act { get; set; } = new();

    [BindProperty(Name = "Review")]
    public ReviewAlert Review { get; set; } = new();

    [BindProperty(Name = "End")]
    public EndAlert End { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "", ct);

    public Task<IActionResult> OnPostReviewAsync(CancellationToken ct) => SendAsync("Review", Review, "", ct);

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => SendAsync("End", End, "", ct);
}
