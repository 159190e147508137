namespace Kith.Record.Verify;

/// <summary>What was done to the record, as far as what is left shows it. The kinds are told apart by proof where there is one: the line is put back as it was, and its hash fits.</summary>
public enum Harm
{
    /// <summary>A line, or a row that belongs to it, was changed after it was recorded.</summary>
    Changed = 1,

    /// <summary>A row that a line wrote was deleted.</summary>
    PartDeleted,

    /// <summary>A row was added that no line wrote.</summary>
    PartAdded,

    /// <summary>A line was given another time than it was recorded at.</summary>
    Backdated,

    /// <summary>A line was given another place in its chain.</summary>
    Reordered,

    /// <summary>The authors of two lines were exchanged.</summary>
    AuthorsExchanged,

    /// <summary>All that two lines say was exchanged.</summary>
    ContentsExchanged,

    /// <summary>Only the hash stored beside a line was changed.</summary>
    HashChanged,

    /// <summary>Only what links a line to the one before it was changed.</summary>
    LinkChanged,

    /// <summary>A line does not follow from the one before it, which was changed, replaced or taken out.</summary>
    LinkBroken,

    /// <summary>One or more acts were deleted.</summary>
    LineDeleted,

    /// <summary>One or more lines of who looked were deleted.</summary>
    LookDeleted,

    /// <summary>The last lines of a chain were deleted.</summary>
    CutShort,

    /// <summary>A line was added that was never recorded there.</summary>
    LineInserted,

    /// <summary>The end of a chain was changed, or set back to an older one.</summary>
    EndChanged,

    /// <summary>What stands beside a line, for finding it, is not what the line says.</summary>
    BesideChanged,

    /// <summary>A line can no longer be read.</summary>
    Unreadable,

    /// <summary>A field was withheld without anything that allows it.</summary>
    Withheld,

    /// <summary>What was destroyed by law is there all the same.</summary>
    NotDestroyed,

    /// <summary>A line has no place in the log over all lines.</summary>
    NotInLog,

    /// <summary>An entry of the log was changed, removed or doubled.</summary>
    LogEntryAltered,

    /// <summary>A tile of the log's tree was changed.</summary>
    TileAltered,

    /// <summary>A checkpoint was replaced or is not signed by the log.</summary>
    CheckpointReplaced,

    /// <summary>The log is shorter than what was signed: its end was cut off, or an older state put in its place.</summary>
    OldBackup,

    /// <summary>The log is another than the one that was signed.</summary>
    LogForked,

    /// <summary>A witness's signature does not verify.</summary>
    CosignatureWrong,

    /// <summary>Too few witnesses signed.</summary>
    CosignatureMissing,

    /// <summary>What an epoch of the log says of the one before it was changed.</summary>
    EpochAltered,
}
