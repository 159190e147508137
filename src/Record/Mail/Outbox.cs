using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Mail;

/// <summary>
/// The e-mails that wait, for whoever sends them: what became of each is told here. What is due is asked for through the door, by
/// a question (<see cref="AcrossRecords.MailDueAsync"/>), so that a line says whose mail was taken out.
/// </summary>
public sealed class Outbox
{
    private readonly RecordRuntime _runtime;

    internal Outbox(RecordRuntime runtime) => _runtime = runtime;

    /// <summary>Whether anything is due: cheap, and without a line, so that it can be asked every few seconds.</summary>
    public Task<bool> AnyDueAsync(CancellationToken ct = default) => _runtime.GuardedAsync(async () =>
    {
        await using var store = _runtime.NewStore();
        var now = _runtime.Now;
        var any = await store.Mail().AnyAsync(m => m.NextTry != null && m.NextTry <= now, ct);
        store.Close();
        return any;
    });

    /// <summary>They were accepted by the mail server. What they said is forgotten.</summary>
    public Task SentAsync(IReadOnlyCollection<MailDue> mails) => ChangeAsync(mails, (row, now) => End(row, now, now, null));

    /// <summary>They were refused for good, and are tried no more.</summary>
    public Task GivenUpAsync(IReadOnlyCollection<MailDue> mails, string trouble) => ChangeAsync(mails, (row, now) => End(row, now, null, trouble));

    /// <summary>They could not be sent this time, and are tried again after a while.</summary>
    public Task LaterAsync(IReadOnlyCollection<MailDue> mails, string trouble, TimeSpan after) => ChangeAsync(mails, (row, now) =>
        (row.Tries, row.LastTry, row.NextTry, row.Trouble) = (row.Tries + 1, now, now + after, trouble));

    /// <summary>The mail server could not be reached at all: that is remembered with the one that was to go first, and is no try of it.</summary>
    public Task TroubleAsync(MailDue first, string trouble) => ChangeAsync([first], (row, now) => (row.LastTry, row.Trouble) = (now, trouble));

    /// <summary>Forgets those with which nothing has been done since an instant, and with which nothing more is to be done.</summary>
    public Task ForgetAsync(DateTimeOffset before) => _runtime.GuardedAsync(async () =>
    {
        await _runtime.Committer.CommitAsync(new ForgetMailWork(before));
        return true;
    });

    private static void End(OutboxRow row, DateTimeOffset now, DateTimeOffset? sent, string? trouble)
    {
        (row.Tries, row.LastTry, row.NextTry, row.SentAt, row.Trouble) = (row.Tries + 1, now, null, sent, trouble ?? row.Trouble);
        row.Address = row.Subject = row.Text = "";
    }

    private Task ChangeAsync(IReadOnlyCollection<MailDue> mails, Action<OutboxRow, DateTimeOffset> change) => _runtime.GuardedAsync(async () =>
    {
        await _runtime.Committer.CommitAsync(new MailWork([.. mails.Select(m => (m.Receiver, m.Id))], row => change(row, _runtime.Now)));
        return true;
    });
}

/// <summary>Notes what became of e-mails of one receiver.</summary>
internal sealed class MailWork(IReadOnlyList<(RecordId Receiver, Guid Id)> mails, Action<OutboxRow> change) : Work
{
    public override IEnumerable<RecordId> Records => [];

    public override async Task RunAsync(Session session, CancellationToken ct)
    {
        var store = session.Store;
        try
        {
            foreach (var ofOne in mails.GroupBy(m => m.Receiver, m => m.Id))
            {
                store.Open = ofOne.Key;
                Guid[] ids = [.. ofOne];
                foreach (var row in await store.Set<OutboxRow>().AsTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct))
                    change(row);
                await store.SaveChangesAsync(ct);
            }
        }
        finally
        {
            store.Close();
        }
    }
}

internal sealed class ForgetMailWork(DateTimeOffset before) : Work
{
    public override IEnumerable<RecordId> Records => [];

    public override Task RunAsync(Session session, CancellationToken ct) =>
        session.Store.Mail().Where(m => m.NextTry == null && m.LastTry < before).ExecuteDeleteAsync(ct);
}

internal static class MailQueries
{
    /// <summary>Everybody's e-mails.</summary>
    public static IQueryable<OutboxRow> Mail(this RecordStore store) => store.Set<OutboxRow>().AsNoTracking().IgnoreQueryFilters();

    /// <summary>
    /// What is due, in the order in which it was posted. Of one receiver nothing overtakes what is waiting to be tried again.
    /// </summary>
    public static async Task<IReadOnlyList<MailDue>> MailDueAsync(this RecordStore store, DateTimeOffset now, int most, CancellationToken ct)
    {
        var all = store.Mail();
        var due = await all.Where(m => m.NextTry != null && m.NextTry <= now
                && !all.Any(e => e.Record == m.Record && e.NextTry > now && e.Tries > 0 && e.PostedAt <= m.PostedAt))
            .OrderBy(m => m.Order).Take(most).ToListAsync(ct);
        return [.. due.Select(m => new MailDue(m.Record, m.Id, m.Address, m.Subject, m.Text, m.Together, m.PostedAt, m.Tries) { Outside = m.Outside })];
    }

    public static async Task<OutboxState> MailStateAsync(this RecordStore store, CancellationToken ct)
    {
        var all = store.Mail();
        var waiting = await all.CountAsync(m => m.NextTry != null, ct);
        var oldest = await all.Where(m => m.NextTry != null).MinAsync(m => (DateTimeOffset?)m.PostedAt, ct);
        var sent = await all.CountAsync(m => m.SentAt != null, ct);
        var lastSent = await all.MaxAsync(m => m.SentAt, ct);
        var givenUp = await all.CountAsync(m => m.NextTry == null && m.SentAt == null, ct);
        var trouble = await all.Where(m => m.Trouble != null).OrderByDescending(m => m.LastTry).Select(m => new { m.Trouble, m.LastTry }).FirstOrDefaultAsync(ct);
        return new OutboxState(waiting, oldest, sent, lastSent, givenUp, trouble?.Trouble, trouble?.LastTry);
    }
}
