using System.Data.Common;
using Kith.Families;
using Kith.Ledger;
using Kith.Record;
using Kith.Record.Log;
using Kith.Tests.A;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kith.Tests.Record.Log;

/// <summary>What the tests of the log ask again and again.</summary>
internal static class SomeLog
{
    public static Sequencer Sequencer(this KithWorld world) => world.App.Services.GetRequiredService<Sequencer>();

    public static LogReader Reader(this KithWorld world) => world.App.Services.GetRequiredService<LogReader>();

    public static async Task<LogState> SignedAsync(this KithWorld world)
    {
        await world.Sequencer().RunOnceAsync();
        return (await world.Reader().NewestAsync())!;
    }

    /// <summary>Adds access lines: cheap, and like any other line.</summary>
    public static async Task LookAsync(this KithWorld world, RecordId family, int times)
    {
        for (var i = 0; i < times; i++)
            await world.As(world.HealthVisitor).ReadAsync(family, new FamilyView());
    }

    public static async Task<DbConnection> RawAsync(this KithWorld world)
    {
        DbConnection connection = world.Database.Postgres is { } postgres ? new NpgsqlConnection(postgres)
            : new SqliteConnection($"Data Source={Path.Combine(world.Database.Folder, "kith.db")};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public static async Task<object?> AskAsync(this KithWorld world, string sql)
    {
        await using var connection = await world.RawAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public static async Task<long> CountAsync(this KithWorld world, string table) =>
        Convert.ToInt64(await world.AskAsync($"SELECT COUNT(*) FROM {table}"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The world on a copy of the database as it stands, which a test may put back later, as from a backup.</summary>
    public static async Task<KithWorld> RestoredAsync(this KithWorld world, DatabaseSettings backup, Action<WebApplicationBuilder>? also = null)
    {
        // The key and what the log remembers of itself stay where they were: they are not in the database.
        foreach (var file in Directory.GetFiles(world.Database.Folder, "log-*"))
            File.Copy(file, Path.Combine(backup.Folder, Path.GetFileName(file)), overwrite: true);
        var restored = KithWorld.Build(backup, also);
        await KithApp.PrepareAsync(restored.App.Services);
        return restored;
    }

    public static NoteVerifier KeyOf(LogOverview log) => NoteVerifier.Parse(log.Keys.Single(k => k.RetiredAt is null && k.Epoch == log.Epochs[^1].Number).Key);
}
