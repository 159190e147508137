using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Kith.Tests.Recording;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.Record;

public sealed class ClockTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_clock_that_is_set_back_makes_no_line_earlier_than_the_one_before_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var records = world.As(world.HealthVisitor);
        await records.WriteAsync(family, await world.EntryAsync("Before"));
        world.Clock.AdjustTime(world.Clock.GetUtcNow().AddHours(-3));
        await records.WriteAsync(family, await world.EntryAsync("Behind"));
        await records.ReadAsync(family, new FamilyBannerView());
        world.Clock.AdjustTime(world.Clock.GetUtcNow().AddHours(5));
        await records.WriteAsync(family, await world.EntryAsync("After"));

        await using var store = AnyRows.Store(world);
        store.Open = family;
        var chains = (await store.Lines.ToListAsync(TestContext.Current.CancellationToken)).GroupBy(l => l.Type).ToList();
        Assert.Equal(2, chains.Count);
        foreach (var chain in chains)
        {
            var times = chain.OrderBy(l => l.Sequence).Select(l => l.RecordedAt).ToArray();
            Assert.Equal(times.Order(), times);
        }
        Assert.Equal(3, await world.SeeAsync(world.Midwife, family, r => r.Rows<Entry>().Count()));
        Assert.True(Tampering.Check(world).IsClean);
    }
}
