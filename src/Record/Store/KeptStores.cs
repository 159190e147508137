using System.Collections.Concurrent;

namespace Kith.Record.Store;

/// <summary>
/// The door's stores on SQLite, each with a connection that stays open and statements that stay compiled: to open and to
/// compile anew costs more than a small query. PostgreSQL's driver does the same by itself.
/// </summary>
internal sealed class KeptStores(Func<RecordStore> make, SqliteCheckpoints checkpoints) : IAsyncDisposable
{
    private const int Most = 16;

    private readonly ConcurrentStack<RecordStore> _idle = new();
    private int _age;

    public RecordStore Take()
    {
        if (_idle.TryPop(out var store))
            return store;
        store = make();
        try
        {
            store.MoveIn(this, Volatile.Read(ref _age));
        }
        catch
        {
            store.MoveOut();
            throw;
        }
        return store;
    }

    public void Back(RecordStore store, int age)
    {
        if (age != Volatile.Read(ref _age) || _idle.Count >= Most || store.Database.CurrentTransaction is not null)
            store.MoveOut();
        else
            _idle.Push(store);
    }

    /// <summary>Closes the connections, after trouble that may have broken them.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _age);
        while (_idle.TryPop(out var store))
            store.MoveOut();
    }

    /// <summary>Something was committed.</summary>
    public void Committed() => checkpoints.Committed();

    public async ValueTask DisposeAsync()
    {
        await checkpoints.DisposeAsync();
        Forget();
    }
}
