using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record;

public sealed partial class Records
{
    private const int MostTries = 10;

    /// <summary>Shows a worker one view of one record.</summary>
    public Task<T> ReadAsync<T>(RecordId record, View<T> view, CancellationToken ct = default) =>
        GuardedAsync(() => ReadAsync(record, view, null, ct));

    /// <summary>
    /// Shows a worker one view of one record as it stood at a past moment: with the rows that were recorded by then and no
    /// others. Who may see it, and what of it is hidden, is decided by today's rules; the line says which moment was looked at.
    /// </summary>
    public Task<T> ReadAsync<T>(RecordId record, View<T> view, DateTimeOffset asAt, CancellationToken ct = default) =>
        GuardedAsync(() => ReadAsync(record, view, (DateTimeOffset?)Ledger.Microseconds.ToInstant(Ledger.Microseconds.Of(asAt)), ct));

    private async Task<T> ReadAsync<T>(RecordId record, View<T> view, DateTimeOffset? asAt, CancellationToken ct)
    {
        for (var tried = 1; ; tried++)
        {
            await using var store = _runtime.NewStore();
            var now = _runtime.Now;
            if (asAt > now)
                throw new Invalid("AsAt", "The moment to look at must be in the past");
            var (kind, decision, length) = await DecideAsync(store, record, view.Needed, view, now, ct);
            Task JustLogAsync(Decision so) => LogAsync(kind is null ? _asking.Worker : record, view.GetType().Name, so, view.Item, asAt);
            if (!decision.Allowed)
            {
                await JustLogAsync(decision);
                throw decision.AsRefusal();
            }
            (Until, By) = (decision.Until ?? Until, decision.By);
            if (!view.Names && view.Item is null)
            {
                await JustLogAsync(decision);
                return await SeeAsync(store, record, view, kind!.Value, decision, length, now, asAt, ct);
            }
            // Of an item it is logged whether it is there, and of what names what it shows, what that was: so it is read first.
            T shown;
            try
            {
                shown = await SeeAsync(store, record, view, kind!.Value, decision, length, now, asAt, ct);
            }
            catch (Exception why)
            {
                await JustLogAsync(why is Missing && view.Item is { } item && !decision.Hidden.Contains(item) ? Decision.Deny(decision.By, Look.NothingThere) : decision);
                throw;
            }
            if (!view.Names)
            {
                await JustLogAsync(decision);
                return shown;
            }
            var about = About(view.GetType().Name, decision, view.Item) with { AsAt = asAt };
            var line = new AccessWork(record, about, decision.By) { Seen = view.Sighted(shown) is { } sight ? SeenField.Of(sight, length) : null };
            await _runtime.Committer.CommitAsync(line);
            if (!line.Moved)
                return shown;
            // Something was done to the record since it was read: nothing was shown and nothing logged, so it is read again.
            if (tried == MostTries)
                throw new Changed("This record is being written to faster than it can be read. Open the page again.");
        }
    }

    private async Task<T> SeeAsync<T>(RecordStore store, RecordId record, View<T> view, RecordKind kind, Decision decision, long length,
        DateTimeOffset now, DateTimeOffset? asAt, CancellationToken ct)
    {
        // What is kept is what stands now.
        var kept = asAt is null ? _runtime.Views.Of(record, decision, length) : null;
        var keeps = kept is not null && view.KeptSize > 0;
        if (keeps && kept!.TryGet<T>(view, out var before))
            return before;
        (store.Open, store.Hidden, store.AsAt) = (record, [.. decision.Hidden], asAt);
        // Opened once for all that the view reads: opening costs as much as a small query.
        await store.Database.OpenConnectionAsync(ct);
        var snapshot = store.SnapshotNow();
        try
        {
            var shown = await view.SeeAsync(new OpenRecord(store, record, kind, decision.By, decision.Basis, now)
            {
                AsAt = asAt,
                Granted = decision.Terms,
                Kept = kept,
                ForAnyone = keeps,
            }, ct);
            // Only now: what is hidden is refused no sooner than what does not exist.
            if (view.Item is { } item && decision.Hidden.Contains(item))
                throw new Missing();
            if (keeps)
                kept!.Keep(view, view.KeptSize, shown);
            return shown;
        }
        finally
        {
            snapshot?.Dispose();
            store.Close();
            await store.Database.CloseConnectionAsync();
        }
    }
}
