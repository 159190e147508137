using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Log;

/// <summary>Gives lines that wait their places in the log, and grows the tree over them.</summary>
internal sealed class PlaceWork(int most) : Work
{
    public override IEnumerable<RecordId> Records => [];

    // What goes wrong half way must leave nothing behind.
    public override bool Alone => true;

    /// <summary>How many lines were given a place; fewer than there might have been means that none is left.</summary>
    public int Placed => Lines.Count;

    /// <summary>Those lines, from which place on, in which epoch.</summary>
    public IReadOnlyList<UnplacedRow> Lines { get; private set; } = [];

    public long From { get; private set; }

    public int Epoch { get; private set; }

    public override async Task RunAsync(Session session, CancellationToken ct)
    {
        Lines = [];
        var log = new LogSql(session.Store);
        if (!await log.HoldAsync() || await session.Store.NewestEpochAsync(ct) is not { } epoch)
            return;
        var lines = await log.TakeAsync(most);
        if (lines.Count == 0)
            return;
        From = await log.AppendAsync(epoch.Number, lines);
        (Epoch, Lines) = (epoch.Number, lines);
    }
}

internal static class Placing
{
    public static Task<LogEpochRow?> NewestEpochAsync(this RecordStore store, CancellationToken ct) =>
        store.Set<LogEpochRow>().AsNoTracking().OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);

    public static Task<CheckpointRow?> NewestCheckpointAsync(this RecordStore store, int epoch, CancellationToken ct) =>
        store.Set<CheckpointRow>().AsNoTracking().Where(c => c.Epoch == epoch).OrderByDescending(c => c.Size).FirstOrDefaultAsync(ct);

    /// <summary>Appends to the entries and to the tiles of every level. Gives the place of the first.</summary>
    public static async Task<long> AppendAsync(this LogSql log, int epoch, IReadOnlyList<UnplacedRow> lines)
    {
        var size = log.Size(epoch);
        await log.AddEntriesAsync(epoch, size, lines);
        foreach (var (tile, hashes) in TileGrowth.Append(size, id => log.Read(epoch, id), [.. lines.Select(l => l.Hash)]))
            log.PutTile(epoch, tile, hashes);
        return size;
    }

    /// <summary>The hashes of a tile that must be there.</summary>
    public static byte[] Read(this LogSql log, int epoch, TileId tile) =>
        log.Tile(epoch, tile) is { } hashes && hashes.Length >= tile.Width * 32 ? hashes : throw new LogDamaged($"Tile {tile.Path} of the log is not there as it should be.");

    public static TileTree Tree(this LogSql log, int epoch, long size) => new(size, id => log.Read(epoch, id));
}

/// <summary>The log's own tables are not what it wrote.</summary>
public sealed class LogDamaged(string message) : Exception(message);
