using Kith.Record;
using Kith.Record.Mail;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Jobs.Mail;

/// <summary>Whether e-mail is set up and how it goes, for administrators.</summary>
public sealed class MailPage(Records records, MailSettings settings) : KithPage(records)
{
    [BindProperty]
    public SendTestEmail Act { get; set; } = new();

    public MailSettings Settings => settings;
    public OutboxState State { get; private set; } = null!;
    public bool Posted { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct) => State = await Records.AskAsync(new MailState(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!settings.IsSetUp)
            throw new Invalid("", "E-mail is not set up, so no test e-mail can be sent");
        await Records.WriteAsync(Records.Worker, Act, ct);
        await LoadAsync(ct);
        Posted = true;
        return Page();
    }
}
