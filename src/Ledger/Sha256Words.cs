using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kith.Ledger;

/// <summary>
/// Brings one block of each of sixteen messages into the order in which <see cref="Sha256Lanes"/> works: word i of all
/// messages in vector i. Word by word that takes as long as the hashing itself; here each message is one load, and the square
/// of sixteen by sixteen words is transposed in four steps.
/// </summary>
internal static class Sha256Words
{
    /// <summary>Whether this machine has what is needed.</summary>
    public static bool IsSupported => Avx512F.IsSupported && Avx512BW.IsSupported;

    /// <summary>FIPS 180-4 section 3.1: the bytes of a word come with the most significant first.</summary>
    private static Vector512<byte> BigEndian => Vector512.Create(Vector256.Create(MostFirst, MostFirst), Vector256.Create(MostFirst, MostFirst));

    private static Vector128<byte> MostFirst => Vector128.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);

    /// <summary>
    /// The first sixteen vectors of <paramref name="w"/> from the blocks at the start of <paramref name="padded"/> and every
    /// <paramref name="stride"/> bytes on. Lanes without a message of their own repeat the first; nobody reads their hash.
    /// </summary>
    [SkipLocalsInit]
    public static void Load(ReadOnlySpan<byte> padded, int stride, int count, Span<Vector512<uint>> w)
    {
        const int words = 16;
        _ = padded[(count - 1) * stride + Sha256Lanes.BlockLength - 1];
        _ = w[words - 1];
        Span<Vector512<uint>> r = stackalloc Vector512<uint>[words];
        Span<Vector512<uint>> t = stackalloc Vector512<uint>[words];
        ref var first = ref MemoryMarshal.GetReference(padded);
        var order = BigEndian;
        for (var lane = 0; lane < words; lane++)
            r[lane] = Avx512BW.Shuffle(Vector512.LoadUnsafe(ref first, (nuint)((lane < count ? lane : 0) * stride)), order).AsUInt32();

        for (var i = 0; i < words; i += 2)
        {
            t[i] = Avx512F.UnpackLow(r[i], r[i + 1]);
            t[i + 1] = Avx512F.UnpackHigh(r[i], r[i + 1]);
        }

        for (var i = 0; i < words; i += 4)
        {
            r[i] = Avx512F.UnpackLow(t[i].AsUInt64(), t[i + 2].AsUInt64()).AsUInt32();
            r[i + 1] = Avx512F.UnpackHigh(t[i].AsUInt64(), t[i + 2].AsUInt64()).AsUInt32();
            r[i + 2] = Avx512F.UnpackLow(t[i + 1].AsUInt64(), t[i + 3].AsUInt64()).AsUInt32();
            r[i + 3] = Avx512F.UnpackHigh(t[i + 1].AsUInt64(), t[i + 3].AsUInt64()).AsUInt32();
        }

        // Now quarter k of r[4g + j] holds word 4k + j of the messages 4g to 4g + 3. Two rounds bring the quarters together.
        for (var j = 0; j < 4; j++)
        {
            var (evenLow, oddLow) = (Avx512F.Shuffle4x128(r[j], r[4 + j], 0x88), Avx512F.Shuffle4x128(r[j], r[4 + j], 0xdd));
            var (evenHigh, oddHigh) = (Avx512F.Shuffle4x128(r[8 + j], r[12 + j], 0x88), Avx512F.Shuffle4x128(r[8 + j], r[12 + j], 0xdd));
            w[j] = Avx512F.Shuffle4x128(evenLow, evenHigh, 0x88);
            w[4 + j] = Avx512F.Shuffle4x128(oddLow, oddHigh, 0x88);
            w[8 + j] = Avx512F.Shuffle4x128(evenLow, evenHigh, 0xdd);
            w[12 + j] = Avx512F.Shuffle4x128(oddLow, oddHigh, 0xdd);
        }
    }
}
