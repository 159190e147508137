using System.Buffers.Binary;
using System.Diagnostics;
using Kith.Cli;
using Kith.Record;
using Kith.Record.Backups;
using Kith.Tests.A;
using Kith.Tests.Crash;
using Kith.Tests.Recording;

namespace Kith.Tests.Record.Backups;

/// <summary>Bad files, wrong keys and a process that is killed: one clear line, and nothing half done.</summary>
public sealed class DamagedBackupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_changed_byte_every_cut_and_every_part_in_another_place_is_refused()
    {
        using var backup = new SomeBackup();
        await using var world = await KithWorld.OnAsync(Db.Sqlite, backup.Settings());
        var family = await world.FamilyAsync();
        for (var i = 0; i < 5; i++)
            await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync($"Entry {i}."));
        var (file, _) = await world.Runtime.Backups.TakeAsync(backup.Folder + "/", Ct);
        var whole = await File.ReadAllBytesAsync(file, Ct);
        var master = MasterKey.Read(backup.Master);
        var all = KeyRing.Open(await File.ReadAllBytesAsync(backup.Keys, Ct), master);
        var without = new KeyRing([.. all.All.Where(k => k.Record != global::Kith.Record.Verify.RawRows.NumberOf(family.Value))]);
        var tried = Path.Combine(backup.Folder, "tried");
        void Refuses(byte[] bytes)
        {
            File.WriteAllBytes(tried, bytes);
            foreach (var keys in (KeyRing[])[all, without])
                Assert.Throws<BackupTrouble>(() => RestoreSource.Examine(tried, keys));
        }
        await File.WriteAllBytesAsync(tried, whole, Ct);
        RestoreSource.Examine(tried, all);
        Assert.DoesNotContain(global::Kith.Record.Verify.RawRows.NumberOf(family.Value), RestoreSource.Examine(tried, without).Records);

        var chance = new Random(3);
        var places = Enumerable.Range(0, 400).Concat(Enumerable.Range(0, 400).Select(_ => chance.Next(whole.Length))).Append(whole.Length - 1);
        foreach (var place in places)
        {
            var changed = whole.ToArray();
            changed[place] ^= (byte)(1 << chance.Next(8));
            Refuses(changed);
        }
        for (var i = 0; i < 100; i++)
            Refuses(whole[..chance.Next(whole.Length)]);
        Refuses([.. whole, 0]);
        Refuses([]);

        var parts = Parts(whole);
        for (var i = 1; i + 1 < parts.Count; i++)
        {
            Refuses([.. parts.Where((_, at) => at != i).SelectMany(p => p)]);
            Refuses([.. parts.Take(i).Concat([parts[i], parts[i]]).Concat(parts.Skip(i + 1)).SelectMany(p => p)]);
            if (i + 2 < parts.Count)
                Refuses([.. parts.Take(i).Concat([parts[i + 1], parts[i]]).Concat(parts.Skip(i + 2)).SelectMany(p => p)]);
        }
        // A part of another backup of the same record, at the same place.
        var (other, _) = await world.Runtime.Backups.TakeAsync(backup.Folder + "/", Ct);
        var others = Parts(await File.ReadAllBytesAsync(other, Ct));
        for (var i = 0; i < parts.Count; i++)
            Refuses([.. parts.Take(i).Append(others[i]).Concat(parts.Skip(i + 1)).SelectMany(p => p)]);
    }

    [Fact]
    public async Task Wrong_keys_foreign_files_and_a_database_in_use_get_one_line_and_exit_code_1()
    {
        using var backup = new SomeBackup();
        await using var world = await KithWorld.OnAsync(Db.Sqlite, backup.Settings());
        var (file, _) = await world.Runtime.Backups.TakeAsync(backup.Folder + "/", Ct);
        var (into, foreign, wrong) = (Path.Combine(backup.Folder, "into"), Path.Combine(backup.Folder, "foreign"), Path.Combine(backup.Folder, "wrong"));
        await File.WriteAllTextAsync(foreign, "PGDMP and so on, long enough to be something", Ct);
        await File.WriteAllTextAsync(wrong, Convert.ToBase64String(new byte[32]), Ct);
        async Task Says(string line, params string[] args)
        {
            var error = await Assert.ThrowsAsync<BackupTrouble>(() => RestoreVerb.RunAsync(args, TextWriter.Null, TextWriter.Null));
            Assert.Equal(line, error.Message);
            Assert.False(File.Exists(Path.Combine(into, "kith.db")));
        }
        await Says("The master key does not open these keys, or the file is damaged.", file, "--into", into, "--keys", backup.Keys, "--master", wrong);
        await Says("The file of the master key does not hold 32 bytes in base64.", file, "--into", into, "--keys", backup.Keys, "--master", foreign);
        await Says("This is no copy of keys that Kith made.", file, "--into", into, "--keys", foreign, "--master", backup.Master);
        await Says("This is no backup that Kith made.", foreign, "--into", into, "--keys", backup.Keys, "--master", backup.Master);
        await Says("The backup cannot be read.", foreign + "not", "--into", into, "--keys", backup.Keys, "--master", backup.Master);
        Assert.Equal(2, await RestoreVerb.RunAsync([file], TextWriter.Null, TextWriter.Null));
        Assert.Equal(1, await Verbs.RunAsync(["restore", file, "--into", world.Database.Folder, "--keys", backup.Keys, "--master", backup.Master]));
        var said = new StringWriter();
        Assert.Equal(0, await RestoreVerb.RunAsync([backup.Folder, "--into", into, "--keys", backup.Keys, "--master", backup.Master], said, TextWriter.Null));
        Assert.Contains("records with", said.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await BackupVerb.RunAsync(world.App.Services, ["keys", Path.Combine(backup.Folder, "copy")], said, TextWriter.Null));
        Assert.Equal(0, await BackupVerb.RunAsync(world.App.Services, ["status"], said, TextWriter.Null));
        Assert.Equal(2, await BackupVerb.RunAsync(world.App.Services, ["keys"], said, TextWriter.Null));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Killed_in_the_midst_of_a_backup_it_leaves_no_half_file_under_its_name(Db db)
    {
        using var backup = new SomeBackup();
        await using var world = await KithWorld.OnAsync(db, backup.Settings());
        var family = await world.FamilyAsync();
        for (var i = 0; i < 40; i++)
            await world.As(world.HealthVisitor).KeepDraftAsync(new Draft(Guid.CreateVersion7(), family, "WriteEntry", $"{{\"Text\":\"{new string('x', 2_000_000)}\"}}"));
        var file = Path.Combine(backup.Folder, "made.kithbackup");
        var midst = 0;
        for (var time = 0; time < 3; time++)
        {
            using var process = Start(world, backup, file);
            while (!process.HasExited && !(File.Exists(file + ".part") && new FileInfo(file + ".part").Length > 1_000_000))
                await Task.Delay(1, Ct);
            if (!process.HasExited)
                Signals.Send(process.Id, Signals.Kill);
            await process.WaitForExitAsync(Ct);
            midst += process.ExitCode == 0 ? 0 : 1;
            Assert.Equal(process.ExitCode == 0, File.Exists(file));
            File.Delete(file);
        }
        Assert.NotEqual(0, midst);
        await world.Runtime.Backups.TakeAsync(file, Ct);
        var (restored, what) = await backup.RestoreAsync(db, file);
        await restored.DisposeAsync();
        Assert.Empty(what.Lost);
    }

    private static Process Start(KithWorld world, SomeBackup backup, string file)
    {
        var here = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = here };
        foreach (var argument in (string[])["exec", "--depsfile", Path.Combine(here, "Kith.Tests.deps.json"), "--runtimeconfig",
            Path.Combine(here, "Kith.Tests.runtimeconfig.json"), Path.Combine(here, "kith.dll"), "backup", file])
            start.ArgumentList.Add(argument);
        start.Environment["Kith__Database__Folder"] = world.Database.Folder;
        if (world.Database.Postgres is { } postgres)
            start.Environment["Kith__Database__Postgres"] = postgres;
        (start.Environment["Kith__Backup__MasterKeyFile"], start.Environment["Kith__Backup__Keys"]) = (backup.Master, backup.Keys);
        return Process.Start(start)!;
    }

    private static List<byte[]> Parts(byte[] whole)
    {
        var head = BackupForm.Magic.Length;
        head += 4 + (int)BinaryPrimitives.ReadUInt32BigEndian(whole.AsSpan(head));
        var parts = new List<byte[]> { whole[..head] };
        for (var at = head; at < whole.Length;)
        {
            var length = BackupForm.PartHead + (int)BinaryPrimitives.ReadUInt32BigEndian(whole.AsSpan(at));
            parts.Add(whole[at..(at + length)]);
            at += length;
        }
        return parts;
    }
}
