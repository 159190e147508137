using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Kith.Record.Backups;

/// <summary>Writes a backup, part by part.</summary>
internal sealed class PartWriter : IDisposable
{
    private readonly Stream _to;
    private readonly IReadOnlyDictionary<UInt128, RecordKey> _keys;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _head, _headHash;
    private byte[] _sealed = new byte[1 << 16];
    private (UInt128 Record, AesGcm Cipher)? _last;
    private long _number;

    public PartWriter(Stream to, BackupHead head, IReadOnlyDictionary<UInt128, RecordKey> keys)
    {
        (_to, _keys) = (to, keys);
        _head = JsonSerializer.SerializeToUtf8Bytes(head);
        _headHash = SHA256.HashData(_head);
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)_head.Length);
        Put(BackupForm.Magic);
        Put(length);
        Put(_head);
    }

    /// <summary>How many bytes there are so far.</summary>
    public long Bytes { get; private set; }

    public void Write(PartKind kind, UInt128 record, ReadOnlySpan<byte> plain)
    {
        var key = _keys[record];
        if (_last is not { } last || last.Record != record)
        {
            _last?.Cipher.Dispose();
            _last = last = (record, new AesGcm(BackupForm.PartKey(key.Secret, _head), BackupForm.TagLength));
        }
        var length = BackupForm.PartHead + plain.Length;
        if (plain.Length > BackupForm.MostPart)
            throw new BackupTrouble("What one record holds in one place is too large for a backup.");
        if (_sealed.Length < length)
            _sealed = new byte[length * 2];
        var part = _sealed.AsSpan(0, length);
        BinaryPrimitives.WriteUInt32BigEndian(part, (uint)plain.Length);
        part[4] = (byte)kind;
        BinaryPrimitives.WriteUInt128BigEndian(part[5..], key.Id);
        Span<byte> nonce = stackalloc byte[BackupForm.NonceLength];
        BackupForm.Nonce(_number, nonce);
        last.Cipher.Encrypt(nonce, plain, part[BackupForm.PartHead..], part.Slice(21, BackupForm.TagLength), BackupForm.Bound(_headHash, _number, kind, key.Id));
        _number++;
        Put(part);
    }

    /// <summary>The last part vouches for all before it, also for those whose keys will be destroyed.</summary>
    public void End() => Write(PartKind.End, BackupForm.NoRecord, _hash.GetCurrentHash());

    public void Dispose()
    {
        _last?.Cipher.Dispose();
        _hash.Dispose();
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _to.Write(bytes);
        Bytes += bytes.Length;
    }
}
