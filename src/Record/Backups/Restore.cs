using System.Data.Common;
using Kith.Record.Store;
using Kith.Record.Verify;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Record.Backups;

/// <summary>What came back.</summary>
/// <param name="Lost">Records whose content could not be read, because their key was destroyed, with how many lines each.</param>
public sealed record Restored(long Records, long Lines, IReadOnlyDictionary<RecordId, long> Lost);

/// <summary>
/// Brings a backup into an empty database, of whichever kind. Every file is read to its end first, and refused where a byte of it
/// is wrong, before anything is written.
/// </summary>
public sealed class Restore(IServiceProvider services)
{
    /// <param name="files">One backup of everything, and backups of single records made since.</param>
    /// <param name="keysFile">The copy of the keys.</param>
    /// <param name="masterFile">The file of the master key.</param>
    public async Task<Restored> RunAsync(IReadOnlyList<string> files, string keysFile, string masterFile, CancellationToken ct = default)
    {
        var master = MasterKey.Read(masterFile);
        var keys = KeyRing.Open(Read(keysFile), master);
        var sources = RestoreSource.Order([.. files.Select(file => RestoreSource.Examine(file, keys))]);
        await services.GetRequiredService<RecordSetup>().PrepareAsync(ct);
        var raw = services.GetRequiredService<RawDatabase>();
        await using (var connection = await raw.OpenAsync(ct) ?? throw new BackupTrouble("There is no database to restore into."))
        {
            await using (var ask = KeyTable.Command(connection, null, "SELECT (SELECT COUNT(*) FROM chain) + (SELECT COUNT(*) FROM sign_in_users) + (SELECT COUNT(*) FROM backup_key)"))
                if (Convert.ToInt64(await ask.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) > 0)
                    throw new BackupTrouble("The database to restore into is not empty.");
            await KeyTable.RunAsync(connection, null, RecordSetup.MarkRestoring, ct);
            var into = await WriteAsync(connection, sources, keys, master, ct);
            var runtime = services.GetRequiredService<RecordRuntime>();
            var rebuilt = await new Rebuild(runtime).RunAsync(ct);
            await KeyTable.RunAsync(connection, null, RecordSetup.UnmarkRestoring, ct);
            return new Restored(rebuilt.Records, into.Lines, into.Lost.ToDictionary(l => new RecordId(RawRows.GuidOf(l.Key)), l => l.Value));
        }
    }

    private async Task<RestoreWalk> WriteAsync(DbConnection connection, IReadOnlyList<RestoreSource> sources, KeyRing keys, byte[] master, CancellationToken ct)
    {
        IReadOnlyDictionary<string, PlainTable> tables;
        await using (var scope = services.CreateAsyncScope())
        {
            var store = scope.ServiceProvider.GetRequiredService<RecordStore>();
            tables = PlainTable.Copied(store).Concat(PlainTable.Rows(store)).Append(PlainTable.Drafts(store)).ToDictionary(t => t.Name, StringComparer.Ordinal);
        }
        await using var writer = new RestoreWriter(connection, tables);
        var walk = new RestoreWalk(writer);
        foreach (var source in sources)
            await walk.RunAsync(source, keys, ct);
        await writer.FlushAsync();
        // Lines that a later backup of a record brought have no place in the log yet.
        if (sources.Count > 1)
            await KeyTable.RunAsync(connection, null, "INSERT INTO unplaced (record, line, hash) SELECT l.record, l.id, l.hash FROM ledger_line l " +
                "WHERE NOT EXISTS (SELECT 1 FROM unplaced u WHERE u.record = l.record AND u.line = l.id) AND NOT EXISTS (SELECT 1 FROM log_entry e " +
                "WHERE e.record = l.record AND e.line = l.id AND e.epoch = (SELECT MAX(number) FROM log_epoch))", ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var (record, lines) in walk.Lost)
            await KeyTable.RunAsync(connection, transaction, "INSERT INTO content_lost (record, lines, backup_at) VALUES ($1, $2, $3)", ct,
                KeyTable.Value(connection, record), lines, sources[0].Head.MadeAt.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await KeyTable.AddAsync(connection, transaction, keys.All, master, ct);
        await transaction.CommitAsync(ct);
        return walk;
    }

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new BackupTrouble("The copy of the keys cannot be read.");
        }
    }
}
