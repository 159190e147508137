using System.Runtime.CompilerServices;
using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record;

/// <summary>A look at one record, or a refusal, as its line says.</summary>
/// <param name="Item">The item that was looked at; show nothing of it where the decision on the record hides that.</param>
public sealed record LookAt(RecordId Record, RecordKind Kind, DateTimeOffset At, Signature By, string What, string Basis, Guid? Item, bool Refused);

/// <summary>Looks of all records by time, for a question that asks about looking itself.</summary>
public static class LooksOfAll
{
    /// <summary>
    /// Every look between two instants, the first first, at whatever record. It costs as much as there are looks in between. What
    /// of them may be shown is for <see cref="AcrossRecords.DecideAsync"/> to say.
    /// </summary>
    public static async IAsyncEnumerable<LookAt> LooksAsync(this AcrossRecords across, DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken ct)
    {
        var lines = across.Store.Lines.AsNoTracking().IgnoreQueryFilters().Where(l => l.Type == LineType.Access && l.RecordedAt >= from && l.RecordedAt < until)
            .OrderBy(l => l.RecordedAt).Select(l => new { l.Record, l.RecordedAt, l.Item, l.Content });
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(ct))
            if (LineContent.Read(line.Content) is ({ } about, { } by))
                yield return new(line.Record, about.Kind, line.RecordedAt, by, about.What, about.Basis, line.Item, about.Outcome is not null);
    }

    /// <summary>Who did something to each of these records since an instant, and when last.</summary>
    public static async Task<IReadOnlyDictionary<(RecordId Record, RecordId Worker), DateTimeOffset>> WroteAsync(
        this AcrossRecords across, IReadOnlyCollection<RecordId> records, DateTimeOffset since, CancellationToken ct)
    {
        var last = new Dictionary<(RecordId, RecordId), DateTimeOffset>();
        // A line's id is never of an earlier millisecond than the line, so the key bounds what must be looked through.
        var lowest = SightingLines.LowestIdOf(since);
        foreach (var some in records.Distinct().Chunk(200))
        {
            var lines = across.Store.Lines.AsNoTracking().IgnoreQueryFilters()
                .Where(l => some.Contains(l.Record) && l.Id.CompareTo(lowest) >= 0 && l.Type == LineType.Act && l.RecordedAt >= since).OrderBy(l => l.RecordedAt);
            await foreach (var line in lines.Select(l => new { l.Record, l.RecordedAt, l.Content }).AsAsyncEnumerable().WithCancellation(ct))
                if (LineContent.Read(line.Content).By is { } by)
                    last[(line.Record, by.Worker)] = line.RecordedAt;
        }
        return last;
    }
}
