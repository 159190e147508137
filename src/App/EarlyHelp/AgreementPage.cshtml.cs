using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>What the family says to working together.</summary>
public sealed class AgreementPage(Records records) : OfEpisodePage(records)
{
    [BindProperty]
    public RecordAgreement Act { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "", ct);
}
