using System.Text;

namespace Kith.Ledger;

/// <summary>
/// One line as the database holds it: nothing here is trusted, and nothing throws for being wrong.
/// </summary>
public readonly record struct StoredLine
{
    /// <summary>The version of the leaf's format.</summary>
    public byte Version { get; init; }

    /// <summary>What the line is about.</summary>
    public LineType Type { get; init; }

    /// <summary>The chain that the line says it belongs to.</summary>
    public required byte[] ChainId { get; init; }

    /// <summary>Its place in the chain, from 0.</summary>
    public required long Sequence { get; init; }

    /// <summary>The hash of the leaf before.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>The commitment of its content.</summary>
    public required byte[] ContentCommitment { get; init; }

    /// <summary>When it was recorded, in microseconds since the Unix epoch.</summary>
    public required long RecordedAt { get; init; }

    /// <summary>The version of the access rules.</summary>
    public required uint PolicyVersion { get; init; }

    /// <summary>The hash of its leaf, as stored beside it.</summary>
    public required byte[] LeafHash { get; init; }

    /// <summary>The encoded content. Read before <see cref="Replay.Add"/> returns, so the memory may be used again.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Every value held elsewhere that is stamped with this line, by field name. Read like the content.</summary>
    public IReadOnlyList<ExternalValue>? Elsewhere { get; init; }

    /// <summary>The line to store for a leaf and its content.</summary>
    public static StoredLine Of(Leaf leaf, Content content, IReadOnlyList<ExternalValue>? elsewhere = null) => new()
    {
        Version = Leaf.Version,
        Type = leaf.Type,
        ChainId = leaf.ChainId,
        Sequence = leaf.Sequence,
        PreviousHash = leaf.PreviousHash,
        ContentCommitment = leaf.ContentCommitment,
        RecordedAt = leaf.RecordedAt,
        PolicyVersion = leaf.PolicyVersion,
        LeafHash = leaf.Hash,
        Content = content.Encode(),
        Elsewhere = elsewhere,
    };
}

/// <summary>A value held outside the ledger, for instance the canonical JSON of a row stamped with the line.</summary>
/// <param name="Name">The name of the external field, in UTF-8.</param>
/// <param name="Value">The bytes as they are now.</param>
public readonly record struct ExternalValue(ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Value)
{
    /// <summary>The same, with the name as text.</summary>
    public ExternalValue(string name, ReadOnlyMemory<byte> value) : this(Encoding.UTF8.GetBytes(name), value)
    {
    }
}
