using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kith.Ledger;

/// <summary>The rules of C2SP signed-note for texts, names, key ids and base64, in one place. Everything wrong is a <see cref="FormatException"/>.</summary>
internal static class NoteForm
{
    /// <summary>A note of more bytes is refused unread.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>C2SP asks for 16 at the least.</summary>
    public const int MostSignatures = 100;

    private const int MostNameLength = 500;

    /// <summary>A text ends in a newline and has no other control character; whatever is in it has a UTF-8 form.</summary>
    public static void CheckText(string text)
    {
        if (text is not [.., '\n'])
            throw new FormatException("The text of a note ends with a newline.");
        if (text.Length > MostBytes)
            throw new FormatException("The text is longer than a note may be.");
        CheckCharacters(text);
    }

    public static void CheckCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] != '\n')
                throw new FormatException("A note has no control character but the newline.");
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
                throw new FormatException("A note is UTF-8: half of a surrogate pair has no form in it.");
        }
    }

    /// <summary>A key's name is not empty and has neither white space nor a plus sign.</summary>
    public static void CheckName(string name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > MostNameLength || name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+'))
            throw new FormatException("The name of a key is not empty and has neither white space nor a plus sign.");
        CheckCharacters(name);
    }

    /// <summary>The first four bytes of SHA-256(name ‖ 0x0A ‖ algorithm ‖ public key).</summary>
    public static uint KeyId(string name, byte algorithm, ReadOnlySpan<byte> publicKey) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', algorithm, .. publicKey]));

    /// <summary>Base64 of RFC 4648 section 4, in its one spelling.</summary>
    public static byte[] Base64(string text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        if (text.Length % 4 != 0 || !Convert.TryFromBase64String(text, bytes, out var length) || Convert.ToBase64String(bytes, 0, length) != text)
            throw new FormatException("There must be base64 here.");
        return bytes[..length];
    }

    /// <summary>The parts of an encoded key: name, id, algorithm and 32 bytes; the id is not checked yet.</summary>
    public static (string Name, uint KeyId, byte Algorithm, byte[] Key) Key(string encoded)
    {
        // The base64 may contain a plus sign itself, so there are three parts at the most.
        if (encoded is null || encoded.Length > 2 * MostNameLength || encoded.Split('+', 3) is not [var name, { Length: 8 } id, var base64])
            throw new FormatException("A key is a name, eight hexadecimal digits and base64, joined by plus signs.");
        CheckName(name);
        if (!id.All(char.IsAsciiHexDigitLower) || Base64(base64) is not [var algorithm, .. { Length: Ed25519.KeyLength } key])
            throw new FormatException("A key is a name, eight hexadecimal digits and the base64 of a byte for its kind and 32 bytes.");
        if (algorithm is not (NoteVerifier.Ed25519Note or NoteVerifier.Ed25519Cosignature))
            throw new FormatException($"The key is of the unknown kind {algorithm}: only Ed25519 (1) and Ed25519 cosignatures (4) are known.");
        return (name, Convert.ToUInt32(id, 16), algorithm, key);
    }

    public static string EncodeKey(string name, uint keyId, byte algorithm, byte[] key) =>
        $"{name}+{keyId:x8}+{Convert.ToBase64String([algorithm, .. key])}";
}
