using System.Data.Common;

namespace Kith.Record.Store;

/// <summary>The database without a model, for the questions that are asked before there is one.</summary>
internal sealed class RawDatabase(Func<DbConnection> connect, Type store)
{
    /// <summary>The type of the store whose migrations make it.</summary>
    public Type Store => store;

    /// <summary>A connection, opened; null where there is no database yet.</summary>
    public async Task<DbConnection?> OpenAsync(CancellationToken ct)
    {
        var connection = connect();
        try
        {
            if (IsNotThere(connection))
                return null;
            await connection.OpenAsync(ct);
            return connection;
        }
        catch (Npgsql.PostgresException none) when (none.SqlState == Npgsql.PostgresErrorCodes.InvalidCatalogName)
        {
            return null;
        }
    }

    /// <inheritdoc cref="OpenAsync"/>
    public DbConnection? Open()
    {
        var connection = connect();
        if (IsNotThere(connection))
            return null;
        connection.Open();
        return connection;
    }

    private static bool IsNotThere(DbConnection connection) =>
        connection is Microsoft.Data.Sqlite.SqliteConnection && !File.Exists(connection.DataSource);

    /// <summary>The first column of every row, as text.</summary>
    public static async Task<HashSet<string>> TextsAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(ct);
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(ct))
            found.Add(rows.GetString(0));
        return found;
    }
}
