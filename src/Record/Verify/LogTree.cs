using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>The tree of one epoch, built anew from its entries and held against the stored tiles.</summary>
internal sealed class LogTree(Snapshot snapshot, LogEpoch epoch, Findings findings)
{
    private const int HashLength = 32;
    private const int Together = 256 * 256;

    private readonly Dictionary<int, (TileId Tile, byte[] Hashes)> _open = [];
    private readonly List<byte[]> _waiting = new(Together);

    public long Size { get; private set; }

    /// <summary>Whether some tile was not what the entries make it.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Goes on from so many entries, whose root was found to be right: the tiles at its right edge are what that root was made of.</summary>
    public void GoOn(long size)
    {
        Size = size;
        for (var level = 0; size >> (8 * level) > 0; level++)
        {
            var (index, width) = Math.DivRem(size >> (8 * level), TileId.Full);
            if (width > 0 && new TileId(level, index, (int)width) is var tile)
                _open[level] = (tile, Stored(snapshot, epoch.Number, tile)[..(tile.Width * HashLength)]);
        }
    }

    /// <summary>Streams the entries; those that are lines go into the sum, and their records to whoever wants them.</summary>
    public void Walk(LogSum? lines, Action<UInt128>? records = null)
    {
        // Some at a time, since while an answer is being read nothing else can be asked.
        for (long from = Size, taken = Together; taken == Together;)
        {
            taken = 0;
            snapshot.Ask($"SELECT position, record, line, hash FROM log_entry WHERE epoch = $1 AND position >= $2 ORDER BY position LIMIT {Together}", row =>
            {
                taken++;
                from = Take(row, from, lines, records);
            }, epoch.Number, from);
            Grow();
        }
        foreach (var (tile, hashes) in _open.Values)
            Compare(tile, hashes);
        var stored = snapshot.Count($"SELECT COUNT(*) FROM log_tile WHERE epoch = {epoch.Number}");
        long due = 0;
        for (var left = Size; left > 0; left /= TileId.Full)
            due += (left + TileId.Full - 1) / TileId.Full;
        if (stored != due && !IsDamaged)
            Tell(Harm.TileAltered, $"The log has {stored} tiles and not the {due} that its entries make.");
    }

    /// <summary>The root over the first entries, from the tiles that were found to be right.</summary>
    public byte[] Root(long size) => new TileTree(size, tile => Stored(snapshot, epoch.Number, tile)).Root();

    // Gives the position that must come next.
    private long Take(RawRows row, long expected, LogSum? lines, Action<UInt128>? records)
    {
        try
        {
            var position = row.Whole(0);
            var hash = row.Bytes(3);
            if (position != expected)
                Tell(Harm.LogEntryAltered, position > expected ? $"The log's entries {expected} to {position - 1} are gone." : $"The log has two entries {position}.");
            if (hash.Length != HashLength)
                throw new OddValue(3);
            if (position != 0 || epoch.Number == 1)
            {
                lines?.Add(row.Id(1), row.Id(2), hash);
                records?.Invoke(row.Id(1));
            }
            else if (epoch.Entry is null || !MerkleTree.LeafHash(epoch.Entry).AsSpan().SequenceEqual(hash))
                Tell(Harm.EpochAltered, $"What epoch {epoch.Number} of the log says of the epoch before it was changed.");
            _waiting.Add(hash.ToArray());
            return position + 1;
        }
        catch (OddValue)
        {
            Tell(Harm.LogEntryAltered, $"The log's entry {expected} holds a value of an impossible kind.");
            return expected + 1;
        }
    }

    private void Grow()
    {
        foreach (var (tile, hashes) in TileGrowth.Append(Size, tile => _open[tile.Level].Hashes, _waiting))
        {
            if (tile.Width < TileId.Full)
            {
                _open[tile.Level] = (tile, hashes);
                continue;
            }
            _open.Remove(tile.Level);
            Compare(tile, hashes);
        }
        Size += _waiting.Count;
        _waiting.Clear();
    }

    private void Compare(TileId tile, byte[] hashes)
    {
        if (!Stored(snapshot, epoch.Number, tile).AsSpan().SequenceEqual(hashes.AsSpan(0, tile.Width * HashLength)))
            Tell(Harm.TileAltered, $"The log's tile {tile.Path} is not what its entries make it: it, or an entry under it, was changed.");
    }

    /// <summary>The hashes of a tile as they are stored; none where it is not there.</summary>
    public static byte[] Stored(Snapshot snapshot, long epoch, TileId tile)
    {
        byte[] hashes = [];
        snapshot.Ask("SELECT hashes FROM log_tile WHERE epoch = $1 AND level = $2 AND \"index\" = $3", row =>
        {
            try
            {
                hashes = row.Bytes(0).ToArray();
            }
            catch (OddValue)
            {
                // As if it were not there.
            }
        }, epoch, (long)tile.Level, tile.Index);
        return hashes;
    }

    private void Tell(Harm harm, string sentence)
    {
        IsDamaged = true;
        findings.Add(harm, sentence);
    }
}
