using System.Security.Cryptography;
using Rfc8032 = Org.BouncyCastle.Math.EC.Rfc8032.Ed25519;

namespace Kith.Ledger;

/// <summary>
/// Ed25519 of RFC 8032 section 5.1, by BouncyCastle: the framework has none (decision 0020). The only file in which anything but
/// the framework is used.
/// </summary>
internal static class Ed25519
{
    /// <summary>The length of a public key, and of the seed that a private key is.</summary>
    public const int KeyLength = 32;

    /// <summary>The length of a signature.</summary>
    public const int SignatureLength = 64;

    /// <summary>A fresh private key.</summary>
    public static byte[] NewSeed() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>The public key of a private one.</summary>
    public static byte[] PublicKey(byte[] seed)
    {
        var key = new byte[KeyLength];
        Rfc8032.GeneratePublicKey(seed, 0, key, 0);
        return key;
    }

    /// <summary>The signature over a message.</summary>
    public static byte[] Sign(byte[] seed, byte[] publicKey, byte[] message)
    {
        var signature = new byte[SignatureLength];
        Rfc8032.Sign(seed, 0, publicKey, 0, message, 0, message.Length, signature, 0);
        return signature;
    }

    /// <summary>Whether the signature is the key's over this message.</summary>
    public static bool Verifies(byte[] publicKey, byte[] message, byte[] signature) =>
        signature.Length == SignatureLength && Rfc8032.Verify(signature, 0, publicKey, 0, message, 0, message.Length);
}
