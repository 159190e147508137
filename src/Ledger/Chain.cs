using System.Security.Cryptography;

namespace Kith.Ledger;

/// <summary>
/// The end of a chain: all that is needed to write its next line, and what <see cref="Replay"/> compares
/// with the lines. Its arrays compare by reference: compare heads by their parts.
/// </summary>
/// <param name="ChainId">The 16 random bytes that name the chain.</param>
/// <param name="NextSequence">How many lines there are, and so the number of the next.</param>
/// <param name="HeadHash">The hash of the last leaf; 32 zero bytes for a chain without lines.</param>
/// <param name="LastRecordedAt">When the last line was recorded, so that a clock set back cannot make time run backwards.</param>
public readonly record struct ChainHead(byte[] ChainId, long NextSequence, byte[] HeadHash, long LastRecordedAt = long.MinValue);

/// <summary>
/// One hash chain per record. Each leaf contains the hash of the leaf before it, so that a line cannot be
/// changed, taken out or moved without every later line showing it.
/// </summary>
public static class Chain
{
    /// <summary>The head of a new chain, with a random id of its own.</summary>
    public static ChainHead Start() => new(RandomNumberGenerator.GetBytes(Leaf.ChainIdLength), 0, new byte[Leaf.HashLength]);

    /// <summary>
    /// The next leaf of a chain. <paramref name="recordedAt"/> is in microseconds (see <see cref="Microseconds"/>);
    /// when the clock has gone back behind the last line, the last line's instant is used: read it from the leaf.
    /// </summary>
    public static Leaf Next(ChainHead head, LineType type, ReadOnlySpan<byte> contentCommitment, long recordedAt, uint policyVersion) =>
        new(type, head.ChainId, head.NextSequence, head.HeadHash, contentCommitment, Math.Max(recordedAt, head.LastRecordedAt), policyVersion);

    /// <summary>The head of the chain once <paramref name="leaf"/> has been appended.</summary>
    public static ChainHead After(Leaf leaf) => new(leaf.ChainId, checked(leaf.Sequence + 1), leaf.Hash, leaf.RecordedAt);
}
