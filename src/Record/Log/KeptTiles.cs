using System.Collections.Concurrent;
using Kith.Ledger;

namespace Kith.Record.Log;

/// <summary>Full tiles, which never change, kept between uses: every proof needs the upper ones.</summary>
internal sealed class KeptTiles
{
    // 2,000 tiles of 8 KB are the upper levels of half a thousand million lines, or 16 MB.
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<(int Epoch, int Level, long Index), byte[]> _full = new();

    public byte[] Read(LogSql log, int epoch, TileId tile) =>
        _full.TryGetValue((epoch, tile.Level, tile.Index), out var kept) ? kept : Keep(epoch, tile.Level, tile.Index, log.Read(epoch, tile));

    /// <summary>The tree, with everything that the proofs of these places need read in one trip.</summary>
    public TileTree Tree(LogSql log, int epoch, long size, IReadOnlyList<long> places)
    {
        var wanted = new HashSet<(int Level, long Index)>();
        for (var level = 0; size >> (8 * level) > 0; level++)
            foreach (var place in places.Append(size - 1))
                if (place >> (8 * (level + 1)) is var index && index * TileId.Full < size >> (8 * level) && !_full.ContainsKey((epoch, level, index)))
                    wanted.Add((level, index));
        var ahead = wanted.Count > Most / 2 ? new Dictionary<(int, long), byte[]>() : log.Tiles(epoch, wanted);
        return new TileTree(size, tile =>
            ahead.TryGetValue((tile.Level, tile.Index), out var read) && read.Length >= tile.Width * 32 ? Keep(epoch, tile.Level, tile.Index, read) : Read(log, epoch, tile));
    }

    private byte[] Keep(int epoch, int level, long index, byte[] hashes)
    {
        if (hashes.Length < TileId.Full * 32)
            return hashes;
        if (_full.Count >= Most)
            _full.Clear();
        return _full[(epoch, level, index)] = hashes;
    }
}
