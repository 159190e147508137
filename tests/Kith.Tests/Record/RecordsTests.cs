using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Record.Store;
using Kith.Tests.A;
using Kith.Workforce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Record;

public sealed class RecordsTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_act_leaves_one_line_and_the_same_key_again_leaves_no_more(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = world.NewRecord();
        var act = new OpenFamily { Name = "Okafor", Team = world.Team.Id, TeamName = world.Team.Name, Centre = world.Centre.CentreRecord };
        await world.As(world.HealthVisitor).WriteAsync(family, act);
        await world.As(world.HealthVisitor).WriteAsync(family, act);

        var looks = await LooksAsync(world, family);
        var wrote = Assert.Single(looks, l => l.Wrote);
        Assert.Equal("Grace Adeyemi", wrote.By.Name);
        Assert.Equal("Northcliffe Community Health Trust", wrote.By.Employer);
        Assert.Equal("NMC 12A3456E", wrote.By.Registration);
        await Assert.ThrowsAsync<Changed>(() => world.As(world.Midwife).WriteAsync(family, act));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_refusal_leaves_a_line_too(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var refused = await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(family, new Looking()));
        Assert.True(refused.EmergencyAccessPossible);
        var looks = await LooksAsync(world, family);
        Assert.Contains(looks, l => l.Outcome == "refused" && l.By.Name == "Paul Stone");
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_not_there_and_another_workers_record_are_told_alike(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Stranger).ReadAsync(world.NewRecord(), new Looking()));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Stranger).ReadAsync(world.Midwife, new Looking()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Forty_workers_at_once_make_one_unbroken_chain(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            var records = world.As(i % 2 == 0 ? world.HealthVisitor : world.Midwife);
            await records.WriteAsync(family, new NameFamily { Name = "Okafor " + i });
            await records.ReadAsync(family, new Looking());
        }));
        await using var store = Store(world);
        store.Open = family;
        var lines = await store.Lines.OrderBy(l => l.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var chain in lines.GroupBy(l => l.Chain))
            Assert.Equal(Enumerable.Range(0, chain.Count()).Select(i => (long)i), chain.Select(l => l.Sequence));
        Assert.Equal(41, lines.Count(l => l.Type == global::Kith.Ledger.LineType.Act));
        Assert.Equal(40, lines.Count(l => l.Type == global::Kith.Ledger.LineType.Access));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task With_no_record_open_there_are_no_rows(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.FamilyAsync();
        await using var store = Store(world);
        Assert.Empty(await store.Set<FamilyName>().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await store.Lines.ToListAsync(TestContext.Current.CancellationToken));
    }

    internal static RecordStore Store(KithWorld world) => world.App.Services.CreateScope().ServiceProvider.GetRequiredService<RecordStore>();

    private static Task<IReadOnlyList<Look>> LooksAsync(KithWorld world, RecordId family) =>
        world.As(world.HealthVisitor).ReadAsync(family, new Looking());

    private sealed record Looking : View<IReadOnlyList<Look>>
    {
        protected override Permission Needs => Permission.SeeFamily;

        protected override Task<IReadOnlyList<Look>> OfAsync(OpenRecord record, CancellationToken ct) =>
            record.LooksAsync(DateTimeOffset.MaxValue, 100, ct);
    }

    private sealed record NameFamily : Act<Done>
    {
        public string? Name { get; init; }
        protected override Permission Needs => Permission.ChangeFamily;

        protected override Done On(OpenRecord record)
        {
            record.Add(new FamilyName { Name = Name! });
            return default;
        }
    }
}
