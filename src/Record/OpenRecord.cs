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

    internal List<Mail.OutboxRow> Mails { get; } = [];

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

    /// <summary>What the rules told beside yes (<see cref="Decision.Terms"/>); nothing where they told nothing of this kind.</summary>
    public T? Terms<T>() where T : class => Own(Granted) as T;

    internal object? Granted { get; init; }

    /// <summary>The one instant of this act or view; of a view of the past, the moment that is looked at.</summary>
    public DateTimeOffset Now => Own(AsAt ?? _now);

    /// <summary>The past moment that the record is shown as at; null for now. Rows recorded later are not there.</summary>
    public DateTimeOffset? AsAt { get; internal init; }

    /// <summary>The date in London at <see cref="Now"/>.</summary>
    public DateOnly Today => London.DateOf(Now);

    /// <summary>The record's rows of one type, as far as this worker may see them.</summary>
    public IQueryable<T> Rows<T>() where T : OnRecord =>
        _store.Known?.Of<T>(Id) is { } rows ? new RowsInMemory<T>(HiddenRows.Seen(rows, _store.Hidden)) : _store.Seen<T>();

    /// <summary>Whether something is hidden from this worker by its id: for what is kept of it in a derived row with other things.</summary>
    public bool Hides(Guid id) => _store.Hidden.Contains(id);

    /// <summary>Whether anything is hidden from this worker.</summary>
    public bool HidesAny => _store.Hidden.Length > 0;

    /// <summary>The record's derived rows of one type. An act that reads them says so with <c>ReadsDerived</c>.</summary>
    /// <remarks>At a past moment they are worked out from the rows as they were, in memory.</remarks>
    public IQueryable<T> Derived<T>() where T : Derived => AsAt is not null
        ? new RowsInMemory<T>(Deriving.AsAt<T>(_store, this))
        : MayReadDerived ? _store.Seen<T>()
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

    /// <summary>
    /// The record's ledger lines before an instant, newest first: who wrote, read or was shown what, when and on what basis. So many, with
    /// the others of the last one's instant; fewer where there are no more.
    /// </summary>
    public Task<IReadOnlyList<Look>> LooksAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        Looks.OfAsync(_store, before, most, Kept, ct);

    /// <summary>Who wrote these of the record's lines, as they were then, and when: for the history of rows.</summary>
    public Task<IReadOnlyDictionary<Guid, Written>> WrittenAsync(IReadOnlyCollection<Guid> lines, CancellationToken ct) =>
        Looks.WrittenAsync(_store, lines, ct);

    /// <summary>
    /// Every line of the record's acts, in order, for what is to leave the record. A field leaves open where <paramref name="opens"/>
    /// says so and nothing of its item is hidden from this worker; of every other field its commitment alone. For a view with a permission of its own.
    /// </summary>
    public Task<IReadOnlyList<LineOut>> LinesAsync(Func<LineAtHand, Ledger.Field, bool> opens, CancellationToken ct) =>
        LinesOut.OfAsync(_store, Id, opens, ct);

    /// <summary>By which versions of the access rules the record's lines were decided.</summary>
    public Task<IReadOnlyList<PolicyUse>> PoliciesAsync(CancellationToken ct) => PolicyUse.OfAsync(_store, ct);

    /// <summary>
    /// Everybody to whom lines of this record say that items were shown, in the order of time, up to the moment it is read as at.
    /// </summary>
    /// <param name="of">Only lines that name one of these; null for all.</param>
    /// <param name="since">Nothing before this instant.</param>
    /// <remarks>Lines name items whatever is hidden from whom: show of them only what <see cref="Rows"/> gives.</remarks>
    public IReadOnlyList<Sighting> Sightings(IReadOnlyCollection<Guid>? of = null, DateTimeOffset? since = null) =>
        SightingLines.Of(_store, Pending, of, since);

    /// <summary>Lines of this transaction that are not written yet.</summary>
    internal IEnumerable<LedgerLine> Pending { get; init; } = [];

    /// <summary>Posts an e-mail to the worker whose record this is, or to somebody invited to something of it: it waits in the outbox once the act is committed, and not otherwise.</summary>
    public void Post(Mail.Posted mail) => Mails.Add(new Mail.OutboxRow
    {
        Record = Id,
        Id = mail.Id,
        Address = mail.To,
        Subject = mail.Subject,
        Text = mail.Text,
        Together = mail.Together,
        Outside = mail.Outside,
        PostedAt = Now,
        Order = NextId(Now),
        NextTry = mail.From ?? Now,
    });

    /// <summary>
    /// That there are drafts of the worker whose record is open, of which act and about which record: never what is in them, which
    /// their author alone sees. For a view with a permission of its own.
    /// </summary>
    public async Task<IReadOnlyList<(RecordId About, string Act, DateTimeOffset SavedAt)>> DraftsKeptAsync(CancellationToken ct) =>
        [.. (await _store.Drafts.AsNoTracking().Where(d => d.Act != DraftRow.ThrownAway).Select(d => new { d.About, d.Act, d.SavedAt }).ToListAsync(ct))
            .Select(d => (d.About, d.Act, d.SavedAt))];

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
