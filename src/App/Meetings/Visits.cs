using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;

namespace Kith.Meetings;

/// <summary>
/// A family's visits, as far as they tell whether it is met: those without access, the latest first, and when it was last met.
/// What a rule says of them is written down for all who may open the family, so a visit that is restricted, or kept from somebody by the
/// family’s wish, counts for nobody.
/// </summary>
internal sealed record Visits(IReadOnlyList<long> NoAccess, long? SeenAt)
{
    private static readonly string s_visit = ContactBy.HomeVisit.InFull();

    /// <summary>One version of an entry of a visit.</summary>
    public sealed record Made(RecordId Record, Guid Item, Guid Version, long At, bool WithoutAccess);

    /// <summary>Of each entry the version that stands, and none of those that are left out.</summary>
    public static Visits From(IEnumerable<Made> versions, IReadOnlySet<Guid> left)
    {
        var standing = versions.GroupBy(v => v.Item).Where(v => !left.Contains(v.Key)).Select(v => v.MaxBy(x => x.Version)!).ToArray();
        return new([.. standing.Where(v => v.WithoutAccess).Select(v => v.At).OrderDescending()], standing.Where(v => !v.WithoutAccess).Max(v => (long?)v.At));
    }

    /// <summary>Those of an open record.</summary>
    public static Visits Of(OpenRecord record)
    {
        var left = record.Rows<EnteredInError>().Select(e => e.Entry.Value).ToHashSet();
        left.UnionWith(RestrictedItems.Of(record));
        left.UnionWith(Withheld.FromAnybody(record));
        return From(record.Rows<Entry>().Where(e => e.FormCode == CasesMeasured.NoAccessForm || e.How == s_visit).AsEnumerable().Select(Of), left);
    }

    /// <summary>When an open record tells of no access, restricted or not: where there may be something to look at.</summary>
    public static IReadOnlyList<long> WithoutAccess(OpenRecord record) =>
        From(record.Rows<Entry>().Where(e => e.FormCode == CasesMeasured.NoAccessForm).AsEnumerable().Select(Of), record.Rows<EnteredInError>().Select(e => e.Entry.Value).ToHashSet()).NoAccess;

    /// <summary>Those of several families that the worker who asks may open.</summary>
    public static async Task<IReadOnlyDictionary<RecordId, Visits>> OfAsync(
        AcrossRecords across, IReadOnlyDictionary<RecordId, Decision> decided, IReadOnlyCollection<RecordId> families, CancellationToken ct)
    {
        var (found, left) = (new List<Made>(), new HashSet<Guid>());
        foreach (var some in families.Chunk(400))
        {
            var may = some.ToDictionary(f => f, f => decided[f]);
            found.AddRange((await across.Rows<Entry>(may).Where(e => e.FormCode == CasesMeasured.NoAccessForm || e.How == s_visit).ListAsync(ct)).Select(Of));
            left.UnionWith((await across.Rows<EnteredInError>(may).Select(e => e.Entry).ListAsync(ct)).Select(e => e.Value));
            var restrictions = await across.Rows<Restriction>(may).ListAsync(ct);
            left.UnionWith(RestrictedItems.Of(restrictions, await across.Rows<RestrictionLifted>(may).ListAsync(ct),
                people => [.. across.Rows<EntryConcerns>(may).Where(c => people.Contains(c.Person))
                    .SelectMany(c => across.Rows<EntryConcerns>(may).Where(x => x.Record == c.Record && x.Entry == c.Entry))]));
            left.UnionWith(await Withheld.FromAnybodyAsync(across, may.Where(m => m.Value.Allowed).ToDictionary(), ct));
        }
        return found.GroupBy(v => v.Record).ToDictionary(v => v.Key, v => From(v, left));
    }

    private static Made Of(Entry entry) => new(entry.Record, entry.Item ?? entry.Id.Value, entry.Id.Value, entry.OnTimeline, entry.FormCode == CasesMeasured.NoAccessForm);
}
