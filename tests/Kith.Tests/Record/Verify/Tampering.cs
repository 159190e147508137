using System.Data;
using System.Data.Common;
using Kith.Record;
using Kith.Record.Verify;
using Kith.Tests.A;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kith.Tests.Record.Verify;

/// <summary>Somebody who holds the connection string and has taken every lock off.</summary>
internal sealed class Tampering : IAsyncDisposable
{
    private readonly DbConnection _connection;

    private Tampering(DbConnection connection) => _connection = connection;

    public static async Task<Tampering> WithAsync(DatabaseSettings database)
    {
        DbConnection connection = database.Postgres is { } postgres
            ? new NpgsqlConnection(postgres + ";Pooling=false")
            : new SqliteConnection($"Data Source={Path.Combine(database.Folder, "kith.db")};Pooling=false;Foreign Keys=false");
        await connection.OpenAsync();
        var tampering = new Tampering(connection);
        if (connection is NpgsqlConnection)
            await tampering.RunAsync("SET session_replication_role = replica");
        else
            foreach (var trigger in await tampering.AskAsync("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
                await tampering.RunAsync($"DROP TRIGGER \"{trigger[0]}\"");
        return tampering;
    }

    public bool IsSqlite => _connection is SqliteConnection;

    /// <summary>A value in the form of an id in this database.</summary>
    public object Id(Guid id) => IsSqlite ? id.ToByteArray(true) : id;

    /// <summary>The record whose id was read in this form.</summary>
    public RecordId RecordOf(object id) => new(IsSqlite ? new Guid((byte[])id, true) : (Guid)id);

    public async Task<int> RunAsync(string sql, params object?[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<List<object[]>> AskAsync(string sql, params object?[] values)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    /// <summary>What a check finds in the database as it now is.</summary>
    public static CheckResult Check(KithWorld world) => new RecordCheck(world.App.Services) { Workers = 1 }.Run();

    private DbCommand Command(string sql, object?[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            if (IsSqlite)
                parameter.ParameterName = "$" + (i + 1);
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
