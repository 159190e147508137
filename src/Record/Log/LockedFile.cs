namespace Kith.Record.Log;

/// <summary>
/// Opens a small file that several servers, or one of them and <c>kith verify</c>, keep together: whoever comes while another has it
/// waits until it is free.
/// </summary>
internal static class LockedFile
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>To read it; others may read at the same time. Null when there is no such file.</summary>
    public static FileStream? ToRead(string path)
    {
        try
        {
            return Wait(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
        }
        catch (Exception why) when (why is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>To read and write it, alone. Makes it where there is none; its owner alone may read it.</summary>
    public static FileStream ToWrite(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return Wait(() => new FileStream(path, Privately(FileMode.OpenOrCreate, FileAccess.ReadWrite)));
    }

    /// <summary>A file that its owner alone may read.</summary>
    public static FileStreamOptions Privately(FileMode mode, FileAccess access = FileAccess.Write)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>Everything in it, from its beginning.</summary>
    public static byte[] All(this FileStream file)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static FileStream Wait(Func<FileStream> open)
    {
        for (var until = DateTime.UtcNow + s_patience; ;)
            try
            {
                return open();
            }
            catch (IOException e) when (IsHeld(e) && DateTime.UtcNow < until)
            {
                Thread.Sleep(5);
            }
    }

    // What the system says of a file that another has: a sharing violation on Windows, EWOULDBLOCK on Linux and on macOS.
    private static bool IsHeld(IOException e) =>
        e.HResult == (OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsMacOS() ? 35 : 11);
}
