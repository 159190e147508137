using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>Keeps a draft, unless the act it grew into has been recorded meanwhile.</summary>
internal sealed class DraftWork(DraftRow draft) : Work
{
    public override IEnumerable<RecordId> Records => [draft.About];

    public override IEnumerable<(RecordId Record, Guid Key)> Keys => [(draft.About, draft.Id)];

    public override async Task RunAsync(Session session, CancellationToken ct)
    {
        if (session.Earlier(draft.About, draft.Id, out _))
            return;
        var store = session.Store;
        store.Open = draft.Record;
        try
        {
            var kept = await store.Drafts.Where(d => d.Id == draft.Id && d.Act != DraftRow.ThrownAway)
                .ExecuteUpdateAsync(d => d.SetProperty(k => k.Json, draft.Json).SetProperty(k => k.SavedAt, draft.SavedAt), ct);
            if (kept > 0)
                return;
            if (await store.Drafts.AnyAsync(d => d.Id == draft.Id, ct))
                throw new Changed("This draft was thrown away.");
            store.Drafts.Add(draft);
            await store.SaveChangesAsync(ct);
        }
        finally
        {
            store.Close();
        }
    }
}

/// <summary>
/// Throws a draft away, because its author said so. Its key stays, with nothing of what was written: a save that was still
/// on its way, or a page that was left open, must not bring it back.
/// </summary>
internal sealed class DropDraftWork(RecordId worker, Guid id, DateTimeOffset now) : Work
{
    // No page stays open, and able to save, for longer.
    private static readonly TimeSpan s_remembered = TimeSpan.FromDays(90);

    public override IEnumerable<RecordId> Records => [];

    public override async Task RunAsync(Session session, CancellationToken ct)
    {
        session.Store.Open = worker;
        try
        {
            await session.Store.Drafts.Where(d => d.Id == id).ExecuteUpdateAsync(d => d
                .SetProperty(t => t.Act, DraftRow.ThrownAway).SetProperty(t => t.Json, "").SetProperty(t => t.SavedAt, now), ct);
            var before = now - s_remembered;
            await session.Store.Drafts.Where(d => d.Act == DraftRow.ThrownAway && d.SavedAt < before).ExecuteDeleteAsync(ct);
        }
        finally
        {
            session.Store.Close();
        }
    }
}
