using System.Buffers.Binary;

namespace Kith.Ledger;

/// <summary>One signature line of a note. Nothing is said by it until a <see cref="NoteVerifier"/> has verified it.</summary>
/// <param name="Name">The name of the key.</param>
/// <param name="KeyId">The first four bytes of the hash that names the key and its kind.</param>
/// <param name="Bytes">The signature, without the key id.</param>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    private const string Start = "— ";

    /// <summary>The line: an em dash, the name, and the base64 of the key id and the signature.</summary>
    internal string Line
    {
        get
        {
            var bytes = new byte[4 + Bytes.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
            Bytes.CopyTo(bytes, 4);
            return $"{Start}{Name} {Convert.ToBase64String(bytes)}\n";
        }
    }

    internal static NoteSignature Parse(string line)
    {
        if (!line.StartsWith(Start, StringComparison.Ordinal) || line[Start.Length..].Split(' ') is not [var name, var base64])
            throw new FormatException("A signature line is an em dash, a name and base64, with one space between.");
        NoteForm.CheckName(name);
        var bytes = NoteForm.Base64(base64);
        if (bytes.Length <= 4)
            throw new FormatException("A signature is longer than its key id.");
        return new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..]);
    }
}
