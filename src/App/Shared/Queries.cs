using Microsoft.EntityFrameworkCore;

namespace Kith;

/// <summary>Runs queries given by the door.</summary>
public static class Queries
{
    public static async Task<IReadOnlyList<T>> ListAsync<T>(this IQueryable<T> query, CancellationToken ct) => await query.ToListAsync(ct);
}
