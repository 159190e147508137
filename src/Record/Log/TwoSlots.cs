using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kith.Record.Log;

/// <summary>
/// A text that must never be lost and never go back: kept in two files that are written in turn, each with its number and
/// hash, so that a write that was cut off leaves the one before. Written means on the disk. Several may use it at once: whoever
/// has the first file open has both.
/// </summary>
internal sealed class TwoSlots(string path)
{
    /// <summary>The text written last; null when there is none.</summary>
    public string? Read()
    {
        using var first = LockedFile.ToRead(path);
        return first is null ? null : Newest(first)?.Text;
    }

    public void Write(string text)
    {
        using var first = LockedFile.ToWrite(path);
        var newest = Newest(first);
        var body = $"{(newest?.Number ?? 0) + 1}\n{text}";
        var bytes = Encoding.UTF8.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\n{body}");
        if (newest is { IsFirst: true })
        {
            using var second = LockedFile.ToWrite(Second);
            Replace(second, bytes);
        }
        else
        {
            Replace(first, bytes);
        }
    }

    private string Second => path + ".b";

    private static void Replace(FileStream file, byte[] bytes)
    {
        file.SetLength(0);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    private (bool IsFirst, long Number, string Text)? Newest(FileStream first)
    {
        var one = Parse(first.All());
        using var file = LockedFile.ToRead(Second);
        var other = file is null ? null : Parse(file.All());
        return one is { } a && (other is not { } b || a.Number > b.Number) ? (true, a.Number, a.Text)
            : other is { } c ? (false, c.Number, c.Text) : null;
    }

    private static (long Number, string Text)? Parse(byte[] bytes)
    {
        var parts = Encoding.UTF8.GetString(bytes).Split('\n', 3);
        return parts.Length == 3 && parts[0] == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{parts[1]}\n{parts[2]}")))
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, parts[2]) : null;
    }
}
