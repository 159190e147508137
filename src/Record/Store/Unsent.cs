using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kith.Record.Store;

/// <summary>
/// What a transaction has still to write to PostgreSQL: sent together in one trip, at the end or before somebody reads the
/// record it belongs to.
/// </summary>
internal sealed class Unsent(RecordStore store) : IDisposable
{
    private readonly HashSet<RecordId> _records = [];
    private DbBatch? _batch;
    private DbCommand? _maker;

    /// <summary>Makes the parameters of EF's own type mappings.</summary>
    public DbCommand Maker => _maker ??= store.Database.GetDbConnection().CreateCommand();

    /// <summary>Adds a statement; its parameters are added by the caller.</summary>
    public DbBatchCommand Add(string sql)
    {
        _batch ??= store.Database.GetDbConnection().CreateBatch();
        var command = _batch.CreateBatchCommand();
        command.CommandText = sql;
        _batch.BatchCommands.Add(command);
        return command;
    }

    /// <summary>What was added is of this record.</summary>
    public void IsOf(RecordId record) => _records.Add(record);

    public Task SendBeforeReadingAsync(RecordId record) => _records.Contains(record) ? SendAsync() : Task.CompletedTask;

    public async Task SendAsync()
    {
        _records.Clear();
        if (_batch is not { } batch)
            return;
        _batch = null;
        await using (batch)
        {
            batch.Transaction = store.Database.CurrentTransaction!.GetDbTransaction();
            await batch.ExecuteNonQueryAsync();
        }
    }

    public void Dispose()
    {
        _batch?.Dispose();
        _maker?.Dispose();
    }
}
