using Kith.Record;
using Kith.Recording;
using Kith.Shared.TagHelpers;

namespace Kith.AskedOnce;

/// <summary>What an entry goes on from, and who used it rather than asking again; of both only what this worker may see.</summary>
/// <param name="From">The entries that it links.</param>
/// <param name="By">Who used it, and how.</param>
public sealed record EntryUses(IReadOnlyList<EntryUses.Linked> From, IReadOnlyList<EarlierUsed> By)
{
    public static EntryUses None { get; } = new([], []);

    /// <summary>An entry that is linked.</summary>
    public sealed record Linked(Guid Entry, string FormName, DateOnly HappenedOn, string AuthorName, string? Discipline);

    /// <summary>The answers to whether it was a joint visit.</summary>
    public static IEnumerable<Choice> Answers => [new("true", "Yes, we were there together, and it says what I saw too"), new("false", "No")];

    private static readonly RowQuery<Guid, EarlierUsed> s_uses = RowQuery.Of((OpenRows open, Guid entry) =>
        open.Rows<EarlierUsed>().Where(u => u.Item == entry || u.Earlier == entry));

    private static readonly RowQuery<IReadOnlyList<Guid>, Entry> s_linked = RowQuery.Of((OpenRows open, IReadOnlyList<Guid> entries) =>
        open.Rows<Entry>().Where(e => entries.Contains(e.Item!.Value) && !open.Rows<Entry>().Any(later => later.Corrects == e.Id)));

    internal static async Task<EntryUses> OfAsync(OpenRecord record, Guid entry, CancellationToken ct)
    {
        var uses = await s_uses.ListAsync(record, entry, ct);
        if (uses.Count == 0)
            return None;
        Guid[] from = [.. uses.Where(u => u.Item == entry && u.Earlier != entry && u.Kind == EarlierKind.Entry).Select(u => u.Earlier).Distinct()];
        var linked = from.Length == 0 ? [] : await s_linked.ListAsync(record, from, ct);
        return new([.. linked.OrderBy(e => e.OnTimeline).Select(e => new Linked(e.Item!.Value, e.FormName, e.HappenedOn, e.AuthorName, e.Discipline))],
            [.. uses.Where(u => u.Earlier == entry && u.How != UsedHow.Joined).OrderBy(u => u.Id.Value)]);
    }

    /// <summary>"Siân Pritchard, midwife, used this on 3 March 2026 in the place of an entry of their own".</summary>
    public static string InWords(EarlierUsed use) =>
        $"{string.Join(", ", new[] { use.ByName, use.Discipline }.Where(w => w is not null))}, used this on {Shared.Shown.Date(use.On)} {(use.How == UsedHow.Instead ? "in the place of an entry of their own" : "and did not ask again")}";
}
