using Kith.Jobs;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.Jobs;

/// <summary>What stands in the database, past the door.</summary>
internal static class OutboxColumns
{
    /// <summary>The notices of a worker, also of one who cannot come in any more.</summary>
    public static async Task<IReadOnlyList<string>> NoticesOfAsync(this KithWorld world, RecordId worker)
    {
        await using var store = AnyRows.Store(world);
        store.Open = worker;
        return await store.Set<Notice>().Select(n => n.Text).ToListAsync();
    }

    /// <summary>What stands in one column of the outbox, past the door.</summary>
    public static async Task<string> OfOutboxAsync(this KithWorld world, string column)
    {
        await using var store = AnyRows.Store(world);
        var rows = await store.Set<OutboxRow>().IgnoreQueryFilters().AsNoTracking().ToListAsync();
        return string.Concat(rows.Select(row => column == "address" ? row.Address : row.Text));
    }
}
