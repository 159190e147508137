using Kith.Access;
using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Record.Mail;

namespace Kith.Jobs;

/// <summary>
/// Tells once a day what runs out. A day that was missed is made up for, and whatever is done twice is told once: each notice has a key
/// made of whom, what and how many days ahead. It costs as much as there is to tell.
/// </summary>
public sealed class DailyNotices(RecordRuntime runtime, Turns turns, Outbox outbox, MailSettings mail, DailyDigests digests, TimeProvider time, ILogger<DailyNotices> log)
{
    private const int AtOnce = 32;

    private static readonly TimeSpan s_remembered = TimeSpan.FromDays(30);

    private DateOnly? _sent;

    /// <summary>Whether today's notices are still to be sent, as far as this server knows.</summary>
    public bool MayBeDue => _sent != London.DateOf(time.GetUtcNow());

    /// <summary>Tells what is due and was not told yet. Gives how many workers' notices were asked for; null where another server is at it.</summary>
    public async Task<int?> RunAsync(CancellationToken ct = default)
    {
        await using var turn = await turns.TakeAsync("notices", ct);
        if (turn is null)
            return null;
        var kith = runtime.For(new Asking(Founding.Kith, "job", "notices"));
        var today = London.DateOf(time.GetUtcNow());
        var last = await kith.ReadAsync(Founding.Kith, new LastNoticesDay(), ct);
        if (last >= today)
        {
            _sent = today;
            return 0;
        }
        var told = 0;
        foreach (var source in RunsOutSource.All)
        {
            // The first time, and after a long rest, whatever is between two of its days is told once.
            var first = today.AddDays(-source.DaysAhead[^1] - 1);
            told += await TellAsync(kith, source, last > first ? last.Value : first, today, ct);
        }
        await digests.RunAsync(kith, ct);
        await outbox.ForgetAsync(time.GetUtcNow() - s_remembered);
        await kith.WriteAsync(Founding.Kith, new FinishNotices { Day = today, Key = NoticeKeys.Of(Founding.Kith, "sent", default, today, 0) }, ct);
        _sent = today;
        log.LogInformation("{Told} notices of what runs out were sent for {Day:yyyy-MM-dd}.", told, today);
        return told;
    }

    private async Task<int> TellAsync(Records kith, RunsOutSource source, DateOnly since, DateOnly today, CancellationToken ct)
    {
        var holders = source.Holders is { } permission ? await kith.AskAsync(new WhoHolds { May = permission.Name }, ct) : null;
        var told = 0;
        // After days without a run a thing may have come past several of its days: only the nearest is told.
        var already = new HashSet<(RecordId, Guid)>();
        foreach (var days in source.DaysAhead)
            for (var skip = 0; ; skip += DueNotices.Part)
            {
                var part = await kith.AskAsync(source.Due(since.AddDays(days), today.AddDays(days), skip), ct);
                var notices = part.Due.Where(one => already.Add((one.Record, one.Id)))
                    .SelectMany(one => Notices(source, one, part, holders, today).Select(n => (n.To, Act: n.Act with
                    {
                        Key = NoticeKeys.Of(n.To, source.Name, one.Id, one.On, days),
                        Email = mail.IsSetUp ? n.Act.Email : null,
                    })));
                foreach (var some in notices.Chunk(AtOnce))
                {
                    ct.ThrowIfCancellationRequested();
                    told += (await Task.WhenAll(some.Select(n => TellAsync(kith, n.To, n.Act, ct)))).Count(done => done);
                }
                if (!part.More)
                    break;
            }
        return told;
    }

    private static IEnumerable<(RecordId To, TellWorker Act)> Notices(RunsOutSource source, RunsOut one, DuePart part, IReadOnlyList<RecordId>? holders, DateOnly today)
    {
        if (holders is not null)
            return holders.Select(holder => (holder, source.Tell(one, today)));
        var worker = one.Of ?? one.Record;
        List<(RecordId, TellWorker)> all = [(worker, source.Tell(one, today))];
        if (!part.Managed.TryGetValue(worker, out var managed) || source.TellManager(one, managed.Name, today) is not { } said)
            return all;
        RecordId?[] others = [managed.ManagerOn(today), part.AlsoTold.TryGetValue(one.Id, out var also) ? also : null];
        all.AddRange(others.OfType<RecordId>().Distinct().Where(other => other != worker).Select(other => (other, said)));
        return all;
    }

    // A manager whose record is not there must not keep everybody else from being told, every day anew.
    private async Task<bool> TellAsync(Records kith, RecordId to, TellWorker act, CancellationToken ct)
    {
        try
        {
            return await kith.WriteAsync(to, act, ct);
        }
        catch (Exception why) when (why is Missing or Refused or Changed or Invalid)
        {
            log.LogWarning("A notice could not be given to its worker: {Kind}.", why.GetType().Name);
            return false;
        }
    }
}
