using Kith.Record.Disposal;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kith.Record;

/// <summary>What lives as long as the program: the lanes that commit, the rules, the clock, what the rules remember. Opens doors for workers.</summary>
public sealed class RecordRuntime : IAsyncDisposable
{
    private readonly Func<RecordStore> _newStore;
    private readonly KeptStores? _kept;

    internal RecordRuntime(
        Func<RecordStore> newStore, KeptStores? kept, int lanes, Rules rules, TimeProvider time, ILogger<RecordRuntime> log)
    {
        (_newStore, _kept, Rules, Time) = (newStore, kept, rules, time);
        Committer = new Committer(this, lanes, log);
    }

    internal Rules Rules { get; }
    internal TimeProvider Time { get; }
    internal Committer Committer { get; }
    internal RememberedRows Remembered { get; } = new(100_000);
    internal KeptViews Views { get; } = new(64 * 1024);
    internal DateTimeOffset Now => Ledger.Microseconds.ToInstant(Ledger.Microseconds.Of(Time.GetUtcNow()));

    private long _lastId;

    /// <summary>
    /// An id that sorts after every one given before here, also within the same millisecond: UUID v7 with the twelve bits
    /// behind the millisecond as a counter (RFC 9562, section 6.2, method 1), so that "the latest row" is one row.
    /// </summary>
    internal Guid NextId(DateTimeOffset now)
    {
        var wanted = now.ToUnixTimeMilliseconds() << 12;
        long last, next;
        do
        {
            last = Interlocked.Read(ref _lastId);
            next = Math.Max(last + 1, wanted);
        }
        while (Interlocked.CompareExchange(ref _lastId, next, last) != last);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(next >> 12)).TryWriteBytes(bytes, true, out _);
        bytes[6] = (byte)(0x70 | ((next >> 8) & 0x0F));
        bytes[7] = (byte)next;
        return new Guid(bytes, true);
    }

    internal void Committed() => _kept?.Committed();

    /// <summary>Cleans the database's files of what was destroyed.</summary>
    public required Scrub Scrub { get; init; }

    /// <summary>Takes backups, and renews those of records of which something was destroyed.</summary>
    public required Backups.Backups Backups { get; init; }

    // What was destroyed is in no answer any more; here it goes from memory, and from the files as far as that takes no long wait.
    private async Task ForgetDestroyedAsync()
    {
        Views.Clear();
        Remembered.Clear();
        ForgetConnections();
        await Scrub.RunAsync(however: false);
        await Backups.RenewAsync();
    }

    /// <summary>Works out the model before anybody needs it.</summary>
    public void Warm()
    {
        using var store = NewStore();
        KeptQueries.WarmModel(store);
    }

    /// <summary>The door, for one worker and one request.</summary>
    public Records For(Asking asking) => new(this, asking);

    /// <summary>
    /// Does what several workers did, in one transaction: all of it or nothing. Each act is checked and recorded at the
    /// instant at which it is taken from the sequence. Gives what each act gave.
    /// </summary>
    public Task<IReadOnlyList<object?>> WriteTogetherAsync(IEnumerable<(Asking By, RecordId Record, Act Act)> acts) =>
        GuardedAsync<IReadOnlyList<object?>>(async () =>
        {
            var all = new List<Asked>();
            foreach (var (by, record, act) in acts)
            {
                var now = Now;
                Records.Check(act, $"[{all.Count}].", now);
                all.Add(new Asked(by, record, act, now));
            }
            return await DoAsync(all);
        });

    /// <summary>Does acts that were checked, and logs a refusal.</summary>
    internal async Task<IReadOnlyList<object?>> DoAsync(IReadOnlyList<Asked> acts)
    {
        var work = new ActWork(acts);
        try
        {
            await Committer.CommitAsync(work);
        }
        catch (Exception why) when (why is Refused or Missing or Invalid { IsLogged: true } && work.Decided is { } decided)
        {
            var (asked, isThere, decision) = decided;
            if (decision.Allowed && why is Missing && asked.Act.Item is null)
                throw;
            // What is hidden leaves a line, so what is not there does too, or time would tell the one from the other.
            if (decision.Allowed && why is Missing)
                decision = Decision.Deny(decision.By, Look.NothingThere);
            // Where it was allowed, the act itself found that this worker may not, from what the record holds.
            await For(asked.By).LogAsync(isThere ? asked.Record : asked.By.Worker, asked.Act.GetType().Name,
                decision.Allowed ? Decision.Refuse(decision.By, why is Invalid { Problems: [var problem, ..] } ? problem.Message : why.Message) : decision, asked.Act.Item);
            throw;
        }
        if (work.Destroys)
            await ForgetDestroyedAsync();
        return work.Results;
    }

    /// <summary>Decides, and tells the record's kind; for what is not there the rules still say who asked, so that the attempt is logged.</summary>
    /// <param name="asked">The act or view.</param>
    /// <param name="opens">The kind of record that the act would open.</param>
    internal async Task<(RecordKind? Kind, Decision Decision)> DecideAsync(
        Ground ground, Asking asking, RecordId record, Permission needs, object asked, CancellationToken ct, RecordKind? opens = null)
    {
        var kind = await ground.KindAsync(record, ct);
        if ((kind ?? opens) is { } about)
        {
            var decision = await Rules.DecideAsync(asking, record, about, needs, ground, ct);
            return (kind, decision.Allowed ? await Rules.ExamineAsync(asking, record, decision, asked, ground, ct) : decision);
        }
        var asker = await Rules.DecideAsync(asking, asking.Worker, RecordKind.Worker, needs, ground, ct);
        return (null, Decision.Deny(asker.By, "there is no such record"));
    }

    /// <summary>Tells every failure of the database as "unavailable", and forgets connections that may be broken.</summary>
    internal async Task<T> GuardedAsync<T>(Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception why) when (why is not Unavailable && Trouble.IsDatabase(why))
        {
            ForgetConnections();
            throw new Unavailable(why);
        }
    }

    internal RecordStore NewStore()
    {
        var store = _newStore();
        store.Database.AutoSavepointsEnabled = false;
        store.LetGo();
        store.Close(); // it comes from a pool, which does not know what the one before had open
        return store;
    }

    /// <summary>After a server went away every connection kept for later is broken, so the first who come after would meet one each.</summary>
    internal void ForgetConnections()
    {
        if (_kept is not null)
        {
            _kept.Forget();
            return;
        }
        using var store = NewStore();
        if (store.Database.GetDbConnection() is NpgsqlConnection connection)
            NpgsqlConnection.ClearPool(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await Committer.DisposeAsync();
        if (_kept is not null)
            await _kept.DisposeAsync();
        Remembered.Dispose();
        Views.Dispose();
    }
}
