using System.Globalization;
using System.Text;

namespace Kith.Ledger;

/// <summary>
/// One tile of a log in the layout of C2SP tlog-tiles: up to 256 hashes that stand side by side in the tree. At level 0 they are
/// leaf hashes; at level n + 1 each is the root over one full tile of level n.
/// </summary>
/// <param name="Level">0 to 63, or <see cref="Entries"/> for a tile of the entries themselves.</param>
/// <param name="Index">The place in its level, from 0.</param>
/// <param name="Width">How many hashes it has: 256, or fewer at the end of the log.</param>
public readonly record struct TileId(int Level, long Index, int Width = TileId.Full)
{
    /// <summary>How many hashes a full tile has.</summary>
    public const int Full = 256;

    /// <summary>The level of the tiles that hold the entries and not hashes (see <see cref="EntryTile"/>).</summary>
    public const int Entries = -1;

    /// <summary>The path that C2SP tlog-tiles gives it: <c>tile/0/x001/067.p/12</c>, <c>tile/entries/000</c>.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder("tile/").Append(Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture)).Append('/');
            var digits = Index.ToString("000", CultureInfo.InvariantCulture);
            digits = digits.PadLeft((digits.Length + 2) / 3 * 3, '0');
            for (var at = 0; at < digits.Length; at += 3)
                path.Append(at + 3 < digits.Length ? "x" : "").Append(digits, at, 3).Append(at + 3 < digits.Length ? "/" : "");
            return (Width == Full ? path : path.Append(".p/").Append(Width.ToString(CultureInfo.InvariantCulture))).ToString();
        }
    }

    /// <summary>Reads a path; false for every other spelling than the one <see cref="Path"/> gives.</summary>
    public static bool TryParse(string path, out TileId tile)
    {
        tile = default;
        // No path is longer: an index has seven groups at the most.
        if (path is null || path.Length > 64 || path.Split('/') is not ["tile", var level, .. var rest] || rest.Length == 0)
            return false;
        var width = Full;
        if (rest is [.., var beforeLast, var last] && beforeLast.EndsWith(".p", StringComparison.Ordinal))
        {
            if (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out width) || width is < 1 or >= Full)
                return false;
            rest = [.. rest[..^2], beforeLast[..^2]];
        }

        var at = level == "entries" ? Entries : int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -2;
        if (at is < Entries or > 63 || !long.TryParse(string.Concat(rest).Replace("x", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return false;
        tile = new TileId(at, index, width);
        if (tile.Path == path)
            return true;
        tile = default;
        return false;
    }
}
