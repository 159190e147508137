using Kith.Record.Mail;
using MimeKit;

namespace Kith.Jobs.Mail;

/// <summary>One e-mail as it goes out: a single notice or, for who wants that, a day's together.</summary>
internal static class Letter
{
    /// <summary>Stands in a text for where Kith is reached.</summary>
    public const string Kith = "{kith}";

    /// <summary>The e-mails of some that are due, in their order: those that may go together, of one receiver, in one.</summary>
    public static IEnumerable<IReadOnlyList<MailDue>> Group(IReadOnlyList<MailDue> due) =>
        due.GroupBy(m => m.Together ? (m.Receiver, m.To, default(Guid)) : (m.Receiver, m.To, m.Id)).Select(g => (IReadOnlyList<MailDue>)[.. g]);

    /// <summary>Plain text that says what to look at and where. The message id is made of what is told, so that one sent again is recognised.</summary>
    public static MimeMessage? Of(IReadOnlyList<MailDue> mails, MailSettings settings)
    {
        if (!MailboxAddress.TryParse(mails[0].To, out var to) || !to.Address.Contains('@', StringComparison.Ordinal))
            return null;
        var from = MailboxAddress.Parse(settings.From!);
        var domain = from.Address[(from.Address.LastIndexOf('@') + 1)..];
        var link = settings.Link!.TrimEnd('/');
        var message = new MimeMessage
        {
            Subject = mails.Count == 1 ? mails[0].Subject : $"Kith: {mails.Count} notices",
            Date = mails[^1].PostedAt,
            MessageId = $"{Id(mails):N}@{domain}",
            Body = new TextPart("plain")
            {
                Text = string.Join("\n\n", mails.Select(m => m.Text.EndsWith(':') ? $"{m.Text} {link}/notices" : m.Text.Replace(Kith, link, StringComparison.Ordinal)))
                    + "\n\nThis e-mail comes from Kith and cannot be answered."
                    + (mails[0].Outside ? "\n" : $" What you are told by e-mail, you choose in Kith: {link}/notices/email\n"),
            },
        };
        message.From.Add(from.Name is null ? new MailboxAddress("Kith", from.Address) : from);
        message.To.Add(to);
        message.Headers.Add(HeaderId.ListId, $"Kith <notices.{domain}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static Guid Id(IReadOnlyList<MailDue> mails) =>
        mails.Count == 1 ? mails[0].Id : NoticeKeys.Of(mails[0].Receiver.Value, string.Join(' ', mails.Select(m => m.Id)));
}
