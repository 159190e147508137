using System.Text.Json;
using Kith.Record;
using Kith.Record.Log;
using Kith.Record.Verify;
using Kith.Tests.A;
using Kith.Tests.Record.Log;

namespace Kith.Tests.Record.Verify;

/// <summary>A check that goes on from an earlier one: what it finds at once, what it finds within a round, and what it says that it did not read.</summary>
public sealed class SinceTests
{
    private static readonly Dictionary<string, (bool AtOnce, Harm? Harm, Func<Tampering, RecordId, Task<int>> Do)> s_old = new()
    {
        ["a row is changed"] = (false, Harm.Changed, (t, f) => t.RunAsync("UPDATE family_name SET name = 'Other' WHERE record = $1", t.Id(f.Value))),
        ["a line's time is changed"] = (false, Harm.Backdated, (t, f) => t.RunAsync(t.IsSqlite ? "UPDATE ledger_line SET recorded_at = recorded_at - 1 WHERE record = $1 AND sequence = 0 AND type = 2"
            : "UPDATE ledger_line SET recorded_at = recorded_at - interval '1 second' WHERE record = $1 AND sequence = 0 AND type = 2", t.Id(f.Value))),
        ["a row is added that no line wrote"] = (false, null, (t, f) => t.RunAsync($"INSERT INTO family_name (record, id, name, line) SELECT record, {(t.IsSqlite ? "randomblob(16)" : "gen_random_uuid()")}, name, line FROM family_name WHERE record = $1 LIMIT 1", t.Id(f.Value))),
        ["an entry of the log is changed"] = (false, null, (t, f) => t.RunAsync("UPDATE log_entry SET hash = $2 WHERE record = $1", t.Id(f.Value), new byte[32])),
        ["an entry of the log is taken away"] = (false, null, (t, _) => t.RunAsync("DELETE FROM log_entry WHERE position = 3")),
        ["a tile is changed"] = (false, Harm.TileAltered, (t, _) => t.RunAsync("UPDATE log_tile SET hashes = $1 WHERE level = 0 AND \"index\" = 0", new byte[256 * 32])),
        ["an old checkpoint is replaced"] = (false, Harm.CheckpointReplaced, (t, _) => t.RunAsync("UPDATE checkpoint SET note = 'nothing' WHERE size = (SELECT MIN(size) FROM checkpoint)")),
        ["a look at the end is deleted and the end set back"] = (true, Harm.LineDeleted, async (t, f) =>
        {
            await t.RunAsync("UPDATE chain SET next = next - 1, head = (SELECT previous FROM ledger_line l WHERE l.chain = chain.id AND l.sequence = chain.next - 1), " +
                "last_at = (SELECT recorded_at FROM ledger_line l WHERE l.chain = chain.id AND l.sequence = chain.next - 2) WHERE record = $1 AND type = 2", t.Id(f.Value));
            return await t.RunAsync("DELETE FROM ledger_line WHERE record = $1 AND type = 2 AND sequence = (SELECT next FROM chain WHERE id = ledger_line.chain)", t.Id(f.Value));
        }
        ),
        ["a tile at the right edge is changed"] = (true, Harm.LogForked, (t, _) => t.RunAsync("UPDATE log_tile SET hashes = $1 WHERE level = 1", new byte[32])),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Db, string> Old => [.. from db in (Db[])[Db.Sqlite, Db.Postgres] from name in s_old.Keys select new TheoryDataRow<Db, string>(db, name)];

    [Theory, MemberData(nameof(Old))]
    public async Task Damage_to_what_was_checked_before_is_found_by_a_full_check_and_within_a_round(Db db, string what)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await LivedIn.FamilyAsync(world, "Okafor");
        await LivedIn.FamilyAsync(world, "Nowak");
        await world.SignedAsync();
        await world.LookAsync(family, 270);
        await world.SignedAsync();
        await world.LookAsync(family, 1);
        await world.SignedAsync();
        var known = Check(world, null).Scope.Verified!;
        // The round is under way, and nothing is wrong until then.
        for (var run = 0; run < 3; run++)
            known = Clean(Check(world, known)).Scope.Verified!;
        await using var tampering = await Tampering.WithAsync(world.Database);

        Assert.True(await s_old[what].Do(tampering, family) > 0);

        var full = Check(world, null);
        Assert.False(full.IsClean);
        Assert.True(s_old[what].Harm is not { } harm || full.First.Any(f => f.Harm == harm) || s_old[what].AtOnce, Told(full));
        var runs = 0;
        for (CheckResult found; ; known = found.Scope.Verified!)
        {
            Assert.True(runs++ < Verified.Runs + 3, "A whole round did not find it.");
            if (!(found = Check(world, known)).IsClean)
            {
                Assert.True(s_old[what].Harm is not { } kind || found.First.Any(f => f.Harm == kind), Told(found));
                break;
            }
        }
        // Where chance has put the record into the very next share, the others are found at once as well.
        Assert.True(!s_old[what].AtOnce || runs == 1, $"It took {runs} checks.");
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_new_is_read_and_only_a_share_of_the_rest(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var families = new List<RecordId>();
        for (var i = 0; i < 12; i++)
            families.Add(await LivedIn.FamilyAsync(world, $"Family {i}"));
        await world.SignedAsync();
        var full = Clean(Check(world, null));
        Assert.True(full.Scope.IsFull);
        await world.LookAsync(families[11], 3);
        await world.SignedAsync();

        var next = Clean(Check(world, full.Scope.Verified));

        Assert.False(next.Scope.IsFull);
        // The worker who looked has grown as well only where looking leaves a line with them.
        Assert.InRange(next.Scope.Grown, 1, 2);
        Assert.Equal(3, next.Scope.NewEntries);
        Assert.InRange(next.Lines, 9, full.Lines / 2);
        Assert.Equal(full.Lines + 3, next.Scope.AllLines);

        // Several workers come to the same, and to lines that wait for a place.
        await world.LookAsync(families[3], 2);
        var waiting = Clean(new RecordCheck(world.App.Services) { Workers = 3, LinesInAPart = 4, Since = next.Scope.Verified }.Run());
        Assert.InRange(waiting.Scope.Grown, 1, 2);

        await using var tampering = await Tampering.WithAsync(world.Database);
        await tampering.RunAsync("UPDATE ledger_line SET policy_version = 99 WHERE record = $1 AND sequence = (SELECT next - 1 FROM chain WHERE id = ledger_line.chain) AND type = 2", tampering.Id(families[3].Value));
        var found = Check(world, next.Scope.Verified);
        Assert.Contains(found.First, f => f.Record == families[3]);
        Assert.Null(found.Scope.Verified);
        Assert.False(found.Scope.IsFull);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Kith_verify_remembers_says_what_it_left_and_falls_back_to_everything(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await LivedIn.FamilyAsync(world, "Okafor");
        await world.SignedAsync();
        string Verify(int code, bool full = false, string? state = null)
        {
            var told = new StringWriter();
            Assert.Equal(code, Cli.VerifyVerb.Run(world.App.Services, told, full: full, state: state));
            return told.ToString();
        }
        Assert.Contains("Everything was read: no earlier check is remembered here.", Verify(0), StringComparison.Ordinal);
        var next = Verify(0);
        Assert.Contains("share 1 of 30", next, StringComparison.Ordinal);
        Assert.Contains("Not read were ", next, StringComparison.Ordinal);
        Assert.Contains("nothing of what was read is damaged", next, StringComparison.Ordinal);
        Assert.Contains("Everything was read.", Verify(0, full: true), StringComparison.Ordinal);

        // Damaged: everything is read, and it says why.
        var files = Directory.GetFiles(world.Database.Folder, "verify-state*");
        foreach (var file in files)
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Ct)).Replace("\"Size\":", "\"Size\":1", StringComparison.Ordinal), Ct);
        Assert.Contains("was changed or is damaged", Verify(0), StringComparison.Ordinal);
        Assert.Contains("share 1 of 30", Verify(0), StringComparison.Ordinal);

        // Made up by somebody who knows its form and not the log's key, with the number and the hash of the file put right.
        await File.WriteAllTextAsync(files[0], Made(CheckMemory.Of(world.App.Services).Read().Last! with { RoundBegan = world.Clock.GetUtcNow() }), Ct);
        Assert.Contains("was not written by whoever has the log's key", Verify(0), StringComparison.Ordinal);
        Assert.Contains("share 1 of 30", Verify(0), StringComparison.Ordinal);
        // A state of its own elsewhere knows nothing of this one.
        var other = Path.Combine(world.Database.Folder, "elsewhere", "state");
        Assert.Contains("no earlier check is remembered here", Verify(0, state: other), StringComparison.Ordinal);
        Assert.Contains("share 1 of 30", Verify(0, state: other), StringComparison.Ordinal);

        // Changed by somebody who has the key as well: the log does not have that root, and it is told as damage until a person looks into it.
        var memory = CheckMemory.Of(world.App.Services);
        var known = memory.Read().Last!;
        memory.Keep(known with { Epochs = [known.Epochs[0] with { Root = new byte[32] }] });
        Assert.Contains("Everything was read: the log is not what the last check remembers.", Verify(1), StringComparison.Ordinal);
        Assert.Contains("begins with", Verify(1), StringComparison.Ordinal);
        memory.Keep(known with { Database = "elsewhere" });
        Assert.Contains("remembers a check of another database", Verify(0), StringComparison.Ordinal);
        Assert.NotEqual(default, family);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task After_a_restore_it_is_told_until_kith_has_begun_a_new_epoch_and_then_everything_is_read(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await LivedIn.FamilyAsync(world, "Okafor");
        await world.SignedAsync();
        var backup = await world.BackupAsync();
        await world.LookAsync(family, 5);
        await world.SignedAsync();
        var known = Clean(Check(world, null)).Scope.Verified!;

        await using var restored = await world.RestoredAsync(backup);
        // A check that remembers no other is told by what this server signed last.
        var told = new StringWriter();
        Assert.Equal(1, Cli.VerifyVerb.Run(restored.App.Services, told, full: true));
        Assert.Contains("but the checkpoint that this server remembers signed", told.ToString(), StringComparison.Ordinal);
        var behind = Check(restored, known);
        Assert.True(behind.Scope.IsFull);
        Assert.Equal([Harm.OldBackup], behind.First.Select(f => f.Harm));

        await restored.SignedAsync();
        Assert.Equal(0, Cli.VerifyVerb.Run(restored.App.Services, new StringWriter(), full: true));
        var begun = Clean(Check(restored, known));
        Assert.Equal("a new epoch of the log has begun since the last check", begun.Scope.WhyFull);
        Assert.Equal([1L, 2L], begun.Scope.Verified!.Epochs.Select(e => e.Number));
        await restored.As(world.HealthVisitor).ReadAsync(family, new LivedIn.Looking(), Ct);
        await restored.SignedAsync();
        var next = begun;
        for (var run = 0; run < Verified.Runs; run++)
            Assert.False((next = Clean(Check(restored, next.Scope.Verified))).Scope.IsFull);
        Assert.Equal(1, next.Scope.Verified!.Next);
    }

    private static string Made(Verified verified)
    {
        var body = $"99\n{new string('0', 64)}\n{JsonSerializer.Serialize(verified)}";
        return $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(body)))}\n{body}";
    }

    private static CheckResult Check(KithWorld world, Verified? since) =>
        new RecordCheck(world.App.Services) { Workers = 1, Since = since is null ? null : JsonSerializer.Deserialize<Verified>(JsonSerializer.Serialize(since)) }.Run();

    private static CheckResult Clean(CheckResult result)
    {
        Assert.True(result.IsClean, Told(result));
        return result;
    }

    private static string Told(CheckResult result) => $"{result.Scope.WhyFull}: " + string.Join('\n', result.First.Select(f => $"{f.Harm}: {f.InWords()}"));
}
