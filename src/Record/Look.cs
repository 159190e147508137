using System.Collections.Concurrent;
using System.Text.Json;
using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record;

/// <summary>One line of who has looked: who, as they were then, did or saw what, when, on what basis.</summary>
/// <param name="Wrote">Whether it was an act; otherwise a look, a search or a refusal.</param>
/// <param name="What">The name of the act, view or question.</param>
/// <param name="Outcome">Null when it was allowed; otherwise why it was refused.</param>
public sealed record Look(DateTimeOffset At, Signature By, bool Wrote, string What, string Basis, string Entrance, string? Outcome)
{
    /// <summary>Why an act on an item, or a look at it, was refused that is not in the record.</summary>
    internal const string NothingThere = "there is no such item";

    /// <summary>The past moment that was looked at; null where it was what stood then.</summary>
    public DateTimeOffset? AsAt { get; init; }
}

/// <summary>When a line was written, and by whom as they were then.</summary>
public sealed record Written(DateTimeOffset At, Signature By);

internal static class Looks
{
    private const int Beyond = 30;

    public static async Task<IReadOnlyDictionary<Guid, Written>> WrittenAsync(RecordStore store, IReadOnlyCollection<Guid> lines, CancellationToken ct)
    {
        Guid[] ids = [.. lines.Distinct()];
        var found = await store.Seen<LedgerLine>().Where(l => ids.Contains(l.Id)).Select(l => new { l.Id, l.RecordedAt, l.Content }).ToListAsync(ct);
        return found.Select(l => (l.Id, l.RecordedAt, LineContent.Read(l.Content).By)).Where(l => l.By is not null)
            .ToDictionary(l => l.Id, l => new Written(l.RecordedAt, l.By!));
    }

    /// <summary>So many of the newest before an instant, and the others of the last one's instant: whoever goes on before that loses none. Fewer where there are no more.</summary>
    /// <param name="kept">What is kept for all from whom the same is hidden; null within an act.</param>
    public static async Task<IReadOnlyList<Look>> OfAsync(RecordStore store, DateTimeOffset before, int most, KeptViews.OfRecord? kept, CancellationToken ct)
    {
        var hidden = HiddenNames.Of(kept);
        var looks = new List<Look>();
        // More than are shown, so that what is hidden among them seldom costs a second reading.
        var size = most + Beyond;
        for (Guid? last = null; looks.Count < most || looks[^1].At == looks[most - 1].At;)
        {
            var (some, left, reached) = await SomeAsync(store, before, last, size, hidden, ct);
            looks.AddRange(some);
            if (!left)
                break;
            last = reached;
        }
        var shown = await store.Shown.AsNoTracking().Where(s => s.At < before).OrderByDescending(s => s.Id).Take(size).ToListAsync(ct);
        Look[] all = [.. looks
            .Concat(shown.Select(s => new Look(
                s.At, JsonSerializer.Deserialize<Signature>(s.By, LineContent.Json)!, false, s.What, "shown in a search", "page", null)))
            .OrderByDescending(look => look.At)];
        return all.Length <= most ? all : [.. all.TakeWhile(look => look.At >= all[most - 1].At)];
    }

    // A line that wrote nothing but what is hidden is not there for those from whom it is hidden; one that wrote something else besides stays.
    // Of what is hidden one is not shown that somebody asked for it, and so not of what is not there.
    private static async Task<(IReadOnlyList<Look> Looks, bool Left, Guid Last)> SomeAsync(
        RecordStore store, DateTimeOffset before, Guid? last, int size, HiddenNames hidden, CancellationToken ct)
    {
        var lines = store.Seen<LedgerLine>().Where(l => l.RecordedAt < before);
        if (last is { } after)
            lines = lines.Where(l => l.Id.CompareTo(after) < 0);
        var found = (await lines.OrderByDescending(l => l.Id).Take(size).Select(l => new { l.Id, l.RecordedAt, l.Type, l.Content }).ToListAsync(ct))
            .ConvertAll(l => (l.Id, l.RecordedAt, l.Type, Content: Content.Decode(l.Content)));
        var gone = await hidden.AmongAsync(store, found.SelectMany(l => RowsOf(l.Content)), ct);
        bool IsGone(Content content) => RowsOf(content).Any() && RowsOf(content).All(gone.Contains);
        return ([.. found.Where(l => !IsGone(l.Content)).Select(l => OfLine(l.RecordedAt, l.Type, l.Content)).OfType<Look>().Where(look => look.Basis != Look.NothingThere)], found.Count == size, found.LastOrDefault().Id);
    }

    /// <summary>Which of the rows that lines name are hidden: asked of each once, while nothing is done to the record.</summary>
    private sealed class HiddenNames
    {
        private const int Most = 500, Kilobytes = 50;

        private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

        public static HiddenNames Of(KeptViews.OfRecord? kept)
        {
            if (kept is not null && kept.TryGet<HiddenNames>(typeof(HiddenNames), out var before))
                return before;
            var names = new HiddenNames();
            kept?.Keep(typeof(HiddenNames), Kilobytes, names);
            return names;
        }

        public async Task<IReadOnlySet<string>> AmongAsync(RecordStore store, IEnumerable<string> rows, CancellationToken ct)
        {
            var asked = rows.ToHashSet(StringComparer.Ordinal);
            string[] unknown = [.. asked.Where(r => !_known.ContainsKey(r))];
            IReadOnlySet<string> hidden = unknown.Length == 0 ? new HashSet<string>() : await HiddenRows.AmongAsync(store, unknown, ct);
            foreach (var row in unknown.Take(Most - _known.Count))
                _known[row] = hidden.Contains(row);
            return asked.Where(r => hidden.Contains(r) || _known.GetValueOrDefault(r)).ToHashSet(StringComparer.Ordinal);
        }
    }

    private static IEnumerable<string> RowsOf(Content content) =>
        content.Fields.Where(f => f.Name.StartsWith(LineContent.Row, StringComparison.Ordinal)).Select(f => f.Name[LineContent.Row.Length..]);

    private static Look? OfLine(DateTimeOffset at, LineType type, Content content) =>
        LineContent.Read(content) is ({ } about, { } by)
            ? new Look(at, by, type == LineType.Act, about.What, about.Basis, about.Entrance, about.Outcome) { AsAt = about.AsAt } : null;
}
