namespace Kith.Ledger;

/// <summary>What is told of lines, in their order, once their hashes are known.</summary>
internal interface IReplayed
{
    /// <summary>The lines that follow belong to this chain.</summary>
    void Begin(ReplayChunk.Start start);

    /// <summary>Something that only the content of the next line shows.</summary>
    void Found(DamageKind kind, long sequence, string sentence);

    /// <summary>One line, its hashes being known.</summary>
    void Check(long sequence, long recordedAt, LineParts line, bool contentHolds, bool hasForm, ReadOnlySpan<byte> leafHash);
}

/// <summary>What a line says of its place, as stored.</summary>
internal readonly ref struct LineParts(ReadOnlySpan<byte> chainId, ReadOnlySpan<byte> previousHash, ReadOnlySpan<byte> leafHash)
{
    public ReadOnlySpan<byte> ChainId { get; } = chainId;

    public ReadOnlySpan<byte> PreviousHash { get; } = previousHash;

    public ReadOnlySpan<byte> LeafHash { get; } = leafHash;
}
