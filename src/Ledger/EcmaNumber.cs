using System.Globalization;
using System.Numerics;
using System.Text;

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

        if (Math.Abs(value) <= CanonicalJsonWriter.LargestNumber && Math.Truncate(value) == value)
        {
            ((long)value).TryFormat(to, out var whole, default, CultureInfo.InvariantCulture);
            return whole;
        }

        var at = 0;
        if (value < 0)
        {
            to[at++] = (byte)'-';
            value = -value;
        }

        Span<byte> digits = stackalloc byte[32];
        var (k, n) = IsPowerOfTwo(value) ? ShortestOfPowerOfTwo(value, digits) : Shortest(value, digits);
        return at + Lay(digits[..k], n, to[at..]);
    }

    private static bool IsPowerOfTwo(double value) => (BitConverter.DoubleToUInt64Bits(value) & 0x000F_FFFF_FFFF_FFFF) == 0;

    /// <summary>The digits and where the decimal point is: value = 0.digits × 10^n. The framework finds the same digits; take its layout apart.</summary>
    private static (int K, int N) Shortest(double value, Span<byte> digits)
    {
        Span<byte> raw = stackalloc byte[32];
        value.TryFormat(raw, out var length, default, CultureInfo.InvariantCulture);
        var k = 0;
        var n = 0;
        var pointSeen = false;
        for (var i = 0; i < length; i++)
        {
            var c = raw[i];
            if (c == '.')
            {
                pointSeen = true;
            }
            else if (c == 'E')
            {
                n += int.Parse(raw[(i + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
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
        return (k, n);
    }

    /// <summary>
    /// Below a power of two doubles lie twice as close as above it. The framework overlooks that and gives,
    /// for some of these 2,046 numbers, digits that read back as another (2^-25 is one). So for them: the
    /// exact decimal digits, cut to one, two, three … until what is cut reads back; of two that do, the
    /// nearer, of two as near, the even one, as ECMA-262 says.
    /// </summary>
    private static (int K, int N) ShortestOfPowerOfTwo(double value, Span<byte> digits)
    {
        var exact = value.ToString("E800", CultureInfo.InvariantCulture);
        var mark = exact.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(exact.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var all = BigInteger.Parse(string.Concat(exact.AsSpan(0, 1), exact.AsSpan(2, mark - 2)), CultureInfo.InvariantCulture);
        for (var k = 1; ; k++)
        {
            var unit = BigInteger.Pow(10, 801 - k);
            var low = BigInteger.DivRem(all, unit, out var rest);
            var nearness = (rest * 2).CompareTo(unit);
            var nearer = nearness < 0 || (nearness == 0 && low.IsEven) ? low : low + 1;
            foreach (var candidate in new[] { nearer, low + low + 1 - nearer })
            {
                var text = candidate.ToString(CultureInfo.InvariantCulture);
                var readBack = double.Parse($"{text}E{exponent - k + 1}", CultureInfo.InvariantCulture);
                if (readBack != value)
                    continue;
                var kept = text.TrimEnd('0');
                Encoding.ASCII.GetBytes(kept, digits);
                return (kept.Length, exponent + 1 + text.Length - k);
            }
        }
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
