using Kith.Access;
using Kith.Record;
using Kith.Record.Mail;

namespace Kith.Jobs.Mail;

/// <summary>
/// Sends what waits in the outbox, one server at a time. Each is noted as sent once the mail server has accepted it: whatever breaks in
/// between, it is sent again under the same message id, and never not at all.
/// </summary>
public sealed class MailRounds(RecordRuntime runtime, Outbox outbox, Turns turns, MailSettings settings, TimeProvider time, ILogger<MailRounds> log)
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromHours(1);

    /// <summary>After so long an e-mail that is put off again and again tells nothing that the page of notices has not told.</summary>
    private static readonly TimeSpan s_givenUp = TimeSpan.FromDays(5);

    /// <summary>Sends everything that is due. False where the mail server could not be used, so that it is soon of no use to ask again.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken ct = default)
    {
        if (!settings.IsSetUp || !await outbox.AnyDueAsync(ct))
            return true;
        await using var turn = await turns.TakeAsync("mail", ct);
        if (turn is null)
            return true;
        var kith = runtime.For(new Asking(Founding.Kith, "job", "mail"));
        using var post = new SmtpPost(settings);
        // Of one receiver nothing may overtake what was put off.
        var putOff = new HashSet<RecordId>();
        while (!ct.IsCancellationRequested)
        {
            var due = (await kith.AskAsync(new MailToSend(), ct)).Where(m => !putOff.Contains(m.Receiver)).ToArray();
            if (due.Length == 0)
                break;
            foreach (var mails in Letter.Group(due).Where(m => !putOff.Contains(m[0].Receiver)))
                if (!await SendAsync(post, mails, putOff, ct))
                    return false;
        }
        await post.EndAsync();
        return true;
    }

    private async Task<bool> SendAsync(SmtpPost post, IReadOnlyList<MailDue> mails, HashSet<RecordId> putOff, CancellationToken ct)
    {
        using var letter = Letter.Of(mails, settings);
        Posting said;
        try
        {
            said = letter is null ? new Posting("The worker’s e-mail address is none.", ForGood: true) : await post.SendAsync(letter, ct);
        }
        catch (MailServerTrouble trouble)
        {
            await outbox.TroubleAsync(mails[0], trouble.Message);
            log.LogWarning("No e-mails can be sent: {Trouble}", trouble.Message);
            return false;
        }
        if (said.Trouble is null)
            await outbox.SentAsync(mails);
        else if (said.ForGood || time.GetUtcNow() - mails[0].PostedAt > s_givenUp)
        {
            await outbox.GivenUpAsync(mails, said.Trouble);
            log.LogWarning("An e-mail was given up: {Trouble}", said.Trouble);
        }
        else
        {
            await outbox.LaterAsync(mails, said.Trouble, Wait(mails[0].Tries));
            putOff.Add(mails[0].Receiver);
        }
        return true;
    }

    /// <summary>One minute, two, four, … an hour.</summary>
    internal static TimeSpan Wait(int tries) => TimeSpan.FromMinutes(Math.Min(s_longestWait.TotalMinutes, Math.Pow(2, Math.Min(tries, 10))));
}
