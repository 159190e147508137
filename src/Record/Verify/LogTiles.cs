using Kith.Ledger;
using Kith.Record.Log;

namespace Kith.Record.Verify;

/// <summary>Some of the log's full tiles: the entries under each are those in it, and its root stands in the tile above, up to the right edge, for which a known root vouches.</summary>
internal sealed class LogTiles(Snapshot snapshot, LogEpoch epoch, long size, Findings findings)
{
    private const int Together = 256;

    private readonly Dictionary<TileId, byte[]> _upper = [];

    public void Check(long from, long to)
    {
        for (; from < to; from += Together)
            CheckSome(from, Math.Min(to, from + Together));
    }

    private void CheckSome(long from, long to)
    {
        var entries = new byte[(to - from) * TileId.Full * 32];
        long read = 0;
        snapshot.Ask("SELECT position, hash FROM log_entry WHERE epoch = $1 AND position >= $2 AND position < $3", row =>
        {
            try
            {
                if (row.Bytes(1) is { Length: 32 } hash)
                    hash.CopyTo(entries.AsSpan((int)(row.Whole(0) - from * TileId.Full) * 32));
                read++;
            }
            catch (OddValue)
            {
                // Its place stays empty, and the tile shows it.
            }
        }, epoch.Number, from * TileId.Full, to * TileId.Full);
        if (read != (to - from) * TileId.Full)
            findings.Add(Harm.LogEntryAltered, $"Of the log's entries {from * TileId.Full} to {to * TileId.Full - 1} there are {read}.");
        if (from == 0 && epoch.Entry is { } first && !MerkleTree.LeafHash(first).AsSpan().SequenceEqual(entries.AsSpan(0, 32)))
            findings.Add(Harm.EpochAltered, $"What epoch {epoch.Number} of the log says of the epoch before it was changed.");
        for (var index = from; index < to; index++)
        {
            var tile = new TileId(0, index);
            var hashes = LogTree.Stored(snapshot, epoch.Number, tile);
            if (!hashes.AsSpan().SequenceEqual(entries.AsSpan((int)(index - from) * TileId.Full * 32, TileId.Full * 32)) || !Climbs(tile, hashes))
                findings.Add(Harm.TileAltered, $"The log's tile {tile.Path} is not what its entries make it: it, or an entry under it, was changed.");
        }
    }

    private static byte[] Root(byte[] hashes) => ProofTree.NodesOf(hashes)[^1] is var halves ? MerkleTree.NodeHash(halves.AsSpan(0, 32), halves.AsSpan(32)) : [];

    private bool Climbs(TileId tile, byte[] hashes)
    {
        var width = (int)Math.Min(TileId.Full, (size >> (8 * (tile.Level + 1))) - tile.Index / TileId.Full * TileId.Full);
        var above = new TileId(tile.Level + 1, tile.Index / TileId.Full, width);
        if (!_upper.TryGetValue(above, out var upper))
        {
            upper = LogTree.Stored(snapshot, epoch.Number, above);
            // What is on the right edge was found to make the known root before.
            if (width == TileId.Full && (upper.Length != TileId.Full * 32 || !Climbs(above, upper)))
                upper = [];
            _upper[above] = upper;
        }
        var at = (int)(tile.Index % TileId.Full) * 32;
        return hashes.Length == TileId.Full * 32 && upper.Length >= at + 32 && Root(hashes).AsSpan().SequenceEqual(upper.AsSpan(at, 32));
    }
}
