using System.Collections.Concurrent;
using Kith.Ledger;

namespace Kith.Record.Log;

/// <summary>
/// The nodes of the upper tiles and of those at the tree's right edge, kept between proofs: every proof needs them. A tile of
/// one width never changes. The lowest full tiles are too many to keep.
/// </summary>
internal sealed class KeptTiles
{
    // At 16 KB each: the upper tiles of a hundred million lines are 1,500.
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<(int Epoch, TileId Tile), byte[][]> _kept = new();

    /// <summary>The tree, with everything that the proofs of these places need read in one trip.</summary>
    public ProofTree Tree(LogSql log, int epoch, long size, IReadOnlyList<long> places, byte[]? lowestOfFirst = null)
    {
        var wanted = new HashSet<TileId>();
        for (var level = 0; size >> (8 * level) > 0; level++)
            foreach (var place in places.Append(size - 1))
            {
                var index = place >> (8 * (level + 1));
                var width = (size >> (8 * level)) - index * TileId.Full;
                var tile = new TileId(level, index, (int)Math.Min(TileId.Full, width));
                if (width > 0 && !(lowestOfFirst is not null && level == 0 && index == places[0] / TileId.Full) && !_kept.ContainsKey((epoch, tile)))
                    wanted.Add(tile);
            }
        // So many are read one by one, and let go of again.
        var ahead = wanted.Count > Most / 2 ? new Dictionary<(int, long), byte[]>() : log.Tiles(epoch, [.. wanted.Select(t => (t.Level, t.Index))]);
        if (lowestOfFirst is not null && ahead is Dictionary<(int, long), byte[]> with)
            with[(0, places[0] / TileId.Full)] = lowestOfFirst;
        var (lowest, nodes) = (default(TileId), Array.Empty<byte[]>());
        return new ProofTree(size, tile =>
        {
            if (_kept.TryGetValue((epoch, tile), out var kept))
                return kept;
            if (nodes.Length > 0 && lowest == tile)
                return nodes;
            var hashes = ahead.TryGetValue((tile.Level, tile.Index), out var read) && read.Length >= tile.Width * 32 ? read : log.Read(epoch, tile);
            var made = ProofTree.NodesOf(hashes.AsSpan(0, tile.Width * 32));
            if (tile.Level == 0 && tile.Width == TileId.Full)
                (lowest, nodes) = (tile, made);
            else
            {
                if (_kept.Count >= Most)
                    _kept.Clear();
                _kept[(epoch, tile)] = made;
            }
            return made;
        });
    }
}
