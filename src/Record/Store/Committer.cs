using System.Data.Common;
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
        await _waiting.Writer.WriteAsync(work);
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
            var together = group.Where(w => !w.Alone).ToList();
            if (together.Count > 0 && !await TryTogetherAsync(together))
                foreach (var work in together)
                    await AloneAsync(work);
            foreach (var work in group.Where(w => w.Alone))
                await AloneAsync(work);
        }
    }

    /// <summary>Commits the group in one transaction; false when it must be done one by one.</summary>
    private async Task<bool> TryTogetherAsync(List<Work> group)
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
                catch (Exception why) when (session.Written == before && why is not DbException and not DbUpdateException)
                {
                    refused[work] = why;
                }
            }
            await session.FlushAsync();
            await transaction.CommitAsync();
        }
        catch (Exception) when (group.Count > 1)
        {
            return false;
        }
        catch (Exception why)
        {
            return await RetriedAsync(group[0], why);
        }
        foreach (var work in group)
        {
            if (refused.TryGetValue(work, out var why))
                work.Failed(why);
            else
                work.Succeeded();
        }
        return true;
    }

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
                work.Succeeded();
                return;
            }
            catch (Exception why) when (attempt < Tries && IsDatabase(why))
            {
                _log.LogWarning("A commit failed with {Kind} and is tried again", why.GetBaseException().GetType().Name);
                await Task.Delay(20 * attempt);
            }
            catch (Exception why)
            {
                work.Failed(IsDatabase(why) ? new Unavailable(why) : why);
                return;
            }
        }
    }

    private async Task<bool> RetriedAsync(Work work, Exception why)
    {
        if (IsDatabase(why))
            await AloneAsync(work);
        else
            work.Failed(why);
        return true;
    }

    internal static bool IsDatabase(Exception why) =>
        why is DbException or DbUpdateException or TimeoutException or IOException || (why.InnerException is { } inner && IsDatabase(inner));
}
