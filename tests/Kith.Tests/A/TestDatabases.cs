using Kith.Record;
using Microsoft.Data.Sqlite;
using Npgsql;

[assembly: AssemblyFixture(typeof(Kith.Tests.A.EndOfDatabases))]

namespace Kith.Tests.A;

/// <summary>
/// Stops the server and deletes the templates while the run still goes on. At the process's end there are only seconds for
/// it, and a server with hundreds of databases takes longer.
/// </summary>
public sealed class EndOfDatabases : IAsyncDisposable
{
    public ValueTask DisposeAsync() => TestDatabases.EndAsync();
}

/// <summary>A database for each test, copied from one that was migrated once. Real files and a real PostgreSQL.</summary>
internal static class TestDatabases
{
    private static readonly Lazy<Task<ScratchPostgres>> s_server = new(ScratchPostgres.StartAsync);
    private static readonly Lazy<Task<string>> s_sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> s_postgres = new(MakePostgresAsync);
    private static readonly SemaphoreSlim s_copying = new(1);

    public static async Task<DatabaseSettings> NewAsync(Db db)
    {
        if (db == Db.Sqlite)
        {
            var template = await s_sqlite.Value;
            var folder = Directory.CreateTempSubdirectory("kith-test-").FullName;
            foreach (var file in Directory.GetFiles(template))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            return new DatabaseSettings { Folder = folder };
        }
        var name = await s_postgres.Value;
        await s_copying.WaitAsync();
        try
        {
            return OnServer(await (await s_server.Value).NewDatabaseAsync(name));
        }
        finally
        {
            s_copying.Release();
        }
    }

    /// <summary>A database in which nothing has been made yet.</summary>
    public static async Task<DatabaseSettings> BareAsync(Db db) => db == Db.Postgres
        ? OnServer(await (await s_server.Value).NewDatabaseAsync())
        : new DatabaseSettings { Folder = Directory.CreateTempSubdirectory("kith-test-").FullName };

    /// <summary>A copy of a database as it stands. Nobody may be writing to it.</summary>
    public static async Task<DatabaseSettings> CopyAsync(DatabaseSettings of)
    {
        if (of.Postgres is { } connection)
            return OnServer(await (await s_server.Value).NewDatabaseAsync(connection));
        var folder = Directory.CreateTempSubdirectory("kith-test-").FullName;
        await using var from = new SqliteConnection($"Data Source={Path.Combine(of.Folder, "kith.db")};Pooling=false");
        await using var to = new SqliteConnection($"Data Source={Path.Combine(folder, "kith.db")};Pooling=false");
        await from.OpenAsync();
        await to.OpenAsync();
        from.BackupDatabase(to);
        await using var command = to.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync();
        return new DatabaseSettings { Folder = folder };
    }

    // The folder is for the log's key and state, which are never in the database.
    private static DatabaseSettings OnServer(string connection) =>
        new() { Postgres = connection, Folder = Directory.CreateTempSubdirectory("kith-test-").FullName };

    public static async Task DropAsync(DatabaseSettings database)
    {
        if (database.Postgres is { } connection)
        {
            await using var pooled = new NpgsqlConnection(connection);
            NpgsqlConnection.ClearPool(pooled);
            if (s_server.IsValueCreated)
                await (await s_server.Value).DropDatabaseAsync(connection);
            if (database.Folder.Contains("kith-test-", StringComparison.Ordinal) && Directory.Exists(database.Folder)) // two servers of one database share it
                Directory.Delete(database.Folder, true);
            return;
        }
        using var file = new SqliteConnection($"Data Source={Path.Combine(database.Folder, "kith.db")}");
        SqliteConnection.ClearPool(file);
        Directory.Delete(database.Folder, true);
    }

    internal static async ValueTask EndAsync()
    {
        if (s_sqlite.IsValueCreated)
            Directory.Delete(await s_sqlite.Value, true);
        if (s_server.IsValueCreated)
            await (await s_server.Value).DisposeAsync();
    }

    private static async Task<string> MakeSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kith-template-").FullName;
        await using (var world = KithWorld.Build(new DatabaseSettings { Folder = folder }).App)
            await KithApp.PrepareAsync(world.Services);
        SqliteConnection.ClearAllPools();
        return folder;
    }

    private static async Task<string> MakePostgresAsync()
    {
        var connection = await (await s_server.Value).NewDatabaseAsync();
        await using (var world = KithWorld.Build(new DatabaseSettings { Postgres = connection }).App)
            await KithApp.PrepareAsync(world.Services);
        NpgsqlConnection.ClearAllPools();
        return connection;
    }
}
