namespace Kith.Ledger;

/// <summary>
/// What a log's tiles (C2SP tlog-tiles) become when entries are added at its end. Only the last tile of each level can be partial,
/// so only those are read, whatever the size of the log.
/// </summary>
public static class TileGrowth
{
    private const int HashLength = Leaf.HashLength;

    /// <summary>
    /// All tiles that are new or have grown, at every level, from the lowest level and place up, with the widths they have after
    /// the growth. <paramref name="read"/> gives a partial tile's hashes: as many as the width asked for, or more.
    /// </summary>
    /// <exception cref="FormatException">A tile has fewer hashes than it must have, or a leaf hash is not 32 bytes.</exception>
    public static IReadOnlyList<(TileId Tile, byte[] Hashes)> Append(long size, Func<TileId, byte[]> read, IReadOnlyList<byte[]> leafHashes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (leafHashes.Any(h => h is not { Length: HashLength }))
            throw new FormatException("A leaf hash is 32 bytes.");
        var grown = new List<(TileId, byte[])>();
        var added = leafHashes;
        for (var level = 0; added.Count > 0; level++)
        {
            var above = new List<byte[]>();
            var (index, width) = Math.DivRem(size >> (8 * level), TileId.Full);
            var hashes = new byte[Math.Min(TileId.Full, width + added.Count) * HashLength];
            if (width > 0)
                Partial(new TileId(level, index, (int)width), read).CopyTo(hashes.AsSpan());
            var at = (int)width;
            for (var i = 0; i < added.Count; i++)
            {
                added[i].CopyTo(hashes.AsSpan(at++ * HashLength));
                if (at < TileId.Full && i + 1 < added.Count)
                    continue;
                grown.Add((new TileId(level, index, at), hashes));
                if (at < TileId.Full)
                    break;
                above.Add(Nodes.Root(hashes));
                index++;
                at = 0;
                hashes = new byte[Math.Min(TileId.Full, added.Count - i - 1) * HashLength];
            }

            added = above;
        }

        return grown;
    }

    private static Span<byte> Partial(TileId tile, Func<TileId, byte[]> read)
    {
        var hashes = read(tile);
        if (hashes is null || hashes.Length < tile.Width * HashLength)
            throw new FormatException($"The tile {tile.Path} does not have the hashes it must have.");
        return hashes.AsSpan(0, tile.Width * HashLength);
    }
}
