using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.LegalRecord.Disposal;
using Kith.Tests.Record.Log;
using Kith.Tests.Record.Verify;
using Kith.Tests.Recording;

namespace Kith.Tests.Record.Backups;

public sealed class BackupTests
{
    private const string Sought = "Quaggalicious moonbeam testimony";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(Db.Sqlite, Db.Sqlite), InlineData(Db.Sqlite, Db.Postgres), InlineData(Db.Postgres, Db.Sqlite), InlineData(Db.Postgres, Db.Postgres)]
    public async Task What_was_backed_up_comes_back_into_either_database_and_verifies(Db from, Db into)
    {
        using var backup = new SomeBackup();
        await using var world = await KithWorld.OnAsync(from, backup.Settings());
        var everything = await AnyRows.AddAsync(world);
        var family = await LivedIn.FamilyAsync(world, "Okafor");
        await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync(Sought));
        await world.As(world.HealthVisitor).KeepDraftAsync(new Draft(Guid.CreateVersion7(), family, "WriteEntry", "{\"Text\":\"half a thought\"}"));
        await world.As(world.HealthVisitor).AskAsync(new LivedIn.Showing { Records = [family, everything] }, Ct);
        await world.SignedAsync();
        await world.LookAsync(family, 3); // these wait for their place

        var (file, count) = await world.Runtime.Backups.TakeAsync(backup.Folder + "/", Ct);
        Assert.False(SomeBackup.Holds(Sought, file) || SomeBackup.Holds("Okafor", file) || SomeBackup.Holds("half a thought", file) || SomeBackup.Holds(Sought, backup.Keys));
        var (restored, what) = await backup.RestoreAsync(into, file);
        await using var _ = restored;

        Assert.Empty(what.Lost);
        Assert.Equal(count.Lines, what.Lines);
        Assert.Empty(SomeBackup.Wrong(restored));
        foreach (var table in (string[])["ledger_line", "chain", "entry", "passage", "person_details", "shown", "draft", "log_entry", "log_tile", "checkpoint", "unplaced",
            "sign_in_users", "data_protection_keys", "person_card", "person_token"])
            Assert.Equal((table, await world.CountAsync(table)), (table, await restored.CountAsync(table)));
        Assert.Contains(Sought, await restored.SeeAsync(world.HealthVisitor, family, r => r.Rows<Passage>().Select(p => p.Text).ToList()));
        Assert.Contains("half a thought", Assert.Single(await restored.As(world.HealthVisitor).DraftsAsync(Ct)).Json, StringComparison.Ordinal);
        await restored.As(world.HealthVisitor).WriteAsync(family, await restored.EntryAsync("Life goes on."));
        Assert.Empty(SomeBackup.Wrong(restored));
        // What was backed up there before is sealed under the same keys still, so that they can be destroyed.
        await restored.Runtime.Backups.TakeAsync(backup.Folder + "/", Ct);
        var (again, nothing) = await backup.RestoreAsync(Db.Sqlite, file);
        await again.DisposeAsync();
        Assert.Empty(nothing.Lost);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_the_law_had_destroyed_comes_back_from_no_backup_and_all_else_does(Db db)
    {
        using var backup = new SomeBackup();
        await using var world = await KithWorld.OnAsync(db, backup.Settings());
        var some = await SomeDestruction.OnAsync(world);
        var (family, other) = (await world.FamilyAsync("Okafor"), await world.FamilyAsync("Nakamura"));
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync(Sought));
        await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("What stays."));
        await world.As(world.HealthVisitor).WriteAsync(other, await world.EntryAsync("Of another family."));
        await world.SignedAsync();
        var (file, _) = await world.Runtime.Backups.TakeAsync(backup.Folder + "/", Ct);

        Assert.True(SomeBackup.Holds(Sought, await SomeBackup.BytesOfAsync(world)), "It can be found before it is destroyed.");

        await some.DestroyAsync(family, SomeDestruction.OfEntry(entry));

        Assert.Equal(0, await world.Runtime.Backups.CountDueAsync(Ct));
        var renewed = Assert.Single(backup.Files(records: true));

        // The old backup alone: the record's content is gone from it as a whole, and what is missing is said once.
        var (alone, lost) = await backup.RestoreAsync(db, file);
        await using (alone)
        {
            Assert.Equal(family, Assert.Single(lost.Lost).Key);
            Assert.False(SomeBackup.Holds(Sought, await SomeBackup.BytesOfAsync(alone)));
            var wrong = Assert.Single(SomeBackup.Wrong(alone));
            Assert.Equal($"Family {family}: The content of {lost.Lost[family]} lines is missing: it came back from the backup of 2 March 2026, after the key of the record had " +
                $"been destroyed with what the law had destroyed. The lines themselves are whole and in order. (Record {family}.)", wrong);
            Assert.Contains("Of another family.", await alone.SeeAsync(world.HealthVisitor, other, r => r.Rows<Passage>().Select(p => p.Text).ToList()));
        }

        // With the record's own backup, taken when it was destroyed, everything else is there.
        var (whole, none) = await backup.RestoreAsync(db, file, renewed);
        await using (whole)
        {
            Assert.Empty(none.Lost);
            Assert.Empty(SomeBackup.Wrong(whole));
            Assert.False(SomeBackup.Holds(Sought, await SomeBackup.BytesOfAsync(whole)));
            Assert.Equal("What stays.", Assert.Single(await whole.SeeAsync(world.HealthVisitor, family, r => r.Rows<Passage>().Select(p => p.Text).ToList())));
            Assert.NotEqual(0, await whole.CountAsync("destruction"));
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Destroyed_twice_the_newest_backup_of_the_record_counts_and_one_of_everything_is_enough_after_it(Db db)
    {
        using var backup = new SomeBackup();
        await using var world = await KithWorld.OnAsync(db, backup.Settings());
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync();
        var first = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("First."));
        var second = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Second."));
        var (file, _) = await world.Runtime.Backups.TakeAsync(backup.Folder + "/", Ct);
        await some.DestroyAsync(family, SomeDestruction.OfEntry(first));
        world.Later(TimeSpan.FromMinutes(1));
        await some.DestroyAsync(family, SomeDestruction.OfEntry(second));
        Assert.Equal(2, backup.Files(records: true).Length);
        var (restored, what) = await backup.RestoreAsync(db, [.. backup.Files(records: true), file]);
        await using (restored)
        {
            Assert.Empty(what.Lost);
            Assert.Empty(SomeBackup.Wrong(restored));
            Assert.Empty(await restored.SeeAsync(world.HealthVisitor, family, r => r.Rows<Entry>().ToList()));
        }
        var (later, _) = await world.Runtime.Backups.TakeAsync(backup.Folder + "/", Ct);
        var (again, nothing) = await backup.RestoreAsync(db, later);
        await using (again)
            Assert.Empty(nothing.Lost);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Where_no_folder_is_set_up_the_key_is_destroyed_all_the_same_and_the_record_stays_due(Db db)
    {
        using var backup = new SomeBackup();
        await using var world = await KithWorld.OnAsync(db, backup.Settings(renews: false));
        var some = await SomeDestruction.OnAsync(world);
        var (family, never) = (await world.FamilyAsync(), await world.FamilyAsync());
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync());
        var (file, _) = await world.Runtime.Backups.TakeAsync(backup.Folder + "/", Ct);
        var sealedBefore = await File.ReadAllBytesAsync(backup.Keys, Ct);
        await some.DestroyAsync(family, SomeDestruction.OfEntry(entry));

        Assert.Equal(1, await world.Runtime.Backups.CountDueAsync(Ct));
        Assert.NotEqual(sealedBefore, await File.ReadAllBytesAsync(backup.Keys, Ct));
        var (restored, what) = await backup.RestoreAsync(db, file);
        await restored.DisposeAsync();
        Assert.Equal([family], what.Lost.Keys);
        await world.Runtime.Backups.TakeAsync(backup.Folder + "/", Ct);
        Assert.Equal(0, await world.Runtime.Backups.CountDueAsync(Ct));
        Assert.NotEqual(family, never);
    }
}
