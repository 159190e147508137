using System.Security.Cryptography;
using Kith.Record.Log;

namespace Kith.Record.Backups;

/// <summary>The key under which all others are kept: 32 bytes in base64, in a file that its owner alone may read.</summary>
internal static class MasterKey
{
    /// <param name="make">Whether a new one is made where there is no file.</param>
    public static byte[] Read(string? file, bool make = false)
    {
        if (file is null)
            throw new BackupTrouble("Set Kith:Backup:MasterKeyFile: the file of the key under which the records' keys are kept.");
        try
        {
            if (make && !File.Exists(file))
                Write(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(BackupForm.KeyLength)) + "\n");
            var key = new byte[BackupForm.KeyLength + 1];
            return Convert.TryFromBase64String(File.ReadAllText(file).Trim(), key, out var written) && written == BackupForm.KeyLength
                ? key[..written] : throw new BackupTrouble("The file of the master key does not hold 32 bytes in base64.");
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new BackupTrouble("The file of the master key cannot be read or made.");
        }
    }

    /// <summary>
    /// Puts a copy of the keys in the place of the one before, which is written over before its room is given back: keys that were
    /// destroyed since must not be found in it.
    /// </summary>
    public static void Replace(string file, byte[] with)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var made = file + ".new";
            using (var to = new FileStream(made, LockedFile.Privately(FileMode.Create)))
            {
                to.Write(with);
                to.Flush(flushToDisk: true);
            }
            using var before = File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete) : null;
            File.Move(made, file, overwrite: true);
            if (before is null)
                return;
            before.Write(new byte[before.Length]);
            before.Flush(flushToDisk: true);
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new BackupTrouble("The copy of the keys cannot be written.");
        }
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var to = new FileStream(file, LockedFile.Privately(FileMode.CreateNew));
        to.Write(System.Text.Encoding.ASCII.GetBytes(text));
        to.Flush(flushToDisk: true);
    }
}
