namespace Kith.Record.Backups;

/// <summary>Where backups go and where their keys lie.</summary>
public sealed record BackupSettings
{
    /// <summary>The file of the master key, under which the keys of the records are kept; made when the first backup is taken. Keep it apart from the backups.</summary>
    public string? MasterKeyFile { get; init; }

    /// <summary>The folder of the backups. Set, a record of which something is destroyed is backed up anew there at once.</summary>
    public string? Folder { get; init; }

    /// <summary>A file, apart from the backups, to which the keys are copied whenever they change.</summary>
    public string? Keys { get; init; }
}

/// <summary>A backup could not be taken, or cannot be restored; the message is one line for whoever runs it.</summary>
public sealed class BackupTrouble(string message) : Exception(message);
