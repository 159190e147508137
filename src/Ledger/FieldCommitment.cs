using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kith.Ledger;

/// <summary>
/// The commitment to one field: SHA-256 (FIPS 180-4) over
/// <c>u32be len(tag) ‖ tag ‖ salt (32 bytes) ‖ u32be len(name) ‖ name ‖ u32be len(value) ‖ value</c>.
/// The tag says which kind of value follows. Every part of varying length carries its length, so no
/// byte can move from one part to the next without changing the hash. The salt is fresh and random:
/// without it, a withheld date of birth could be found by trying all days.
/// </summary>
internal static class FieldCommitment
{
    public const int HashLength = 32;
    public const int SaltLength = 32;
    private const int TagLength = 18;
    private const int Fixed = 4 + TagLength + SaltLength + 4 + 4;

    private static ReadOnlySpan<byte> TextTag => "kith/field/text/v1"u8;

    private static ReadOnlySpan<byte> JsonTag => "kith/field/json/v1"u8;

    /// <summary>How many bytes are hashed for a name and a value of these lengths.</summary>
    public static int MessageLength(int nameLength, int valueLength) => checked(Fixed + nameLength + valueLength);

    /// <summary>Writes what is hashed. <paramref name="message"/> has exactly <see cref="MessageLength"/> bytes.</summary>
    public static void WriteMessage(
        Span<byte> message, ValueKind kind, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(message, TagLength);
        (kind == ValueKind.Text ? TextTag : JsonTag).CopyTo(message[4..]);
        salt.CopyTo(message[(4 + TagLength)..]);
        message = message[(4 + TagLength + SaltLength)..];
        BinaryPrimitives.WriteUInt32BigEndian(message, (uint)name.Length);
        name.CopyTo(message[4..]);
        message = message[(4 + name.Length)..];
        BinaryPrimitives.WriteUInt32BigEndian(message, (uint)value.Length);
        value.CopyTo(message[4..]);
    }

    /// <summary>The commitment to one field, by itself.</summary>
    public static byte[] Of(ValueKind kind, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var message = new byte[MessageLength(name.Length, value.Length)];
        WriteMessage(message, kind, salt, name, value);
        return SHA256.HashData(message);
    }
}
