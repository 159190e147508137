using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Kith.Ledger;

namespace Kith.Record.Store;

/// <summary>
/// A row as the canonical JSON that its line commits to: every column but the record and the line, in the order of their
/// names, nothing for null, so that a column added later changes no old row.
/// </summary>
internal sealed class RowShape
{
    private static readonly ConcurrentDictionary<Type, RowShape> s_known = new();

    private readonly (string Name, Type Type, Func<object, object?> Get, bool AsJson)[] _columns;

    private RowShape(Type type)
    {
        Table = RecordModel.Snake(type.Name);
        DecidesAccess = type.IsDefined(typeof(DecidesAccessAttribute), false);
        _columns = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name is not (nameof(OnRecord.Record) or nameof(OnRecord.Line)) && p.SetMethod is not null)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => (p.Name, p.PropertyType, Getter(type, p), p.IsDefined(typeof(AsJsonAttribute))))];
    }

    public string Table { get; }

    /// <summary>Whether the rules decide by rows of this type.</summary>
    public bool DecidesAccess { get; }

    /// <summary>The names and types of what is committed to, in the order of the canonical JSON.</summary>
    public IEnumerable<(string Name, Type Type, bool AsJson)> Columns => _columns.Select(c => (c.Name, c.Type, c.AsJson));

    public static RowShape Of(Type type) => s_known.GetOrAdd(type, t => new RowShape(t));

    public byte[] Json(OnRecord row)
    {
        var writer = new CanonicalJsonWriter();
        writer.BeginObject();
        foreach (var (name, type, get, asJson) in _columns)
        {
            if (get(row) is not { } value)
                continue;
            writer.Name(name);
            if (asJson)
                writer.String(JsonSerializer.Serialize(value, type, RecordStore.AsJson)); // the very text that the column holds
            else
                Write(writer, value);
        }
        writer.EndObject();
        return writer.ToArray();
    }

    private static void Write(CanonicalJsonWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.String(text); break;
            case bool yes: writer.Boolean(yes); break;
            case int number: writer.Number(number); break;
            case long number: writer.Number(number); break;
            case double number: writer.Number(number); break;
            case DateOnly date: writer.String(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case TimeOnly time when time.Ticks % TimeSpan.TicksPerSecond == 0:
                writer.String(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset instant when instant.Ticks % TimeSpan.TicksPerMicrosecond == 0: writer.Number(Microseconds.Of(instant)); break;
            case TimeOnly or DateTimeOffset:
                throw new NotSupportedException("A row holds times in whole seconds and instants in whole microseconds, since both databases must give back what was committed to.");
            case Guid or Enum or RecordId: writer.String(value.ToString()); break;
            case IEnumerable list:
                writer.BeginArray();
                foreach (var item in list)
                    Write(writer, item);
                writer.EndArray();
                break;
            default:
                if (value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Id<>))
                    writer.String(value.ToString());
                else
                    throw new NotSupportedException($"A row may not hold a {value.GetType().Name}.");
                break;
        }
    }

    private static Func<object, object?> Getter(Type type, PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(
            Expression.Convert(Expression.Property(Expression.Convert(row, type), property), typeof(object)), row).Compile();
    }
}
