using System.Security.Cryptography;

namespace Kith.Ledger;

/// <summary>Roots over hashes that are nodes already, as tiles hold them.</summary>
internal static class Nodes
{
    private const int HashLength = Leaf.HashLength;

    /// <summary>The root over 1, 2, 4, … or 256 nodes laid end to end.</summary>
    public static byte[] Root(ReadOnlySpan<byte> nodes)
    {
        Span<byte> message = stackalloc byte[1 + 2 * HashLength];
        message[0] = 1;
        Span<byte> level = stackalloc byte[nodes.Length];
        nodes.CopyTo(level);
        for (var width = nodes.Length / HashLength; width > 1; width /= 2)
        {
            for (var i = 0; i < width / 2; i++)
            {
                level.Slice(2 * i * HashLength, 2 * HashLength).CopyTo(message[1..]);
                SHA256.HashData(message, level[(i * HashLength)..]);
            }
        }

        return level[..HashLength].ToArray();
    }
}
