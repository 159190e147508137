using System.Reflection;
using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Verify;

/// <summary>What a rebuild went through.</summary>
public sealed record Rebuilt(long Records, long Shown);

/// <summary>
/// Throws the derived rows away and makes them anew: record by record from the record's rows, and the index of what searches
/// showed from the lines of those searches. The server may go on meanwhile; what it writes waits for its record's turn.
/// </summary>
public sealed class Rebuild(RecordRuntime runtime)
{
    private const int RecordsTogether = 50;
    private const int LinesTogether = 1000;

    private static readonly MethodInfo s_clear = typeof(Rebuild).GetMethod(nameof(ClearAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo s_clearStrays = typeof(Rebuild).GetMethod(nameof(ClearStraysAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public async Task<Rebuilt> RunAsync(CancellationToken ct = default)
    {
        RecordId[] records;
        await using (var store = runtime.NewStore())
            records = await store.Chains.AsNoTracking().Where(c => c.Type == LineType.Act).OrderBy(c => c.Record).Select(c => c.Record).ToArrayAsync(ct);
        foreach (var some in records.Chunk(RecordsTogether))
            await AnewAsync(some, ct);
        await using (var store = runtime.NewStore())
        {
            store.DoorIsOpen = true;
            foreach (var type in store.Rows.DerivedRows)
                await (Task)s_clearStrays.MakeGenericMethod(type).Invoke(null, [store, ct])!;
            store.Close();
        }
        return new Rebuilt(records.Length, await ShownAnewAsync(ct));
    }

    private async Task AnewAsync(RecordId[] records, CancellationToken ct)
    {
        await using var store = runtime.NewStore();
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var nobody = new Signature(default, "kith rebuild", null, null, null, null);
        foreach (var chain in (await Sql.LockChainsAsync(store, records)).Where(c => c.Type == LineType.Act))
        {
            (store.Open, store.DoorIsOpen) = (chain.Record, true);
            foreach (var type in store.Rows.DerivedRows)
                await (Task)s_clear.MakeGenericMethod(type).Invoke(null, [store, ct])!;
            await Deriving.AllAsync(store, new OpenRecord(store, chain.Record, chain.Kind, nobody, "rebuild", runtime.Now));
            store.Close();
        }
        await transaction.CommitAsync(ct);
    }

    private static Task ClearAsync<T>(RecordStore store, CancellationToken ct) where T : Derived =>
        store.Set<T>().Where(row => row.Record == store.Open).ExecuteDeleteAsync(ct);

    private static Task ClearStraysAsync<T>(RecordStore store, CancellationToken ct) where T : Derived =>
        store.Set<T>().IgnoreQueryFilters().Where(row => !store.Chains.Any(c => c.Record == row.Record)).ExecuteDeleteAsync(ct);

    private async Task<long> ShownAnewAsync(CancellationToken ct)
    {
        long made = 0;
        await using var store = runtime.NewStore();
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        if (store.Database.IsNpgsql())
            await store.Database.ExecuteSqlRawAsync("LOCK TABLE shown IN SHARE ROW EXCLUSIVE MODE", ct);
        await store.Shown.IgnoreQueryFilters().ExecuteDeleteAsync(ct);
        store.Keep();
        var askers = await store.Chains.AsNoTracking().Where(c => c.Type == LineType.Access && c.Kind == RecordKind.Worker)
            .OrderBy(c => c.Record).Select(c => new { c.Record, c.Id }).ToListAsync(ct);
        foreach (var asker in askers)
        {
            store.Open = asker.Record;
            for (long from = 0; ;)
            {
                var lines = await store.Lines.AsNoTracking().Where(l => l.Chain == asker.Id && l.Sequence >= from)
                    .OrderBy(l => l.Sequence).Take(LinesTogether).Select(l => new { l.Id, l.Sequence, l.RecordedAt, l.Content }).ToListAsync(ct);
                if (lines.Count == 0)
                    break;
                from = lines[^1].Sequence + 1;
                List<ShownRow> shown = [.. lines.SelectMany(l => ShownCheck.Of(l.Content, asker.Record, l.Id, Microseconds.Of(l.RecordedAt)))];
                foreach (var row in shown)
                    Sql.AddShown(store, row);
                if (store.Unsent is { } unsent)
                    await unsent.SendAsync();
                made += shown.Count;
            }
        }
        store.LetGo();
        store.Close();
        await transaction.CommitAsync(ct);
        return made;
    }
}
