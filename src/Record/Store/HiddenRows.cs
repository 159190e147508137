using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Kith.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>
/// Which rows a decision hides: those of an item that it hides, and those of which a column marked <see cref="HiddenWithAttribute"/>
/// names something that it hides. The door's filter, the lines that leave and who has looked all ask here.
/// </summary>
internal static class HiddenRows
{
    private static readonly MethodInfo s_contains = typeof(Enumerable).GetMethods().Single(m => m.Name == nameof(Enumerable.Contains) && m.GetParameters().Length == 2);
    private static readonly MethodInfo s_names = typeof(HiddenRows).GetMethod(nameof(NamesAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> s_columns = new();

    /// <summary>The columns by which rows of a type can be hidden, beside their item.</summary>
    public static IReadOnlyList<PropertyInfo> Columns(Type type) => s_columns.GetOrAdd(type, t =>
        [.. (t.GetCustomAttribute<HiddenWithAttribute>()?.Columns ?? []).Select(name => t.GetProperty(name) ?? throw new InvalidOperationException($"{t.Name} has no {name}."))]);

    /// <summary>A row that is not hidden.</summary>
    public static Expression<Func<T, bool>> Filter<T>(RecordStore store) where T : OnRecord
    {
        var row = Expression.Parameter(typeof(T), "x");
        var (item, hidden) = (Expression.Property(row, nameof(OnRecord.Item)), Expression.Property(Expression.Constant(store, typeof(RecordStore)), nameof(RecordStore.Hidden)));
        Expression seen = Expression.OrElse(Expression.Equal(item, Expression.Constant(null, typeof(Guid?))), Not(hidden, Expression.Property(item, "Value")));
        foreach (var column in Columns(typeof(T)))
        {
            var (value, type) = (Expression.Property(row, column), Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType);
            var named = type == typeof(Guid) ? hidden
                : (Expression)Expression.Call(Expression.Constant(store, typeof(RecordStore)), nameof(RecordStore.HiddenAs), type.GetGenericArguments());
            seen = Expression.AndAlso(seen, type == column.PropertyType ? Not(named, value)
                : Expression.OrElse(Expression.Equal(value, Expression.Constant(null, column.PropertyType)), Not(named, Expression.Property(value, "Value"))));
        }
        return Expression.Lambda<Func<T, bool>>(seen, row);
    }

    private static UnaryExpression Not(Expression among, Expression value) =>
        Expression.Not(Expression.Call(s_contains.MakeGenericMethod(value.Type), among, value));

    /// <summary>Whether a row is hidden, though its line may not be.</summary>
    public static bool IsHidden(OnRecord row, IReadOnlySet<Guid> hidden) =>
        row.Item is { } item && hidden.Contains(item) || Columns(row.GetType()).Any(c => IdOf(c.GetValue(row)) is { } id && hidden.Contains(id));

    /// <summary>Those of the rows that are not hidden, as <see cref="Filter{T}"/> leaves them.</summary>
    public static List<T> Seen<T>(List<T> rows, Guid[] hidden) where T : OnRecord
    {
        if (hidden.Length == 0)
            return rows;
        var set = hidden.ToHashSet();
        return rows.FindAll(row => !IsHidden(row, set));
    }

    /// <summary>All that a row says in words, and whom or what it is hidden with, so that it can be taken out of the act that wrote it too.</summary>
    public static IEnumerable<string> Said(OnRecord row) => row.GetType().GetProperties().Where(p => p.SetMethod is not null).Select(p => p.GetValue(row))
        .SelectMany(v => v is string text ? [text] : v as IEnumerable<string> ?? [])
        .Concat(Columns(row.GetType()).Select(c => IdOf(c.GetValue(row))?.ToString()).OfType<string>()).Where(v => v.Length > 0);

    private static Guid? IdOf(object? value) => value switch
    {
        null => null,
        Guid id => id,
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Id<>) => Guid.Parse(value.ToString()!),
        _ => null,
    };

    /// <summary>
    /// The lines of the open record that wrote nothing but what is hidden: to those from whom it is hidden they are not there. A
    /// line that wrote something else besides stays.
    /// </summary>
    public static async Task<Guid[]> LinesAsync(RecordStore store, CancellationToken ct)
    {
        if (store.Hidden.Length == 0)
            return [];
        var rows = new Dictionary<Guid, HashSet<string>>();
        foreach (var type in store.Rows.Rows.Where(t => t.IsDefined(typeof(HiddenWithAttribute))))
            await (Task)s_names.MakeGenericMethod(type).Invoke(null, [store, rows, ct])!;
        Guid[] lines = [.. rows.Keys];
        var found = await store.Seen<LedgerLine>().Where(l => lines.Contains(l.Id)).Select(l => new { l.Id, l.Content }).ToListAsync(ct);
        return [.. found.Where(l => Content.Decode(l.Content).Fields.All(f => !f.Name.StartsWith(LineContent.Row, StringComparison.Ordinal)
            || rows[l.Id].Contains(f.Name[LineContent.Row.Length..]))).Select(l => l.Id)];
    }

    private static async Task NamesAsync<T>(RecordStore store, Dictionary<Guid, HashSet<string>> rows, CancellationToken ct) where T : OnRecord
    {
        var filter = Filter<T>(store);
        var hidden = Expression.Lambda<Func<T, bool>>(Expression.Not(filter.Body), filter.Parameters);
        var table = RowShape.Of(typeof(T)).Table;
        foreach (var row in await store.Set<T>().AsNoTracking().IgnoreQueryFilters(["item"]).Where(hidden).ToListAsync(ct))
            (rows.TryGetValue(row.Line, out var names) ? names : rows[row.Line] = new(StringComparer.Ordinal)).Add(LineContent.RowName(table, row.Key));
    }
}
