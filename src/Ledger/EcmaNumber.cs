using System.Globalization;

namespace Kith.Ledger;

/// <summary>
/// A number as ECMAScript prints it (ECMA-262, Number::toString, which RFC 8785 section 3.2.2.3 prescribes):
/// the fewest digits that still read back as the same double, laid out by the rules below.
/// </summary>
internal static class EcmaNumber
{
    /// <summary>The longest there is: -1.2345678901234567e-308, and the like written with leading zeros.</summary>
    public const int MostBytes = 32;

    /// <summary>Writes a finite number and returns how many bytes it took.</summary>
    public static int Write(double value, Span<byte> to)
    {
        if (value == 0)
        {
            to[0] = (byte)'0'; // minus zero too
            return 1;
        }

        // The framework finds the same shortest digits; only its layout differs. Take it apart.
        Span<byte> raw = stackalloc byte[32];
        value.TryFormat(raw, out var length, default, CultureInfo.InvariantCulture);
        raw = raw[..length];

        var at = 0;
        if (raw[0] == '-')
        {
            to[at++] = (byte)'-';
            raw = raw[1..];
        }

        Span<byte> digits = stackalloc byte[32];
        var k = 0; // how many digits
        var n = 0; // where the decimal point is: value = 0.digits × 10^n
        var pointSeen = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '.')
            {
                pointSeen = true;
            }
            else if (c == 'E')
            {
                n += int.Parse(raw[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else if (k == 0 && c == '0')
            {
                n -= pointSeen ? 1 : 0;
            }
            else
            {
                digits[k++] = c;
                n += pointSeen ? 0 : 1;
            }
        }

        while (digits[k - 1] == '0')
            k--;
        return at + Lay(digits[..k], n, to[at..]);
    }

    private static int Lay(ReadOnlySpan<byte> digits, int n, Span<byte> to)
    {
        var k = digits.Length;
        if (k <= n && n <= 21)
        {
            digits.CopyTo(to);
            to[k..n].Fill((byte)'0');
            return n;
        }

        if (n is > 0 and <= 21)
        {
            digits[..n].CopyTo(to);
            to[n] = (byte)'.';
            digits[n..].CopyTo(to[(n + 1)..]);
            return k + 1;
        }

        if (n is > -6 and <= 0)
        {
            to[0] = (byte)'0';
            to[1] = (byte)'.';
            to.Slice(2, -n).Fill((byte)'0');
            digits.CopyTo(to[(2 - n)..]);
            return 2 - n + k;
        }

        var at = 0;
        to[at++] = digits[0];
        if (k > 1)
        {
            to[at++] = (byte)'.';
            digits[1..].CopyTo(to[at..]);
            at += k - 1;
        }

        to[at++] = (byte)'e';
        to[at++] = n > 0 ? (byte)'+' : (byte)'-';
        Math.Abs(n - 1).TryFormat(to[at..], out var written, default, CultureInfo.InvariantCulture);
        return at + written;
    }
}
