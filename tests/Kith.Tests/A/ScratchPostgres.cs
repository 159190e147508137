using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Kith.Tests.A;

/// <summary>
/// A PostgreSQL server of the tests' own, from the installed programs, in a temporary folder on a free loopback port.
/// It keeps every promise about commits (Kith refuses to start on one that does not), and is gone when it is disposed.
/// </summary>
public sealed class ScratchPostgres : IAsyncDisposable
{
    private readonly ScratchFolder _folder;
    private readonly string _programs;
    private readonly int _port;
    private readonly SemaphoreSlim _creating = new(1, 1);
    private Process? _server;

    private ScratchPostgres(ScratchFolder folder, string programs, int port)
    {
        _folder = folder;
        _programs = programs;
        _port = port;
    }

    public static async Task<ScratchPostgres> StartAsync()
    {
        var programs = Programs();
        var folder = ScratchFolder.Make();
        try
        {
            await folder.RunAsync(Path.Combine(programs, "initdb"),
                "--pgdata=" + folder.Data, "--username=kith", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
            for (var attempt = 1; ; attempt++)
            {
                var postgres = new ScratchPostgres(folder, programs, FreePort());
                try
                {
                    await postgres.LaunchAsync();
                    return postgres;
                }
                catch (InvalidOperationException) when (attempt < 3)
                {
                    // Another process may have taken the port between asking for it and using it.
                }
            }
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    /// <summary>The newest installed server's folder of programs; null where there is none.</summary>
    public static string? Find()
    {
        const string debian = "/usr/lib/postgresql";
        var installed = Directory.Exists(debian)
            ? Directory.GetDirectories(debian)
                .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), NumberStyles.Float, CultureInfo.InvariantCulture, out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return installed.Concat(onPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    /// <summary>Makes an empty database, or a copy of <paramref name="template"/>, and returns how to connect to it.</summary>
    public async Task<string> NewDatabaseAsync(string? template = null)
    {
        var name = "kith_" + Guid.NewGuid().ToString("N");
        var source = template is null ? "template1" : DatabaseOf(template);
        if (template is not null)
        {
            // A database can only be copied while nobody is connected to it.
            await using var pooled = new NpgsqlConnection(template);
            NpgsqlConnection.ClearPool(pooled);
        }

        // Copies of one template cannot be made at the same time.
        await _creating.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"CREATE DATABASE \"{name}\" TEMPLATE \"{source}\"";
            command.CommandTimeout = 120;
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            _creating.Release();
        }

        return ConnectionTo(name);
    }

    /// <summary>Drops a database of this server, whoever is still connected to it; one of another server is left alone.</summary>
    public async Task DropDatabaseAsync(string database)
    {
        if (new NpgsqlConnectionStringBuilder(database).Port != _port)
            return;
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP DATABASE IF EXISTS \"{DatabaseOf(database)}\" WITH (FORCE)";
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stops as an administrator would: waits for no one, loses nothing.</summary>
    public async Task StopAsync() => await EndAsync(Signals.Interrupt);

    /// <summary>Ends the server and its workers at once, as a power cut would, keeping what is on the disk.</summary>
    public async Task KillAsync()
    {
        if (_server is { HasExited: false } server)
        {
            var family = Signals.ChildrenOf(server.Id);
            await EndAsync(Signals.Kill);
            foreach (var child in family)
            {
                Signals.Send(child, Signals.Kill);
            }
        }
    }

    /// <summary>Starts again on the same folder and port, after <see cref="StopAsync"/> or <see cref="KillAsync"/>.</summary>
    /// <param name="keepPromises">False leaves it to the server's own settings whether commits are kept.</param>
    public Task RestartAsync(bool keepPromises = true) => LaunchAsync(keepPromises);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete();
        _creating.Dispose();
    }

    private async Task LaunchAsync(bool keepPromises = true)
    {
        // fsync, full_page_writes and synchronous_commit are on, which is how Kith must find them.
        _server = _folder.Start(Path.Combine(_programs, "postgres"),
            ["-D", _folder.Data, "-p", _port.ToString(CultureInfo.InvariantCulture), "-k", _folder.Path,
            .. keepPromises ? (string[])["-c", "fsync=on", "-c", "full_page_writes=on", "-c", "synchronous_commit=on"] : [],
            "-c", "listen_addresses=127.0.0.1", "-c", "shared_buffers=128MB", "-c", "max_connections=200", "-c", "max_wal_size=2GB", "-c", "jit=off",
            "-c", "logging_collector=off", "-c", "log_min_messages=warning"]);
        _folder.DeleteAtExit(_server);

        var until = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            if (_server.HasExited)
            {
                throw new InvalidOperationException("PostgreSQL did not start: " + _folder.LastWords());
            }

            try
            {
                await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false;Timeout=5");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (DateTime.UtcNow < until)
            {
                await Task.Delay(50);
            }
        }
    }

    private async Task EndAsync(int signal)
    {
        if (_server is not { HasExited: false } server)
        {
            return;
        }

        Signals.Send(server.Id, signal);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await server.WaitForExitAsync(patience.Token);
        NpgsqlConnection.ClearAllPools();
    }

    private string ConnectionTo(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=kith;Database={database};Maximum Pool Size=50");

    private static string DatabaseOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static string Programs() =>
        Find() ?? throw new InvalidOperationException("PostgreSQL's server programs were not found: install the package postgresql.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
