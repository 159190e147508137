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

    private long _lastId;

    /// <summary>
    /// An id that sorts after every one given before here, also within the same millisecond: UUID v7 with the twelve bits
    /// behind the millisecond as a counter (RFC 9562, section 6.2, method 1), so that "the latest row" is one row.
    /// </summary>
    internal Guid NextId(DateTimeOffset now)
    {
        var wanted = now.ToUnixTimeMilliseconds() << 12;
        long last, next;
        do
        {
            last = Interlocked.Read(ref _lastId);
            next = Math.Max(last + 1, wanted);
        }
        while (Interlocked.CompareExchange(ref _lastId, next, last) != last);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(next >> 12)).TryWriteBytes(bytes, true, out _);
        bytes[6] = (byte)(0x70 | ((next >> 8) & 0x0F));
        bytes[7] = (byte)next;
        return new Guid(bytes, true);
    }

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
