using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kith.Record.Store;

/// <summary>Refuses rows of a record that come any other way than through the door, and any change to one that stands.</summary>
internal sealed class DoorInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData data, InterceptionResult<int> result)
    {
        Guard(data.Context);
        return base.SavingChanges(data, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData data, InterceptionResult<int> result, CancellationToken ct = default)
    {
        Guard(data.Context);
        return base.SavingChangesAsync(data, result, ct);
    }

    private static void Guard(DbContext? context)
    {
        if (context is not RecordStore store)
            return;
        foreach (var entry in store.ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Unchanged)
                continue;
            if (entry.Entity is LedgerLine or OnRecord && entry.State != EntityState.Added)
                throw new InvalidOperationException("Rows of a record are never changed or deleted: record a correction instead.");
            if (entry.Entity is LedgerLine or ChainRow or ShownRow)
                throw new InvalidOperationException("Ledger lines are written by the door alone.");
            if (entry.Entity is OnRecord or Derived && !store.DoorIsOpen)
                throw new InvalidOperationException("Rows of a record are written through the door alone.");
            if (entry.Entity is OnRecord row && row.Record != store.Open)
                throw new InvalidOperationException("A row belongs to the record that is open.");
        }
    }
}
