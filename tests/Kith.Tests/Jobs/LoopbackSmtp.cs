using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using MimeKit;

namespace Kith.Tests.Jobs;

/// <summary>What the mail server does with an e-mail.</summary>
internal enum Fate { Accept, RefuseAddress, RefuseForNow, DropInTheMiddle, AcceptAndDrop, Hang }

/// <summary>
/// A mail server on a port of this machine, which speaks SMTP (RFC 5321) with STARTTLS on a certificate of its own making, and lets nobody
/// send who has not signed in.
/// </summary>
internal sealed class LoopbackSmtp : IAsyncDisposable
{
    public const string User = "kith", Password = "pear-anvil-7";

    private readonly X509Certificate2 _certificate;
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"kith-mail-{Guid.NewGuid():N}.pem");
    private readonly ConcurrentDictionary<Task, bool> _talks = new();
    private CancellationTokenSource _stop = new();
    private TcpListener? _listener;

    private LoopbackSmtp()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        File.WriteAllText(_file, _certificate.ExportCertificatePem());
    }

    /// <summary>What becomes of an e-mail to an address; accepted where nothing is said.</summary>
    public ConcurrentDictionary<string, Fate> Fates { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every e-mail that was taken whole, in order; one that was taken twice is there twice.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>Signalled when an e-mail came whole and nothing is answered.</summary>
    public SemaphoreSlim Hanging { get; } = new(0);

    public int Port { get; private set; }
    public int Connections { get; private set; }
    public int MostAtOnce { get; private set; }
    private int _atOnce;

    /// <summary>What mailboxes hold: of e-mails with one message id, one.</summary>
    public IReadOnlyList<MimeMessage> Delivered => [.. Taken.DistinctBy(m => m.MessageId)];

    public IEnumerable<string> TextsTo(string address) => Delivered.Where(m => m.To.Mailboxes.Single().Address == address).Select(FirstLine);

    public static string FirstLine(MimeMessage mail) => (mail.TextBody ?? "").Split('\n')[0].TrimEnd('\r');

    public static LoopbackSmtp Start()
    {
        var server = new LoopbackSmtp();
        server.Up();
        return server;
    }

    /// <summary>Listens, again on the port it had.</summary>
    public void Up()
    {
        _stop = new CancellationTokenSource();
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = ListenAsync(_listener, _stop.Token);
    }

    public async Task DownAsync()
    {
        await _stop.CancelAsync();
        _listener?.Stop();
        await Task.WhenAll(_talks.Keys);
        _talks.Clear();
    }

    public Dictionary<string, string?> Settings => new()
    {
        ["Kith:Mail:Host"] = "localhost",
        ["Kith:Mail:Port"] = $"{Port}",
        ["Kith:Mail:User"] = User,
        ["Kith:Mail:Password"] = Password,
        ["Kith:Mail:From"] = "kith@northcliffe.example",
        ["Kith:Mail:Link"] = "https://kith.northcliffe.example/",
        ["Kith:Mail:Certificate"] = _file,
    };

    public Action<WebApplicationBuilder> Sets(Dictionary<string, string?>? other = null) => builder =>
    {
        foreach (var (name, value) in Settings.Concat(other ?? []))
            builder.Configuration[name] = value;
    };

    private async Task ListenAsync(TcpListener listener, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop);
                Connections++;
                var talk = TalkAsync(client, stop);
                _talks[talk] = true;
            }
        }
        catch (Exception why) when (why is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client, CancellationToken stop)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _atOnce));
        using (client)
            try
            {
                await using var talk = new Talk(client.GetStream());
                await ServeAsync(talk, stop);
            }
            catch (Exception why) when (why is OperationCanceledException or IOException or SocketException or AuthenticationException or ObjectDisposedException)
            {
            }
            finally
            {
                Interlocked.Decrement(ref _atOnce);
            }
    }

    private async Task ServeAsync(Talk talk, CancellationToken stop)
    {
        var (secret, signedIn, sender, to) = (false, false, false, "");
        await talk.SayAsync("220 localhost ESMTP");
        while (await talk.HearAsync(stop) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb is "MAIL" or "RCPT" or "DATA" && !signedIn)
                await talk.SayAsync("530 5.7.0 Sign in first");
            else
                switch (verb)
                {
                    case "EHLO":
                        await talk.SayAsync("250-localhost", "250-8BITMIME", "250-ENHANCEDSTATUSCODES", secret ? "250 AUTH PLAIN" : "250 STARTTLS");
                        break;
                    case "STARTTLS" when !secret:
                        await talk.SayAsync("220 2.0.0 Go ahead");
                        await talk.SecureAsync(_certificate, stop);
                        secret = true;
                        break;
                    case "AUTH" when secret:
                        signedIn = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])) == $"\0{User}\0{Password}";
                        await talk.SayAsync(signedIn ? "235 2.7.0 Welcome" : "535 5.7.8 No");
                        break;
                    case "MAIL":
                        (sender, to) = (true, "");
                        await talk.SayAsync("250 2.1.0 Ok");
                        break;
                    case "RCPT" when sender:
                        to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                        await talk.SayAsync(Fates.GetValueOrDefault(to) switch
                        {
                            Fate.RefuseAddress => $"550 5.1.1 <{to}> is unknown here",
                            Fate.RefuseForNow => $"451 4.7.1 <{to}> is greylisted, come again",
                            _ => "250 2.1.5 Ok",
                        });
                        break;
                    case "DATA" when to.Length > 0:
                        await talk.SayAsync("354 Go on");
                        if (!await TakeAsync(talk, Fates.GetValueOrDefault(to), stop))
                            return;
                        break;
                    case "RSET" or "NOOP":
                        (sender, to) = (false, "");
                        await talk.SayAsync("250 2.0.0 Ok");
                        break;
                    case "QUIT":
                        await talk.SayAsync("221 2.0.0 Bye");
                        return;
                    default:
                        await talk.SayAsync("503 5.5.1 Not now");
                        break;
                }
        }
    }

    private async Task<bool> TakeAsync(Talk talk, Fate fate, CancellationToken stop)
    {
        var text = new StringBuilder();
        while (await talk.HearAsync(stop) is { } line && line != ".")
        {
            if (fate == Fate.DropInTheMiddle && text.Length > 100)
                return false;
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        if (fate == Fate.Hang)
        {
            Hanging.Release();
            await Task.Delay(Timeout.Infinite, stop);
        }
        using var read = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        Taken.Enqueue(await MimeMessage.LoadAsync(read, stop));
        if (fate == Fate.AcceptAndDrop)
            return false;
        await talk.SayAsync("250 2.0.0 Ok");
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await DownAsync();
        File.Delete(_file);
        _certificate.Dispose();
    }

    /// <summary>One connection: lines, first open and then in TLS.</summary>
    private sealed class Talk(Stream stream) : IAsyncDisposable
    {
        private Stream _stream = stream;
        private readonly List<byte> _line = [];
        private readonly byte[] _heard = new byte[4096];
        private (int From, int To) _left;

        public async Task SayAsync(params string[] lines)
        {
            await _stream.WriteAsync(Encoding.ASCII.GetBytes(string.Concat(lines.Select(l => l + "\r\n"))));
            await _stream.FlushAsync();
        }

        public async Task<string?> HearAsync(CancellationToken stop)
        {
            _line.Clear();
            while (true)
            {
                if (_left.From == _left.To)
                    _left = (0, await _stream.ReadAsync(_heard, stop));
                if (_left.To == 0)
                    return null;
                var next = _heard[_left.From++];
                if (next == '\n')
                    return Encoding.UTF8.GetString([.. _line]).TrimEnd('\r');
                _line.Add(next);
            }
        }

        public async Task SecureAsync(X509Certificate2 certificate, CancellationToken stop)
        {
            _left = default;
            var secure = new SslStream(_stream);
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop);
            _stream = secure;
        }

        public ValueTask DisposeAsync() => _stream.DisposeAsync();
    }
}
