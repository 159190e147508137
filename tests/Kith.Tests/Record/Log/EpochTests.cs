using System.Text;
using Kith.Ledger;
using Kith.Record.Log;
using Kith.Tests.A;

namespace Kith.Tests.Record.Log;

public sealed class EpochTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task After_a_restore_that_lost_what_was_signed_a_new_epoch_begins_and_says_what_is_missing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var kept = await world.SignedAsync();
        var backup = await world.BackupAsync();
        await world.LookAsync(family, 30);
        var lost = await world.SignedAsync();

        await using var restored = await world.RestoredAsync(backup);
        var first = await restored.SignedAsync();
        Assert.Equal((2, "kith.local/log/2"), (first.Epoch, first.Origin));
        Assert.Equal(1 + kept.Size, first.Size);
        var log = await restored.Reader().OverviewAsync(Ct);
        Assert.Equal(30, log.Epochs[1].Missing);
        Assert.Equal(kept.At, log.Epochs[1].MissingSince);
        Assert.True(first.Note.IsSignedBy(SomeLog.KeyOf(log)));
        var said = new StringWriter();
        Kith.Cli.LogVerb.Tell(log, 2, said);
        Assert.Contains("At least 30 lines are missing, recorded after 2026-03-02 09:00:00 UTC", said.ToString(), StringComparison.Ordinal);

        // The first entry is no line, and holds the checkpoint that was lost, as it was signed.
        var entry = (await restored.AskAsync("SELECT entry FROM log_epoch WHERE number = 2")) as byte[];
        var text = Encoding.UTF8.GetString(entry!);
        Assert.StartsWith($"kith/log/epoch/v2\n2\nkith.local/log/2\n", text, StringComparison.Ordinal);
        // And the list of what is missing, which this server knows outside the database, by its hash.
        var list = await File.ReadAllTextAsync(Path.Combine(restored.Database.Folder, "log-state-missing-2"), Ct);
        Assert.Equal(30, list.Count(c => c == '\n'));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(list)));
        Assert.EndsWith($"\nbehind\n{kept.Size}\n{lost.Size}\n30 {hash}\n\n{lost.Note.Encode()}", text, StringComparison.Ordinal);
        Assert.Equal((kept.Size, lost.Size), log.Epochs[1].Places);
        var missing = Assert.Single(log.Epochs[1].Lost);
        Assert.Equal((family, true, 30), (missing.Record, missing.IsThere, missing.Lines));
        Assert.Contains($"30 of record {family}, recorded 2026-03-02 09:00:00", said.ToString(), StringComparison.Ordinal);
        Assert.True(InclusionProof.Verifies(0, first.Size, MerkleTree.LeafHash(entry!), Tree(restored, first).Inclusion(0), first.Root));
        var proofs = await restored.Reader().ProveAllAsync(family, first.Size, Ct);
        Assert.NotEmpty(proofs);
        Assert.All(proofs, p => Assert.True(InclusionProof.Verifies(p.Index, p.Size, p.Hash, p.Path, first.Root)));

        // From then on it goes on as any log does, and nothing is signed under the old name.
        await restored.Sequencer().RunOnceAsync(Ct);
        Assert.Equal(2, (await restored.Reader().OverviewAsync(Ct)).Epochs.Count);
        Assert.Equal(kept.Size, (await restored.Reader().NewestAsync(1, Ct))!.Size);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_database_with_another_history_of_the_same_length_is_never_signed_under_the_old_name(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.SignedAsync();
        var backup = await world.BackupAsync();
        await world.LookAsync(family, 5);
        var signed = await world.SignedAsync();

        // Another history is written on the backup, without knowing what was signed, and is longer.
        var elsewhere = KithWorld.Build(backup);
        await using var itsServer = elsewhere.App;
        File.Copy(Path.Combine(world.Database.Folder, "log-key"), Path.Combine(backup.Folder, "log-key"), overwrite: true);
        await elsewhere.As(world.HealthVisitor).ReadAsync(family, new Kith.Families.FamilyView(), Ct);
        for (var i = 0; i < 10; i++)
            await elsewhere.As(world.Midwife).ReadAsync(family, new Kith.Families.FamilyView(), Ct);
        await elsewhere.Sequencer().RunOnceAsync(Ct);
        Assert.True((await elsewhere.Reader().NewestAsync(Ct))!.Size > signed.Size);

        // Now it stands where the real one stood.
        foreach (var file in Directory.GetFiles(world.Database.Folder, "log-state*"))
            File.Copy(file, Path.Combine(backup.Folder, Path.GetFileName(file)), overwrite: true);
        File.Delete(Path.Combine(backup.Folder, "log-state.b"));
        foreach (var file in Directory.GetFiles(world.Database.Folder, "log-state.b"))
            File.Copy(file, Path.Combine(backup.Folder, Path.GetFileName(file)));
        await using var restored = KithWorld.Build(backup);
        var state = await restored.SignedAsync();
        Assert.Equal("kith.local/log/2", state.Origin);
        Assert.Contains("\ndifferent\n", Encoding.UTF8.GetString((byte[])(await restored.AskAsync("SELECT entry FROM log_epoch WHERE number = 2"))!), StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_server_that_was_only_stopped_goes_on_in_its_epoch(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.SignedAsync();
        await world.LookAsync(family, 3);
        await using var again = KithWorld.Build(world.Database).App;
        await ((Sequencer)again.Services.GetService(typeof(Sequencer))!).RunOnceAsync(Ct);
        Assert.Single((await world.Reader().OverviewAsync(Ct)).Epochs);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_server_that_remembers_nothing_and_has_nobody_to_ask_says_that_it_cannot_notice_a_restore(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.SignedAsync();
        Assert.Null((await world.Reader().OverviewAsync(Ct)).Blind);
        foreach (var file in Directory.GetFiles(world.Database.Folder, "log-state*"))
            File.Delete(file);
        var log = await world.Reader().OverviewAsync(Ct);
        var said = new StringWriter();
        Kith.Cli.LogVerb.Tell(log, 2, said);
        Assert.Contains("WARNING: This server does not remember what the log signed, and there is no witness to ask", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_placed_last_is_kept_in_two_files_that_do_not_grow_for_ever()
    {
        var folder = Directory.CreateTempSubdirectory("kith-placed-").FullName;
        try
        {
            var placed = new PlacedLines(Path.Combine(folder, "placed"));
            UnplacedRow Row(int i) => new() { Record = new Kith.Record.RecordId(new Guid(i, 1, 2, new byte[8])), Line = new Guid(i, 3, 4, new byte[8]), Hash = [.. Enumerable.Repeat((byte)i, 32)] };
            for (var from = 0; from < 4 * PlacedLines.Kept; from += PlacedLines.Kept / 2)
                placed.Add(1, from, [.. Enumerable.Range(from, PlacedLines.Kept / 2).Select(Row)]);
            var all = placed.From(1, 0);
            Assert.InRange(all.Count, PlacedLines.Kept, 2 * PlacedLines.Kept);
            Assert.Equal(4 * PlacedLines.Kept - 1, all[^1].Position);
            Assert.Equal(Row(4 * PlacedLines.Kept - 1).Line, all[^1].Line);
            // Cut off in the middle of a line: it is written over, and what comes next is found.
            await File.AppendAllTextAsync(Path.Combine(folder, "placed"), "half", Ct);
            placed.Add(2, 0, [Row(7)]);
            Assert.Equal([Row(7).Line], placed.From(2, 0).Select(l => l.Line));
            Assert.Empty(placed.From(2, 1));
            Assert.Equal([7], PlacedLines.Decode(3, PlacedLines.Encode([new PlacedLine(3, 7, Guid.NewGuid(), Guid.NewGuid(), new byte[32])]) + "no line\n").Select(l => (int)l.Position));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static TileTree Tree(KithWorld world, LogState state) =>
        new(state.Size, tile => world.Reader().TileAsync(state.Epoch, tile, Ct).GetAwaiter().GetResult()!);
}
