using Kith.Access;
using Kith.Record;
using Kith.Record.Store;
using Kith.Recording;
using Kith.Seed;
using Kith.Tests.A;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Seed;

/// <summary>A few families of the town, told on a database of their own.</summary>
internal sealed class SeededTown : IAsyncDisposable
{
    /// <summary>Three years that end on a Sunday.</summary>
    public static StoryTime Time { get; } = new(new DateOnly(2023, 3, 5), new DateOnly(2026, 3, 1));

    private SeededTown(KithWorld world, Town town) => (World, Town) = (world, town);

    public KithWorld World { get; }

    public Town Town { get; }

    public static async Task<SeededTown> OnAsync(Db db, int families, int first = 0)
    {
        var clock = new StoryClock(StoryTime.At(Time.First, new TimeOnly(6, 0)));
        var world = await KithWorld.EmptyAsync(db, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var town = new Town(Time, families, first);
        await town.TellAsync(new Telling(world.Runtime, clock.TurnTo), await FormsAsync(world));
        return new SeededTown(world, town);
    }

    public static async Task<IReadOnlyList<RecordingForm>> FormsAsync(KithWorld world) =>
        await world.App.Services.GetRequiredService<Forms>().OfferedAsync(TestContext.Current.CancellationToken);

    /// <summary>Every row of one type, of all records.</summary>
    public async Task<List<T>> AllAsync<T>() where T : OnRecord
    {
        await using var store = World.Runtime.NewStore();
        return await store.Set<T>().AsNoTracking().IgnoreQueryFilters().ToListAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
