using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kith.Record.Log;

/// <summary>
/// A text that must never be lost and never go back: kept in two files that are written in turn, each with its number and
/// hash, so that a write that was cut off leaves the one before. Written means on the disk.
/// </summary>
internal sealed class TwoSlots(string path)
{
    private readonly string[] _paths = [path, path + ".b"];

    /// <summary>The text written last; null when there is none.</summary>
    public string? Read() => Newest()?.Text;

    public void Write(string text)
    {
        var newest = Newest();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var body = $"{(newest?.Number ?? 0) + 1}\n{text}";
        var bytes = Encoding.UTF8.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\n{body}");
        using var file = new FileStream(_paths[newest?.Slot == 0 ? 1 : 0], Privately(FileMode.OpenOrCreate));
        file.SetLength(0);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    /// <summary>A file that its owner alone may read.</summary>
    internal static FileStreamOptions Privately(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private (int Slot, long Number, string Text)? Newest()
    {
        (int, long Number, string)? newest = null;
        for (var slot = 0; slot < 2; slot++)
            if (ReadSlot(_paths[slot]) is { } found && (newest is null || found.Number > newest.Value.Number))
                newest = (slot, found.Number, found.Text);
        return newest;
    }

    private static (long Number, string Text)? ReadSlot(string path)
    {
        if (!File.Exists(path))
            return null;
        var parts = File.ReadAllText(path).Split('\n', 3);
        return parts.Length == 3 && parts[0] == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{parts[1]}\n{parts[2]}")))
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, parts[2]) : null;
    }
}
