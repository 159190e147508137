using System.Net;
using System.Net.Sockets;

namespace Kith.Tests.Crash;

/// <summary>
/// A wire to a PostgreSQL server that can be cut at the worst moment: when the server has committed and its answer is on the way.
/// </summary>
internal sealed class CutWire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;
    private readonly Task _accepting;
    private int _cuts;
    private int _done;

    public CutWire(int server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often the wire was cut.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>The answer to each of the next so many commits is lost, and the connection with it.</summary>
    public void Lose(int commits) => Interlocked.Exchange(ref _cuts, commits);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        try
        {
            await _accepting;
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // It was waiting for somebody to connect.
        }
    }

    private async Task AcceptAsync()
    {
        while (true)
            _ = RelayAsync(await _listener.AcceptTcpClientAsync());
    }

    private async Task RelayAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            client.NoDelay = server.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, _server);
            var (up, down) = (client.GetStream(), server.GetStream());
            var cut = new TaskCompletionSource();
            await Task.WhenAny(ForwardAsync(up, down, cut), BackAsync(down, up, cut));
        }
    }

    private async Task ForwardAsync(NetworkStream from, NetworkStream to, TaskCompletionSource cut)
    {
        var bytes = new byte[65536];
        int read;
        while ((read = await ReadAsync(from, bytes)) > 0)
        {
            if (bytes.AsSpan(0, read).IndexOf("COMMIT\0"u8) >= 0 && Interlocked.Decrement(ref _cuts) >= 0)
                cut.TrySetResult();
            await to.WriteAsync(bytes.AsMemory(0, read));
        }
    }

    private async Task BackAsync(NetworkStream from, NetworkStream to, TaskCompletionSource cut)
    {
        var bytes = new byte[65536];
        int read;
        while ((read = await ReadAsync(from, bytes)) > 0)
        {
            // The server has answered, so what was asked of it is done.
            if (cut.Task.IsCompleted)
            {
                Interlocked.Increment(ref _done);
                return;
            }
            await to.WriteAsync(bytes.AsMemory(0, read));
        }
    }

    private static async Task<int> ReadAsync(NetworkStream from, byte[] bytes)
    {
        try
        {
            return await from.ReadAsync(bytes);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
