namespace Kith.Ledger;

/// <summary>
/// Checks chains line by line, in a stream: begin a chain with its stored head, add its lines in order,
/// begin the next, and complete at the end. Lines are collected into chunks, so that all hashes of a chunk
/// can be worked out side by side; damage is reported in the order of the lines. Not for several threads:
/// use one for each.
/// </summary>
public sealed class Replay
{
    private const int MostLines = 512;
    private const int MostBytes = 4 << 20;

    private readonly ReplayChunk chunk = new();
    private readonly ReplayChain chain;
    private long lines;

    /// <summary>Damage goes to <paramref name="report"/> as it is found.</summary>
    public Replay(Action<Damage> report) => chain = new ReplayChain(report);

    /// <summary>How many lines have been added.</summary>
    public long Lines => lines;

    /// <summary>
    /// How many fields were nothing but their commitment. They verify, but nothing in the ledger itself says
    /// who withheld them or why: a check should tell their number.
    /// </summary>
    public long WithheldFields => chunk.Withheld;

    /// <summary>The lines that follow belong to the chain of this stored head.</summary>
    public void BeginChain(ChainHead stored) => chunk.Begin(new ReplayChunk.Start(stored.ChainId, stored));

    /// <summary>The lines that follow belong to this chain, of which no stored head was found.</summary>
    public void BeginChainWithoutHead(byte[] chainId) => chunk.Begin(new ReplayChunk.Start(chainId, null));

    /// <summary>The next line. Its content and its values elsewhere are read now; its other parts must stay as they are until the chunk is done.</summary>
    public void Add(in StoredLine line)
    {
        if (!chunk.HasBegun)
            throw new InvalidOperationException("Begin a chain before adding lines.");
        chunk.Add(line);
        lines++;
        if (chunk.Lines >= MostLines || chunk.Bytes >= MostBytes)
            chunk.Check(chain);
    }

    /// <summary>Checks what is still waiting. Afterwards nothing of the lines added so far is looked at again, so that their memory may be used anew.</summary>
    public void Flush() => chunk.Check(chain);

    /// <summary>Checks what is still waiting and the end of the last chain.</summary>
    public void Complete()
    {
        chunk.Check(chain);
        chain.End();
    }
}
