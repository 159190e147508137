using System.Reflection;
using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record;

/// <summary>A line of a record's acts as it may leave the record: its leaf, and its content with every field open or withheld.</summary>
public sealed record LineOut(Guid Id, Leaf Leaf, Content Content);

/// <summary>A line, while it is asked which of its fields may leave.</summary>
/// <param name="Item">The item that it concerns.</param>
/// <param name="What">The name of the act.</param>
/// <param name="Key">The key that the act was sent with.</param>
/// <param name="Content">All its fields, each with its value.</param>
public sealed record LineAtHand(Guid Id, Guid? Item, string What, Guid? Key, Content Content);

/// <summary>
/// The way out for lines. What is hidden from the worker is withheld whatever is asked for; what is withheld is its
/// commitment alone, so the chain stays whole and shows how much is not told.
/// </summary>
internal static class LinesOut
{
    private static readonly MethodInfo s_read = typeof(LinesOut).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<IReadOnlyList<LineOut>> OfAsync(RecordStore store, RecordId record, Func<LineAtHand, Field, bool> opens, CancellationToken ct)
    {
        var values = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var hiding = new HashSet<Guid>();
        var inPart = new Dictionary<Guid, HashSet<string>>();
        foreach (var type in store.Rows.Rows)
            await (Task)s_read.MakeGenericMethod(type).Invoke(null, [store, values, hiding, inPart, ct])!;
        var lines = new List<LineOut>();
        var stored = store.Lines.AsNoTracking().IgnoreQueryFilters(["item"]).Where(l => l.Record == record && l.Type == LineType.Act).OrderBy(l => l.Sequence);
        await foreach (var line in stored.AsAsyncEnumerable().WithCancellation(ct))
        {
            var leaf = new Leaf(line.Type, line.Chain.ToByteArray(true), line.Sequence, line.Previous, line.Commitment,
                Microseconds.Of(line.RecordedAt), (uint)line.PolicyVersion);
            var whole = new Content([.. Content.Decode(line.Content).Fields.Select(f => Whole(f, values))]);
            // A line is hidden with the item that it concerns, and with any that it began.
            var hidden = line.Item is { } item && store.Hidden.Contains(item) || hiding.Contains(line.Id);
            var at = new LineAtHand(line.Id, line.Item, LineContent.Read(line.Content).About?.What ?? "", line.ClientKey, whole);
            // Of a row that is hidden by itself, what it says goes from the act's own fields too.
            var said = inPart.GetValueOrDefault(line.Id);
            bool IsSaid(Field field) => said is not null && (said.Contains(field.Name) || field.State == FieldState.Open && field.Kind == ValueKind.Text && said.Contains(field.ValueText.Trim()));
            lines.Add(new LineOut(line.Id, leaf,
                new Content([.. whole.Fields.Select(f => f.State == FieldState.Open && !hidden && !IsSaid(f) && opens(at, f) ? f : Field.Withheld(f.Commitment))])));
        }
        return lines;
    }

    // A row's value is held in the row; it leaves within its field or not at all.
    private static Field Whole(Field field, Dictionary<string, byte[]> values) => field.State != FieldState.External ? field
        : values.TryGetValue(field.Name, out var value) ? Field.Json(field.Name, value, field.Salt)
        : throw new InvalidOperationException("A row that a line commits to is not there: run kith verify.");

    private static async Task ReadAsync<T>(RecordStore store, Dictionary<string, byte[]> values, HashSet<Guid> hiding,
        Dictionary<Guid, HashSet<string>> inPart, CancellationToken ct) where T : OnRecord
    {
        var shape = RowShape.Of(typeof(T));
        var hidden = store.Hidden.ToHashSet();
        await foreach (var row in store.Set<T>().AsNoTracking().IgnoreQueryFilters(["item"]).AsAsyncEnumerable().WithCancellation(ct))
        {
            var name = LineContent.Row + LineContent.RowName(shape.Table, row.Key);
            values[name] = shape.Json(row);
            if (row.Item is { } item && hidden.Contains(item))
                hiding.Add(row.Line);
            else if (hidden.Count > 0 && HiddenRows.IsHidden(row, hidden))
                (inPart.TryGetValue(row.Line, out var said) ? said : inPart[row.Line] = new(StringComparer.Ordinal)).UnionWith(HiddenRows.Said(row).Select(s => s.Trim()).Append(name));
        }
    }
}
