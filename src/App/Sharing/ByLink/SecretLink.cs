using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kith.Record;

namespace Kith.Sharing.ByLink;

/// <summary>What the link in the e-mail holds: where it leads, and the secret that proves it was sent.</summary>
public sealed record SecretLink(RecordId Record, Id<LinkGiven> Link, string Secret)
{
    private const int Bytes = 16;

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>In hexadecimal, SHA-256. A secret has 128 bits, so that there is nothing to try.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public override string ToString() =>
        Base64Url.EncodeToString([.. Record.Value.ToByteArray(true), .. Link.Value.ToByteArray(true), .. Base64Url.DecodeFromChars(Secret)]);

    /// <summary>Null where it is no such link.</summary>
    public static SecretLink? Read(string? text)
    {
        var bytes = new byte[3 * Bytes];
        return text is { Length: 4 * Bytes } && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == bytes.Length
            ? new SecretLink(new(new Guid(bytes.AsSpan(0, Bytes), true)), new(new Guid(bytes.AsSpan(Bytes, Bytes), true)), Base64Url.EncodeToString(bytes.AsSpan(2 * Bytes)))
            : null;
    }
}
