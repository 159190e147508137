using System.Buffers.Binary;

namespace Kith.LegalRecord.Pdf;

/// <summary>
/// What a TrueType file says of itself: which characters it has, and how wide they are (OpenType 1.9, tables cmap, head,
/// hhea and hmtx). Read here because whether a font has a character decides which font it is written in.
/// </summary>
internal sealed class FontFile
{
    private readonly Dictionary<int, ushort> _widths = [];

    private FontFile(string path, byte[] bytes)
    {
        Path = path;
        var tables = Tables(bytes);
        var unitsPerEm = U16(bytes, tables["head"] + 18);
        var (hmtx, longMetrics) = (tables["hmtx"], U16(bytes, tables["hhea"] + 34));
        foreach (var (codePoint, glyph) in Glyphs(bytes, tables["cmap"]))
            _widths[codePoint] = (ushort)(U16(bytes, hmtx + 4 * Math.Min(glyph, longMetrics - 1)) * 1000 / unitsPerEm);
    }

    public string Path { get; }

    /// <summary>The file's name without its ending: what PDFsharp knows the face by.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool Has(int codePoint) => _widths.ContainsKey(codePoint);

    /// <summary>In thousandths of the size.</summary>
    public int Width(int codePoint) => _widths.GetValueOrDefault(codePoint);

    /// <summary>Reads a font; null where it is none that can be put into a document (collections, PostScript outlines, damaged files).</summary>
    public static FontFile? TryRead(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return bytes.Length > 12 && BinaryPrimitives.ReadUInt32BigEndian(bytes) == 0x00010000 ? new FontFile(path, bytes) : null;
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or KeyNotFoundException or ArgumentOutOfRangeException or DivideByZeroException)
        {
            return null;
        }
    }

    private static Dictionary<string, int> Tables(byte[] bytes)
    {
        var tables = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0, count = U16(bytes, 4); i < count; i++)
            tables[System.Text.Encoding.ASCII.GetString(bytes.AsSpan(12 + 16 * i, 4))] = (int)U32(bytes, 12 + 16 * i + 8);
        return tables;
    }

    private static IEnumerable<(int CodePoint, int Glyph)> Glyphs(byte[] bytes, int cmap)
    {
        int whole = 0, basic = 0;
        for (int i = 0, count = U16(bytes, cmap + 2); i < count; i++)
        {
            var (platform, encoding) = (U16(bytes, cmap + 4 + 8 * i), U16(bytes, cmap + 6 + 8 * i));
            var at = cmap + (int)U32(bytes, cmap + 8 + 8 * i);
            if ((platform, encoding) is (3, 10) or (0, 4) or (0, 6) && U16(bytes, at) == 12)
                whole = at;
            else if ((platform, encoding) is (3, 1) or (0, 3) && U16(bytes, at) == 4)
                basic = at;
        }
        return whole > 0 ? InGroups(bytes, whole) : basic > 0 ? InSegments(bytes, basic) : [];
    }

    // cmap format 12: groups of code points that follow one another, as do their glyphs.
    private static IEnumerable<(int, int)> InGroups(byte[] bytes, int at)
    {
        for (uint i = 0, count = U32(bytes, at + 12); i < count; i++)
        {
            var group = at + 16 + 12 * (int)i;
            var (first, last, glyph) = ((int)U32(bytes, group), (int)U32(bytes, group + 4), (int)U32(bytes, group + 8));
            for (var c = first; c <= last && c <= 0x10FFFF; c++)
                yield return (c, glyph + c - first);
        }
    }

    // cmap format 4: segments, with a difference to the glyph or a list of glyphs.
    private static IEnumerable<(int, int)> InSegments(byte[] bytes, int at)
    {
        var size = U16(bytes, at + 6);
        var (ends, starts) = (at + 14, at + 16 + size);
        var (deltas, offsets) = (starts + size, starts + 2 * size);
        for (var i = 0; i < size; i += 2)
        {
            var (first, last, delta, offset) = (U16(bytes, starts + i), U16(bytes, ends + i), U16(bytes, deltas + i), U16(bytes, offsets + i));
            for (var c = first; c <= last && c != 0xFFFF; c++)
            {
                var glyph = offset == 0 ? (c + delta) & 0xFFFF : U16(bytes, offsets + i + offset + 2 * (c - first));
                if (glyph != 0)
                    yield return (c, offset == 0 ? glyph : (glyph + delta) & 0xFFFF);
            }
        }
    }

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
}
