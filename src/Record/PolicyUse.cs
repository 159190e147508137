using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record;

/// <summary>By which version of the access rules lines of a record were decided, and from when to when.</summary>
public sealed record PolicyUse(int Version, DateTimeOffset First, DateTimeOffset Last, long Lines)
{
    // Every line of the record says it in its leaf; a version tells nothing of what is restricted.
    internal static async Task<IReadOnlyList<PolicyUse>> OfAsync(RecordStore store, CancellationToken ct)
    {
        var found = await store.Lines.AsNoTracking().IgnoreQueryFilters(["item"]).GroupBy(l => l.PolicyVersion)
            .Select(g => new { Version = g.Key, First = g.Min(l => l.RecordedAt), Last = g.Max(l => l.RecordedAt), Lines = g.LongCount() }).ToListAsync(ct);
        return [.. found.OrderBy(f => f.Version).Select(f => new PolicyUse(f.Version, f.First, f.Last, f.Lines))];
    }
}
