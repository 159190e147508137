using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kith.Ledger;

/// <summary>
/// SHA-256 (FIPS 180-4) of many messages side by side: lane i of every vector belongs to message i. One
/// hash is no faster than the framework's; eight or sixteen at once cost hardly more than one, and a
/// ledger is checked by hashing millions of short messages. The tests compare it with the framework's.
/// </summary>
internal static class Sha256Lanes
{
    public const int BlockLength = 64;
    public const int HashLength = 32;

    /// <summary>How many messages are hashed at once on this machine; 1 when it has no wide vectors.</summary>
    public static int Width =>
        Vector512.IsHardwareAccelerated && Avx512F.IsSupported ? 16 : Avx2.IsSupported ? 8 : 1;

    /// <summary>FIPS 180-4 section 4.2.2.</summary>
    private static ReadOnlySpan<uint> K =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>FIPS 180-4 section 5.3.3.</summary>
    private static ReadOnlySpan<uint> Initial =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    /// <summary>
    /// Hashes up to <see cref="Width"/> messages of equally many blocks, already padded (section 5.1.1), laid
    /// end to end; their hashes come end to end too.
    /// </summary>
    public static void Hash(ReadOnlySpan<byte> padded, int blocks, int count, Span<byte> hashes)
    {
        if (Width == 16)
            Hash<Lanes512, Vector512<uint>>(padded, blocks, count, hashes);
        else
            Hash<Lanes256, Vector256<uint>>(padded, blocks, count, hashes);
    }

    /// <summary>The same with eight lanes, whatever the machine could do, so that tests reach it.</summary>
    internal static void HashEight(ReadOnlySpan<byte> padded, int blocks, int count, Span<byte> hashes) =>
        Hash<Lanes256, Vector256<uint>>(padded, blocks, count, hashes);

    [SkipLocalsInit]
    private static void Hash<TLanes, TVector>(ReadOnlySpan<byte> padded, int blocks, int count, Span<byte> hashes)
        where TLanes : ILanes<TVector>
        where TVector : unmanaged
    {
        var width = Unsafe.SizeOf<TVector>() / sizeof(uint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, width);
        var length = blocks * BlockLength;
        _ = padded[count * length - 1];
        _ = hashes[count * HashLength - 1];
        Span<TVector> w = stackalloc TVector[64];
        Span<TVector> state = stackalloc TVector[8];
        for (var i = 0; i < 8; i++)
            state[i] = TLanes.All(Initial[i]);
        for (var block = 0; block < blocks; block++)
        {
            if (width == 16 && Sha256Words.IsSupported)
            {
                Sha256Words.Load(padded[(block * BlockLength)..], length, count, MemoryMarshal.Cast<TVector, Vector512<uint>>(w));
                Compress<TLanes, TVector>(w, state);
                continue;
            }

            var words = MemoryMarshal.Cast<TVector, uint>(w);
            for (var lane = 0; lane < width; lane++)
            {
                // Lanes without a message of their own repeat the first; nobody reads their hash.
                var from = padded.Slice((lane < count ? lane : 0) * length + block * BlockLength, BlockLength);
                for (var t = 0; t < 16; t++)
                    words[t * width + lane] = BinaryPrimitives.ReadUInt32BigEndian(from[(t * 4)..]);
            }

            Compress<TLanes, TVector>(w, state);
        }

        var result = MemoryMarshal.Cast<TVector, uint>(state);
        for (var lane = 0; lane < count; lane++)
        {
            for (var i = 0; i < 8; i++)
                BinaryPrimitives.WriteUInt32BigEndian(hashes[(lane * HashLength + i * 4)..], result[i * width + lane]);
        }
    }

    /// <summary>Section 6.2.2: one block of every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Compress<TLanes, TVector>(Span<TVector> w, Span<TVector> state)
        where TLanes : ILanes<TVector>
        where TVector : unmanaged
    {
        for (var t = 16; t < 64; t++)
        {
            var w15 = w[t - 15];
            var w2 = w[t - 2];
            var sigma0 = TLanes.Xor(TLanes.RotateRight(w15, 7), TLanes.RotateRight(w15, 18), TLanes.ShiftRight(w15, 3));
            var sigma1 = TLanes.Xor(TLanes.RotateRight(w2, 17), TLanes.RotateRight(w2, 19), TLanes.ShiftRight(w2, 10));
            w[t] = TLanes.Add(TLanes.Add(w[t - 16], sigma0), TLanes.Add(w[t - 7], sigma1));
        }

        TVector a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (var t = 0; t < 64; t += 8)
        {
            // Eight rounds written out: instead of moving the eight variables along, their roles move.
            h = TLanes.Add(h, First<TLanes, TVector>(e, f, g, w[t], K[t]));
            d = TLanes.Add(d, h);
            h = TLanes.Add(h, Second<TLanes, TVector>(a, b, c));
            g = TLanes.Add(g, First<TLanes, TVector>(d, e, f, w[t + 1], K[t + 1]));
            c = TLanes.Add(c, g);
            g = TLanes.Add(g, Second<TLanes, TVector>(h, a, b));
            f = TLanes.Add(f, First<TLanes, TVector>(c, d, e, w[t + 2], K[t + 2]));
            b = TLanes.Add(b, f);
            f = TLanes.Add(f, Second<TLanes, TVector>(g, h, a));
            e = TLanes.Add(e, First<TLanes, TVector>(b, c, d, w[t + 3], K[t + 3]));
            a = TLanes.Add(a, e);
            e = TLanes.Add(e, Second<TLanes, TVector>(f, g, h));
            d = TLanes.Add(d, First<TLanes, TVector>(a, b, c, w[t + 4], K[t + 4]));
            h = TLanes.Add(h, d);
            d = TLanes.Add(d, Second<TLanes, TVector>(e, f, g));
            c = TLanes.Add(c, First<TLanes, TVector>(h, a, b, w[t + 5], K[t + 5]));
            g = TLanes.Add(g, c);
            c = TLanes.Add(c, Second<TLanes, TVector>(d, e, f));
            b = TLanes.Add(b, First<TLanes, TVector>(g, h, a, w[t + 6], K[t + 6]));
            f = TLanes.Add(f, b);
            b = TLanes.Add(b, Second<TLanes, TVector>(c, d, e));
            a = TLanes.Add(a, First<TLanes, TVector>(f, g, h, w[t + 7], K[t + 7]));
            e = TLanes.Add(e, a);
            a = TLanes.Add(a, Second<TLanes, TVector>(b, c, d));
        }

        state[0] = TLanes.Add(state[0], a);
        state[1] = TLanes.Add(state[1], b);
        state[2] = TLanes.Add(state[2], c);
        state[3] = TLanes.Add(state[3], d);
        state[4] = TLanes.Add(state[4], e);
        state[5] = TLanes.Add(state[5], f);
        state[6] = TLanes.Add(state[6], g);
        state[7] = TLanes.Add(state[7], h);
    }

    /// <summary>T1 of section 6.2.2 without its h: Σ1(e) + Ch(e, f, g) + K + W.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector First<TLanes, TVector>(TVector e, TVector f, TVector g, TVector w, uint k)
        where TLanes : ILanes<TVector>
        where TVector : unmanaged =>
        TLanes.Add(
            TLanes.Add(TLanes.Xor(TLanes.RotateRight(e, 6), TLanes.RotateRight(e, 11), TLanes.RotateRight(e, 25)), TLanes.Choose(e, f, g)),
            TLanes.Add(TLanes.All(k), w));

    /// <summary>T2 of section 6.2.2: Σ0(a) + Maj(a, b, c).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Second<TLanes, TVector>(TVector a, TVector b, TVector c)
        where TLanes : ILanes<TVector>
        where TVector : unmanaged =>
        TLanes.Add(
            TLanes.Xor(TLanes.RotateRight(a, 2), TLanes.RotateRight(a, 13), TLanes.RotateRight(a, 22)),
            TLanes.Majority(a, b, c));

    /// <summary>The few operations of section 3.2 and 4.1.2 on a vector of 32-bit words.</summary>
    private interface ILanes<TVector>
    {
        static abstract TVector All(uint word);

        static abstract TVector Add(TVector x, TVector y);

        static abstract TVector Xor(TVector x, TVector y, TVector z);

        static abstract TVector RotateRight(TVector x, [ConstantExpected] byte bits);

        static abstract TVector ShiftRight(TVector x, [ConstantExpected] byte bits);

        static abstract TVector Choose(TVector x, TVector y, TVector z);

        static abstract TVector Majority(TVector x, TVector y, TVector z);
    }

    private readonly struct Lanes512 : ILanes<Vector512<uint>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<uint> All(uint word) => Vector512.Create(word);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<uint> Add(Vector512<uint> x, Vector512<uint> y) => x + y;

        // The three tables are the truth tables of x^y^z, (x&y)^(~x&z) and the majority of three.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<uint> Xor(Vector512<uint> x, Vector512<uint> y, Vector512<uint> z) => Avx512F.TernaryLogic(x, y, z, 0x96);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<uint> Choose(Vector512<uint> x, Vector512<uint> y, Vector512<uint> z) => Avx512F.TernaryLogic(x, y, z, 0xCA);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<uint> Majority(Vector512<uint> x, Vector512<uint> y, Vector512<uint> z) => Avx512F.TernaryLogic(x, y, z, 0xE8);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<uint> RotateRight(Vector512<uint> x, [ConstantExpected] byte bits) => Avx512F.RotateRight(x, bits);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<uint> ShiftRight(Vector512<uint> x, [ConstantExpected] byte bits) => x >>> bits;
    }

    private readonly struct Lanes256 : ILanes<Vector256<uint>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<uint> All(uint word) => Vector256.Create(word);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<uint> Add(Vector256<uint> x, Vector256<uint> y) => x + y;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<uint> Xor(Vector256<uint> x, Vector256<uint> y, Vector256<uint> z) => x ^ y ^ z;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<uint> Choose(Vector256<uint> x, Vector256<uint> y, Vector256<uint> z) => z ^ (x & (y ^ z));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<uint> Majority(Vector256<uint> x, Vector256<uint> y, Vector256<uint> z) => (x & y) | (z & (x | y));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<uint> RotateRight(Vector256<uint> x, [ConstantExpected] byte bits) => (x >>> bits) | (x << (32 - bits));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<uint> ShiftRight(Vector256<uint> x, [ConstantExpected] byte bits) => x >>> bits;
    }
}
