using System.Buffers.Binary;
using System.Text;

namespace Kith.Ledger;

/// <summary>
/// A private key that signs notes, or cosigns checkpoints as a witness does. Written down it is an skey:
/// <c>PRIVATE+KEY+</c>, name, key id, and the base64 of its kind and its 32-byte seed.
/// </summary>
public sealed class NoteSigner
{
    private const string Prefix = "PRIVATE+KEY+";

    private readonly byte algorithm;
    private readonly byte[] seed;
    private readonly byte[] publicKey;

    private NoteSigner(string name, byte algorithm, byte[] seed)
    {
        this.algorithm = algorithm;
        this.seed = seed;
        publicKey = Ed25519.PublicKey(seed);
        Verifier = new NoteVerifier(name, algorithm, publicKey);
    }

    /// <summary>The public key to it.</summary>
    public NoteVerifier Verifier { get; }

    /// <summary>A fresh key: a log's, or a witness's.</summary>
    /// <exception cref="FormatException">A key cannot have this name.</exception>
    public static NoteSigner Generate(string name, bool cosigner = false) =>
        new(name, cosigner ? NoteVerifier.Ed25519Cosignature : NoteVerifier.Ed25519Note, Ed25519.NewSeed());

    /// <summary>Reads an skey.</summary>
    /// <exception cref="FormatException">It is not an skey of a known kind, or its id is not that of its name and key. The message has no part of it.</exception>
    public static NoteSigner Parse(string skey)
    {
        if (skey?.StartsWith(Prefix, StringComparison.Ordinal) != true)
            throw new FormatException("A private key begins with PRIVATE+KEY+.");
        var (name, id, algorithm, key) = NoteForm.Key(skey[Prefix.Length..]);
        var signer = new NoteSigner(name, algorithm, key);
        return signer.Verifier.KeyId == id ? signer : throw new FormatException("The id of the key is not that of its name and bytes: a character was changed.");
    }

    /// <summary>The skey. It is a secret.</summary>
    public string Encode() => Prefix + NoteForm.EncodeKey(Verifier.Name, Verifier.KeyId, algorithm, seed);

    /// <summary>The signature over a text.</summary>
    /// <exception cref="FormatException">A note cannot have this text.</exception>
    /// <exception cref="InvalidOperationException">This is a witness's key.</exception>
    public NoteSignature Sign(string text)
    {
        NoteForm.CheckText(text);
        if (Verifier.IsCosigner)
            throw new InvalidOperationException("A witness's key cosigns and does not sign.");
        return new NoteSignature(Verifier.Name, Verifier.KeyId, Ed25519.Sign(seed, publicKey, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>A witness's signature over the text of a checkpoint, with the time at which it was made, in whole seconds.</summary>
    /// <exception cref="FormatException">A note cannot have this text.</exception>
    /// <exception cref="InvalidOperationException">This is not a witness's key.</exception>
    public NoteSignature Cosign(string text, DateTimeOffset at)
    {
        NoteForm.CheckText(text);
        if (!Verifier.IsCosigner)
            throw new InvalidOperationException("Only a witness's key cosigns.");
        var seconds = at.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfNegative(seconds, nameof(at));
        var bytes = new byte[8 + Ed25519.SignatureLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seconds);
        Ed25519.Sign(seed, publicKey, NoteVerifier.CosignedMessage(text, seconds)).CopyTo(bytes, 8);
        return new NoteSignature(Verifier.Name, Verifier.KeyId, bytes);
    }
}
