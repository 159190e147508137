namespace Kith.Record.Log;

/// <summary>What the log is called, where its key lies and who witnesses it.</summary>
public sealed record LogSettings
{
    /// <summary>The log's name in the world: no two logs may have the same.</summary>
    public string Origin { get; init; } = "kith.local/log";

    /// <summary>The file of the signing key, apart from the database. The state file lies beside it.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Whether entries are published beside the hashes. They hold nothing about anybody, but say when each chain grew.</summary>
    public bool PublishEntries { get; init; }

    /// <summary>Who witnesses the checkpoints.</summary>
    public IReadOnlyList<WitnessSettings> Witnesses { get; init; } = [];

    /// <summary>How many of the witnesses must cosign for a checkpoint to count as witnessed.</summary>
    public int Quorum { get; init; } = 2;
}

/// <summary>One witness: a service that cosigns, or a folder that a partner keeps.</summary>
public sealed record WitnessSettings
{
    /// <summary>The witness's public key, as it printed it; none for a folder.</summary>
    public string? Key { get; init; }

    /// <summary>The address of a witness that cosigns.</summary>
    public string? Url { get; init; }

    /// <summary>A folder into which every checkpoint is written.</summary>
    public string? Folder { get; init; }
}
