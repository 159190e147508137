using System.Globalization;
using System.Text.Json;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record;

/// <summary>What a question may use: derived rows of all records, and the rules' word on each record before it is shown.</summary>
public sealed class AcrossRecords
{
    private readonly RecordStore _store;
    private readonly RecordRuntime _runtime;
    private readonly Asking _asking;

    internal AcrossRecords(RecordStore store, RecordRuntime runtime, Asking asking, Decision decision, DateTimeOffset now)
    {
        (_store, _runtime, _asking, Now, By) = (store, runtime, asking, now, decision.By);
        Today = London.DateOf(now);
    }

    internal RecordStore Store => _store;

    public DateTimeOffset Now { get; }

    public DateOnly Today { get; }

    public Signature By { get; }

    /// <summary>Derived rows of every record. What of them may be shown is for <see cref="DecideAsync"/> to say.</summary>
    public IQueryable<T> Derived<T>() where T : Derived => _store.Set<T>().AsNoTracking().IgnoreQueryFilters();

    private const string KeyedInSqlite =
        "SELECT t.* FROM json_each({{0}}) k CROSS JOIN \"{0}\" t ON t.record = unhex(substr(k.value, 1, 32)) AND t.id = unhex(substr(k.value, 33))";

    private const string KeyedInPostgres =
        "SELECT t.* FROM unnest({{0}}, {{1}}) k(record, id) JOIN \"{0}\" t ON t.record = k.record AND t.id = k.id";

    /// <summary>The derived rows with these keys and no others, each looked up by itself. What of them may be shown is for <see cref="DecideAsync"/> to say.</summary>
    public async Task<IReadOnlyList<T>> DerivedAsync<T>(IReadOnlyCollection<(RecordId Record, Guid Id)> keys, CancellationToken ct) where T : Derived
    {
        var table = RecordModel.Snake(typeof(T).Name);
        var rows = _store.Database.IsNpgsql()
            ? _store.Set<T>().FromSqlRaw(string.Format(CultureInfo.InvariantCulture, KeyedInPostgres, table), keys.Select(k => k.Record.Value).ToArray(), keys.Select(k => k.Id).ToArray())
            : _store.Set<T>().FromSqlRaw(string.Format(CultureInfo.InvariantCulture, KeyedInSqlite, table), JsonSerializer.Serialize(keys.Select(k => $"{k.Record.Value:N}{k.Id:N}")));
        return await rows.AsNoTracking().IgnoreQueryFilters().ToListAsync(ct);
    }

    /// <summary>E-mails that are due, in the order in which they were posted.</summary>
    public Task<IReadOnlyList<Mail.MailDue>> MailDueAsync(int most, CancellationToken ct) => Mail.MailQueries.MailDueAsync(_store, Now, most, ct);

    /// <summary>How the outbox stands.</summary>
    public Task<Mail.OutboxState> MailStateAsync(CancellationToken ct) => Mail.MailQueries.MailStateAsync(_store, ct);

    /// <summary>
    /// Rows of those of the records on which it was decided that the worker may, but of no item that is hidden from them. For a
    /// question over a few known records; over all of them only derived rows are asked.
    /// </summary>
    public IQueryable<T> Rows<T>(IReadOnlyDictionary<RecordId, Decision> decided) where T : OnRecord
    {
        RecordId[] may = [.. decided.Where(d => d.Value.Allowed).Select(d => d.Key)];
        // The filter of what is hidden stays on; the store goes back to its pool without it.
        _store.Hidden = [.. _store.Hidden.Union(decided.Values.SelectMany(d => d.Hidden))];
        return _store.Set<T>().AsNoTracking().IgnoreQueryFilters(["record", "moment"]).Where(row => may.Contains(row.Record));
    }

    /// <summary>Decides on each of the records.</summary>
    public async Task<IReadOnlyDictionary<RecordId, Decision>> DecideAsync(
        IReadOnlyCollection<RecordId> records, RecordKind kind, Permission needs, CancellationToken ct)
    {
        var ground = new Ground(_store, _runtime.Remembered, Now);
        await ground.LoadHeadsAsync([.. records, _asking.Worker, .. _runtime.Rules.Always], ct);
        await ground.TogetherAsync(records, ct);
        var decisions = new Dictionary<RecordId, Decision>();
        foreach (var record in records.Distinct())
            decisions[record] = await _runtime.Rules.DecideAsync(_asking, record, kind, needs, ground, ct);
        return decisions;
    }
}
