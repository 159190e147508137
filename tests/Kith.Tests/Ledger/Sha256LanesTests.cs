using System.Security.Cryptography;
using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

public class Sha256LanesTests
{
    [Fact]
    public void Every_length_hashes_as_the_framework_hashes_it()
    {
        var batch = new HashBatch();
        for (var length = 0; length <= 300; length++)
            Compare(batch, Enumerable.Repeat(length, 1 + length % 37));
    }

    [Fact]
    public void Messages_of_mixed_lengths_each_get_their_own_hash()
    {
        var batch = new HashBatch();
        for (var round = 0; round < 50; round++)
        {
            var count = RandomNumberGenerator.GetInt32(200);
            Compare(batch, Enumerable.Range(0, count).Select(_ => RandomNumberGenerator.GetInt32(1500)));
        }

        Compare(batch, [1015, 1016, 1015, 1016, 1015, 1016, 100_000]);
    }

    [Fact]
    public void Eight_lanes_give_the_same_as_the_framework()
    {
        for (var count = 1; count <= 8; count++)
        {
            for (var length = 0; length <= 300; length += 7)
            {
                var blocks = (length + 8) / 64 + 1;
                var messages = Enumerable.Range(0, count).Select(_ => RandomNumberGenerator.GetBytes(length)).ToArray();
                var padded = messages.SelectMany(message => Padded(message, blocks)).ToArray();
                var hashes = new byte[count * 32];
                Sha256Lanes.HashEight(padded, blocks, count, hashes);
                Assert.Equal(messages.SelectMany(message => SHA256.HashData(message)), hashes);
            }
        }
    }

    [Fact]
    public void What_was_cleared_is_not_hashed()
    {
        var batch = new HashBatch();
        batch.Reserve(0, 10).Fill(1);
        batch.Reserve(0, 5000).Fill(1);
        batch.Clear();
        var hashes = new byte[32];
        batch.Run(hashes);
        Assert.Equal(new byte[32], hashes);
    }

    private static void Compare(HashBatch batch, IEnumerable<int> lengths)
    {
        var messages = lengths.Select(RandomNumberGenerator.GetBytes).ToArray();
        for (var i = 0; i < messages.Length; i++)
            messages[i].CopyTo(batch.Reserve(messages.Length - 1 - i, messages[i].Length));
        var hashes = new byte[messages.Length * 32];
        batch.Run(hashes);
        Assert.Equal(messages.Reverse().SelectMany(message => SHA256.HashData(message)), hashes);
    }

    private static byte[] Padded(byte[] message, int blocks)
    {
        var padded = new byte[blocks * 64];
        message.CopyTo(padded, 0);
        padded[message.Length] = 0x80;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(^8), (ulong)message.Length * 8);
        return padded;
    }
}
