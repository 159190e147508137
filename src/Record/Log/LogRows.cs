namespace Kith.Record.Log;

/// <summary>A line that has no place in the log yet, put here in the transaction that wrote it.</summary>
internal sealed class UnplacedRow
{
    public RecordId Record { get; init; }
    public Guid Line { get; init; }
    public byte[] Hash { get; init; } = [];
}

/// <summary>What stands at one place of the log: a line; at place 0 of a later epoch nothing but its hash, since that is no line.</summary>
internal sealed class LogEntryRow
{
    public int Epoch { get; init; }
    public long Position { get; init; }
    public RecordId Record { get; init; }
    public Guid Line { get; init; }
    public byte[] Hash { get; init; } = [];
}

/// <summary>Up to 256 hashes of the tree beside each other. It grows at its end and never otherwise.</summary>
internal sealed class LogTileRow
{
    public int Epoch { get; init; }
    public int Level { get; init; }
    public long Index { get; init; }
    public byte[] Hashes { get; init; } = [];
}

/// <summary>What the log signed: so many entries, with this root.</summary>
internal sealed class CheckpointRow
{
    public int Epoch { get; init; }
    public long Size { get; init; }
    public byte[] Root { get; init; } = [];
    public string Note { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>One unbroken history. There is a second only after a restore that lost what had been signed.</summary>
internal sealed class LogEpochRow
{
    public int Number { get; init; }
    public string Origin { get; init; } = "";
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>The bytes of the first entry, of every epoch but the first.</summary>
    public byte[]? Entry { get; init; }

    /// <summary>How many lines of the epoch before are missing, at least.</summary>
    public long Missing { get; init; }

    /// <summary>The last checkpoint that the database had of the epoch before: what is missing was recorded after it.</summary>
    public DateTimeOffset? MissingSince { get; init; }
}

/// <summary>The public part of a key that signs, or signed, checkpoints.</summary>
internal sealed class LogKeyRow
{
    public string Key { get; init; } = "";
    public int Epoch { get; init; }
    public DateTimeOffset From { get; init; }
    public DateTimeOffset? RetiredAt { get; init; }
}

/// <summary>A witness's signature under a checkpoint.</summary>
internal sealed class CosignatureRow
{
    public int Epoch { get; init; }
    public long Size { get; init; }
    public string Witness { get; init; } = "";
    public string Line { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
