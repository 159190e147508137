using Kith.Ledger;
using Kith.Log;
using Kith.Record;
using Kith.Record.Log;
using Kith.Tests.A;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Tests.Record.Log;

/// <summary>The log with three partners who witness it, each a real server on loopback with a memory of its own.</summary>
public sealed class WitnessingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Three_witnesses_cosign_and_two_are_enough(Db db)
    {
        await using var partners = await Partners.OfAsync(db);
        var world = partners.World;
        var family = await world.FamilyAsync();
        await world.SignedAsync();
        await partners.SendAsync();
        var state = (await world.Reader().NewestWitnessedAsync(Ct))!;
        Assert.Equal(3, state.Cosigned);
        foreach (var partner in partners.All)
            Assert.NotNull(state.Note.CosignedAt(NoteVerifier.Parse(partner.Witness.Key)));

        await partners.All[0].StopAsync();
        await world.LookAsync(family, 3);
        await world.SignedAsync();
        await partners.SendAsync();
        var two = (await world.Reader().NewestWitnessedAsync(Ct))!;
        Assert.Equal((2, state.Size + 3), (two.Cosigned, two.Size));

        await partners.All[1].StopAsync();
        await world.LookAsync(family, 3);
        var one = await world.SignedAsync();
        await partners.SendAsync();
        Assert.Equal(1, (await world.Reader().NewestAsync(Ct))!.Cosigned);
        Assert.Equal(two.Size, (await world.Reader().NewestWitnessedAsync(Ct))!.Size);

        // The one that was away knows less than the others, and catches up in one step.
        await partners.All[0].StartAsync();
        await partners.SendAsync();
        Assert.Equal((2, one.Size), (((await world.Reader().NewestWitnessedAsync(Ct))!).Cosigned, (await world.Reader().NewestWitnessedAsync(Ct))!.Size));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task When_the_witnesses_hold_more_than_the_database_a_new_epoch_begins_though_the_server_remembers_nothing(Db db)
    {
        await using var partners = await Partners.OfAsync(db);
        var world = partners.World;
        var family = await world.FamilyAsync();
        var kept = await world.SignedAsync();
        var backup = await world.BackupAsync();
        await world.LookAsync(family, 10);
        var lost = await world.SignedAsync();
        await partners.SendAsync();

        // The backup is put on a new machine: only the key was kept.
        File.Copy(Path.Combine(world.Database.Folder, "log-key"), Path.Combine(backup.Folder, "log-key"));
        await using var restored = KithWorld.Build(backup, partners.Name);
        await KithApp.PrepareAsync(restored.App.Services);
        for (var i = 0; i < 30; i++)
            await restored.As(world.Midwife).ReadAsync(family, new Kith.Families.FamilyView(), Ct);
        var state = await restored.SignedAsync();
        Assert.Equal((2, "kith.local/log/2"), (state.Epoch, state.Origin));
        // Not even once was another history signed under the old name.
        Assert.Equal(kept.Size, (await restored.Reader().NewestAsync(1, Ct))!.Size);
        // Nobody cosigned anything under the old name, and under the new one only when the partner has been told its key.
        await restored.App.Services.GetRequiredService<Witnessing>().SendOnceAsync(Ct);
        Assert.Equal(0, (await restored.Reader().NewestAsync(Ct))!.Cosigned);
        foreach (var partner in partners.All)
            Assert.Equal(lost.Size, Checkpoint.Parse(SignedNote.Parse(partner.Witness.LastOf("kith.local/log")!).Text).Size);
    }

    [Fact]
    public async Task One_witness_that_tells_of_another_history_is_not_believed_against_the_others()
    {
        await using var partners = await Partners.OfAsync(Db.Sqlite);
        var world = partners.World;
        var family = await world.FamilyAsync();
        await world.SignedAsync();
        var key = SomeLog.KeyOf(await world.Reader().OverviewAsync(Ct));
        // The first partner was shown a longer log by somebody who holds the key.
        var signer = NoteSigner.Parse((await File.ReadAllTextAsync(Path.Combine(world.Database.Folder, "log-key"), Ct)).Trim());
        var body = new Checkpoint("kith.local/log", 100_000, new byte[32]).Body;
        Assert.Equal(200, partners.All[0].Witness.Add("old 0\n\n" + new SignedNote(body, [signer.Sign(body)]).Encode(), world.Clock.GetUtcNow()).Status);
        await partners.SendAsync();
        await world.LookAsync(family, 2);
        await world.SignedAsync();
        await partners.SendAsync();
        var state = (await world.Reader().NewestWitnessedAsync(Ct))!;
        Assert.Equal((1, 2), (state.Epoch, state.Cosigned));
        Assert.True(state.Note.IsSignedBy(key));
    }

    [Fact]
    public async Task A_partner_without_a_server_keeps_the_checkpoints_in_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("kith-kept-").FullName;
        try
        {
            await using var world = await KithWorld.OnAsync(Db.Sqlite, builder => builder.Configuration["Kith:Log:Witnesses:0:Folder"] = folder);
            var state = await world.SignedAsync();
            await world.App.Services.GetRequiredService<Witnessing>().SendOnceAsync(Ct);
            Assert.Equal(state.Note.Encode(), await File.ReadAllTextAsync(Path.Combine(folder, "checkpoint"), Ct));
            Assert.Equal(2, Directory.GetFiles(folder).Length);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public async Task Of_several_servers_the_one_that_signed_sends_and_another_only_when_that_one_has_not()
    {
        await using var partners = await Partners.OfAsync(Db.Postgres);
        var state = await partners.World.SignedAsync();
        await using var other = KithWorld.Build(partners.World.Database, partners.Name);
        other.Clock.SetUtcNow(state.At);
        Assert.True(partners.World.Sequencer().IsOurs(state));
        Assert.False(other.Sequencer().IsOurs(state));
        other.Later(TimeSpan.FromSeconds(10));
        Assert.True(other.Sequencer().IsOurs(state));
    }

    [Theory, InlineData("nonsense"), InlineData("http://198.51.100.7:1"), InlineData("ftp://127.0.0.1:0")]
    public async Task A_witness_with_a_bad_address_ends_with_one_line(string address)
    {
        var folder = Directory.CreateTempSubdirectory("kith-witness-").FullName;
        try
        {
            var log = NoteSigner.Generate("kith.local/log").Verifier.Encode();
            Assert.Equal(1, await Kith.Cli.WitnessVerb.RunAsync(["--name", "a.test", "--state", folder, "--log", log, "--urls", address]));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>One partner's witness.</summary>
    private sealed class Partner(string name, string folder, string logs)
    {
        private WebApplication? _app;
        private string _urls = "http://127.0.0.1:0";

        public Witness Witness { get; private set; } = null!;

        public string Url => _urls;

        public async Task StartAsync()
        {
            Witness = new Witness(name, folder, logs.Split(' '));
            _app = WitnessHost.Build(Witness, _urls, builder => builder.Logging.ClearProviders());
            await _app.StartAsync(Ct);
            _urls = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        }

        public async Task StopAsync()
        {
            if (_app is null)
                return;
            await _app.DisposeAsync();
            Witness.Dispose();
            _app = null;
        }
    }

    private sealed class Partners : IAsyncDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("kith-partners-").FullName;

        public required KithWorld World { get; set; }

        public List<Partner> All { get; } = [];

        // The log's key must be known before the witnesses are, and theirs before the log's settings are.
        public static async Task<Partners> OfAsync(Db db)
        {
            var database = await TestDatabases.NewAsync(db);
            var signer = NoteSigner.Generate("kith.local/log");
            await File.WriteAllTextAsync(Path.Combine(database.Folder, "log-key"), signer.Encode() + "\n", Ct);
            var partners = new Partners { World = null! };
            foreach (var name in (string[])["council.test", "community.test", "acute.test"])
            {
                var partner = new Partner(name, Path.Combine(partners._folder, name), signer.Verifier.Encode());
                await partner.StartAsync();
                partners.All.Add(partner);
            }
            partners.World = KithWorld.Build(database, partners.Name);
            await KithApp.PrepareAsync(partners.World.App.Services);
            await partners.World.FillAsync();
            return partners;
        }

        public void Name(WebApplicationBuilder builder)
        {
            for (var i = 0; i < All.Count; i++)
            {
                builder.Configuration[$"Kith:Log:Witnesses:{i}:Key"] = All[i].Witness.Key;
                builder.Configuration[$"Kith:Log:Witnesses:{i}:Url"] = All[i].Url;
            }
        }

        public Task SendAsync() => World.App.Services.GetRequiredService<Witnessing>().SendOnceAsync(Ct);

        public async ValueTask DisposeAsync()
        {
            await World.DisposeAsync();
            foreach (var partner in All)
                await partner.StopAsync();
            Directory.Delete(_folder, true);
        }
    }
}
