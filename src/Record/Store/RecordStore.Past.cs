using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

// What of the open record is seen: without what the decision hides, and as it was at the moment that is asked for.
internal abstract partial class RecordStore
{
    private static readonly string[] s_ofMoment = [OfMoment], s_ofItem = [OfItem], s_ofBoth = [OfItem, OfMoment];

    /// <summary>The moment as at which the open record is read: rows whose line was recorded later are not there. Null for now.</summary>
    public DateTimeOffset? AsAt { get; set; }

    /// <summary>
    /// The rows of the open record that may be seen. Where nothing of it is hidden the look into an empty list, which costs
    /// more than the rest of a small query, is left out; so is the look for each row's line where it is read as it is now.
    /// </summary>
    public IQueryable<T> Seen<T>() where T : class => (Hidden.Length > 0, AsAt is not null) switch
    {
        (false, false) => Set<T>().AsNoTracking().IgnoreQueryFilters(s_ofBoth),
        (true, false) => Set<T>().AsNoTracking().IgnoreQueryFilters(s_ofMoment),
        (false, true) => Set<T>().AsNoTracking().IgnoreQueryFilters(s_ofItem),
        _ => Set<T>().AsNoTracking(),
    };

    /// <summary>The same, for a query that is worked out before there is a record.</summary>
    internal static Expression<Func<IQueryable<T>, IQueryable<T>>> SeenOf<T>(bool hides, bool past) where T : class => (hides, past) switch
    {
        (false, false) => set => set.AsNoTracking().IgnoreQueryFilters(s_ofBoth),
        (true, false) => set => set.AsNoTracking().IgnoreQueryFilters(s_ofMoment),
        (false, true) => set => set.AsNoTracking().IgnoreQueryFilters(s_ofItem),
        _ => set => set.AsNoTracking(),
    };
}
