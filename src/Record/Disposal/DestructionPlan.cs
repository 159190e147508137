using System.Globalization;
using System.Reflection;
using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Disposal;

/// <summary>What goes of which lines and rows, worked out before the line is written, since the line commits to it.</summary>
internal sealed class DestructionPlan
{
    private static readonly MethodInfo s_rows = typeof(DestructionPlan).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly List<OfLine> _lines = [];

    private DestructionPlan(RecordId record) => Record = record;

    public RecordId Record { get; }

    /// <summary>The item whose drafts go too; none for all drafts about the record.</summary>
    public Guid? Item { get; private init; }

    public bool AllDrafts { get; private init; }

    public IReadOnlyList<OfLine> Lines => _lines;

    /// <param name="Content">What is left of the line's content.</param>
    internal sealed record OfLine(Guid Line, byte[] Content, IReadOnlyList<OnRecord> Gone);

    /// <summary>Works it out, and adds to the act the rows that say so.</summary>
    public static async Task<DestructionPlan> MakeAsync(RecordStore store, OpenRecord open, Destroying what, CancellationToken ct)
    {
        var plan = new DestructionPlan(open.Id)
        {
            Item = what.Item ?? what.Rows?.Select(row => row.Item).FirstOrDefault(item => item is not null),
            AllDrafts = what.Item is null && what.Rows is null,
        };
        // The law reaches what is restricted too.
        var hidden = store.Hidden;
        store.Hidden = [];
        var lines = store.Lines.AsNoTracking().Where(line => line.Type == LineType.Act);
        if (what.Item is { } item)
            lines = lines.Where(line => line.Item == item);
        if (what.Rows is { } single)
        {
            Guid[] stamped = [.. single.Select(row => row.Line).Distinct()];
            lines = lines.Where(line => stamped.Contains(line.Id));
        }
        var found = await lines.OrderBy(line => line.Sequence).Select(line => new { line.Id, line.Commitment, line.Content }).ToListAsync(ct);
        Guid[]? ids = plan.AllDrafts ? null : [.. found.Select(line => line.Id)];
        var rows = new List<OnRecord>();
        foreach (var type in store.Rows.Rows)
            rows.AddRange(await (Task<IReadOnlyList<OnRecord>>)s_rows.MakeGenericMethod(type).Invoke(null, [store, ids, ct])!);
        store.Hidden = hidden;
        var byLine = rows.ToLookup(row => row.Line);
        foreach (var line in found)
            plan.Take(open, what, line.Id, line.Commitment, line.Content, [.. byLine[line.Id]]);
        if (plan._lines.Count == 0)
            throw new Changed("What was to be destroyed has been destroyed already.");
        return plan;
    }

    private static async Task<IReadOnlyList<OnRecord>> RowsAsync<T>(RecordStore store, Guid[]? lines, CancellationToken ct) where T : OnRecord =>
        await (lines is null ? store.Set<T>().AsNoTracking() : store.Set<T>().AsNoTracking().Where(row => lines.Contains(row.Line))).ToListAsync(ct);

    private void Take(OpenRecord open, Destroying what, Guid line, byte[] commitment, byte[] encoded, IReadOnlyList<OnRecord> rows)
    {
        var gone = what.Rows is { } single
            ? rows.Where(row => single.Any(one => one.Key == row.Key && one.GetType() == row.GetType())).ToArray()
            : rows.Where(row => row is not Destruction && !what.Keeps(row)).ToArray();
        if (gone.Length == 0 && (rows.Count > 0 || what.Rows is not null))
            return;
        var names = gone.ToDictionary(row => LineContent.Row + LineContent.RowName(RowShape.Of(row.GetType()).Table, row.Key), StringComparer.Ordinal);
        var values = rows.ToDictionary(row => LineContent.Row + LineContent.RowName(RowShape.Of(row.GetType()).Table, row.Key),
            row => RowShape.Of(row.GetType()).Json(row), StringComparer.Ordinal);
        var fields = Content.Decode(encoded).Fields;
        var said = what.Rows is null ? null : SaidInThese(fields, gone);
        var known = new List<Field>(fields.Length);
        var places = new List<int>();
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            if (field.State == FieldState.External)
                field = values.TryGetValue(field.Name, out var json) ? field.WithValueNow(json)
                    : throw new Refused("what is to be destroyed is not what was recorded: kith verify tells");
            var goes = field.State switch
            {
                FieldState.Withheld => false,
                FieldState.External => names.ContainsKey(field.Name),
                _ => field.Name is not (LineContent.Line or LineContent.By) && (said is null || said.Contains(field.Name)),
            };
            if (goes)
                places.Add(i);
            known.Add(goes ? Field.Withheld(field.Commitment) : field);
        }
        if (places.Count == 0)
            return;
        var left = new Content(known);
        // What was tampered with would be tampered with for good.
        if (!left.Commitment.AsSpan().SequenceEqual(commitment))
            throw new Refused("what is to be destroyed is not what was recorded: kith verify tells");
        _lines.Add(new OfLine(line, left.Encode(), gone));
        open.Add(new Destruction
        {
            Of = line,
            ProposedIn = what.ProposedIn,
            Fields = string.Join(' ', places.Select(place => place.ToString(CultureInfo.InvariantCulture))),
            Gone = string.Join(' ', gone.Select(row => Destruction.NameOf(RowShape.Of(row.GetType()).Table, row.Key))),
        });
    }

    // The act said what became these rows: the group of its fields (Passages/3/…) that holds the row's longest text. Where it
    // cannot be told, all that the act said goes.
    private static HashSet<string> SaidInThese(IReadOnlyList<Field> fields, IReadOnlyList<OnRecord> gone)
    {
        var own = fields.Where(f => f.State == FieldState.Open && f.Name[0] != '@').ToArray();
        var goes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in gone)
        {
            var text = row.GetType().GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => (string?)p.GetValue(row) ?? "").MaxBy(t => t.Length) ?? "";
            var same = own.Where(f => f.Kind == ValueKind.Text && text.Length > 0 && f.ValueText == text).ToArray();
            foreach (var field in same)
            {
                var group = field.Name.LastIndexOf('/');
                goes.UnionWith(group < 0 ? [field.Name] : own.Select(f => f.Name).Where(n => n.StartsWith(field.Name[..(group + 1)], StringComparison.Ordinal)));
            }
            if (same.Length == 0)
                goes.UnionWith(own.Select(f => f.Name));
        }
        return goes;
    }
}
