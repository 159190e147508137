using Microsoft.EntityFrameworkCore;

namespace Kith;

/// <summary>Runs queries given by the door.</summary>
public static class Queries
{
    public static async Task<IReadOnlyList<T>> ListAsync<T>(this IQueryable<T> query, CancellationToken ct) =>
        // What is derived at a past moment is in memory already.
        query is IAsyncEnumerable<T> ? await query.ToListAsync(ct) : [.. query];
}
