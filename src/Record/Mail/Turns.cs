using System.Data.Common;
using Kith.Record.Store;
using Npgsql;

namespace Kith.Record.Mail;

/// <summary>
/// Work that one server at a time does of all that serve a database. The turn is a lock of the database's (on SQLite, of a file beside
/// it), held outside any transaction, so that nobody else's work waits for it; it ends with the process, however that ends.
/// </summary>
public sealed class Turns
{
    private readonly RawDatabase _raw;
    private readonly DatabaseSettings _database;

    internal Turns(RawDatabase raw, DatabaseSettings database) => (_raw, _database) = (raw, database);

    /// <summary>Takes the turn, until it is disposed of; null where another has it.</summary>
    public async Task<IAsyncDisposable?> TakeAsync(string work, CancellationToken ct = default)
    {
        if (_database.Postgres is null)
            return TakeFile(Path.Combine(_database.Folder, $"{work}-turn"));
        var connection = await _raw.OpenAsync(ct) ?? throw new InvalidOperationException("The database is prepared first.");
        try
        {
            if (await AskAsync(connection, "SELECT pg_try_advisory_lock(hashtextextended($1, 0))", work, ct) is true)
                return new Held(connection, work);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    private static LockedFile? TakeFile(string file)
    {
        try
        {
            return new LockedFile(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    private static async Task<object?> AskAsync(DbConnection connection, string sql, string work, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new NpgsqlParameter { Value = "kith " + work });
        return await command.ExecuteScalarAsync(ct);
    }

    private sealed class LockedFile(FileStream file) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => file.DisposeAsync();
    }

    private sealed class Held(DbConnection connection, string work) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await AskAsync(connection, "SELECT pg_advisory_unlock(hashtextextended($1, 0))", work, CancellationToken.None);
            }
            catch (Exception why) when (Trouble.IsDatabase(why))
            {
                // The connection is gone, and the lock with it.
            }
            await connection.DisposeAsync();
        }
    }
}
