using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Jobs;

/// <summary>Which notices the worker wants by e-mail too.</summary>
public sealed class NoticeEmailPage(Records records, MailSettings mail) : KithPage(records)
{
    [BindProperty]
    public ChooseEmails Act { get; set; } = new();

    public string? Address { get; private set; }
    public bool IsSetUp => mail.IsSetUp;
    public bool Saved { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct) => Address = (await Records.ReadAsync(Records.Worker, new EmailChoice(), ct)).Address;

    public override async Task OnGetAsync(CancellationToken ct)
    {
        var chosen = await Records.ReadAsync(Records.Worker, new EmailChoice(), ct);
        Act = Act with { Kinds = [.. chosen.Kinds], How = chosen.How, Digest = chosen.Digest };
        Address = chosen.Address;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Records.Worker, Act, ct);
        await LoadAsync(ct);
        Saved = true;
        return Page();
    }
}
