using Microsoft.Extensions.Caching.Memory;

namespace Kith.Record;

/// <summary>
/// What views showed and queries gave, kept until something is done to their record. A row never changes and every new one
/// comes with a line of the record's chain, so the chain's length says whether what is kept is still all there is.
/// </summary>
internal sealed class KeptViews(int kilobytes) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = kilobytes });

    /// <summary>What is kept of one record for those from whom the same is hidden.</summary>
    public OfRecord Of(RecordId record, Decision decision, long length) =>
        new(_kept, record, decision.Hidden.Count == 0 ? "" : string.Join(' ', decision.Hidden.Order()), length);

    /// <summary>Forgets everything: some of it was destroyed.</summary>
    public void Clear() => _kept.Clear();

    public void Dispose() => _kept.Dispose();

    internal sealed class OfRecord(MemoryCache kept, RecordId record, string hidden, long length)
    {
        private readonly record struct Asked(RecordId Record, object What, string Hidden);

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
