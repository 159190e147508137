using System.Data.Common;
using System.Diagnostics;
using Kith.Record.Store;
using Kith.Tests.A;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Crash;

/// <summary>A disk of a few megabytes, in memory, that can be filled to the last byte.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Megabytes = 48;

    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Null where this user may not mount one.</summary>
    public static async Task<SmallDisk?> MountAsync()
    {
        var path = Directory.CreateTempSubdirectory("kith-disk-").FullName;
        if (OperatingSystem.IsLinux() && await RunAsync("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", path) == 0)
            return new SmallDisk(path);
        Directory.Delete(path);
        return null;
    }

    public async Task FillAsync()
    {
        var block = new byte[4096];
        await using var ballast = File.Create(Ballast, 1);
        try
        {
            while (true)
                await ballast.WriteAsync(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public Task FreeAsync()
    {
        File.Delete(Ballast);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "--lazy", Path);
        Directory.Delete(Path);
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

/// <summary>Keeps an SQLite database from growing, on every connection that is opened, while it is asked to.</summary>
internal sealed class PageLimit : DbConnectionInterceptor
{
    private const uint Unlimited = 4_294_967_294;

    private volatile bool _on;

    public void PutOn(WebApplicationBuilder builder) => builder.Services.ConfigureDbContext<SqliteStore>(options => options.AddInterceptors(this));

    public Task SetAsync(KithWorld world, bool on)
    {
        _on = on;
        // SQLite keeps it with each connection.
        world.Runtime.ForgetConnections();
        return Task.CompletedTask;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken ct = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        // Fewer than there are means: no more than there are.
        command.CommandText = $"PRAGMA max_page_count = {(_on ? 1 : Unlimited)}";
        command.ExecuteNonQuery();
    }
}
