using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Kith.Jobs.Mail;

/// <summary>The mail server cannot be reached or does not let Kith in; nothing can be sent for now.</summary>
internal sealed class MailServerTrouble(string message, Exception cause) : Exception(message, cause);

/// <summary>What the mail server said of one e-mail.</summary>
/// <param name="Trouble">In words, with the server's number and nobody's address; null where it was accepted.</param>
/// <param name="ForGood">Whether it is of no use to try again.</param>
internal sealed record Posting(string? Trouble, bool ForGood)
{
    public static Posting Accepted { get; } = new(null, false);
}

/// <summary>One connection to the mail server.</summary>
internal sealed partial class SmtpPost(MailSettings settings) : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    private SmtpClient? _client;

    /// <summary>Sends one e-mail, over the connection that is open or a new one.</summary>
    public async Task<Posting> SendAsync(MimeMessage message, CancellationToken ct)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limited.CancelAfter(s_longest);
        var client = _client is { IsConnected: true } open ? open : await ConnectAsync(ct, limited.Token);
        try
        {
            await client.SendAsync(message, limited.Token);
            return Posting.Accepted;
        }
        catch (SmtpCommandException said)
        {
            // The server goes on after most refusals, but not after all: a new connection costs little.
            await CloseAsync();
            var number = (int)said.StatusCode;
            return new Posting(Words(said, number), number is >= 500 and < 600 && said.ErrorCode != SmtpErrorCode.SenderNotAccepted);
        }
        catch (Exception why) when (!ct.IsCancellationRequested && IsOfTheWire(why))
        {
            Drop();
            return new Posting("The connection to the mail server broke while an e-mail was being sent.", false);
        }
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken asked, CancellationToken ct)
    {
        Drop();
        var client = _client = new SmtpClient { Timeout = (int)s_longest.TotalMilliseconds };
        if (settings.Certificate is { } file)
            client.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && IsVouchedFor(certificate, file, settings.Host!);
        try
        {
            await client.ConnectAsync(settings.Host!, settings.ThePort, settings.Security switch
            {
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                MailSecurity.None => SecureSocketOptions.None,
                _ => SecureSocketOptions.StartTls,
            }, ct);
            if (!string.IsNullOrEmpty(settings.User))
                await client.AuthenticateAsync(settings.User, settings.ReadPassword() ?? "", ct);
            return client;
        }
        catch (Exception why) when (!asked.IsCancellationRequested && (IsOfTheWire(why) || why is SmtpCommandException or NotSupportedException or MailKit.Security.AuthenticationException))
        {
            Drop();
            throw new MailServerTrouble(why switch
            {
                MailKit.Security.AuthenticationException => "The mail server does not take the user and password.",
                SslHandshakeException => "The mail server’s certificate is not one that is trusted, or it speaks no TLS here.",
                NotSupportedException => "The mail server does not offer what is asked of it: TLS, or a way to sign in.",
                SmtpCommandException said => $"The mail server takes no e-mail now ({(int)said.StatusCode}).",
                _ => "The mail server cannot be reached.",
            }, why);
        }
    }

    // Its own authority and no other, by the name that was asked for.
    private static bool IsVouchedFor(X509Certificate certificate, string file, string host)
    {
        using var server = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        // A private authority seldom says anywhere what it has revoked.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(server) && server.MatchesHostname(host);
    }

    private static bool IsOfTheWire(Exception why) => why is IOException or SocketException or ProtocolException or ServiceNotConnectedException
        or SslHandshakeException or System.Security.Authentication.AuthenticationException or OperationCanceledException or TimeoutException;

    // The server's own words may hold the address; its numbers say enough.
    private static string Words(SmtpCommandException said, int number)
    {
        var numbers = Enhanced().Match(said.Message) is { Success: true } more ? $"{number} {more.Value}" : $"{number}";
        return said.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => $"The mail server does not take an e-mail to this address ({numbers}).",
            SmtpErrorCode.SenderNotAccepted => $"The mail server does not take e-mails from Kith’s address ({numbers}).",
            _ => $"The mail server does not take this e-mail ({numbers}).",
        };
    }

    private async Task CloseAsync()
    {
        try
        {
            if (_client is { IsConnected: true } open)
            {
                using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
                await open.DisconnectAsync(true, soon.Token);
            }
        }
        catch (Exception why) when (IsOfTheWire(why))
        {
            // It is closed, which was all that was wanted.
        }
        Drop();
    }

    /// <summary>Says goodbye to the server.</summary>
    public Task EndAsync() => CloseAsync();

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    public void Dispose() => Drop();

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.None, 1000)]
    private static partial Regex Enhanced();
}
