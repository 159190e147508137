using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;

namespace Kith.LegalRecord;

/// <summary>
/// The notices of corrections that wait for the worker who asks, the newest first. Of a family that they have no basis to see any
/// more it is only told that there is one; of an entry that is restricted from them nothing is, until it no longer is.
/// </summary>
public sealed record MyCorrectionNotices : Question<IReadOnlyList<NoticeToMe>>
{
    public const int Most = 200;

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<Answer<IReadOnlyList<NoticeToMe>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var me = across.By.Worker;
        var due = await across.Derived<CorrectionDue>().Where(d => d.Worker == me).OrderByDescending(d => d.At).ThenBy(d => d.Id).Take(Most).ListAsync(ct);
        if (due.Count == 0)
            return new([], []);
        RecordId[] families = [.. due.Select(d => d.Record).Distinct()];
        var may = await across.DecideAsync(families, RecordKind.Family, Permission.SeeFamily, ct);
        RecordId[] open = [.. families.Where(f => may[f].Allowed)];
        var names = (await across.Derived<FamilyNow>().Where(f => open.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts.Called);
        IReadOnlyList<NoticeToMe> notices = [.. due.Where(d => !may[d.Record].Hidden.Contains(d.Entry)).Select(d =>
            new NoticeToMe(d, may[d.Record].Allowed ? names.GetValueOrDefault(d.Record) : null))];
        return new(notices, [.. notices.Where(n => n.Family is not null).Select(n => n.Due.Record).Distinct()]);
    }
}

/// <summary>One notice to the worker who asks.</summary>
/// <param name="Family">What the family is called; null where they may not see it any more, and are told no more than that there is a notice.</param>
public sealed record NoticeToMe(CorrectionDue Due, string? Family)
{
    public string Href => $"/families/{Due.Record}/entries/{Due.Entry}";

    /// <summary>What they do to acknowledge it.</summary>
    public AcknowledgeCorrection Acknowledging => new() { Recall = Due.Recall, Entry = new Id<Entry>(Due.Entry) };
}
