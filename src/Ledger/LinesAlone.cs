namespace Kith.Ledger;

/// <summary>
/// Checks lines each for itself, in whatever order they come: the content against its commitment, the line against the hash stored
/// beside it. How they are linked is for whoever knows their chains. Not for several threads: use one for each.
/// </summary>
public sealed class LinesAlone
{
    private readonly ReplayChunk chunk = new();
    private readonly Told told = new();

    /// <summary>How many things were found wrong so far.</summary>
    public long Wrong => told.Wrong;

    /// <summary>How many fields were nothing but their commitment.</summary>
    public long WithheldFields => chunk.Withheld;

    /// <summary>The next line. Its content and its values elsewhere are read now; its other parts must stay as they are until <see cref="Flush"/>.</summary>
    public void Add(in StoredLine line) => chunk.Add(line);

    /// <summary>Checks what is waiting; afterwards its memory may be used anew.</summary>
    public void Flush() => chunk.Check(told);

    private sealed class Told : IReplayed
    {
        public long Wrong { get; private set; }

        public void Begin(ReplayChunk.Start start)
        {
            // No line is of a chain here.
        }

        public void Found(DamageKind kind, long sequence, string sentence) => Wrong++;

        public void Check(long sequence, long recordedAt, LineParts line, bool contentHolds, bool hasForm, ReadOnlySpan<byte> leafHash)
        {
            if (!contentHolds || !hasForm || !leafHash.SequenceEqual(line.LeafHash))
                Wrong++;
        }
    }
}
