using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;

namespace Kith.Record.Store;

/// <summary>The framework's own memory of the models and of the queries it has worked out, for all stores of the process.</summary>
internal static class KeptQueries
{
    // By itself the framework keeps a thousand queries and works out again what fell out. Kith has more of them, on two
    // databases, with and without hidden rows; a query counts as 10.
    public static MemoryCache Memory { get; } = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    /// <summary>
    /// Works the model out, and lets go of the second one that the framework keeps beside it: only migrations ask for that,
    /// and they make it anew.
    /// </summary>
    public static void WarmModel(RecordStore store)
    {
        _ = store.Model;
        Memory.Remove(store.GetService<IModelCacheKeyFactory>().Create(store, designTime: true));
    }
}
