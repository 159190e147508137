using System.Net;
using MimeKit;

namespace Kith.Jobs.Mail;

/// <summary>How the connection to the mail server is kept from others.</summary>
public enum MailSecurity { StartTls = 1, Tls, None }

/// <summary>The mail server, under <c>Kith:Mail</c>.</summary>
public sealed record MailSettings
{
    public string? Host { get; init; }
    public int? Port { get; init; }

    /// <summary>StartTls, Tls, or None for a mail server on this machine alone.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;
    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>A file that holds the password, in place of it.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The address that e-mails come from.</summary>
    public string? From { get; init; }

    /// <summary>A file with the certificate (PEM) of the authority that vouches for the mail server, where computers do not know it.</summary>
    public string? Certificate { get; init; }

    /// <summary>Where workers reach Kith, for the link in e-mails.</summary>
    public string? Link { get; init; }

    public int ThePort => Port ?? (Security == MailSecurity.Tls ? 465 : Security == MailSecurity.None ? 25 : 587);

    /// <summary>Whether e-mails are sent at all.</summary>
    public bool IsSetUp => Problem is null;

    /// <summary>Why no e-mails are sent, in words; null where they are.</summary>
    public string? Problem =>
        string.IsNullOrWhiteSpace(Host) ? "No mail server is named (Kith:Mail:Host)."
        : ThePort is < 1 or > 65535 ? "The mail server’s port is not a port (Kith:Mail:Port)."
        : Security == MailSecurity.None && !IsOnThisMachine(Host) ? "Without TLS only a mail server on this machine may be used (Kith:Mail:Security)."
        : !MailboxAddress.TryParse(From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal) ? "The address that e-mails come from is missing or is no address (Kith:Mail:From)."
        : !Uri.TryCreate(Link, UriKind.Absolute, out var link) || link.Scheme is not ("http" or "https") ? "The address at which workers reach Kith is missing (Kith:Mail:Link)."
        : PasswordFile is not null && !File.Exists(PasswordFile) ? "The file with the mail server’s password is not there (Kith:Mail:PasswordFile)."
        : Certificate is not null && !File.Exists(Certificate) ? "The file with the mail server’s certificate is not there (Kith:Mail:Certificate)."
        : null;

    /// <summary>The password, read when it is needed, so that a new one needs no restart.</summary>
    public string? ReadPassword() => PasswordFile is null ? Password : File.ReadAllText(PasswordFile).TrimEnd('\r', '\n');

    private static bool IsOnThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
