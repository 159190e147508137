using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kith.Record.Backups;

/// <summary>What a part of a backup holds.</summary>
internal enum PartKind : byte
{
    /// <summary>Rows of one table that belong to no record's content: chains, the log, sign-ins.</summary>
    Table = 1,

    /// <summary>Leaves of lines, with the commitments of their fields: nothing about anybody.</summary>
    Lines = 2,

    /// <summary>The content of lines of one record, and its rows.</summary>
    Content = 3,

    /// <summary>Drafts about one record.</summary>
    Drafts = 4,

    /// <summary>The end, with the hash of everything before.</summary>
    End = 9,
}

/// <summary>
/// The form of a backup (docs/ledger.md, "The backup"): a head, then parts, each sealed with AES-256-GCM under a key that is
/// derived from the record's key for this backup alone, and bound to the backup and to its place in it.
/// </summary>
internal static class BackupForm
{
    public const int KeyLength = 32, TagLength = 16, NonceLength = 12, HashLength = 32;

    /// <summary>Length, kind, key and tag stand before each part.</summary>
    public const int PartHead = 4 + 1 + 16 + TagLength;

    /// <summary>No part is larger; a line's content is at most a part of it.</summary>
    public const int MostPart = 1 << 28;

    public const int MostHead = 4096;

    /// <summary>In place of a record, for what belongs to none.</summary>
    public static readonly UInt128 NoRecord = UInt128.Zero;

    public static ReadOnlySpan<byte> Magic => "kith-backup/v1\n"u8;

    /// <summary>The key that seals the parts of one record in one backup.</summary>
    public static byte[] PartKey(ReadOnlySpan<byte> recordKey, ReadOnlySpan<byte> head)
    {
        var key = new byte[KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, recordKey, key, SHA256.HashData(head), "kith/backup/part/v1"u8);
        return key;
    }

    // Every key seals parts of one backup alone, and no two parts have one number: so no nonce comes twice.
    public static void Nonce(long number, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], number);
    }

    /// <summary>What a part is bound to beside its bytes.</summary>
    public static byte[] Bound(ReadOnlySpan<byte> headHash, long number, PartKind kind, UInt128 key)
    {
        var bound = new byte[HashLength + 8 + 1 + 16];
        headHash.CopyTo(bound);
        BinaryPrimitives.WriteInt64BigEndian(bound.AsSpan(HashLength), number);
        bound[HashLength + 8] = (byte)kind;
        BinaryPrimitives.WriteUInt128BigEndian(bound.AsSpan(HashLength + 9), key);
        return bound;
    }
}

/// <summary>What stands in the clear at the beginning: when the backup was made, of what, and which keys of no record it uses.</summary>
internal sealed record BackupHead(Guid Id, DateTimeOffset MadeAt, bool Whole, Guid Key);
