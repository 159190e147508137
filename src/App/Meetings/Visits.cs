using Kith.Record;
using Kith.Recording;

namespace Kith.Meetings;

/// <summary>A family's visits, as far as they tell whether it is met: those without access, the latest first, and when it was last met.</summary>
internal sealed record Visits(IReadOnlyList<long> NoAccess, long? SeenAt)
{
    private static readonly string s_visit = ContactBy.HomeVisit.InFull();

    /// <summary>One version of an entry of a visit.</summary>
    public sealed record Made(RecordId Record, Guid Item, Guid Version, long At, bool WithoutAccess);

    /// <summary>Of each entry the version that stands, and none that was entered in error.</summary>
    public static Visits From(IEnumerable<Made> versions, IReadOnlySet<Guid> inError)
    {
        var standing = versions.GroupBy(v => v.Item).Where(v => !inError.Contains(v.Key)).Select(v => v.MaxBy(x => x.Version)!).ToArray();
        return new([.. standing.Where(v => v.WithoutAccess).Select(v => v.At).OrderDescending()], standing.Where(v => !v.WithoutAccess).Max(v => (long?)v.At));
    }

    /// <summary>Those of an open record.</summary>
    /// <param name="form">Only entries in this form; nothing for all visits.</param>
    public static Visits Of(OpenRecord record, string? form = null)
    {
        var wrong = record.Rows<EnteredInError>().Select(e => e.Entry.Value).ToHashSet();
        var rows = form is null ? record.Rows<Entry>().Where(e => e.FormCode == CasesMeasured.NoAccessForm || e.How == s_visit) : record.Rows<Entry>().Where(e => e.FormCode == form);
        return From(rows.AsEnumerable().Select(Of), wrong);
    }

    /// <summary>Those of several families, as far as the worker who asks may see them.</summary>
    public static async Task<IReadOnlyDictionary<RecordId, Visits>> OfAsync(
        AcrossRecords across, IReadOnlyDictionary<RecordId, Decision> decided, IReadOnlyCollection<RecordId> families, CancellationToken ct)
    {
        var (found, wrong) = (new List<Made>(), new HashSet<Guid>());
        foreach (var some in families.Chunk(400))
        {
            var may = some.ToDictionary(f => f, f => decided[f]);
            found.AddRange((await across.Rows<Entry>(may).Where(e => e.FormCode == CasesMeasured.NoAccessForm || e.How == s_visit).ListAsync(ct)).Select(Of));
            wrong.UnionWith((await across.Rows<EnteredInError>(may).Select(e => e.Entry).ListAsync(ct)).Select(e => e.Value));
        }
        return found.GroupBy(v => v.Record).ToDictionary(v => v.Key, v => From(v, wrong));
    }

    private static Made Of(Entry entry) => new(entry.Record, entry.Item ?? entry.Id.Value, entry.Id.Value, entry.OnTimeline, entry.FormCode == CasesMeasured.NoAccessForm);
}
