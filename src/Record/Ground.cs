using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Kith.Record;

/// <summary>
/// What the rules may know while they decide: whole sets of rows of one record at a time. What was read of a record is kept
/// until a row that decides access is added to it, so a decision costs one small query when nothing of that has changed.
/// </summary>
public sealed class Ground
{
    private readonly RecordStore _store;
    private readonly RememberedRows _remembered;
    private readonly RememberedRows? _own;
    private readonly HashSet<RecordId> _changed = [];
    private readonly HashSet<RecordId> _grown = [];
    private readonly Dictionary<RecordId, (RecordKind Kind, long Version, long Length)?> _heads = [];

    private IReadOnlyCollection<RecordId> _together = [];

    /// <param name="own">Within a transaction: where rows of records that it changes are kept, which others may not see before it is over.</param>
    /// <param name="heads">The heads that are known already.</param>
    internal Ground(RecordStore store, RememberedRows remembered, DateTimeOffset now, RememberedRows? own = null,
        IReadOnlyDictionary<RecordId, (RecordKind Kind, long Version, long Length)?>? heads = null)
    {
        if (heads is not null)
            _heads = new(heads);
        (_store, _remembered, _own, Now) = (store, remembered, own, now);
        Today = London.DateOf(now);
    }

    public DateTimeOffset Now { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>Every row of type <typeparamref name="T"/> in one record, whatever is restricted. Only rows marked <see cref="DecidesAccessAttribute"/>.</summary>
    public async ValueTask<IReadOnlyList<T>> RowsAsync<T>(RecordId record, CancellationToken ct) where T : OnRecord
    {
        if (!Decides<T>.Access)
            throw new InvalidOperationException($"{typeof(T).Name} is not marked [DecidesAccess], so a change of it would go unnoticed.");
        if (await HeadAsync(record, ct) is not { } head)
            return [];
        var remembered = _own is not null && _changed.Contains(record) ? _own : _remembered;
        if (remembered.TryGet<T>(record, head.Version, out var known))
            return known;
        if (_store.Known?.Of<T>(record) is { } opened)
            return opened;
        // What this transaction changes is read by itself, and kept apart.
        if (ReferenceEquals(remembered, _remembered) && _together.Contains(record))
            return await RowsTogetherAsync<T>(record, ct);
        var (open, hidden) = (_store.Open, _store.Hidden);
        (_store.Open, _store.Hidden) = (record, []);
        try
        {
            var rows = await _store.Seen<T>().ToListAsync(ct);
            remembered.Keep<T>(record, head.Version, rows);
            return rows;
        }
        finally
        {
            (_store.Open, _store.Hidden) = (open, hidden);
        }
    }

    /// <summary>
    /// Rows of one record of a type that is written all day, whatever is restricted: kept until anything is done to the record, so
    /// only for what few records ask for.
    /// </summary>
    /// <param name="some">Which of them; the same for everybody who asks about this record.</param>
    public async ValueTask<IReadOnlyList<T>> RowsNowAsync<T>(RecordId record, Func<IQueryable<T>, IQueryable<T>> some, CancellationToken ct) where T : OnRecord =>
        (await WorkedOutOfAllAsync(record, async (open, stop) =>
        {
            var rows = some(open.Rows<T>());
            return new RowsNow<T>(rows is IAsyncEnumerable<T> ? await rows.ToListAsync(stop) : [.. rows]);
        }, ct))?.All ?? [];

    private sealed record RowsNow<T>(IReadOnlyList<T> All);

    /// <summary>
    /// What the rules work out of a record's rows by <see cref="RowsAsync"/> alone, kept as long as those are: of what nearly every
    /// decision asks, a decision then costs a look-up and no working out.
    /// </summary>
    public async ValueTask<T> WorkedOutAsync<T>(RecordId record, Func<Ground, RecordId, CancellationToken, ValueTask<T>> work, CancellationToken ct) where T : class
    {
        // Of a record that this transaction opened nothing is kept, as of its rows.
        if (await HeadAsync(record, ct) is not { } head || _store.Known?.HasOpened(record) == true)
            return await work(this, record, ct);
        var remembered = _own is not null && _changed.Contains(record) ? _own : _remembered;
        if (remembered.TryGetWorkedOut<T>(record, head.Version, out var known))
            return known;
        var made = await work(this, record, ct);
        remembered.KeepWorkedOut(record, head.Version, made);
        return made;
    }

    /// <summary>
    /// What the rules work out of any rows of a record, whatever is restricted, kept until anything at all is done to it. For what
    /// few records need: others that were written to would be read anew each time.
    /// </summary>
    public async ValueTask<T?> WorkedOutOfAllAsync<T>(RecordId record, Func<OpenRecord, CancellationToken, Task<T>> work, CancellationToken ct) where T : class
    {
        if (await HeadAsync(record, ct) is not { } head)
            return null;
        // What this transaction made longer is not longer if that is undone, so nothing of it is kept.
        var keeps = !_grown.Contains(record);
        if (keeps && _remembered.TryGetWorkedOut<T>(record, head.Length, out var known))
            return known;
        if (_store.Unsent is { } unsent)
            await unsent.SendBeforeReadingAsync(record);
        var (open, hidden, asAt) = (_store.Open, _store.Hidden, _store.AsAt);
        (_store.Open, _store.Hidden, _store.AsAt) = (record, [], null);
        try
        {
            var made = await work(new OpenRecord(_store, record, head.Kind, null!, "", Now) { ForAnyone = true }, ct);
            if (keeps)
                _remembered.KeepWorkedOut(record, head.Length, made);
            return made;
        }
        finally
        {
            (_store.Open, _store.Hidden, _store.AsAt) = (open, hidden, asAt);
        }
    }

    /// <summary>Tells which records will be decided on one after the other, so that what is asked of one is read for all in one query.</summary>
    public async Task TogetherAsync(IReadOnlyCollection<RecordId> records, CancellationToken ct)
    {
        await LoadHeadsAsync(records, ct);
        // More may be told than once; what is not of the same kind has no rows of the types asked for, which is an answer too.
        _together = [.. _together.Concat(records).Where(r => _heads[r] is not null).Distinct()];
    }

    private async Task<IReadOnlyList<T>> RowsTogetherAsync<T>(RecordId asked, CancellationToken ct) where T : OnRecord
    {
        var missing = _together.Where(r => !(_own is not null && _changed.Contains(r)) && !_remembered.TryGet<T>(r, _heads[r]!.Value.Version, out _)).ToArray();
        var rows = await _store.Set<T>().AsNoTracking().IgnoreQueryFilters().Where(row => missing.Contains(row.Record)).ToListAsync(ct);
        var byRecord = rows.ToLookup(row => row.Record);
        IReadOnlyList<T> result = [];
        foreach (var record in missing)
        {
            IReadOnlyList<T> own = [.. byRecord[record]];
            _remembered.Keep(record, _heads[record]!.Value.Version, own);
            if (record == asked)
                result = own;
        }
        return result;
    }

    private static class Decides<T>
    {
        public static readonly bool Access = typeof(T).IsDefined(typeof(DecidesAccessAttribute), false);
    }

    internal async ValueTask<RecordKind?> KindAsync(RecordId record, CancellationToken ct) => (await HeadAsync(record, ct))?.Kind;

    /// <summary>How many acts were done to a record whose head was asked for; nothing where there is no such record.</summary>
    internal long? LengthOf(RecordId record) => _heads.GetValueOrDefault(record)?.Length;

    /// <summary>Asks for the ends of several chains in one query.</summary>
    internal async Task LoadHeadsAsync(IReadOnlyCollection<RecordId> records, CancellationToken ct)
    {
        var asked = records.Where(r => !_heads.ContainsKey(r)).Distinct().ToArray();
        if (asked.Length == 0)
            return;
        foreach (var record in asked)
            _heads[record] = null;
        await Sql.ReadHeadsAsync(_store, asked, (record, kind, rules, next) => _heads[record] = (kind, rules, next));
    }

    /// <summary>Goes on to the instant of the next act of several.</summary>
    internal void Move(DateTimeOffset now)
    {
        if (now == Now)
            return;
        Now = now;
        Today = London.DateOf(now);
    }

    /// <summary>Tells how far a record has come within this transaction.</summary>
    /// <param name="grown">Whether this transaction did something to it.</param>
    /// <param name="changed">Whether that decides access.</param>
    internal void Know(RecordId record, (RecordKind Kind, long Version, long Length) head, bool grown, bool changed)
    {
        if (grown)
            _grown.Add(record);
        if (changed)
            _changed.Add(record);
        _heads[record] = head;
    }

    private async ValueTask<(RecordKind Kind, long Version, long Length)?> HeadAsync(RecordId record, CancellationToken ct)
    {
        if (!_heads.TryGetValue(record, out var head))
        {
            await LoadHeadsAsync([record], ct);
            head = _heads[record];
        }
        return head;
    }
}

/// <summary>Rows kept between decisions, bounded, each with the age it was read at.</summary>
internal sealed class RememberedRows(int most) : IDisposable
{
    private readonly MemoryCache _rows = new(new MemoryCacheOptions { SizeLimit = most });

    public bool TryGet<T>(RecordId record, long version, out IReadOnlyList<T> rows)
    {
        if (_rows.TryGetValue((record, typeof(T)), out (long Version, object Rows) kept) && kept.Version == version)
        {
            rows = (IReadOnlyList<T>)kept.Rows;
            return true;
        }
        rows = [];
        return false;
    }

    public void Keep<T>(RecordId record, long version, IReadOnlyList<T> rows) =>
        _rows.Set((record, typeof(T)), (version, (object)rows), new MemoryCacheEntryOptions { Size = 1 + rows.Count });

    public bool TryGetWorkedOut<T>(RecordId record, long version, out T made) where T : class
    {
        var known = _rows.TryGetValue((record, typeof(T)), out (long Version, object Made) kept) && kept.Version == version;
        made = known ? (T)kept.Made : null!;
        return known;
    }

    public void KeepWorkedOut<T>(RecordId record, long version, T made) where T : class =>
        _rows.Set((record, typeof(T)), (version, (object)made), new MemoryCacheEntryOptions { Size = 10 });

    /// <summary>Forgets everything: some of it was destroyed.</summary>
    public void Clear() => _rows.Clear();

    public void Dispose() => _rows.Dispose();
}
