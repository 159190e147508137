using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Record.Store;

/// <summary>One thing to be committed: an act, several acts together, an access line, a draft.</summary>
internal abstract class Work
{
    private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The records whose chains it adds to.</summary>
    public abstract IEnumerable<RecordId> Records { get; }

    /// <summary>The keys it will use, so that a repeated act is recognised.</summary>
    public virtual IEnumerable<(RecordId Record, Guid Key)> Keys => [];

    /// <summary>The workers who ask for it, where it has still to be decided.</summary>
    public virtual IEnumerable<RecordId> Askers => [];

    /// <summary>What it reads all of.</summary>
    public virtual IEnumerable<(RecordId Record, Type Rows)> Reads => [];

    /// <summary>Whether a refusal in its midst must undo what it wrote before: then it has a transaction of its own.</summary>
    public virtual bool Alone => false;

    public Task Committed => _committed.Task;

    public abstract Task RunAsync(Session session, CancellationToken ct);

    public void Succeeded() => _committed.TrySetResult();

    public void Failed(Exception why) => _committed.TrySetException(why);
}

/// <summary>
/// Commits in groups: while one transaction is being made durable the next work gathers, and goes together in the next one.
/// Each is told of success only after its commit. SQLite has one lane, since it has one writer.
/// </summary>
internal sealed class Committer : IAsyncDisposable
{
    private const int MostTogether = 64;
    private const int Tries = 3;

    private readonly Channel<Work> _waiting = Channel.CreateBounded<Work>(4096);
    private readonly Func<RecordStore> _store;
    private readonly RecordRuntime _runtime;
    private readonly ILogger _log;
    private readonly Task[] _lanes;

    public Committer(RecordRuntime runtime, int lanes, ILogger log)
    {
        (_runtime, _store, _log) = (runtime, runtime.NewStore, log);
        _lanes = [.. Enumerable.Range(0, lanes).Select(_ => Task.Run(LaneAsync))];
    }

    /// <summary>Commits the work; done only when it is durable.</summary>
    /// <remarks>No cancellation: once taken, a write is finished even if its browser has gone.</remarks>
    public async Task CommitAsync(Work work)
    {
        try
        {
            await _waiting.Writer.WriteAsync(work);
        }
        catch (ChannelClosedException closing)
        {
            throw new Unavailable(closing);
        }
        await work.Committed;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await Task.WhenAll(_lanes);
    }

    private async Task LaneAsync()
    {
        var group = new List<Work>(MostTogether);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < MostTogether && _waiting.Reader.TryRead(out var work))
                group.Add(work);
            try
            {
                await CommitAllAsync(group);
            }
            catch (Exception why)
            {
                // Whatever happens, the lane lives on and nobody is left waiting for ever.
                foreach (var work in group)
                    work.Failed(why);
            }
        }
    }

    private async Task CommitAllAsync(List<Work> group)
    {
        var together = group.Where(w => !w.Alone).ToList();
        if (together.Count > 1)
            await TogetherAsync(together);
        foreach (var work in group)
            if (!work.Committed.IsCompleted)
                await AloneAsync(work);
    }

    /// <summary>Commits the group in one transaction. What is not settled then must be done one by one.</summary>
    private async Task TogetherAsync(List<Work> group)
    {
        var refused = new Dictionary<Work, Exception>();
        try
        {
            await using var store = _store();
            await using var transaction = await store.Database.BeginTransactionAsync();
            var session = new Session(store, _runtime);
            await session.LockAsync(group);
            foreach (var work in group)
            {
                var before = session.Written;
                try
                {
                    await work.RunAsync(session, CancellationToken.None);
                }
                catch (Exception why) when (session.Written == before && !Trouble.IsDatabase(why))
                {
                    session.Undo();
                    refused[work] = why;
                }
            }
            await session.FlushAsync();
            await transaction.CommitAsync();
            _runtime.Committed();
        }
        catch (Exception why)
        {
            if (!Trouble.IsDatabase(why) || Trouble.IsBrokenRule(why))
                return;
            // Where the database cannot be reached, each of them trying for itself would only keep everybody waiting.
            _runtime.ForgetConnections();
            if (!await ReachableAsync())
                foreach (var work in group)
                    work.Failed(new Unavailable(why));
            return;
        }
        foreach (var work in group)
        {
            if (refused.TryGetValue(work, out var why))
                work.Failed(why);
            else
                work.Succeeded();
        }
    }

    // A commit whose outcome is not known (the connection broke while it was under way) is tried again like any other: an
    // act that did get through is recognised by its key, and an access line may be there twice but never not at all.
    private async Task AloneAsync(Work work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var store = _store();
                await using var transaction = await store.Database.BeginTransactionAsync();
                var session = new Session(store, _runtime);
                await session.LockAsync([work]);
                await work.RunAsync(session, CancellationToken.None);
                await session.FlushAsync();
                await transaction.CommitAsync();
                _runtime.Committed();
                work.Succeeded();
                return;
            }
            catch (Exception why) when (attempt < Tries && Trouble.MayPass(why))
            {
                _log.LogWarning("A commit failed with {Kind} and is tried again", why.GetBaseException().GetType().Name);
                if (!Trouble.IsBrokenRule(why))
                    _runtime.ForgetConnections();
                await Task.Delay(20 * attempt);
            }
            catch (Exception why)
            {
                if (Trouble.IsBrokenRule(why))
                {
                    _log.LogError("An act broke a rule of the database: {Kind}", Trouble.Code(why));
                    work.Failed(new InvalidOperationException("The act broke a rule of the database."));
                }
                else
                    work.Failed(Trouble.IsDatabase(why) ? new Unavailable(why) : why);
                return;
            }
        }
    }

    private async Task<bool> ReachableAsync()
    {
        try
        {
            await using var store = _store();
            await store.Database.OpenConnectionAsync();
            await store.Database.CloseConnectionAsync();
            return true;
        }
        catch (Exception why) when (Trouble.IsDatabase(why))
        {
            return false;
        }
    }
}
