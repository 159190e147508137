using System.Security.Cryptography;

namespace Kith.Record.Backups;

/// <summary>The key of one record's content in backups. It is destroyed with any content of that record, and then there is another.</summary>
internal sealed record RecordKey(UInt128 Record, UInt128 Id, byte[] Secret);

/// <summary>The keys of all records, as they are kept: each sealed under the master key in the database, all together in the copy of them.</summary>
internal sealed class KeyRing(IReadOnlyCollection<RecordKey> keys)
{
    private readonly Dictionary<UInt128, RecordKey> _byId = keys.ToDictionary(key => key.Id);

    public IReadOnlyCollection<RecordKey> All => keys;

    private static ReadOnlySpan<byte> Magic => "kith-backup-keys/v1\n"u8;

    public RecordKey? Of(UInt128 id) => _byId.GetValueOrDefault(id);

    /// <summary>All of them, sealed under the master key.</summary>
    public byte[] Seal(byte[] master)
    {
        var plain = new Packer();
        foreach (var key in keys)
        {
            plain.Id(key.Record);
            plain.Id(key.Id);
            plain.Raw(key.Secret);
        }
        return [.. Magic, .. SealOne(master, plain.Written, Magic)];
    }

    /// <summary>Reads what <see cref="Seal"/> made.</summary>
    public static KeyRing Open(ReadOnlySpan<byte> copy, byte[] master)
    {
        if (!copy.StartsWith(Magic))
            throw new BackupTrouble("This is no copy of keys that Kith made.");
        var rest = new Unpacker(OpenOne(master, copy[Magic.Length..], Magic)
            ?? throw new BackupTrouble("The master key does not open these keys, or the file is damaged."));
        var keys = new List<RecordKey>();
        while (!rest.IsEmpty)
            keys.Add(new RecordKey(rest.Id(), rest.Id(), rest.Raw(BackupForm.KeyLength).ToArray()));
        return new KeyRing(keys);
    }

    /// <summary>One secret under another: nonce, tag, and what is sealed.</summary>
    public static byte[] SealOne(byte[] master, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> bound)
    {
        var made = new byte[BackupForm.NonceLength + BackupForm.TagLength + plain.Length];
        RandomNumberGenerator.Fill(made.AsSpan(0, BackupForm.NonceLength));
        using var cipher = new AesGcm(master, BackupForm.TagLength);
        cipher.Encrypt(made.AsSpan(0, BackupForm.NonceLength), plain, made.AsSpan(BackupForm.NonceLength + BackupForm.TagLength),
            made.AsSpan(BackupForm.NonceLength, BackupForm.TagLength), bound);
        return made;
    }

    /// <summary>Null where the master key is another, or a byte is.</summary>
    public static byte[]? OpenOne(byte[] master, ReadOnlySpan<byte> made, ReadOnlySpan<byte> bound)
    {
        const int head = BackupForm.NonceLength + BackupForm.TagLength;
        if (made.Length < head)
            return null;
        var plain = new byte[made.Length - head];
        using var cipher = new AesGcm(master, BackupForm.TagLength);
        try
        {
            cipher.Decrypt(made[..BackupForm.NonceLength], made[head..], made[BackupForm.NonceLength..head], plain, bound);
            return plain;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
