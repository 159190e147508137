using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Kith.Record.Log;

/// <summary>One line and the place it was given: no content, but whose record it belongs to.</summary>
internal readonly record struct PlacedLine(int Epoch, long Position, Guid Record, Guid Line, byte[] Hash);

/// <summary>
/// The lines that this server placed last, in files beside the log's state and so not in any backup of the database: after a restore
/// they tell which lines are missing. A line more or less at the end is borne; nothing is proved by them.
/// </summary>
internal sealed class PlacedLines(string path)
{
    /// <summary>So many are kept at the least, and twice as many at the most.</summary>
    public const int Kept = 65_536;

    private const int Length = 4 + 8 + 16 + 16 + 32;

    // Several servers may keep them in one folder, and the files change places.
    private FileStream Alone() => LockedFile.ToWrite(path + ".lock");

    public void Add(int epoch, long from, IReadOnlyList<UnplacedRow> lines)
    {
        var bytes = new byte[lines.Count * Length];
        for (var i = 0; i < lines.Count; i++)
        {
            var at = bytes.AsSpan(i * Length, Length);
            BinaryPrimitives.WriteInt32BigEndian(at, epoch);
            BinaryPrimitives.WriteInt64BigEndian(at[4..], from + i);
            lines[i].Record.Value.TryWriteBytes(at[12..], true, out _);
            lines[i].Line.TryWriteBytes(at[28..], true, out _);
            lines[i].Hash.CopyTo(at[44..]);
        }
        using var alone = Alone();
        if (File.Exists(path) && new FileInfo(path).Length >= (long)Kept * Length)
            File.Move(path, path + ".old", overwrite: true);
        using var file = LockedFile.ToWrite(path);
        // Whatever a write that was cut off left of a line is written over.
        file.Position = file.Length / Length * Length;
        file.Write(bytes);
    }

    /// <summary>Those of an epoch from one place on, in the order of their places.</summary>
    public IReadOnlyList<PlacedLine> From(int epoch, long position)
    {
        var found = new SortedDictionary<long, PlacedLine>();
        using var alone = Alone();
        foreach (var name in (string[])[path + ".old", path])
        {
            using var file = LockedFile.ToRead(name);
            var bytes = file?.All() ?? [];
            for (var start = 0; start + Length <= bytes.Length; start += Length)
            {
                var at = bytes.AsSpan(start, Length);
                if (BinaryPrimitives.ReadInt32BigEndian(at) == epoch && BinaryPrimitives.ReadInt64BigEndian(at[4..]) is var place && place >= position)
                    found[place] = new PlacedLine(epoch, place, new Guid(at.Slice(12, 16), true), new Guid(at.Slice(28, 16), true), at[44..].ToArray());
            }
        }
        return [.. found.Values];
    }

    /// <summary>A list of lines as it is kept: one a line, its place, record, id and hash.</summary>
    public static string Encode(IEnumerable<PlacedLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append(CultureInfo.InvariantCulture, $"{line.Position} {line.Record} {line.Line} {Convert.ToHexStringLower(line.Hash)}\n");
        return text.ToString();
    }

    /// <summary>Reads such a list; what is not of its form is left out.</summary>
    public static IReadOnlyList<PlacedLine> Decode(int epoch, string text) =>
        [.. from line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            let parts = line.Split(' ')
            where parts.Length == 4 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out _) && Guid.TryParse(parts[1], out _) && Guid.TryParse(parts[2], out _)
            select new PlacedLine(epoch, long.Parse(parts[0], CultureInfo.InvariantCulture), Guid.Parse(parts[1]), Guid.Parse(parts[2]), [])];
}
