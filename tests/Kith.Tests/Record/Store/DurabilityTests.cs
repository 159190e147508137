using Kith.Record;
using Kith.Record.Store;
using Kith.Tests.A;
using Kith.Tests.Crash;
using Npgsql;

namespace Kith.Tests.Record.Store;

/// <summary>Kith does not start on a database that may lose what it said was recorded, and says which setting it is.</summary>
public sealed class DurabilityTests
{
    [Theory, InlineData("NORMAL"), InlineData("OFF")]
    public async Task Sqlite_below_full_is_refused(string level)
    {
        var folder = Directory.CreateTempSubdirectory("kith-test-").FullName;
        await RefusedAsync(new DatabaseSettings { Folder = folder, Synchronous = level }, "Kith:Database:Synchronous");
        Directory.Delete(folder, true);
    }

    [Theory, InlineData("FULL"), InlineData("EXTRA")]
    public async Task Sqlite_at_full_and_beyond_starts(string level)
    {
        var folder = Directory.CreateTempSubdirectory("kith-test-").FullName;
        await using (var app = Built(new DatabaseSettings { Folder = folder, Synchronous = level }))
            await KithApp.PrepareAsync(app.Services, TestContext.Current.CancellationToken);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, true);
    }

    [Theory, InlineData("fsync"), InlineData("full_page_writes"), InlineData("synchronous_commit")]
    public async Task Postgres_with_a_promise_switched_off_is_refused(string setting)
    {
        await using var server = await ScratchPostgres.StartAsync();
        var database = await server.NewDatabaseAsync();
        await RunAsync(database, $"ALTER SYSTEM SET {setting} = off");
        await server.StopAsync();
        await server.RestartAsync(keepPromises: false);
        await RefusedAsync(new DatabaseSettings { Postgres = database }, setting);
    }

    [Fact]
    public async Task Postgres_with_synchronous_commit_off_for_this_database_alone_is_refused()
    {
        var database = await TestDatabases.NewAsync(Db.Postgres);
        var name = new NpgsqlConnectionStringBuilder(database.Postgres).Database;
        await RunAsync(database.Postgres!, $"ALTER DATABASE \"{name}\" SET synchronous_commit = off");
        NpgsqlConnection.ClearAllPools();
        await RefusedAsync(database, "synchronous_commit");
    }

    [Fact]
    public async Task The_server_ends_with_code_one_and_says_which_setting()
    {
        var folder = Directory.CreateTempSubdirectory("kith-test-").FullName;
        await using var served = ServedKith.Start(new DatabaseSettings { Folder = folder, Synchronous = "NORMAL" }, new Dictionary<string, string?>());
        Assert.Equal(1, await served.ExitCodeAsync());
        Assert.Contains("Kith:Database:Synchronous", served.Said, StringComparison.Ordinal);
        Directory.Delete(folder, true);
    }

    private static async Task RefusedAsync(DatabaseSettings database, string names)
    {
        await using var app = Built(database);
        var refusal = await Assert.ThrowsAsync<NotDurable>(() => KithApp.PrepareAsync(app.Services, TestContext.Current.CancellationToken));
        Assert.Contains(names, refusal.Message, StringComparison.Ordinal);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Built(DatabaseSettings database) =>
        KithWorld.Build(database, builder => builder.Configuration["Kith:Database:Synchronous"] = database.Synchronous).App;

    private static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
