using System.Diagnostics;
using Npgsql;
using Xunit;

namespace Kith.Tests.A;

public sealed class ScratchPostgresTests
{
    [Fact]
    public async Task It_keeps_every_promise_about_commits()
    {
        await using var server = await ScratchPostgres.StartAsync();
        var database = await server.NewDatabaseAsync();

        Assert.Equal("on", await AskAsync(database, "SHOW fsync"));
        Assert.Equal("on", await AskAsync(database, "SHOW full_page_writes"));
        Assert.Equal("on", await AskAsync(database, "SHOW synchronous_commit"));
    }

    [Fact]
    public async Task A_database_made_from_another_has_what_was_in_it()
    {
        await using var server = await ScratchPostgres.StartAsync();
        var first = await server.NewDatabaseAsync();
        await AskAsync(first, "CREATE TABLE kept (word text)");
        await AskAsync(first, "INSERT INTO kept VALUES ('here')");

        var copies = await Task.WhenAll(server.NewDatabaseAsync(first), server.NewDatabaseAsync(first));

        Assert.NotEqual(copies[0], copies[1]);
        Assert.Equal("here", await AskAsync(copies[0], "SELECT word FROM kept"));
        Assert.Equal("here", await AskAsync(copies[1], "SELECT word FROM kept"));
    }

    [Fact]
    public async Task What_was_committed_outlives_a_kill()
    {
        await using var server = await ScratchPostgres.StartAsync();
        var database = await server.NewDatabaseAsync();
        await AskAsync(database, "CREATE TABLE kept (word text)");
        await AskAsync(database, "INSERT INTO kept VALUES ('here')");

        await server.KillAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync(database, "SELECT word FROM kept"));
        await server.RestartAsync();

        Assert.Equal("here", await AskAsync(database, "SELECT word FROM kept"));
    }

    [Fact]
    public async Task Nothing_of_it_is_left_when_it_is_disposed()
    {
        var server = await ScratchPostgres.StartAsync();
        var folder = await AskAsync(await server.NewDatabaseAsync(), "SHOW data_directory");
        var process = int.Parse((await File.ReadAllLinesAsync(Path.Combine(folder, "postmaster.pid"), TestContext.Current.CancellationToken))[0],
            System.Globalization.CultureInfo.InvariantCulture);

        await server.DisposeAsync();

        Assert.False(Directory.Exists(Path.GetDirectoryName(folder)));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process));
    }

    private static async Task<string> AskAsync(string database, string question)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync() as string ?? "";
    }
}
