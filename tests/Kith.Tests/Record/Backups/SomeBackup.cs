using System.Text;
using Kith.Record;
using Kith.Record.Backups;
using Kith.Record.Verify;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Kith.Tests.Record.Backups;

/// <summary>A folder of backups beside one for the keys, as an operator sets them up.</summary>
internal sealed class SomeBackup : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kith-test-").FullName;

    public string Folder => Path.Combine(_folder, "backups");
    public string Keys => Path.Combine(_folder, "keys", "backup-keys");
    public string Master => Path.Combine(_folder, "master", "master-key");

    public Action<WebApplicationBuilder> Settings(bool renews = true) => builder =>
    {
        builder.Configuration["Kith:Backup:MasterKeyFile"] = Master;
        builder.Configuration["Kith:Backup:Keys"] = Keys;
        builder.Configuration["Kith:Backup:Folder"] = renews ? Folder : null;
    };

    /// <summary>Restores into a bare database, and gives the application on it.</summary>
    public async Task<(KithWorld World, Restored Restored)> RestoreAsync(Db into, params string[] files)
    {
        var world = KithWorld.Build(await TestDatabases.BareAsync(into), Settings());
        try
        {
            return (world, await new Restore(world.App.Services).RunAsync(files, Keys, Master, TestContext.Current.CancellationToken));
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }
    }

    public string[] Files(bool records) => Directory.Exists(Folder)
        ? [.. Directory.GetFiles(Folder).Where(f => f.EndsWith("-record.kithbackup", StringComparison.Ordinal) == records)] : [];

    /// <summary>Whether these words are in any byte of these files or folders.</summary>
    public static bool Holds(string words, params string[] paths)
    {
        var sought = Encoding.UTF8.GetBytes(words);
        var files = paths.SelectMany(p => Directory.Exists(p) ? Directory.GetFiles(p, "*", SearchOption.AllDirectories) : [p]).ToArray();
        Assert.NotEmpty(files);
        return files.Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return bytes.AsSpan().IndexOf(sought) >= 0;
        });
    }

    /// <summary>The folder in which the bytes of a database lie.</summary>
    public static async Task<string> BytesOfAsync(KithWorld world)
    {
        if (world.Database.Postgres is not { } postgres)
            return world.Database.Folder;
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database WHERE datname = current_database()";
        var folder = (string)(await command.ExecuteScalarAsync())!;
        command.CommandText = "CHECKPOINT";
        await command.ExecuteNonQueryAsync();
        return folder;
    }

    public static IReadOnlyList<string> Wrong(KithWorld world) => [.. Tampering.Check(world).First.Select(f => f.InWords())];

    public void Dispose() => Directory.Delete(_folder, true);
}
