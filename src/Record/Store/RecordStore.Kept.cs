using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

// How a store is kept between uses on SQLite.
internal abstract partial class RecordStore
{
    private (KeptStores Stores, int Age)? _home;

    /// <summary>The statements of a kept store's connection; null on PostgreSQL and where signing in uses the store.</summary>
    public Prepared? Statements { get; private set; }

    /// <summary>From now on it goes back to its home when it is disposed of, its connection open.</summary>
    internal void MoveIn(KeptStores home, int age)
    {
        Database.OpenConnection();
        (_home, Statements) = ((home, age), new Prepared(this));
    }

    /// <summary>Closes it for good.</summary>
    internal void MoveOut()
    {
        Statements?.Dispose();
        (_home, Statements) = (null, null);
        Dispose();
    }

    public override void Dispose()
    {
        if (_home is { } home)
            home.Stores.Back(this, home.Age);
        else
            base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        if (_home is null)
            return base.DisposeAsync();
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// One state of the record for everything that is read until this is disposed of. On SQLite, where it also spares each
    /// query to look for what has changed; on PostgreSQL it would cost two more trips for each page, and there is none.
    /// </summary>
    internal Snapshot? SnapshotNow() => Statements is null ? null : new Snapshot(this);

    internal sealed class Snapshot : IDisposable
    {
        private readonly RecordStore _store;
        private readonly SqliteTransaction _transaction;

        public Snapshot(RecordStore store)
        {
            _store = store;
            _transaction = ((SqliteConnection)store.Database.GetDbConnection()).BeginTransaction(deferred: true);
            store.Database.UseTransaction(_transaction);
        }

        public void Dispose()
        {
            _store.Database.UseTransaction(null);
            _transaction.Dispose();
        }
    }
}
