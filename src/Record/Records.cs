using System.Text.Json;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record;

/// <summary>
/// The door: the only way to a record. Each read is decided on and leaves a committed line before anything is read; each
/// write is checked, decided on and recorded with its ledger line in one transaction.
/// </summary>
/// <remarks>
/// Throws <see cref="Invalid"/>, <see cref="Refused"/>, <see cref="Missing"/>, <see cref="Changed"/> and, when the database
/// cannot be reached or cannot take more, <see cref="Unavailable"/>.
/// </remarks>
public sealed partial class Records
{
    private readonly RecordRuntime _runtime;
    private readonly Asking _asking;

    internal Records(RecordRuntime runtime, Asking asking) => (_runtime, _asking) = (runtime, asking);

    /// <summary>The worker who asks.</summary>
    public RecordId Worker => _asking.Worker;

    /// <summary>When the basis of what was read last ends by itself, so that a page can show the time that is left.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>The worker as they were when something was last read, so that a page can offer what they may do.</summary>
    public Signature? By { get; private set; }

    /// <summary>Does an act to a record. An act whose key was used before gives what it gave then and does nothing more.</summary>
    public Task<T> WriteAsync<T>(RecordId record, Act<T> act, CancellationToken ct = default) => GuardedAsync(async () =>
    {
        Check(act, "", _runtime.Now);
        return (T)(await _runtime.DoAsync([new Asked(_asking, record, act, null)]))[0]!;
    });

    /// <summary>Does several acts in one transaction: all of them or none.</summary>
    public async Task WriteAllAsync(IEnumerable<(RecordId Record, Act Act)> acts, CancellationToken ct = default)
    {
        var all = acts.ToArray();
        if (all.Length == 1)
            Check(all[0].Act, "", _runtime.Now);
        await _runtime.WriteTogetherAsync(all.Select(a => (_asking, a.Record, a.Act)));
    }

    /// <summary>Asks a question of many records at once. One line says what was asked and what was shown.</summary>
    public Task<T> AskAsync<T>(Question<T> question, CancellationToken ct = default) => GuardedAsync(async () =>
    {
        await using var store = _runtime.NewStore();
        var now = _runtime.Now;
        var (_, decision, _) = await DecideAsync(store, _asking.Worker, question.Needed, question, now, ct);
        var name = question.GetType().Name;
        if (!decision.Allowed)
        {
            await LogAsync(_asking.Worker, name, decision, null);
            throw decision.AsRefusal();
        }
        try
        {
            var answer = await question.AskAsync(new AcrossRecords(store, _runtime, _asking, decision, now), ct);
            var asked = JsonSerializer.Serialize(question, question.GetType(), LineContent.Json);
            await _runtime.Committer.CommitAsync(new AccessWork(
                _asking.Worker, About(name, decision, null), decision.By, asked, answer.Shown.Distinct().ToArray()));
            return answer.Value;
        }
        finally
        {
            store.Close();
        }
    });

    /// <summary>Keeps a half-filled act. Only its author ever sees it; it goes when the act with its key is recorded.</summary>
    public Task KeepDraftAsync(Draft draft) => GuardedAsync(async () =>
    {
        await _runtime.Committer.CommitAsync(new DraftWork(new DraftRow
        {
            Record = _asking.Worker,
            Id = draft.Key,
            About = draft.About,
            Act = draft.Act,
            Json = draft.Json,
            SavedAt = _runtime.Now,
        }));
        return true;
    });

    /// <summary>One's own draft with this key, if there is one.</summary>
    public async Task<Draft?> DraftAsync(Guid key, CancellationToken ct = default) =>
        (await DraftsAsync(ct)).FirstOrDefault(d => d.Key == key);

    /// <summary>One's own drafts, newest first.</summary>
    public Task<IReadOnlyList<Draft>> DraftsAsync(CancellationToken ct = default) => GuardedAsync<IReadOnlyList<Draft>>(async () =>
    {
        await using var store = _runtime.NewStore();
        store.Open = _asking.Worker;
        var drafts = new List<Draft>();
        await foreach (var d in s_drafts.Of(store)(store, DraftRow.ThrownAway).WithCancellation(ct))
            drafts.Add(new Draft(d.Id, d.About, d.Act, d.Json) { SavedAt = d.SavedAt });
        store.Close();
        return drafts;
    });

    private static readonly CompiledFor<Func<RecordStore, string, IAsyncEnumerable<DraftRow>>> s_drafts = new((_, _) => EF.CompileAsyncQuery(
        (RecordStore store, string thrownAway) => store.Set<DraftRow>().AsNoTracking().Where(d => d.Act != thrownAway).OrderByDescending(d => d.SavedAt).AsQueryable()));

    /// <summary>Throws one's own draft away.</summary>
    public Task DropDraftAsync(Guid key) => GuardedAsync(async () =>
    {
        await _runtime.Committer.CommitAsync(new DropDraftWork(_asking.Worker, key, _runtime.Now));
        return true;
    });

    /// <summary>What is wrong with an act that is not done yet, as a dry run tells it.</summary>
    public IReadOnlyList<Problem> ProblemsOf(Act act)
    {
        var problems = new Problems();
        act.Examine(problems, London.DateOf(_runtime.Now));
        return problems.Found;
    }

    /// <summary>Finds what is wrong with an act before anything is decided or written.</summary>
    internal static void Check(Act act, string prefix, DateTimeOffset now)
    {
        var problems = new Problems();
        act.Examine(problems, London.DateOf(now));
        if (problems.Found.Count > 0)
            throw new Invalid(prefix.Length == 0 ? problems.Found : [.. problems.Found.Select(p => p with { Field = prefix + p.Field })]);
    }

    private async Task<(RecordKind? Kind, Decision Decision, long Length)> DecideAsync(
        RecordStore store, RecordId record, Permission needs, object asked, DateTimeOffset now, CancellationToken ct)
    {
        var ground = new Ground(store, _runtime.Remembered, now);
        await ground.LoadHeadsAsync([record, _asking.Worker, .. _runtime.Rules.Always], ct);
        var (kind, decision) = await _runtime.DecideAsync(ground, _asking, record, needs, asked, ct);
        return (kind, decision, ground.LengthOf(record) ?? 0);
    }

    internal Task LogAsync(RecordId record, string what, Decision decision, Guid? item, DateTimeOffset? asAt = null) =>
        _runtime.Committer.CommitAsync(new AccessWork(record, About(what, decision, item) with { AsAt = asAt }, decision.By));

    private LineContent.About About(string what, Decision decision, Guid? item) =>
        new(what, decision.Basis, _asking.Entrance, _asking.Request, decision.Allowed ? null : "refused", null, item);

    private Task<T> GuardedAsync<T>(Func<Task<T>> run) => _runtime.GuardedAsync(run);
}

/// <summary>A half-filled act.</summary>
/// <param name="Key">The key the act will be sent with.</param>
/// <param name="About">The record it will be done to.</param>
/// <param name="Act">The act's name.</param>
/// <param name="Json">Its fields so far.</param>
public sealed record Draft(Guid Key, RecordId About, string Act, string Json)
{
    public DateTimeOffset SavedAt { get; init; }
}
