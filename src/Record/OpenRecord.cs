using Kith.Record.Disposal;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record;

/// <summary>
/// One record, opened by the door for one act or view of one worker. Everything reached through it is already filtered to
/// this record and to what this worker may see.
/// </summary>
public sealed class OpenRecord
{
    private readonly RecordStore _store;
    private readonly Signature _by;
    private readonly string _basis;
    private readonly DateTimeOffset _now;

    internal RecordStore Store => _store;

    internal List<OnRecord> Added { get; } = [];

    internal OpenRecord(RecordStore store, RecordId id, RecordKind kind, Signature by, string basis, DateTimeOffset now)
    {
        _store = store;
        (Id, Kind, _by, _basis, _now) = (id, kind, by, basis, now);
    }

    public RecordId Id { get; }
    public RecordKind Kind { get; }

    /// <summary>The worker as they are at this moment.</summary>
    public Signature By => Own(_by);

    /// <summary>Why the worker may.</summary>
    public string Basis => Own(_basis);

    /// <summary>The one instant of this act or view.</summary>
    public DateTimeOffset Now => Own(_now);

    /// <summary>Today's date in London.</summary>
    public DateOnly Today => London.DateOf(Now);

    /// <summary>The record's rows of one type, as far as this worker may see them.</summary>
    public IQueryable<T> Rows<T>() where T : OnRecord =>
        _store is { Hidden.Length: 0, Known: { } known } && known.Of<T>(Id) is { } rows ? rows.AsQueryable() : _store.Seen<T>();

    /// <summary>The record's derived rows of one type. An act that reads them says so with <c>ReadsDerived</c>.</summary>
    public IQueryable<T> Derived<T>() where T : Derived => MayReadDerived
        ? _store.Seen<T>()
        : throw new InvalidOperationException("An act that reads derived rows says so with ReadsDerived.");

    /// <summary>What the same worker does in the same transaction, this act among it: for an act that is never recorded without another.</summary>
    public IEnumerable<(RecordId Record, Act Act)> Together =>
        Beside.Where(a => a.By.Worker == By.Worker).Select(a => (a.Record, a.Act));

    internal IReadOnlyList<Asked> Beside { get; init; } = [];

    /// <summary>Makes ids that sort in the order they were asked for.</summary>
    internal Func<DateTimeOffset, Guid> NextId { get; init; } = now => Guid.CreateVersion7(now);

    /// <summary>Set for a view that is kept: what it shows may not depend on who asks, or when.</summary>
    internal bool ForAnyone { get; init; }

    /// <summary>What is kept of the record between views; nothing within an act, which may have changed it.</summary>
    internal KeptViews.OfRecord? Kept { get; init; }

    private T Own<T>(T value) => ForAnyone
        ? throw new InvalidOperationException("A view that is kept depends on nothing but the record: not on who asks, why or when.")
        : value;

    internal bool MayReadDerived { get; init; } = true;

    internal bool MayDestroy { get; init; }

    internal Destroying? Destroyed { get; private set; }

    /// <summary>
    /// Has content destroyed in the transaction of this act: what it names is left as its commitment alone, and the rows are
    /// deleted. The act's line says what went, and which line proposed it.
    /// </summary>
    public void Destroy(Destroying what) => Destroyed = MayDestroy
        ? what : throw new InvalidOperationException("An act that destroys content says so with Destroys.");

    /// <summary>The record's ledger lines, newest first: who wrote, read or was shown what, when and on what basis.</summary>
    public Task<IReadOnlyList<Look>> LooksAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        Looks.OfAsync(_store, Id, before, most, ct);

    /// <summary>Adds a row, stamped with the line of the act that adds it.</summary>
    public T Add<T>(T row) where T : OnRecord
    {
        row.Record = Id;
        if (row.Key == Guid.Empty)
            row.Key = NextId(Now);
        Added.Add(row);
        return row;
    }
}

/// <summary>The day it is in London, where every "happened on" is told.</summary>
public static class London
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime TimeOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeOf(instant));
}
