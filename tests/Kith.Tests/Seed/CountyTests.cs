using Kith.Access;
using Kith.Record;
using Kith.Record.Verify;
using Kith.Recording;
using Kith.Seed;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Seed;

public sealed class CountyTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_county_is_told_around_a_town(Db db)
    {
        var clock = new CountyClock(StoryTime.At(SeededTown.Time.First, new TimeOnly(6, 0)));
        await using var world = await KithWorld.EmptyAsync(db, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var forms = await SeededTown.FormsAsync(world);
        await new Town(SeededTown.Time, 1).TellAsync(new Telling(world.Runtime, at => clock.Now = at), forms);

        var setting = new Setting(Stock.Read(), StoryBook.Read(), SeededTown.Time);
        Assert.True(await setting.AdoptAsync(world.As(Founding.Kith)));
        var county = new County(setting, world.Runtime, clock);
        await county.TellAsync(10_000, 90, forms);

        Assert.True(county.Done > 90 * 8, $"{county.Done} acts");
        var check = new RecordCheck(world.App.Services).Run();
        Assert.True(check.IsClean, string.Join("\n", check.First.Take(3).Select(f => f.InWords())));
        Assert.Equal(db == Db.Sqlite, check.Scope.InFileOrder);
    }

    [Fact]
    public async Task A_partnership_that_no_seed_made_is_not_adopted()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);

        Assert.False(await new Setting(Stock.Read(), StoryBook.Read(), SeededTown.Time).AdoptAsync(world.As(Founding.Kith)));
    }
}
