using System.Text;

namespace Kith.Ledger;

/// <summary>
/// UTF-8 (RFC 3629) that refuses instead of replacing. A replaced character would be a silent change
/// to what a person wrote, and two different texts could then have the same bytes.
/// </summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The UTF-8 bytes of a text.</summary>
    /// <exception cref="ArgumentException">The text contains half of a surrogate pair.</exception>
    public static byte[] Bytes(string text, string what)
    {
        try
        {
            return Encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            // The offending text itself must not get into the exception: it may be personal.
            throw new ArgumentException($"The {what} contains half of a surrogate pair, which has no UTF-8 form.");
        }
    }

    /// <summary>The text of UTF-8 bytes.</summary>
    /// <exception cref="FormatException">The bytes are not UTF-8.</exception>
    public static string Text(ReadOnlySpan<byte> bytes, string what)
    {
        try
        {
            return Encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException($"The {what} is not UTF-8.");
        }
    }
}
