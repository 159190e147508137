using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Kith.Ledger;

/// <summary>
/// A public key that notes can be verified with: C2SP signed-note with Ed25519 (kind 1), or a witness's timestamped cosignatures of
/// C2SP tlog-cosignature (kind 4, <c>cosignature/v1</c>). Written down it is a vkey: name, key id and base64 joined by plus signs.
/// </summary>
public sealed class NoteVerifier
{
    internal const byte Ed25519Note = 1;
    internal const byte Ed25519Cosignature = 4;
    private const int TimeLength = 8;

    private readonly byte algorithm;
    private readonly byte[] publicKey;

    internal NoteVerifier(string name, byte algorithm, byte[] publicKey)
    {
        NoteForm.CheckName(name);
        Name = name;
        this.algorithm = algorithm;
        this.publicKey = publicKey;
        KeyId = NoteForm.KeyId(name, algorithm, publicKey);
    }

    /// <summary>The name of the key.</summary>
    public string Name { get; }

    /// <summary>The first four bytes of SHA-256(name ‖ 0x0A ‖ kind ‖ public key).</summary>
    public uint KeyId { get; }

    /// <summary>Whether it is a witness's key, whose signatures say when they were made.</summary>
    public bool IsCosigner => algorithm == Ed25519Cosignature;

    /// <summary>Reads a vkey.</summary>
    /// <exception cref="FormatException">It is not a vkey of a known kind, or its id is not that of its name and key.</exception>
    public static NoteVerifier Parse(string vkey)
    {
        var (name, id, algorithm, key) = NoteForm.Key(vkey);
        var verifier = new NoteVerifier(name, algorithm, key);
        return verifier.KeyId == id ? verifier : throw new FormatException("The id of the key is not that of its name and bytes: a character was changed.");
    }

    /// <summary>The vkey.</summary>
    public string Encode() => NoteForm.EncodeKey(Name, KeyId, algorithm, publicKey);

    /// <summary>Whether this is the key's signature over the text.</summary>
    public bool Verify(string text, NoteSignature signature)
    {
        if (!IsNamedBy(signature))
            return false;
        if (!IsCosigner)
            return Ed25519.Verifies(publicKey, Encoding.UTF8.GetBytes(text), signature.Bytes);
        return signature.Bytes.Length == TimeLength + Ed25519.SignatureLength && TimeOf(signature) is { } at
            && Ed25519.Verifies(publicKey, CosignedMessage(text, at.ToUnixTimeSeconds()), signature.Bytes[TimeLength..]);
    }

    internal bool IsNamedBy(NoteSignature signature) => signature.KeyId == KeyId && signature.Name == Name;

    /// <summary>The u64be before a cosignature: seconds since 1970. Null where that is no time that a calendar has.</summary>
    internal static DateTimeOffset? TimeOf(NoteSignature signature) =>
        BinaryPrimitives.ReadUInt64BigEndian(signature.Bytes) is var seconds && seconds <= (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;

    /// <summary>What a witness signs: two lines before the whole text of the checkpoint.</summary>
    internal static byte[] CosignedMessage(string text, long seconds) =>
        Encoding.UTF8.GetBytes($"cosignature/v1\ntime {seconds.ToString(CultureInfo.InvariantCulture)}\n{text}");
}
