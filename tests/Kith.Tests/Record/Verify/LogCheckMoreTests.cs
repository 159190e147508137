using Kith.Ledger;
using Kith.Record;
using Kith.Record.Store;
using Kith.Record.Verify;
using Kith.Tests.A;
using Kith.Tests.Record.Log;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Record.Verify;

/// <summary>The check of the log where it has more than one epoch, more than two levels of tiles, and lines that wait too long.</summary>
public sealed class LogCheckMoreTests
{
    private static readonly Dictionary<string, (Harm Harm, string Sql)> s_epochs = new()
    {
        ["a tile of an earlier epoch is changed"] = (Harm.TileAltered, "UPDATE log_tile SET hashes = $1 WHERE epoch = 1"),
        ["an entry of an earlier epoch is changed"] = (Harm.TileAltered, "UPDATE log_entry SET hash = $1 WHERE epoch = 1 AND position = 2"),
        ["what a later epoch says of the one before is changed"] = (Harm.EpochAltered, "UPDATE log_epoch SET entry = $1 WHERE number = 2"),
        ["an earlier epoch is taken away"] = (Harm.EpochAltered, "DELETE FROM log_epoch WHERE number = 1"),
        ["a checkpoint of an earlier epoch is changed"] = (Harm.CheckpointReplaced, "UPDATE checkpoint SET root = $1 WHERE epoch = 1"),
        ["an entry of the newest epoch is changed"] = (Harm.LogEntryAltered, "UPDATE log_entry SET hash = $1 WHERE epoch = 2 AND position = 2"),
    };

    public static TheoryData<Db, string> Epochs => [.. from db in (Db[])[Db.Sqlite, Db.Postgres] from name in s_epochs.Keys select new TheoryDataRow<Db, string>(db, name)];

    [Theory, MemberData(nameof(Epochs))]
    public async Task In_each_of_several_epochs_it_is_found(Db db, string what)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await LivedIn.FamilyAsync(world, "Okafor");
        await world.SignedAsync();
        var backup = await world.BackupAsync();
        await world.LookAsync(family, 3);
        await world.SignedAsync();
        await using var restored = await world.RestoredAsync(backup);
        await restored.SignedAsync();
        Assert.Empty(Tampering.Check(restored).First.Select(f => f.InWords()));
        await using var tampering = await Tampering.WithAsync(restored.Database);

        var (harm, sql) = s_epochs[what];
        Assert.True(await tampering.RunAsync(sql, sql.Contains("$1", StringComparison.Ordinal) ? [new byte[32]] : []) > 0);

        Assert.Contains(harm, Tampering.Check(restored).First.Select(f => f.Harm));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task With_three_levels_of_tiles_each_level_is_held_against_the_one_below(Db db)
    {
        await using var world = await KithWorld.EmptyAsync(db);
        await using var tampering = await Tampering.WithAsync(world.Database);
        var log = await MadeLog.OverAsync(tampering);
        // Entries of no line: here only the tree is looked at.
        const int size = 70_000;
        byte[][] hashes = [.. Enumerable.Range(0, size).Select(i => System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)))];
        await tampering.RunAsync("DELETE FROM checkpoint");
        await tampering.RunAsync("DELETE FROM cosignature");
        await tampering.RunAsync("DELETE FROM log_tile");
        await tampering.RunAsync("DELETE FROM log_entry");
        await tampering.RunAsync("BEGIN");
        for (var i = 0; i < size; i++)
            await tampering.RunAsync("INSERT INTO log_entry (epoch, position, record, line, hash) VALUES (1, $1, $2, $2, $3)", (long)i, tampering.Id(new Guid(i, 0, 0, new byte[8])), hashes[i]);
        foreach (var (tile, nodes) in TileGrowth.Append(0, _ => [], hashes))
            await tampering.RunAsync("INSERT INTO log_tile (epoch, level, \"index\", hashes) VALUES (1, $1, $2, $3)", tile.Level, tile.Index, nodes[..(tile.Width * 32)]);
        await tampering.RunAsync("COMMIT");
        Assert.NotEqual(0, log.Size);
        Assert.Empty(Check(world));
        Assert.Equal(3L, Convert.ToInt64((await tampering.AskAsync("SELECT COUNT(DISTINCT level) FROM log_tile"))[0][0], System.Globalization.CultureInfo.InvariantCulture));

        foreach (var (level, index) in ((int, long)[])[(0, 200), (1, 0), (1, 1), (2, 0)])
        {
            var kept = (await tampering.AskAsync("SELECT hashes FROM log_tile WHERE level = $1 AND \"index\" = $2", level, index))[0][0];
            await tampering.RunAsync("UPDATE log_tile SET hashes = $3 WHERE level = $1 AND \"index\" = $2", level, index, new byte[((byte[])kept).Length]);
            Assert.Equal([Harm.TileAltered], Check(world));
            await tampering.RunAsync("UPDATE log_tile SET hashes = $3 WHERE level = $1 AND \"index\" = $2", level, index, kept);
        }
        // A share of the old climbs the same way up to the root that is known.
        var root = new TileTree(size, tile => (byte[])tampering.AskAsync("SELECT hashes FROM log_tile WHERE level = $1 AND \"index\" = $2", tile.Level, tile.Index).GetAwaiter().GetResult()[0][0]).Root();
        Assert.NotEmpty(root);
        Assert.Equal(0, Some(world, size, 255, 257));
        await tampering.RunAsync("UPDATE log_tile SET hashes = $1 WHERE level = 1 AND \"index\" = 0", new byte[256 * 32]);
        Assert.Equal(1, Some(world, size, 255, 257));
        await tampering.RunAsync("UPDATE log_entry SET hash = $1 WHERE position = $2", new byte[32], 256L * 256 + 3);
        Assert.Equal(2, Some(world, size, 255, 257));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_line_that_waits_while_the_log_goes_on_is_told(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await LivedIn.FamilyAsync(world, "Okafor");
        await world.SignedAsync();
        await world.LookAsync(family, 1);
        world.Later(TimeSpan.FromHours(3));
        // Nothing was placed for three hours, as when Kith was not served: that is no damage.
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
        await using var tampering = await Tampering.WithAsync(world.Database);
        var waits = await tampering.AskAsync("SELECT record, line, hash FROM unplaced");
        await tampering.RunAsync("DELETE FROM unplaced WHERE line = $1", waits[0][1]);
        await world.LookAsync(family, 1);
        await world.SignedAsync();
        await tampering.RunAsync("INSERT INTO unplaced (record, line, hash) VALUES ($1, $2, $3)", waits[0][0], waits[0][1], waits[0][2]);

        var found = Assert.Single(Tampering.Check(world).First, f => f.Harm == Harm.NotInLog);
        Assert.Contains("waits for its place in the log though the log went on for more than an hour", found.InWords(), StringComparison.Ordinal);
    }

    private static Harm[] Check(KithWorld world) => Look(world, (snapshot, findings) =>
        new LogCheck(snapshot, LogPolicy.None, LogSum.Keys.Fresh(), findings).Run(), findings => findings.InOrder().Select(f => f.Harm!.Value).Distinct().ToArray());

    private static long Some(KithWorld world, long size, long from, long to) => Look(world, (snapshot, findings) =>
        new LogTiles(snapshot, LogEpoch.All(snapshot, findings)[0], size, findings).Check(from, to), findings => findings.Count);

    private static T Look<T>(KithWorld world, Action<Snapshot, Findings> look, Func<Findings, T> found)
    {
        using var scope = world.App.Services.CreateScope();
        using var store = scope.ServiceProvider.GetRequiredService<RecordStore>();
        using var snapshot = Snapshot.Of(store, 1)[0];
        var findings = new Findings();
        look(snapshot, findings);
        return found(findings);
    }
}
