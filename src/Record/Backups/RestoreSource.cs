namespace Kith.Record.Backups;

/// <summary>One file of a backup, read to its end and found whole.</summary>
/// <param name="Records">The records whose content can be read in it.</param>
internal sealed record RestoreSource(string File, BackupHead Head, IReadOnlySet<UInt128> Records)
{
    private IReadOnlyList<IReadOnlySet<UInt128>> _elsewhere = [];

    /// <summary>Whether a record is to be taken from this file.</summary>
    public bool Takes(UInt128 record) => !_elsewhere.Any(records => records.Contains(record));

    /// <summary>Reads all of a file, and refuses it where anything in it is wrong.</summary>
    public static RestoreSource Examine(string file, KeyRing keys)
    {
        using var from = Open(file);
        using var parts = new PartReader(from, keys);
        var records = new HashSet<UInt128>();
        while (parts.Next())
            if (parts is { Kind: PartKind.Content, Record: { } record })
                records.Add(record);
        return new RestoreSource(file, parts.Head, records);
    }

    /// <summary>
    /// The backup of everything first. What cannot be read in it, because it was destroyed since and backed up anew, comes from the
    /// newest of the others in which it can be: the keys tell, and no clock.
    /// </summary>
    public static IReadOnlyList<RestoreSource> Order(IReadOnlyList<RestoreSource> files)
    {
        if (files.Count(f => f.Head.Whole) != 1)
            throw new BackupTrouble("Give one backup of everything, and with it those of single records that were made since.");
        var whole = files.Single(f => f.Head.Whole);
        var later = new HashSet<UInt128>();
        var ordered = new List<RestoreSource>();
        foreach (var file in files.Where(f => !f.Head.Whole).OrderByDescending(f => f.Head.MadeAt))
        {
            ordered.Add(file with { _elsewhere = [whole.Records, later.ToHashSet()] });
            later.UnionWith(file.Records.Where(record => !whole.Records.Contains(record)));
        }
        return [whole with { _elsewhere = [later] }, .. ordered];
    }

    public static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 18, FileOptions.SequentialScan);
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new BackupTrouble("The backup cannot be read.");
        }
    }
}
