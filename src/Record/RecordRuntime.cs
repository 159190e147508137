using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kith.Record;

/// <summary>What lives as long as the program: the lanes that commit, the rules, the clock, what the rules remember. Opens doors for workers.</summary>
public sealed class RecordRuntime : IAsyncDisposable
{
    private readonly Func<RecordStore> _newStore;

    internal RecordRuntime(Func<RecordStore> newStore, int lanes, Rules rules, TimeProvider time, ILogger<RecordRuntime> log)
    {
        (_newStore, Rules, Time) = (newStore, rules, time);
        Committer = new Committer(this, lanes, log);
    }

    internal Rules Rules { get; }
    internal TimeProvider Time { get; }
    internal Committer Committer { get; }
    internal RememberedRows Remembered { get; } = new(200_000);
    internal DateTimeOffset Now => Ledger.Microseconds.ToInstant(Ledger.Microseconds.Of(Time.GetUtcNow()));

    /// <summary>The door, for one worker and one request.</summary>
    public Records For(Asking asking) => new(this, asking);

    internal RecordStore NewStore()
    {
        var store = _newStore();
        store.Database.AutoSavepointsEnabled = false;
        store.Close(); // it comes from a pool, which does not know what the one before had open
        return store;
    }

    /// <summary>After a server went away every connection kept for later is broken, so the first who come after would meet one each.</summary>
    internal void ForgetConnections()
    {
        using var store = NewStore();
        if (store.Database.GetDbConnection() is NpgsqlConnection connection)
            NpgsqlConnection.ClearPool(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await Committer.DisposeAsync();
        Remembered.Dispose();
    }
}
