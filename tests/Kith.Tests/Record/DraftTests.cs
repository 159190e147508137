using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.Record;

public sealed class DraftTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_draft_that_was_thrown_away_is_not_brought_back_by_a_late_save(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var records = world.As(world.HealthVisitor);
        var act = new GroupTests.Odd { Number = 1 };
        var draft = new Draft(act.Key, family, nameof(GroupTests.Odd), """{"text":"half a sente"}""");
        await records.KeepDraftAsync(draft);
        await records.KeepDraftAsync(draft with { Json = """{"text":"half a sentence"}""" });
        Assert.Contains("half a sentence", (await records.DraftAsync(act.Key, Ct))!.Json, StringComparison.Ordinal);
        // A colleague can neither see nor drop it, and has a draft of their own under the same key.
        Assert.Null(await world.As(world.Midwife).DraftAsync(act.Key, Ct));
        await world.As(world.Midwife).DropDraftAsync(act.Key);
        Assert.NotNull(await records.DraftAsync(act.Key, Ct));

        await records.DropDraftAsync(act.Key);
        await Assert.ThrowsAsync<Changed>(() => records.KeepDraftAsync(draft));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Assert.ThrowsAsync<Changed>(() => records.KeepDraftAsync(draft))));
        Assert.Empty(await records.DraftsAsync(Ct));
        Assert.Equal([""], await KeptOfAsync(world));

        // Other drafts are as before, and the form itself can still be sent.
        await records.KeepDraftAsync(draft with { Key = Guid.CreateVersion7() });
        Assert.Single(await records.DraftsAsync(Ct));
        await records.WriteAsync(family, act);
        await records.KeepDraftAsync(draft);
        Assert.Single(await records.DraftsAsync(Ct));
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_remembered_of_thrown_away_drafts_does_not_grow_for_ever(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var records = world.As(world.HealthVisitor);
        for (var i = 0; i < 3; i++)
        {
            var draft = new Draft(Guid.CreateVersion7(), family, nameof(GroupTests.Odd), "{}");
            await records.KeepDraftAsync(draft);
            await records.DropDraftAsync(draft.Key);
        }
        Assert.Equal(3, (await KeptOfAsync(world)).Count);
        world.Later(TimeSpan.FromDays(91));
        await records.DropDraftAsync(Guid.CreateVersion7());
        Assert.Empty(await KeptOfAsync(world));
    }

    // What the database holds of the health visitor's drafts.
    private static async Task<List<string>> KeptOfAsync(KithWorld world)
    {
        await using var store = AnyRows.Store(world);
        store.Open = world.HealthVisitor;
        return await store.Drafts.Select(d => d.Act + d.Json).ToListAsync(Ct);
    }
}
