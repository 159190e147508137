using System.Data.Common;
using System.Globalization;
using Kith.Record.Store;
using Kith.Record.Verify;
using Microsoft.Extensions.Logging;

namespace Kith.Record.Backups;

/// <summary>Takes backups in which the content of each record is sealed under a key of its own, which is destroyed with content of it.</summary>
public sealed class Backups
{
    private const int Tries = 20;
    private const string Extension = ".kithbackup";

    private readonly Func<RecordStore> _newStore;
    private readonly RawDatabase _raw;
    private readonly BackupSettings _settings;
    private readonly TimeProvider _time;
    private readonly ILogger<Backups> _log;
    private readonly SemaphoreSlim _one = new(1);

    internal Backups(Func<RecordStore> newStore, RawDatabase raw, BackupSettings settings, TimeProvider time, ILogger<Backups> log) =>
        (_newStore, _raw, _settings, _time, _log) = (newStore, raw, settings, time, log);

    /// <summary>Backs up everything, into a file of that name or a new one in that folder. The file has its name only once it is whole.</summary>
    public async Task<(string File, BackupCount Count)> TakeAsync(string path, CancellationToken ct = default)
    {
        await _one.WaitAsync(ct);
        try
        {
            return await TakeAsync(path, null, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>
    /// Backs up anew each record of which content was destroyed since its last backup, where the settings name a folder. Gives how many
    /// are still due. Trouble leaves them due and is logged.
    /// </summary>
    public async Task<long> RenewAsync(CancellationToken ct = default)
    {
        await _one.WaitAsync(ct);
        long due = -1;
        try
        {
            due = (await DueAsync(ct)).Count;
            if (due == 0)
                return 0;
            if (_settings.Folder is { } folder)
            {
                await TakeAsync(folder, [.. await DueAsync(ct)], ct);
                return due = (await DueAsync(ct)).Count;
            }
            if (_settings.Keys is { } keys)
                await CopyKeysAsync(keys, ct);
            _log.LogWarning("Content of {Count} records was destroyed: until the next kith backup there is no backup of them that can be read", due);
        }
        catch (Exception why) when (why is BackupTrouble or DbException or OddValue)
        {
            _log.LogWarning("Records of which content was destroyed could not be backed up anew ({Kind}): until the next kith backup there is no backup of them that can be read", why.GetType().Name);
        }
        finally
        {
            _one.Release();
        }
        return due;
    }

    /// <summary>How many records have no backup that can be read, because content of them was destroyed since.</summary>
    public async Task<long> CountDueAsync(CancellationToken ct = default) => (await DueAsync(ct)).Count;

    /// <summary>Copies the keys to a file, sealed under the master key, in the place of the copy before.</summary>
    public async Task<int> CopyKeysAsync(string file, CancellationToken ct = default)
    {
        var master = await MasterAsync(ct);
        await CompleteAsync(master, ct);
        await using var store = _newStore();
        using var snapshot = Snapshot.Of(store, 1)[0];
        var keys = KeyTable.Read(snapshot, master);
        MasterKey.Replace(file, keys.Seal(master));
        return keys.All.Count;
    }

    private async Task<(string, BackupCount)> TakeAsync(string path, HashSet<UInt128>? records, CancellationToken ct)
    {
        var master = await MasterAsync(ct);
        await using var store = _newStore();
        for (var attempt = 0; ; attempt++)
        {
            await CompleteAsync(master, ct);
            // The keys are read from the same state as what they seal, so that no content is sealed under a key that came after it was destroyed.
            using var snapshot = Snapshot.Of(store, 1)[0];
            var ring = KeyTable.Read(snapshot, master);
            if (snapshot.Count("SELECT (SELECT COUNT(*) FROM chain c WHERE NOT EXISTS (SELECT 1 FROM backup_key k WHERE k.record = c.record)) + " +
                "(SELECT COUNT(*) FROM draft d WHERE NOT EXISTS (SELECT 1 FROM backup_key k WHERE k.record = d.about))") > 0)
            {
                // A record was opened in between.
                if (attempt == Tries)
                    throw new BackupTrouble("Records are opened faster than a backup can begin. Try again.");
                continue;
            }
            var taken = Write(path, store, snapshot, ring, records);
            var due = new List<(UInt128 Record, string At)>();
            snapshot.Ask("SELECT record, at FROM backup_due", row => due.Add((row.Id(0), row.Text(1).ToString())));
            snapshot.Dispose();
            if (_settings.Keys is { } keys)
                await CopyKeysAsync(keys, ct);
            await DoneAsync(records is null ? due : due.FindAll(d => records.Contains(d.Record)), ct);
            return taken;
        }
    }

    private (string, BackupCount) Write(string path, RecordStore store, Snapshot snapshot, KeyRing ring, IReadOnlyCollection<UInt128>? records)
    {
        var now = _time.GetUtcNow();
        var file = path;
        if (Directory.Exists(path) || path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar) || records is not null)
            file = Path.Combine(path, $"kith-{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N")[..6]}{(records is null ? "" : "-record")}{Extension}");
        var keys = ring.All.ToDictionary(key => key.Record);
        var beside = file + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            BackupCount count;
            using (var to = new FileStream(beside, Log.LockedFile.Privately(FileMode.Create)))
            {
                using var parts = new PartWriter(to, new BackupHead(Guid.NewGuid(), now, records is null, RawRows.GuidOf(keys[BackupForm.NoRecord].Id)), keys);
                count = new BackupWalk(snapshot, store, parts).Run(records);
                to.Flush(flushToDisk: true);
            }
            File.Move(beside, file, overwrite: true);
            return (file, count);
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or OddValue)
        {
            throw new BackupTrouble(why is OddValue ? "The database holds a value of an impossible kind: kith verify tells where." : "The backup cannot be written there.");
        }
        finally
        {
            if (File.Exists(beside))
                File.Delete(beside);
        }
    }

    // Made at first need alone: where there are keys already, another master key would be of no use.
    private async Task<byte[]> MasterAsync(CancellationToken ct)
    {
        await using var connection = await _raw.OpenAsync(ct) ?? throw new BackupTrouble("There is no database.");
        await using var ask = KeyTable.Command(connection, null, "SELECT COUNT(*) FROM backup_key");
        return MasterKey.Read(_settings.MasterKeyFile, make: Convert.ToInt64(await ask.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) == 0);
    }

    private async Task CompleteAsync(byte[] master, CancellationToken ct)
    {
        await using var connection = await _raw.OpenAsync(ct) ?? throw new BackupTrouble("There is no database.");
        await KeyTable.CompleteAsync(connection, master, ct);
    }

    private async Task<HashSet<UInt128>> DueAsync(CancellationToken ct)
    {
        await using var connection = await _raw.OpenAsync(ct);
        if (connection is null)
            return [];
        await using var ask = KeyTable.Command(connection, null, "SELECT record FROM backup_due");
        await using var rows = await ask.ExecuteReaderAsync(ct);
        var due = new HashSet<UInt128>();
        while (await rows.ReadAsync(ct))
            due.Add(RawRows.NumberOf(rows.GetValue(0) is byte[] id ? new Guid(id, true) : rows.GetGuid(0)));
        return due;
    }

    private async Task DoneAsync(List<(UInt128 Record, string At)> due, CancellationToken ct)
    {
        if (due.Count == 0)
            return;
        await using var connection = await _raw.OpenAsync(ct) ?? throw new BackupTrouble("There is no database.");
        foreach (var (record, at) in due)
            await KeyTable.RunAsync(connection, null, "DELETE FROM backup_due WHERE record = $1 AND at = $2", ct, KeyTable.Value(connection, record), at);
    }
}
