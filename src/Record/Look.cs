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
    /// <summary>Why an act on an item was refused that is not in the record.</summary>
    public const string NothingThere = "there is no such item";

    /// <summary>The past moment that was looked at; null where it was what stood then.</summary>
    public DateTimeOffset? AsAt { get; init; }
}

/// <summary>When a line was written, and by whom as they were then.</summary>
public sealed record Written(DateTimeOffset At, Signature By);

internal static class Looks
{
    public static async Task<IReadOnlyDictionary<Guid, Written>> WrittenAsync(RecordStore store, IReadOnlyCollection<Guid> lines, CancellationToken ct)
    {
        Guid[] ids = [.. lines.Distinct()];
        var found = await store.Seen<LedgerLine>().Where(l => ids.Contains(l.Id)).Select(l => new { l.Id, l.RecordedAt, l.Content }).ToListAsync(ct);
        return found.Select(l => (l.Id, l.RecordedAt, LineContent.Read(l.Content).By)).Where(l => l.By is not null)
            .ToDictionary(l => l.Id, l => new Written(l.RecordedAt, l.By!));
    }

    public static async Task<IReadOnlyList<Look>> OfAsync(RecordStore store, RecordId record, DateTimeOffset before, int most, CancellationToken ct)
    {
        var gone = await HiddenRows.LinesAsync(store, ct);
        var lines = await (gone.Length == 0 ? store.Seen<LedgerLine>() : store.Seen<LedgerLine>().Where(l => !gone.Contains(l.Id))).Where(l => l.RecordedAt < before)
            .OrderByDescending(l => l.Id).Take(most)
            .Select(l => new { l.RecordedAt, l.Type, l.Content }).ToListAsync(ct);
        var shown = await store.Shown.AsNoTracking().Where(s => s.At < before).OrderByDescending(s => s.Id).Take(most).ToListAsync(ct);
        return [.. lines.Select(l => OfLine(l.RecordedAt, l.Type, l.Content)).OfType<Look>()
            .Concat(shown.Select(s => new Look(
                s.At, JsonSerializer.Deserialize<Signature>(s.By, LineContent.Json)!, false, s.What, "shown in a search", "page", null)))
            .OrderByDescending(look => look.At).Take(most)];
    }

    private static Look? OfLine(DateTimeOffset at, LineType type, byte[] content) =>
        LineContent.Read(content) is ({ } about, { } by)
            ? new Look(at, by, type == LineType.Act, about.What, about.Basis, about.Entrance, about.Outcome) { AsAt = about.AsAt } : null;
}
