using System.Buffers.Binary;

namespace Kith.Ledger;

/// <summary>
/// An entry bundle of C2SP tlog-tiles: up to 256 entries, each a u16be length and its bytes. The leaf hash of each is the hash at
/// its place in the level 0 tile of the same index.
/// </summary>
public static class EntryTile
{
    /// <summary>The bytes of these entries.</summary>
    /// <exception cref="ArgumentException">More than 256 entries, or one of more than 65,535 bytes.</exception>
    public static byte[] Encode(IEnumerable<byte[]> entries)
    {
        var all = entries as IReadOnlyList<byte[]> ?? [.. entries];
        if (all.Count > TileId.Full || all.Any(e => e.Length > ushort.MaxValue))
            throw new ArgumentException("A tile has at most 256 entries of at most 65,535 bytes each.", nameof(entries));
        var bundle = new byte[all.Sum(e => 2 + e.Length)];
        var rest = bundle.AsSpan();
        foreach (var entry in all)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.CopyTo(rest[2..]);
            rest = rest[(2 + entry.Length)..];
        }

        return bundle;
    }

    /// <summary>The entries of a bundle.</summary>
    /// <exception cref="FormatException">It ends in the middle of an entry, or has more than 256.</exception>
    public static IReadOnlyList<byte[]> Decode(ReadOnlySpan<byte> bundle)
    {
        var entries = new List<byte[]>();
        while (!bundle.IsEmpty)
        {
            if (entries.Count == TileId.Full)
                throw new FormatException("The tile has more than 256 entries.");
            if (bundle.Length < 2 || bundle.Length - 2 < BinaryPrimitives.ReadUInt16BigEndian(bundle))
                throw new FormatException("The tile ends in the middle of an entry.");
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle);
            entries.Add(bundle.Slice(2, length).ToArray());
            bundle = bundle[(2 + length)..];
        }

        return entries;
    }
}
