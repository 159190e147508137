using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Microsoft.EntityFrameworkCore;

namespace Kith.LegalRecord;

/// <summary>A notice of a change to an entry, to one who had been shown it, and whether they have acknowledged it.</summary>
/// <param name="Change">The change that it tells of.</param>
/// <param name="AcknowledgedAt">Null while they have not.</param>
public sealed record CorrectionNotice(CorrectionRecall Change, Recalled To, DateTimeOffset? AcknowledgedAt)
{
    public RecordId Worker => To.Worker;
}

/// <summary>The notices of an entry's changes, for whoever tells of an entry: its page, a court bundle.</summary>
public static class CorrectionNotices
{
    /// <summary>Every notice of every change of an entry, in the order of the changes, as far as the entry may be seen.</summary>
    public static async Task<IReadOnlyList<CorrectionNotice>> OfAsync(OpenRecord record, Id<Entry> entry, CancellationToken ct) =>
        (await OfAsync(record, [entry], ct))[entry].ToList();

    /// <summary>The same for many entries at once.</summary>
    public static async Task<ILookup<Id<Entry>, CorrectionNotice>> OfAsync(OpenRecord record, IReadOnlyCollection<Id<Entry>> entries, CancellationToken ct)
    {
        Guid?[] items = [.. entries.Select(e => (Guid?)e.Value)];
        var changes = await record.Rows<CorrectionRecall>().Where(r => items.Contains(r.Item)).ToListAsync(ct);
        return Told(changes, changes.Count == 0 ? [] : await record.Rows<CorrectionAcknowledged>().Where(a => items.Contains(a.Item)).ToListAsync(ct));
    }

    /// <summary>The same within an act.</summary>
    internal static ILookup<Id<Entry>, CorrectionNotice> Of(OpenRecord record, IReadOnlyCollection<Id<Entry>> entries)
    {
        var items = entries.Select(e => (Guid?)e.Value).ToHashSet();
        return Told([.. record.Rows<CorrectionRecall>().ToList().Where(r => items.Contains(r.Item))], record.Rows<CorrectionAcknowledged>().ToList());
    }

    private static ILookup<Id<Entry>, CorrectionNotice> Told(IReadOnlyList<CorrectionRecall> changes, IReadOnlyList<CorrectionAcknowledged> answers)
    {
        var acknowledged = answers.GroupBy(a => (a.Recall, a.Worker)).ToDictionary(a => a.Key, a => a.Min(x => x.At));
        return changes.OrderBy(r => r.At).ThenBy(r => r.Id.Value)
            .SelectMany(r => r.Sent.Select(s => new CorrectionNotice(r, s, acknowledged.TryGetValue((r.Id, s.Worker), out var at) ? at : null)))
            .ToLookup(n => n.Change.Entry);
    }
}

/// <summary>An entry's notices and acknowledgements alone: for its author and for leaders all, for everybody else their own.</summary>
public sealed record CorrectionNoticesView : View<IReadOnlyList<CorrectionNotice>>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry> Entry { get; init; }

    protected override Permission Needs => Permission.SeeFamily;
    protected override Guid? Concerns => Entry.Value;

    protected override async Task<IReadOnlyList<CorrectionNotice>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var whole = Entry.Value;
        var authors = await record.Rows<Entry>().Where(e => e.Item == whole).Select(e => e.Author).ToListAsync(ct);
        if (authors.Count == 0)
            throw new Missing();
        var all = await CorrectionNotices.OfAsync(record, Entry, ct);
        return authors.Contains(record.By.Worker) || record.By.Holds(Permission.MarkColleaguesEntries)
            ? all : [.. all.Where(n => n.Worker == record.By.Worker)];
    }
}

/// <summary>A worker acknowledges that an entry which they had been shown was changed.</summary>
public sealed record AcknowledgeCorrection : Act<Done>
{
    public Id<CorrectionRecall>? Recall { get; init; }

    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }

    protected override Permission Needs => Permission.AcknowledgeCorrections;
    protected override Guid? Concerns => Entry?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Recall, nameof(Recall), "Choose the notice");
        problems.Require(Entry, nameof(Entry), "Choose the notice");
    }

    protected override Done On(OpenRecord record)
    {
        Guid? whole = Entry!.Value.Value;
        var (recall, me) = (Recall!.Value, record.By.Worker);
        // Whoever was sent none does not learn that there is one.
        if (record.Rows<CorrectionRecall>().Where(r => r.Id == recall && r.Item == whole).ToList() is not [var change] || change.Sent.All(s => s.Worker != me))
            throw new Missing();
        if (!record.Rows<CorrectionAcknowledged>().Any(a => a.Item == whole && a.Recall == recall && a.Worker == me))
            record.Add(new CorrectionAcknowledged { Item = whole, Recall = recall, Worker = me, Name = record.By.Name, At = record.Now });
        return default;
    }
}
