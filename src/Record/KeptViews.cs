using Kith.Record.Verify;
using Microsoft.Extensions.Caching.Memory;

namespace Kith.Record;

/// <summary>
/// What views showed and queries gave, kept until something is done to their record. A row never changes and every new one
/// comes with a line of the record's chain, so the chain's length says whether what is kept is still all there is.
/// </summary>
internal sealed class KeptViews(int kilobytes) : IDisposable
{
    private readonly LogSum.Keys _keys = LogSum.Keys.Fresh();
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = kilobytes });

    /// <summary>What is kept of one record for those from whom the same is hidden.</summary>
    public OfRecord Of(RecordId record, Decision decision, long length) =>
        new(_kept, record, Sum(decision.Hidden), length);

    // Many may be hidden, and every look asks: so they are not put in order and written out, but summed up under a key of this process.
    private (UInt128, long) Sum(IEnumerable<Guid> hidden)
    {
        var sum = new LogSum(_keys);
        foreach (var id in hidden)
            sum.Add(RawRows.NumberOf(id), 0, []);
        return (sum.Sum, sum.Count);
    }

    /// <summary>Forgets everything: some of it was destroyed.</summary>
    public void Clear() => _kept.Clear();

    public void Dispose() => _kept.Dispose();

    internal sealed class OfRecord(MemoryCache kept, RecordId record, (UInt128, long) hidden, long length)
    {
        private readonly record struct Asked(RecordId Record, object What, (UInt128, long) Hidden);

        /// <param name="what">Equal to another that asks the same, as a view is, being a record.</param>
        public bool TryGet<T>(object what, out T found)
        {
            if (kept.TryGetValue(new Asked(record, what, hidden), out (long Length, object? Found) known) && known.Length == length)
            {
                found = (T)known.Found!;
                return true;
            }
            found = default!;
            return false;
        }

        public void Keep<T>(object what, int kilobytes, T found) =>
            kept.Set(new Asked(record, what, hidden), (length, (object?)found), new MemoryCacheEntryOptions { Size = kilobytes });
    }
}
