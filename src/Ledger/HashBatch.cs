using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kith.Ledger;

/// <summary>
/// Collects messages and hashes them together (SHA-256): those of equally many blocks go side by side
/// through <see cref="Sha256Lanes"/>, long or lonely ones through the framework. Not for several threads.
/// </summary>
internal sealed class HashBatch
{
    // From about here on the framework's own speed per block outweighs what a call of it costs.
    private const int MostBlocks = 16;

    private readonly Bucket[] buckets = new Bucket[MostBlocks];
    private readonly List<(int Slot, byte[] Message)> large = [];

    public HashBatch()
    {
        for (var i = 0; i < MostBlocks; i++)
            buckets[i] = new Bucket(i + 1);
    }

    /// <summary>Room for one message, to be filled before the next call; its hash will go to the slot.</summary>
    public Span<byte> Reserve(int slot, int length)
    {
        // FIPS 180-4 section 5.1.1: a one bit, zeros, and 64 bits of length end the last block.
        var blocks = (int)(((long)length + 8) / Sha256Lanes.BlockLength) + 1;
        if (blocks <= MostBlocks)
            return buckets[blocks - 1].Reserve(slot, length);
        var message = new byte[length];
        large.Add((slot, message));
        return message;
    }

    /// <summary>Hashes what was collected, each hash to its slot of 32 bytes, and forgets it.</summary>
    public void Run(Span<byte> hashes)
    {
        foreach (var bucket in buckets)
            bucket.Run(hashes);
        foreach (var (slot, message) in large)
            SHA256.HashData(message, hashes.Slice(slot * Sha256Lanes.HashLength, Sha256Lanes.HashLength));
        large.Clear();
    }

    /// <summary>Forgets what was collected.</summary>
    public void Clear()
    {
        foreach (var bucket in buckets)
            bucket.Clear();
        large.Clear();
    }

    private sealed class Bucket(int blocks)
    {
        // Below this many messages left over, the framework does them one by one in less time.
        private const int WorthALane = 3;

        private readonly int stride = blocks * Sha256Lanes.BlockLength;
        private byte[] padded = [];
        private int[] slots = [];
        private int count;

        public Span<byte> Reserve(int slot, int length)
        {
            if (count == slots.Length)
            {
                var room = Math.Max(16, count * 2);
                Array.Resize(ref slots, room);
                Array.Resize(ref padded, checked(room * stride));
            }

            slots[count] = slot;
            var message = padded.AsSpan(count * stride, stride);
            count++;
            message[length..].Clear();
            message[length] = 0x80;
            BinaryPrimitives.WriteUInt32BigEndian(message[(stride - 4)..], (uint)length * 8);
            return message[..length];
        }

        public void Run(Span<byte> hashes)
        {
            const int HashLength = Sha256Lanes.HashLength;
            Span<byte> some = stackalloc byte[16 * HashLength];
            var done = 0;
            while (Sha256Lanes.Width > 1 && count - done >= WorthALane)
            {
                var now = Math.Min(Sha256Lanes.Width, count - done);
                Sha256Lanes.Hash(padded.AsSpan(done * stride, now * stride), blocks, now, some);
                for (var i = 0; i < now; i++)
                    some.Slice(i * HashLength, HashLength).CopyTo(hashes[(slots[done + i] * HashLength)..]);
                done += now;
            }

            for (; done < count; done++)
            {
                var message = padded.AsSpan(done * stride, stride);
                var length = (int)(BinaryPrimitives.ReadUInt32BigEndian(message[(stride - 4)..]) / 8);
                SHA256.HashData(message[..length], hashes[(slots[done] * HashLength)..]);
            }

            count = 0;
        }

        public void Clear() => count = 0;
    }
}
