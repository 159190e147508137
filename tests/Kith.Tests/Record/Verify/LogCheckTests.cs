using Kith.Ledger;
using Kith.Record.Verify;
using Kith.Tests.A;

namespace Kith.Tests.Record.Verify;

/// <summary>What somebody who rewrites whole chains, the log or what is signed may try, and by what name the check tells it.</summary>
public sealed class LogCheckTests
{
    private static readonly Dictionary<string, (Harm Harm, Func<Tampering, MadeLog, Task> Do)> s_tries = new()
    {
        ["a chain is removed together with its end"] = (Harm.LineDeleted, async (t, _) =>
        {
            await t.RunAsync("DELETE FROM ledger_line WHERE type = 2 AND record IN (SELECT record FROM family_name)");
            await t.RunAsync("DELETE FROM chain WHERE type = 2 AND record IN (SELECT record FROM family_name)");
        }
        ),
        ["an entry of the log is changed"] = (Harm.TileAltered, (t, _) => t.RunAsync("UPDATE log_entry SET hash = $1 WHERE position = 3", new byte[32])),
        ["an entry of the log is another line's"] = (Harm.NotInLog, (t, _) => t.RunAsync("UPDATE log_entry SET line = (SELECT line FROM log_entry WHERE position = 4) WHERE position = 3")),
        ["an entry of the log is taken away"] = (Harm.NotInLog, (t, _) => t.RunAsync("DELETE FROM log_entry WHERE position = 3")),
        ["a tile is changed"] = (Harm.TileAltered, (t, _) => t.RunAsync("UPDATE log_tile SET hashes = $1", new byte[64])),
        ["a tile is taken away"] = (Harm.TileAltered, (t, _) => t.RunAsync("DELETE FROM log_tile")),
        ["the end of the log is cut off"] = (Harm.OldBackup, async (t, log) =>
        {
            await t.RunAsync("INSERT INTO unplaced SELECT record, line, hash FROM log_entry WHERE position >= $1", log.Size / 2);
            await t.RunAsync("DELETE FROM log_entry WHERE position >= $1", log.Size / 2);
        }
        ),
        ["a checkpoint is replaced by one of another key"] = (Harm.CheckpointReplaced, async (t, log) =>
        {
            var body = Checkpoint.Parse(log.Signed[^1].Text).Body;
            var note = new SignedNote(body, []).With(NoteSigner.Generate("kith.example/log").Sign(body)).Encode();
            await t.RunAsync("UPDATE checkpoint SET note = $1 WHERE size = $2", note, log.Size);
        }
        ),
        ["a checkpoint's root is changed"] = (Harm.CheckpointReplaced, (t, log) => t.RunAsync("UPDATE checkpoint SET root = $1 WHERE size = $2", new byte[32], log.Size)),
        ["a checkpoint's text is changed"] = (Harm.CheckpointReplaced, (t, log) => t.RunAsync("UPDATE checkpoint SET note = 'nothing' WHERE size = $1", log.Size)),
        ["the log is forked and signed with its own key"] = (Harm.LogForked, async (t, log) =>
        {
            var body = new Checkpoint("kith.example/log", log.Size, new byte[32]).Body;
            await t.RunAsync("UPDATE checkpoint SET note = $1, root = $2 WHERE size = $3", new SignedNote(body, []).With(log.Signer.Sign(body)).Encode(), new byte[32], log.Size);
        }
        ),
        ["a cosignature is changed"] = (Harm.CosignatureWrong, (t, _) => t.RunAsync("UPDATE cosignature SET line = (SELECT MIN(line) FROM cosignature)")),
        ["a cosignature is taken away"] = (Harm.CosignatureMissing, (t, _) => t.RunAsync("DELETE FROM cosignature WHERE witness LIKE 'council%'")),
        ["a line is added past the log"] = (Harm.NotInLog, async (t, log) =>
        {
            await t.RunAsync("DELETE FROM log_entry WHERE position = $1", log.Size - 1);
        }
        ),
    };

    public static TheoryData<Db, string> Cases =>
        [.. from db in (Db[])[Db.Sqlite, Db.Postgres] from name in s_tries.Keys select new TheoryDataRow<Db, string>(db, name)];

    [Theory, MemberData(nameof(Cases))]
    public async Task It_is_found_and_told_by_its_kind(Db db, string what)
    {
        await using var world = await KithWorld.OnAsync(db);
        await LivedIn.FamilyAsync(world, "Okafor");
        await using var tampering = await Tampering.WithAsync(world.Database);
        var log = await MadeLog.OverAsync(tampering);
        Assert.Empty(Check(world, log.Policy).First.Select(f => f.InWords()));

        await s_tries[what].Do(tampering, log);

        var found = Check(world, log.Policy).First;
        Assert.True(found.Any(f => f.Harm == s_tries[what].Harm), string.Join('\n', found.Select(f => $"{f.Harm}: {f.InWords()}")));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_old_backup_without_its_later_checkpoints_is_told_by_a_checkpoint_kept_elsewhere(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await using var tampering = await Tampering.WithAsync(world.Database);
        var log = await MadeLog.OverAsync(tampering);
        var body = new Checkpoint("kith.example/log", log.Size + 5, new byte[32]).Body;
        var later = new SignedNote(body, []).With(log.Signer.Sign(body));
        var forkedBody = new Checkpoint("kith.example/log", log.Size, new byte[32]).Body;
        var other = new SignedNote(forkedBody, []).With(log.Signer.Sign(forkedBody));

        Assert.True(Check(world, log.Policy with { KeptElsewhere = log.Signed }).IsClean);
        Assert.Equal([Harm.OldBackup], Check(world, log.Policy with { KeptElsewhere = [later] }).First.Select(f => f.Harm));
        Assert.Equal([Harm.LogForked], Check(world, log.Policy with { KeptElsewhere = [other] }).First.Select(f => f.Harm));
    }

    private static CheckResult Check(KithWorld world, LogPolicy policy) => new RecordCheck(world.App.Services) { Workers = 1, Log = policy }.Run();
}
