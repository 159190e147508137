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
        var backup = await TestDatabases.CopyAsync(world.Database);
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
        Assert.StartsWith($"kith/log/epoch/v1\n2\nkith.local/log/2\n", text, StringComparison.Ordinal);
        Assert.EndsWith($"\nbehind\n{kept.Size}\n{lost.Size}\n\n{lost.Note.Encode()}", text, StringComparison.Ordinal);
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
        var backup = await TestDatabases.CopyAsync(world.Database);
        await world.LookAsync(family, 5);
        var signed = await world.SignedAsync();

        // Another history is written on the backup, without knowing what was signed, and is longer.
        await using var elsewhere = KithWorld.Build(backup);
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

    private static TileTree Tree(KithWorld world, LogState state) =>
        new(state.Size, tile => world.Reader().TileAsync(state.Epoch, tile, Ct).GetAwaiter().GetResult()!);
}
