namespace Kith.Ledger;

/// <summary>The chain being walked: what the next line must link to, and what the end must be.</summary>
internal sealed class ReplayChain(Action<Damage> report) : IReplayed
{
    private static readonly byte[] Zeros = new byte[Leaf.HashLength];

    private readonly byte[] computedBefore = new byte[Leaf.HashLength];
    private byte[] storedBefore = new byte[Leaf.HashLength];
    private ReplayChunk.Start? current;
    private long expected;
    private long lastRecordedAt;

    public void Begin(ReplayChunk.Start start)
    {
        End();
        current = start;
        expected = 0;
        lastRecordedAt = long.MinValue;
        Remember(Zeros);
        computedBefore.AsSpan().Clear();
    }

    public void Found(DamageKind kind, long sequence, string sentence) =>
        report(new Damage(kind, Convert.ToHexStringLower(current!.Value.ChainId), sequence, sentence));

    /// <summary>One line, its hashes being known.</summary>
    public void Check(long sequence, long recordedAt, LineParts line, bool contentHolds, bool hasForm, ReadOnlySpan<byte> leafHash)
    {
        if (!contentHolds)
            Found(DamageKind.ContentChanged, sequence, "The content of the line is not what it committed to: a field, or a row that belongs to it, was changed.");
        if (!hasForm)
            Found(DamageKind.LeafUnreadable, sequence, "The line is of an unknown version, or a hash or id in it has the wrong length.");
        else if (!leafHash.SequenceEqual(line.LeafHash))
            Found(DamageKind.LeafChanged, sequence, "The line and the hash stored beside it do not agree: one of them was changed.");
        if (!current!.Value.ChainId.AsSpan().SequenceEqual(line.ChainId))
            Found(DamageKind.OtherChain, sequence, "The line says that it belongs to another chain.");

        if (sequence > expected)
            Found(DamageKind.LineMissing, sequence, $"{Lines(sequence - expected)} missing before this line: number {expected} was due.");
        else if (sequence < expected)
            Found(DamageKind.LineOutOfOrder, sequence, $"The number of the line has been had already: number {expected} was due.");
        else if (!Matches(line.PreviousHash))
            Found(DamageKind.LinkBroken, sequence, expected == 0
                ? "The first line of the chain names a line before it: the beginning was removed or replaced."
                : "The line does not contain the hash of the line before it: the line before was changed, removed or moved.");

        if (recordedAt < lastRecordedAt)
            Found(DamageKind.TimeWentBack, sequence, "The line says that it was recorded before the line before it.");

        expected = sequence == long.MaxValue ? sequence : sequence + 1;
        lastRecordedAt = recordedAt;
        Remember(line.LeafHash);
        leafHash.CopyTo(computedBefore);
        if (!hasForm)
            storedBefore.AsSpan(0, Math.Min(storedBefore.Length, computedBefore.Length)).CopyTo(computedBefore);
    }

    /// <summary>The end of the chain, compared with its stored head: links alone would not show that the last lines are gone.</summary>
    public void End()
    {
        if (current is not { } chain)
            return;
        if (chain.Head is not { } head)
            Found(DamageKind.HeadMissing, expected, "The chain has lines, but its head is not stored.");
        else if (expected < head.NextSequence)
            Found(DamageKind.CutShort, expected, $"{Lines(head.NextSequence - expected)} missing at the end: the head counts {head.NextSequence}.");
        else if (expected > head.NextSequence)
            Found(DamageKind.TooLong, expected, $"The chain has {expected} lines, but its head counts {head.NextSequence}.");
        else if (!Matches(head.HeadHash))
            Found(DamageKind.HeadChanged, expected, "The last line of the chain is not the one its head names.");
        current = null;
    }

    private static string Lines(long count) => count == 1 ? "1 line is" : $"{count} lines are";

    // In memory of its own, which is only made anew for a hash of an odd length.
    private void Remember(ReadOnlySpan<byte> hash)
    {
        if (storedBefore.Length != hash.Length)
            storedBefore = new byte[hash.Length];
        hash.CopyTo(storedBefore);
    }

    // A line whose stored hash alone was changed is reported as itself; what links to its true hash is sound.
    private bool Matches(ReadOnlySpan<byte> hash) => hash.SequenceEqual(storedBefore) || hash.SequenceEqual(computedBefore);
}
