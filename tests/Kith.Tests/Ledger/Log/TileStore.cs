using Kith.Ledger;

namespace Kith.Tests.Ledger.Log;

/// <summary>A log's tiles in memory, as a database would keep them: one row for each tile, which grows.</summary>
internal sealed class TileStore
{
    private readonly Dictionary<(int Level, long Index), byte[]> tiles = [];

    public long Size { get; private set; }

    /// <summary>The tiles that were asked for, and how wide.</summary>
    public List<TileId> Reads { get; } = [];

    public IReadOnlyCollection<(int Level, long Index)> Tiles => tiles.Keys;

    public byte[] Hashes(int level, long index) => tiles[(level, index)];

    public byte[] Read(TileId tile)
    {
        Reads.Add(tile);
        return tiles[(tile.Level, tile.Index)];
    }

    /// <summary>Exactly as wide as is asked: what a reader of published partial tiles gets.</summary>
    public byte[] ReadExactly(TileId tile) => Read(tile)[..(tile.Width * 32)];

    public IReadOnlyList<(TileId Tile, byte[] Hashes)> Append(IReadOnlyList<byte[]> leafHashes)
    {
        var grown = TileGrowth.Append(Size, Read, leafHashes);
        foreach (var (tile, hashes) in grown)
        {
            Assert.Equal(tile.Width * 32, hashes.Length);
            tiles[(tile.Level, tile.Index)] = hashes;
        }
        Size += leafHashes.Count;
        return grown;
    }
}
