namespace Kith.Ledger;

/// <summary>What is wrong with a line or a chain.</summary>
public enum DamageKind
{
    /// <summary>The stored content cannot be read at all.</summary>
    ContentUnreadable = 1,

    /// <summary>The content, or a value held elsewhere, is not what the line committed to.</summary>
    ContentChanged,

    /// <summary>A value held elsewhere is gone.</summary>
    ExternalMissing,

    /// <summary>A value held elsewhere is stamped with a line that does not commit to it.</summary>
    ExternalUnclaimed,

    /// <summary>A part of the stored leaf has an impossible form.</summary>
    LeafUnreadable,

    /// <summary>The stored leaf and the hash stored beside it do not agree.</summary>
    LeafChanged,

    /// <summary>The line does not contain the hash of the line before it.</summary>
    LinkBroken,

    /// <summary>One or more lines are missing before this one.</summary>
    LineMissing,

    /// <summary>The number of the line has been had already.</summary>
    LineOutOfOrder,

    /// <summary>The line says that it belongs to another chain.</summary>
    OtherChain,

    /// <summary>The line says that it was recorded before the line before it.</summary>
    TimeWentBack,

    /// <summary>There are lines, but no stored head of their chain.</summary>
    HeadMissing,

    /// <summary>The chain has fewer lines than its stored head says: the last were removed.</summary>
    CutShort,

    /// <summary>The chain has more lines than its stored head says.</summary>
    TooLong,

    /// <summary>The chain's last line is not the one that its stored head names.</summary>
    HeadChanged,

    /// <summary>What the database says beside the line is not what the line itself says.</summary>
    BesideChanged,

    /// <summary>A field was withheld, and no act that destroys content by law names it.</summary>
    FieldWithheld,

    /// <summary>The log over all lines, its tree, its checkpoints or its witnesses do not agree with the lines or with each other.</summary>
    LogChanged,

    /// <summary>What an act destroyed by law is there all the same.</summary>
    NotDestroyed,
}

/// <summary>One thing found wrong, with a sentence for the person who has to act on it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="ChainId">The chain, as 32 hexadecimal digits.</param>
/// <param name="Sequence">The line in it; for a chain as a whole, where its end was found.</param>
/// <param name="Sentence">What was found, in plain words and without any content.</param>
public sealed record Damage(DamageKind Kind, string ChainId, long Sequence, string Sentence);
