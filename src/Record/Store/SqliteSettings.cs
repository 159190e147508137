using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kith.Record.Store;

/// <summary>Every connection waits for the disk before it says "committed", whoever opened it.</summary>
internal sealed class SqliteSettings(string synchronous) : DbConnectionInterceptor
{
    private readonly string _settings = Enum.TryParse<Level>(synchronous, true, out var level) && Enum.IsDefined(level)
        ? $"PRAGMA synchronous={(int)level}; PRAGMA cache_size=-8000; PRAGMA wal_autocheckpoint=20000; PRAGMA temp_store=MEMORY"
        : throw new NotDurable("Kith:Database:Synchronous must be FULL or EXTRA.");

    private readonly ConditionalWeakTable<object, object?> _applied = [];

    private enum Level { Off, Normal, Full, Extra }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken ct = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    // A connection that comes back from the pool has its settings already. A writer whose changed pages do not fit into
    // its cache writes them twice. The log is copied back beside the work (SqliteCheckpoints); only one that has grown
    // very long, because there was never a moment without writing, is copied in the midst of it.
    public void Apply(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || !_applied.TryAdd(handle, null))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = _settings;
        command.ExecuteNonQuery();
    }
}
