using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Record;

/// <summary>What is kept between looks: never older than the record, never another worker's, never without a line.</summary>
public sealed class KeptViewsTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_kept_is_read_once_and_every_look_at_it_has_its_line(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var records = world.As(world.HealthVisitor);
        var first = await records.ReadAsync(family, new FamilyView());
        var before = (await LooksAsync(world, family)).Count;
        Assert.Same(first, await world.As(world.Midwife).ReadAsync(family, new FamilyView()));
        Assert.Same(first, await records.ReadAsync(family, new FamilyView()));
        // The two looks, and the look at who has looked itself.
        Assert.Equal(before + 3, (await LooksAsync(world, family)).Count);
        Assert.Equal(world.HealthVisitor, records.By?.Worker);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whatever_is_done_to_the_record_is_seen_at_once_and_what_is_done_to_another_is_not(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, other) = (await world.FamilyAsync(), await world.FamilyAsync("Mensah"));
        var records = world.As(world.HealthVisitor);
        var (first, others) = (await records.ReadAsync(family, new ChronologyView()), await records.ReadAsync(other, new ChronologyView()));
        Assert.Empty(first.Lines);
        var entry = await records.WriteAsync(family, await world.EntryAsync("Amy walked."));
        Assert.Equal(entry, Assert.Single((await records.ReadAsync(family, new ChronologyView())).Lines).Entry.Id);
        Assert.Same(others, await records.ReadAsync(other, new ChronologyView()));
        Assert.Empty((await records.ReadAsync(other, new FamilyView())).Last);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_worker_from_whom_something_is_hidden_is_never_shown_what_is_kept_for_another(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var hidden = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Said in confidence."));
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry
        {
            Entry = hidden,
            Reason = "At her wish",
            ReviewOn = world.Today.AddMonths(1),
            NeedToKnow = [world.HealthVisitor.Value],
            Names = ["Grace Adeyemi"],
        });
        for (var again = 0; again < 2; again++)
        {
            Assert.Single((await world.As(world.HealthVisitor).ReadAsync(family, new FamilyView())).Last);
            Assert.Empty((await world.As(world.Midwife).ReadAsync(family, new FamilyView())).Last);
            Assert.Single((await world.As(world.HealthVisitor).ReadAsync(family, new ChronologyView())).Lines);
            Assert.Empty((await world.As(world.Midwife).ReadAsync(family, new ChronologyView())).Lines);
        }
    }

    [Fact]
    public async Task A_view_that_is_kept_may_not_depend_on_who_asks_why_or_when()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        foreach (var ask in new Func<OpenRecord, object>[] { r => r.By, r => r.Basis, r => r.Now, r => r.Today })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => world.As(world.HealthVisitor).ReadAsync(family, new Asks(ask, 1)));
            Assert.NotNull(await world.As(world.HealthVisitor).ReadAsync(family, new Asks(ask, 0)));
        }
    }

    private static async Task<IReadOnlyList<Look>> LooksAsync(KithWorld world, RecordId family) =>
        await world.SeeAsync(world.HealthVisitor, family, r => r.LooksAsync(DateTimeOffset.MaxValue, 500, CancellationToken.None).Result);

    private sealed record Asks(Func<OpenRecord, object> Ask, int Kilobytes) : View<object>
    {
        protected override Permission Needs => Permission.SeeFamily;
        protected override int Kept => Kilobytes;
        protected override Task<object> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(Ask(record));
    }
}
