using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>
/// Which rows a decision hides: those of an item that it hides, and those of which a column marked <see cref="HiddenWithAttribute"/>
/// names something that it hides. The door's filter, the lines that leave and who has looked all ask here.
/// </summary>
internal static class HiddenRows
{
    private static readonly MethodInfo s_contains = typeof(Enumerable).GetMethods().Single(m => m.Name == nameof(Enumerable.Contains) && m.GetParameters().Length == 2);
    private static readonly MethodInfo s_among = typeof(HiddenRows).GetMethods(BindingFlags.NonPublic | BindingFlags.Static).Single(m => m.Name == nameof(AmongAsync) && m.IsGenericMethod);
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
    /// Those of the named rows that are hidden. Asked for whoever looks, table by table, and only of tables with rows that are hidden by
    /// something else than their line.
    /// </summary>
    /// <param name="names">As lines name the rows that they wrote.</param>
    public static async Task<IReadOnlySet<string>> AmongAsync(RecordStore store, IEnumerable<string> names, CancellationToken ct)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var keys = names.Select(LineContent.RowOf).ToLookup(row => row.Table, row => row.Key, StringComparer.Ordinal);
        foreach (var type in store.Rows.Rows.Where(t => t.IsDefined(typeof(HiddenWithAttribute))))
        {
            if (keys[RowShape.Of(type).Table].ToArray() is { Length: > 0 } of)
                await (Task)s_among.MakeGenericMethod(type).Invoke(null, [store, of, hidden, ct])!;
        }
        return hidden;
    }

    private static async Task AmongAsync<T>(RecordStore store, Guid[] keys, HashSet<string> among, CancellationToken ct) where T : OnRecord<T>
    {
        var filter = Filter<T>(store);
        var hidden = Expression.Lambda<Func<T, bool>>(Expression.Not(filter.Body), filter.Parameters);
        Id<T>[] ids = [.. keys.Select(key => new Id<T>(key))];
        var table = RowShape.Of(typeof(T)).Table;
        foreach (var id in await store.Set<T>().AsNoTracking().IgnoreQueryFilters(["item"]).Where(row => ids.Contains(row.Id)).Where(hidden).Select(row => row.Id).ToListAsync(ct))
            among.Add(LineContent.RowName(table, id.Value));
    }
}
