using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.Crash;

/// <summary>Kill -9 in the midst of writes: everything acknowledged is there, nothing is half there.</summary>
public abstract class KillTests
{
    // Each kill is a whole start of the server: ./run soak asks for a hundred (KITH_KILLS=100).
    private static readonly int s_times = int.TryParse(Environment.GetEnvironmentVariable("KITH_KILLS"), out var times) ? times : 20;

    protected static async Task KillAgainAndAgainAsync(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        RecordId[] families = [await world.FamilyAsync("One"), await world.FamilyAsync("Two"), await world.FamilyAsync("Three")];
        var chance = new Random(1);
        var acts = new HashSet<Guid>();
        var drafts = new HashSet<Guid>();
        for (var time = 1; time <= s_times; time++)
        {
            await using var served = ServedKith.Start(world.Database, world.HealthVisitor, families);
            await served.AcknowledgedAsync(chance.Next(1, 150), TimeSpan.FromSeconds(60));
            await served.KillAsync();
            acts.UnionWith(served.Acts);
            drafts.UnionWith(served.Drafts);
            var result = Tampering.Check(world);
            Assert.True(result.IsClean, $"After kill {time}: {string.Join(" ", result.First.Select(f => f.InWords()))}");
        }
        await NothingIsLostAsync(world, families, acts, drafts);
    }

    internal static async Task NothingIsLostAsync(KithWorld world, RecordId[] families, HashSet<Guid> acts, HashSet<Guid> drafts)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var store = AnyRows.Store(world);
        var keys = new HashSet<Guid>();
        foreach (var family in families)
        {
            store.Open = family;
            var lines = await store.Lines.Where(l => l.Type == global::Kith.Ledger.LineType.Act && l.Sequence > 0).Select(l => new { l.Id, l.ClientKey }).ToListAsync(ct);
            keys.UnionWith(lines.Select(l => l.ClientKey!.Value));
            Assert.Equal(lines.Count, await store.Set<Entry>().CountAsync(ct));
            Assert.Equal(lines.Count * TellVisit.Passages, await store.Set<Passage>().CountAsync(ct));
        }
        Assert.NotEmpty(acts);
        Assert.Subset(keys, acts);
        var kept = (await world.As(world.HealthVisitor).DraftsAsync(ct)).Select(d => d.Key).ToHashSet();
        Assert.DoesNotContain(drafts, draft => !kept.Contains(draft) && !keys.Contains(draft));
        Assert.DoesNotContain(kept, keys.Contains);
    }
}

public sealed class KillOnSqliteTests : KillTests
{
    [Fact]
    public Task Killing_the_server_again_and_again_loses_nothing() => KillAgainAndAgainAsync(Db.Sqlite);
}

public sealed class KillOnPostgresTests : KillTests
{
    [Fact]
    public Task Killing_the_server_again_and_again_loses_nothing() => KillAgainAndAgainAsync(Db.Postgres);

    [Fact]
    public async Task Killing_the_database_server_loses_nothing_and_the_server_recovers_by_itself()
    {
        await using var postgres = await ScratchPostgres.StartAsync();
        await using var world = KithWorld.Build(new DatabaseSettings { Postgres = await postgres.NewDatabaseAsync() });
        await KithApp.PrepareAsync(world.App.Services, TestContext.Current.CancellationToken);
        await world.FillAsync();
        RecordId[] families = [await world.FamilyAsync("One"), await world.FamilyAsync("Two")];
        var acts = new System.Collections.Concurrent.ConcurrentDictionary<Guid, bool>();
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 8).Select(i => Task.Run(() => WriteOnAsync(world, families[i % 2], acts, enough.Token))).ToArray();
        for (var time = 0; time < 3; time++)
        {
            var before = acts.Count;
            for (var waited = 0; acts.Count < before + 40; waited++)
            {
                Assert.True(waited < 300, "The writers did not go on after the database came back.");
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
            await postgres.KillAsync();
            await postgres.RestartAsync();
        }
        await enough.CancelAsync();
        await Task.WhenAll(writers);

        var result = Tampering.Check(world);
        Assert.True(result.IsClean, string.Join(" ", result.First.Select(f => f.InWords())));
        await NothingIsLostAsync(world, families, [.. acts.Keys], []);
    }

    // What a person does whose form did not go through: sends the same form again until it does.
    private static async Task WriteOnAsync(KithWorld world, RecordId family, System.Collections.Concurrent.ConcurrentDictionary<Guid, bool> acts, CancellationToken enough)
    {
        var records = world.As(world.HealthVisitor);
        for (var act = new TellVisit { Text = "Seen at home" }; !enough.IsCancellationRequested;)
        {
            try
            {
                await records.WriteAsync(family, act, CancellationToken.None);
                acts[act.Key] = true;
                act = new TellVisit { Text = "Seen at home" };
            }
            catch (Unavailable)
            {
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }
}
