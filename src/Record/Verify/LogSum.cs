using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Kith.Record.Verify;

/// <summary>
/// Whether two lots of things, read in different orders, are the same: a sum over a keyed hash of each. The key is made afresh
/// for every check, so that nobody can prepare changes that cancel out.
/// </summary>
internal sealed class LogSum(LogSum.Keys keys)
{
    private UInt128 _sum;

    /// <summary>The sum itself: the same for the same things, in whatever order they came.</summary>
    public UInt128 Sum => _sum;

    internal sealed record Keys(ulong One, ulong Two)
    {
        public static Keys Fresh()
        {
            var bytes = RandomNumberGenerator.GetBytes(16);
            return new Keys(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(8)));
        }
    }

    public long Count { get; private set; }

    public void Add(UInt128 record, UInt128 line, ReadOnlySpan<byte> hash)
    {
        var (one, two) = (keys.One, keys.Two);
        Mix(ref one, ref two, (ulong)(record >> 64), (ulong)record);
        Mix(ref one, ref two, (ulong)(line >> 64), (ulong)line);
        for (; hash.Length >= 16; hash = hash[16..])
            Mix(ref one, ref two, BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]));
        foreach (var odd in hash)
            Mix(ref one, ref two, odd, 1);
        _sum += new UInt128(one, two);
        Count++;
    }

    public void Add(LogSum other)
    {
        _sum += other._sum;
        Count += other.Count;
    }

    public bool Same(LogSum other) => _sum == other._sum && Count == other.Count;

    // Two rounds of the finalizer of MurmurHash3 (Austin Appleby, public domain) on each half, each half stirred into the other.
    private static void Mix(ref ulong one, ref ulong two, ulong a, ulong b)
    {
        one = Stir(one ^ a) + two;
        two = Stir(two ^ b ^ BitOperations.RotateLeft(one, 31)) + one;
    }

    private static ulong Stir(ulong x)
    {
        x = (x ^ (x >> 33)) * 0xff51afd7ed558ccd;
        x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53;
        return x ^ (x >> 33);
    }
}
