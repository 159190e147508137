using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Log;

/// <summary>What the log signed, with the witnesses' signatures.</summary>
/// <param name="Cosigned">How many of the witnesses in the settings cosigned it.</param>
public sealed record LogState(int Epoch, string Origin, long Size, byte[] Root, SignedNote Note, DateTimeOffset At, int Cosigned);

/// <summary>That a line stands in the log: the path from it to the root of a checkpoint.</summary>
public sealed record LogProof(RecordId Record, Guid Line, int Epoch, long Index, byte[] Hash, long Size, IReadOnlyList<byte[]> Path);

/// <summary>Reads the log and proves lines in it, with as many tiles as the logarithm of its size asks for.</summary>
public sealed class LogReader
{
    private readonly RecordRuntime _runtime;
    private readonly LogSettings _settings;
    private readonly LogKeys _keys;
    private readonly KeptTiles _kept = new();
    private readonly NoteVerifier[] _witnesses;

    internal LogReader(RecordRuntime runtime, LogSettings settings, LogKeys keys)
    {
        (_runtime, _settings, _keys) = (runtime, settings, keys);
        _witnesses = [.. settings.Witnesses.Select(w => w.Key).OfType<string>().Select(NoteVerifier.Parse)];
    }

    /// <summary>How many witnesses must cosign.</summary>
    public int Quorum => _settings.Quorum;

    /// <summary>The newest checkpoint; null before the first.</summary>
    public Task<LogState?> NewestAsync(CancellationToken ct = default) => StateAsync(null, null, ct);

    /// <summary>The newest checkpoint of one epoch.</summary>
    public Task<LogState?> NewestAsync(int epoch, CancellationToken ct = default) => StateAsync(epoch, null, ct);

    /// <summary>The newest checkpoint that as many witnesses cosigned as the policy asks for; null when there is none in this epoch.</summary>
    public Task<LogState?> NewestWitnessedAsync(CancellationToken ct = default) => InStoreAsync(async store =>
    {
        if (await store.NewestEpochAsync(ct) is not { } epoch)
            return null;
        var witnesses = _witnesses.Select(w => w.Encode()).ToArray();
        var size = await store.Set<CosignatureRow>().AsNoTracking().Where(c => c.Epoch == epoch.Number && witnesses.Contains(c.Witness))
            .GroupBy(c => c.Size).Where(g => g.Count() >= _settings.Quorum).OrderByDescending(g => g.Key).Select(g => (long?)g.Key).FirstOrDefaultAsync(ct);
        return size is null ? null : await StateAsync(store, epoch.Number, size, ct);
    });

    /// <summary>Everything there is to tell about the log.</summary>
    public Task<LogOverview> OverviewAsync(CancellationToken ct = default) => InStoreAsync(store => LogOverview.OfAsync(store, _settings, _keys, ct));

    /// <summary>Proves one line to the newest checkpoint; null while it is not in it yet.</summary>
    public Task<LogProof?> ProveAsync(RecordId record, Guid line, CancellationToken ct = default) => InStoreAsync(store =>
    {
        var log = new LogSql(store);
        if (log.Place(record, line) is not var (epoch, size, position, hash, tile))
            return Task.FromResult<LogProof?>(null);
        var path = _kept.Tree(log, epoch, size, [position], tile).Inclusion(position);
        return Task.FromResult<LogProof?>(new LogProof(record, line, epoch, position, hash, size, path));
    });

    /// <summary>Proves every line of a record that stands in the first so many entries, in the order of their places.</summary>
    public async Task<IReadOnlyList<LogProof>> ProveAllAsync(RecordId record, long upToSize, CancellationToken ct = default)
    {
        if (await NewestAsync(ct) is not { } newest || upToSize <= 0)
            return [];
        if (upToSize > newest.Size)
            throw new ArgumentOutOfRangeException(nameof(upToSize), "The log has not signed so much yet.");
        return await InStoreAsync(store => Task.FromResult<IReadOnlyList<LogProof>>(Prove(store, record, newest.Epoch, upToSize)));
    }

    /// <summary>The proof that a later checkpoint continues an earlier one.</summary>
    public Task<IReadOnlyList<byte[]>> ConsistencyAsync(int epoch, long older, long newer, CancellationToken ct = default) =>
        InStoreAsync(store => Task.FromResult(new LogSql(store).Tree(epoch, newer).Consistency(older)));

    /// <summary>A tile of hashes at exactly the width that is asked for; null where the log has not signed so much.</summary>
    public async Task<byte[]?> TileAsync(int epoch, TileId tile, CancellationToken ct = default)
    {
        if (await NewestAsync(epoch, ct) is not { } state || !IsSigned(tile, state.Size))
            return null;
        return await InStoreAsync(store => Task.FromResult(new LogSql(store).Read(epoch, tile)[..(tile.Width * 32)]));
    }

    /// <summary>A bundle of entries; null where the log has not signed so much.</summary>
    public async Task<byte[]?> EntriesAsync(int epoch, TileId tile, CancellationToken ct = default)
    {
        if (await NewestAsync(epoch, ct) is not { } state || !IsSigned(tile with { Level = 0 }, state.Size))
            return null;
        return await InStoreAsync(async store =>
        {
            List<byte[]> leaves = [.. new LogSql(store).Leaves(epoch, tile.Index * TileId.Full, tile.Width)];
            if (tile.Index == 0 && epoch > 1)
                leaves[0] = await store.Set<LogEpochRow>().Where(e => e.Number == epoch).Select(e => e.Entry).SingleAsync(ct) ?? [];
            return EntryTile.Encode(leaves);
        });
    }

    private static bool IsSigned(TileId tile, long size) =>
        tile.Level < 8 && tile.Index < long.MaxValue / (2 * TileId.Full) && tile.Index * TileId.Full + tile.Width <= size >> (8 * tile.Level);

    private LogProof[] Prove(RecordStore store, RecordId record, int epoch, long size)
    {
        var log = new LogSql(store);
        var places = log.Places(epoch, record, size).OrderBy(p => p.Position).ToArray();
        var tree = _kept.Tree(log, epoch, size, [.. places.Select(p => p.Position)]);
        return [.. places.Select(p => new LogProof(record, p.Line, epoch, p.Position, p.Hash, size, tree.Inclusion(p.Position)))];
    }

    private Task<LogState?> StateAsync(int? epoch, long? size, CancellationToken ct) =>
        InStoreAsync(async store => (epoch ?? (await store.NewestEpochAsync(ct))?.Number) is { } number ? await StateAsync(store, number, size, ct) : null);

    private async Task<LogState?> StateAsync(RecordStore store, int epoch, long? size, CancellationToken ct)
    {
        var row = size is null ? await store.NewestCheckpointAsync(epoch, ct)
            : await store.Set<CheckpointRow>().AsNoTracking().SingleOrDefaultAsync(c => c.Epoch == epoch && c.Size == size, ct);
        if (row is null)
            return null;
        var lines = await store.Set<CosignatureRow>().AsNoTracking().Where(c => c.Epoch == epoch && c.Size == row.Size).OrderBy(c => c.Witness).Select(c => c.Line).ToListAsync(ct);
        var note = SignedNote.Parse(row.Note + string.Concat(lines));
        return new LogState(epoch, Checkpoint.Parse(note.Text).Origin, row.Size, row.Root, note, row.At, _witnesses.Count(w => note.CosignedAt(w) is not null));
    }

    private async Task<T> InStoreAsync<T>(Func<RecordStore, Task<T>> read) => await _runtime.GuardedAsync(async () =>
    {
        await using var store = _runtime.NewStore();
        await store.Database.OpenConnectionAsync();
        try
        {
            return await read(store);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    });
}
