namespace Kith.Record.Verify;

/// <summary>
/// What earlier checks found whole, and from which a later one goes on: the tree of each epoch of the log, and how far the round
/// through what is older than that has come. Kept by whoever checks, not in the database.
/// </summary>
public sealed record Verified
{
    /// <summary>In so many checks everything that is old is read once.</summary>
    public const int Runs = 30;

    /// <summary>Which database it was.</summary>
    public required string Database { get; init; }

    /// <summary>When that check was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Everything that there was then has been read at this moment or later.</summary>
    public required DateTimeOffset AllReadSince { get; init; }

    /// <summary>When the round under way was begun.</summary>
    public required DateTimeOffset RoundBegan { get; init; }

    /// <summary>The epochs of the log, the oldest first.</summary>
    public required IReadOnlyList<Tree> Epochs { get; init; }

    /// <summary>Which check of the round is next, from 1 to <see cref="Runs"/>.</summary>
    public int Next { get; init; } = 1;

    /// <summary>The record with which the round goes on; null for the first.</summary>
    public Guid? Record { get; init; }

    /// <summary>The full tile with which it goes on, counted over all epochs.</summary>
    public long Tile { get; init; }

    /// <summary>The tree of one epoch: so many entries, with this root.</summary>
    public sealed record Tree(long Number, string Origin, long Size, byte[] Root);
}

/// <summary>What a check read, and what it did not.</summary>
public sealed record CheckScope
{
    /// <summary>Whether everything was read.</summary>
    public required bool IsFull { get; init; }

    /// <summary>Why everything was read, though only what is new was asked for.</summary>
    public string? WhyFull { get; init; }

    /// <summary>The check that this one went on from, and since when everything old has been read.</summary>
    public Verified? Since { get; init; }

    /// <summary>How many entries the log has gained since.</summary>
    public long NewEntries { get; init; }

    /// <summary>How many records have grown since, each of which was read as a whole.</summary>
    public int Grown { get; init; }

    /// <summary>How many lines there are, by what the ends of the chains say.</summary>
    public long AllLines { get; init; }

    /// <summary>Whether everything fitted as it lies in the file, so that only records apart had to be walked.</summary>
    internal bool InFileOrder { get; init; }

    /// <summary>What the next check may go on from; null where something is wrong, or there is no log.</summary>
    public Verified? Verified { get; init; }
}
