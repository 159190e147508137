using System.Buffers.Binary;

namespace Kith.Ledger;

/// <summary>
/// The content-free leaf of one line: what the chain, and later the tree, is built of. It holds nothing
/// about a person, so it can be published and kept after the content is gone.
/// <para>
/// Encoded as eight components, each a u16be length and then its bytes, numbers big-endian: version (1),
/// type (1), chain id (16), sequence (8), previous leaf hash (32), content commitment (32), recorded-at (8),
/// policy version (4): 118 bytes. The layout is frozen; the tests hold its vectors.
/// </para>
/// </summary>
public sealed class Leaf
{
    /// <summary>The only version there is.</summary>
    public const byte Version = 1;

    /// <summary>The length of an encoded leaf.</summary>
    public const int EncodedLength = 118;

    internal const int ChainIdLength = 16;
    internal const int HashLength = 32;

    private readonly byte[] encoded;
    private byte[]? hash;

    /// <summary>A leaf of these components.</summary>
    /// <exception cref="ArgumentException">A component has the wrong length or range.</exception>
    public Leaf(
        LineType type,
        ReadOnlySpan<byte> chainId,
        long sequence,
        ReadOnlySpan<byte> previousHash,
        ReadOnlySpan<byte> contentCommitment,
        long recordedAt,
        uint policyVersion)
    {
        if (type == 0)
            throw new ArgumentException("A line needs a type.", nameof(type));
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        if (chainId.Length != ChainIdLength || previousHash.Length != HashLength || contentCommitment.Length != HashLength)
            throw new ArgumentException("A chain id is 16 bytes, a hash and a commitment are 32.");
        encoded = new byte[EncodedLength];
        Write(encoded, Version, (byte)type, chainId, sequence, previousHash, contentCommitment, recordedAt, policyVersion);
    }

    private Leaf(ReadOnlySpan<byte> encoded) => this.encoded = encoded.ToArray();

    /// <summary>What the line is about.</summary>
    public LineType Type => (LineType)encoded[5];

    /// <summary>The random id of the chain: 16 bytes that say nothing about the record.</summary>
    public byte[] ChainId => encoded[8..24];

    /// <summary>The place in the chain, from 0.</summary>
    public long Sequence => BinaryPrimitives.ReadInt64BigEndian(encoded.AsSpan(26));

    /// <summary>The hash of the leaf before; 32 zero bytes for the first.</summary>
    public byte[] PreviousHash => encoded[36..68];

    /// <summary>The commitment of the line's content.</summary>
    public byte[] ContentCommitment => encoded[70..102];

    /// <summary>When the line was recorded, in microseconds since 1970-01-01T00:00:00Z.</summary>
    public long RecordedAt => BinaryPrimitives.ReadInt64BigEndian(encoded.AsSpan(104));

    /// <summary>The version of the access rules under which it was decided.</summary>
    public uint PolicyVersion => BinaryPrimitives.ReadUInt32BigEndian(encoded.AsSpan(114));

    /// <summary>The RFC 6962 section 2.1 leaf hash of the encoded leaf: SHA-256(0x00 ‖ encoded).</summary>
    public byte[] Hash => (byte[])(hash ??= MerkleTree.LeafHash(encoded)).Clone();

    /// <summary>The 118 bytes.</summary>
    public byte[] Encode() => (byte[])encoded.Clone();

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not a leaf of a known version.</exception>
    public static Leaf Decode(ReadOnlySpan<byte> encoded)
    {
        if (encoded.Length != EncodedLength)
            throw new FormatException($"A leaf is {EncodedLength} bytes, not {encoded.Length}.");
        var at = 0;
        foreach (var length in (ReadOnlySpan<int>)[1, 1, ChainIdLength, 8, HashLength, HashLength, 8, 4])
        {
            if (BinaryPrimitives.ReadUInt16BigEndian(encoded[at..]) != length)
                throw new FormatException($"The component of a leaf at byte {at} does not have the length {length}.");
            at += 2 + length;
        }

        if (encoded[2] != Version)
            throw new FormatException($"The leaf is of version {encoded[2]}; only version {Version} is known.");
        if (encoded[5] == 0)
            throw new FormatException("The leaf has no type.");
        if (encoded[26] >= 0x80)
            throw new FormatException("The sequence number of the leaf is beyond what a chain can hold.");
        return new Leaf(encoded);
    }

    /// <summary>Writes the 118 bytes. The lengths of the components have been checked.</summary>
    internal static void Write(
        Span<byte> to,
        byte version,
        byte type,
        ReadOnlySpan<byte> chainId,
        long sequence,
        ReadOnlySpan<byte> previousHash,
        ReadOnlySpan<byte> contentCommitment,
        long recordedAt,
        uint policyVersion)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to, 1);
        to[2] = version;
        BinaryPrimitives.WriteUInt16BigEndian(to[3..], 1);
        to[5] = type;
        BinaryPrimitives.WriteUInt16BigEndian(to[6..], ChainIdLength);
        chainId.CopyTo(to[8..]);
        BinaryPrimitives.WriteUInt16BigEndian(to[24..], 8);
        BinaryPrimitives.WriteInt64BigEndian(to[26..], sequence);
        BinaryPrimitives.WriteUInt16BigEndian(to[34..], HashLength);
        previousHash.CopyTo(to[36..]);
        BinaryPrimitives.WriteUInt16BigEndian(to[68..], HashLength);
        contentCommitment.CopyTo(to[70..]);
        BinaryPrimitives.WriteUInt16BigEndian(to[102..], 8);
        BinaryPrimitives.WriteInt64BigEndian(to[104..], recordedAt);
        BinaryPrimitives.WriteUInt16BigEndian(to[112..], 4);
        BinaryPrimitives.WriteUInt32BigEndian(to[114..], policyVersion);
    }
}
