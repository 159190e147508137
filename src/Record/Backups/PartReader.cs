using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Kith.Record.Backups;

/// <summary>Reads a backup, part by part. A part whose record's key was destroyed is passed over; the end vouches for its bytes.</summary>
internal sealed class PartReader : IDisposable
{
    private readonly Stream _from;
    private readonly KeyRing _keys;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _head, _headHash;
    private byte[] _sealed = [], _plain = [];
    private (UInt128 Key, AesGcm Cipher)? _last;
    private int _length;
    private long _number;

    public PartReader(Stream from, KeyRing keys)
    {
        (_from, _keys) = (from, keys);
        var magic = Take(BackupForm.Magic.Length, "This is no backup that Kith made.");
        if (!magic.AsSpan().SequenceEqual(BackupForm.Magic))
            throw new BackupTrouble("This is no backup that Kith made.");
        var length = BinaryPrimitives.ReadUInt32BigEndian(Take(4, Cut));
        if (length > BackupForm.MostHead)
            throw new BackupTrouble("This is no backup that Kith made.");
        _head = Take((int)length, Cut);
        _headHash = SHA256.HashData(_head);
        try
        {
            Head = JsonSerializer.Deserialize<BackupHead>(_head) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new BackupTrouble("The backup is damaged at its beginning.");
        }
        if (keys.Of(Verify.RawRows.NumberOf(Head.Key)) is null)
            throw new BackupTrouble("These are not the keys of this backup.");
    }

    private const string Cut = "The backup is cut off.";

    public BackupHead Head { get; }

    public PartKind Kind { get; private set; }

    /// <summary>The record whose part this is; null where its key is not there.</summary>
    public UInt128? Record { get; private set; }

    /// <summary>What the part holds; nothing where its key is not there. Valid until the next part.</summary>
    public ReadOnlySpan<byte> Plain => _plain.AsSpan(0, _length);

    /// <summary>Goes on to the next part; false at the end, where everything before has been vouched for.</summary>
    public bool Next()
    {
        var vouched = _hash.GetCurrentHash();
        var part = Take(BackupForm.PartHead, Cut);
        var length = BinaryPrimitives.ReadUInt32BigEndian(part);
        if (length > BackupForm.MostPart || length > _from.Length - _from.Position)
            throw new BackupTrouble(length > BackupForm.MostPart ? Damaged : Cut);
        (Kind, _length) = ((PartKind)part[4], (int)length);
        var id = BinaryPrimitives.ReadUInt128BigEndian(part.AsSpan(5));
        if (_sealed.Length < _length)
            (_sealed, _plain) = (new byte[_length * 2], new byte[_length * 2]);
        Fill(_sealed.AsSpan(0, _length));
        if (_keys.Of(id) is { } key)
            Open(key, part);
        else if (Kind is PartKind.Content or PartKind.Drafts)
            (Record, _length) = (null, 0);
        else
            throw new BackupTrouble(Damaged);
        _number++;
        if (Kind != PartKind.End)
            return Enum.IsDefined(Kind) ? true : throw new BackupTrouble(Damaged);
        if (Record != BackupForm.NoRecord || !Plain.SequenceEqual(vouched) || _from.ReadByte() >= 0)
            throw new BackupTrouble(Damaged);
        return false;
    }

    public void Dispose()
    {
        _last?.Cipher.Dispose();
        _hash.Dispose();
    }

    private string Damaged => $"The backup is damaged in part {_number + 1}.";

    private void Open(RecordKey key, byte[] part)
    {
        if (_last is not { } last || last.Key != key.Id)
        {
            _last?.Cipher.Dispose();
            _last = last = (key.Id, new AesGcm(BackupForm.PartKey(key.Secret, _head), BackupForm.TagLength));
        }
        Span<byte> nonce = stackalloc byte[BackupForm.NonceLength];
        BackupForm.Nonce(_number, nonce);
        try
        {
            last.Cipher.Decrypt(nonce, _sealed.AsSpan(0, _length), part.AsSpan(21, BackupForm.TagLength), _plain.AsSpan(0, _length),
                BackupForm.Bound(_headHash, _number, Kind, key.Id));
        }
        catch (CryptographicException)
        {
            throw new BackupTrouble(Damaged);
        }
        Record = key.Record;
    }

    private byte[] Take(int count, string otherwise)
    {
        var taken = new byte[count];
        Fill(taken, otherwise);
        return taken;
    }

    private void Fill(Span<byte> bytes, string otherwise = Cut)
    {
        if (_from.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new BackupTrouble(otherwise);
        _hash.AppendData(bytes);
    }
}
