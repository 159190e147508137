using Kith.Access;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Workforce;

namespace Kith.Jobs.Mail;

/// <summary>Takes e-mails that are due out of the outbox, to send them.</summary>
public sealed record MailToSend : Question<IReadOnlyList<MailDue>>
{
    public const int Most = 50;

    protected override Permission Needs => Permission.SendNotices;

    protected override async Task<Answer<IReadOnlyList<MailDue>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var due = await across.MailDueAsync(Most, ct);
        return new(due, [.. due.Select(m => m.Receiver).Distinct()]);
    }
}

/// <summary>How sending e-mails goes: how many wait, and what the matter was last.</summary>
public sealed record MailState : Question<OutboxState>
{
    protected override Permission Needs => Permission.ManagePartnership;

    protected override async Task<Answer<OutboxState>> OfAsync(AcrossRecords across, CancellationToken ct) => new(await across.MailStateAsync(ct), []);
}

/// <summary>Sends a test e-mail to oneself, by the way that every other goes.</summary>
public sealed record SendTestEmail : Act<Done>
{
    protected override Permission Needs => Permission.ManagePartnership;

    protected override Done On(OpenRecord record)
    {
        if (record.By.Worker != record.Id)
            throw new Refused("a test e-mail goes to oneself");
        var address = record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value)?.Email;
        if (string.IsNullOrWhiteSpace(address))
            throw new Invalid("", "Your own details hold no e-mail address. Ask another administrator to add it");
        record.Post(new Posted(NoticeKeys.Of(Key, "test"), address, "Kith: a test e-mail", "E-mails from Kith arrive. Somebody asked for this one on the page about e-mail, with your sign-in. Nothing more is to be done."));
        return default;
    }
}
