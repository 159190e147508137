using System.Data.Common;
using Kith.Ledger;
using Kith.Record;
using Kith.Record.Log;
using Kith.Tests.A;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Record.Log;

public sealed class SequencerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_line_of_every_record_gets_one_place_and_is_proven(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        RecordId[] families = [await world.FamilyAsync(), await world.FamilyAsync("Lindqvist")];
        foreach (var family in families)
            await world.LookAsync(family, 20);
        var state = await world.SignedAsync();
        var lines = await world.CountAsync("ledger_line");
        Assert.Equal(lines, state.Size);
        Assert.Equal(lines, await world.CountAsync("log_entry"));
        Assert.Equal(0, await world.CountAsync("unplaced"));
        foreach (var family in families)
        {
            var proofs = await world.Reader().ProveAllAsync(family, state.Size, Ct);
            Assert.Equal(await CountAsync(world, family), proofs.Count);
            Assert.All(proofs, p => Assert.True(InclusionProof.Verifies(p.Index, p.Size, p.Hash, p.Path, state.Root)));
            Assert.All(proofs, p => Assert.False(InclusionProof.Verifies(p.Index, p.Size, [.. p.Hash.Reverse()], p.Path, state.Root)));
            var one = await world.Reader().ProveAsync(family, proofs[3].Line, Ct);
            Assert.Equal(proofs[3].Index, one!.Index);
            Assert.True(InclusionProof.Verifies(one.Index, one.Size, one.Hash, one.Path, state.Root));
        }
        Assert.Null(await world.Reader().ProveAsync(families[0], Guid.CreateVersion7(), Ct));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Checkpoints_are_signed_and_each_continues_the_one_before(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var states = new List<LogState> { await world.SignedAsync() };
        // Over the ends of several tiles.
        foreach (var times in (int[])[1, 2, 250, 7, 300])
        {
            await world.LookAsync(family, times);
            states.Add(await world.SignedAsync());
            Assert.Equal(states[^2].Size + times, states[^1].Size);
        }
        var key = SomeLog.KeyOf(await world.Reader().OverviewAsync(Ct));
        foreach (var state in states)
        {
            Assert.True(state.Note.IsSignedBy(key));
            Assert.Equal(("kith.local/log", state.Size), (Checkpoint.Parse(state.Note.Text).Origin, Checkpoint.Parse(state.Note.Text).Size));
        }
        foreach (var (older, newer) in states.SelectMany(_ => states, (a, b) => (a, b)).Where(p => p.a.Size < p.b.Size))
            Assert.True(ConsistencyProof.Verifies(older.Size, newer.Size, await world.Reader().ConsistencyAsync(1, older.Size, newer.Size, Ct), older.Root, newer.Root));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Nothing_new_signs_nothing_and_a_line_is_proven_after_the_next_round(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.SignedAsync();
        Assert.Equal(0, await world.Sequencer().RunOnceAsync(Ct));
        Assert.Equal(1, await world.CountAsync("checkpoint"));
        await world.LookAsync(family, 1);
        Assert.Equal(1, await world.Sequencer().RunOnceAsync(Ct));
        Assert.Equal(2, await world.CountAsync("checkpoint"));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Several_servers_may_do_it_at_once_and_every_line_has_one_place(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await using var second = KithWorld.Build(world.Database).App;
        var family = await world.FamilyAsync();
        var other = second.Services.GetRequiredService<Sequencer>();
        await world.Sequencer().RunOnceAsync(Ct);
        for (var round = 0; round < 10; round++)
        {
            var looking = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.LookAsync(family, 3)));
            await Task.WhenAll(world.Sequencer().RunOnceAsync(Ct), other.RunOnceAsync(Ct), looking);
        }
        var state = await world.SignedAsync();
        var lines = await world.CountAsync("ledger_line");
        Assert.Equal((lines, lines), (state.Size, await world.CountAsync("(SELECT DISTINCT record, line FROM log_entry) e")));
        var proofs = await world.Reader().ProveAllAsync(family, state.Size, Ct);
        Assert.All(proofs, p => Assert.True(InclusionProof.Verifies(p.Index, p.Size, p.Hash, p.Path, state.Root)));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Lines_from_before_there_was_a_log_are_placed_when_it_begins(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.FamilyAsync();
        // As a database that was brought up to date: lines, and nothing that waits.
        await world.AskAsync("DELETE FROM unplaced");
        await world.FamilyAsync("Lindqvist");
        Assert.Equal(await world.CountAsync("ledger_line"), (await world.SignedAsync()).Size);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_database_refuses_to_change_what_was_placed_or_signed_and_a_tile_only_grows(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.SignedAsync();
        await using var connection = await world.RawAsync();
        foreach (var sql in (string[])
        [
            "UPDATE log_entry SET position = position + 1000", "DELETE FROM log_entry", "UPDATE checkpoint SET size = 3", "DELETE FROM checkpoint",
            "UPDATE log_epoch SET origin = 'else'", "DELETE FROM log_epoch", "DELETE FROM log_tile", "UPDATE log_tile SET level = 7",
            db == Db.Sqlite ? "UPDATE log_tile SET hashes = substr(hashes, 33)" : "UPDATE log_tile SET hashes = substring(hashes FROM 33)",
            db == Db.Sqlite ? "INSERT OR REPLACE INTO log_tile SELECT * FROM log_tile" : "TRUNCATE log_tile",
            db == Db.Sqlite ? "INSERT OR REPLACE INTO checkpoint SELECT * FROM checkpoint" : "TRUNCATE checkpoint",
        ])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await Assert.ThrowsAnyAsync<DbException>(() => command.ExecuteNonQueryAsync(Ct));
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_changed_key_signs_once_together_with_the_one_before_and_old_checkpoints_are_still_known(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var first = await world.SignedAsync();
        var old = SomeLog.KeyOf(await world.Reader().OverviewAsync(Ct));
        var made = NoteVerifier.Parse(await world.Sequencer().RotateAsync());
        await world.LookAsync(family, 1);
        var both = await world.SignedAsync();
        await world.LookAsync(family, 1);
        var after = await world.SignedAsync();
        Assert.Equal([true, false], [first.Note.IsSignedBy(old), first.Note.IsSignedBy(made)]);
        Assert.Equal([true, true], [both.Note.IsSignedBy(old), both.Note.IsSignedBy(made)]);
        Assert.Equal([false, true], [after.Note.IsSignedBy(old), after.Note.IsSignedBy(made)]);
        var keys = (await world.Reader().OverviewAsync(Ct)).Keys;
        Assert.NotNull(keys.Single(k => k.Key == old.Encode()).RetiredAt);
        Assert.Null(keys.Single(k => k.Key == made.Encode()).RetiredAt);
        Assert.Single(await File.ReadAllLinesAsync(Path.Combine(world.Database.Folder, "log-key"), Ct));
    }

    [Fact]
    public async Task The_key_is_its_owners_alone_and_without_it_nothing_is_signed_and_no_other_is_made()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        await world.SignedAsync();
        var file = Path.Combine(world.Database.Folder, "log-key");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.DoesNotContain("PRIVATE", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(world.Database.Folder, "kith.db"), Ct)), StringComparison.Ordinal);
        File.Delete(file);
        await world.LookAsync(family, 1);
        Assert.Equal(1, await world.Sequencer().RunOnceAsync(Ct));
        Assert.Equal(1, await world.CountAsync("checkpoint"));
        Assert.False(File.Exists(file));
    }

    private static async Task<long> CountAsync(KithWorld world, RecordId record)
    {
        await using var connection = await world.RawAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM ledger_line WHERE record = $1";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = connection is SqliteConnection ? ("$1", record.Value.ToByteArray(true)) : ("", (object)record.Value);
        command.Parameters.Add(parameter);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture);
    }
}
