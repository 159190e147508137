using System.Text;
using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Verify;

/// <summary>One table of record rows: how to ask for its rows and how to make of each the canonical JSON that its line committed to. May be used by several threads.</summary>
internal sealed class RowTable
{
    private readonly (byte[] Name, Action<CanonicalJsonWriter, RawRows, int> Write)[] _columns;

    public RowTable(RecordStore store, Type type)
    {
        var entity = store.Model.FindEntityType(type)!;
        var shape = RowShape.Of(type);
        var columns = shape.Columns.ToArray();
        Name = entity.GetTableName()!;
        FieldPrefix = Encoding.UTF8.GetBytes(LineContent.Row + Name + "/");
        Select = "SELECT record, line, id" + string.Concat(columns.Select(c => $", \"{entity.FindProperty(c.Name)!.GetColumnName()}\"")) + $" FROM \"{Name}\"";
        _columns = [.. CanonicalJsonWriter.Encode(columns.Select(c => c.Name)).Zip(columns, (name, c) => (name, Writer(c.Type, c.AsJson)))];
    }

    public string Name { get; }

    /// <summary>How the names of the fields begin that commit to its rows (<see cref="LineContent.RowName"/>); the row's id follows.</summary>
    public ReadOnlyMemory<byte> FieldPrefix { get; }

    /// <summary>Asks for record, line and id first, then for every column committed to.</summary>
    public string Select { get; }

    public void Write(CanonicalJsonWriter writer, RawRows row)
    {
        writer.Clear();
        writer.BeginObject();
        for (var i = 0; i < _columns.Length; i++)
        {
            if (row.IsNull(i + 3))
                continue;
            writer.Name(_columns[i].Name);
            _columns[i].Write(writer, row, i + 3);
        }
        writer.EndObject();
    }

    private static Action<CanonicalJsonWriter, RawRows, int> Writer(Type type, bool asJson)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (asJson || type == typeof(string) || type.IsEnum)
            return (writer, row, i) => row.WriteText(writer, i);
        if (type == typeof(bool))
            return (writer, row, i) => writer.Boolean(row.Bool(i));
        if (type == typeof(int) || type == typeof(long))
            return (writer, row, i) => writer.Number(row.Whole(i));
        if (type == typeof(double))
            return (writer, row, i) => writer.Number(row.Real(i));
        if (type == typeof(DateTimeOffset))
            return (writer, row, i) => writer.Number(row.Instant(i));
        if (type == typeof(DateOnly))
            return (writer, row, i) => writer.String(row.Date(i));
        if (type == typeof(TimeOnly))
            return (writer, row, i) => writer.String(row.Time(i));
        if (type == typeof(Guid) || type == typeof(RecordId) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)))
            return (writer, row, i) => WriteId(writer, RawRows.GuidOf(row.Id(i)));
        if (typeof(IEnumerable<string>).IsAssignableFrom(type))
            return (writer, row, i) => WriteList(writer, row.Texts(i), static (w, text) => w.String(text));
        if (typeof(IEnumerable<Guid>).IsAssignableFrom(type))
            return (writer, row, i) => WriteList(writer, row.Ids(i), WriteId);
        throw new NotSupportedException($"A row may not hold a {type.Name}.");
    }

    private static void WriteId(CanonicalJsonWriter writer, Guid id)
    {
        Span<char> text = stackalloc char[36];
        id.TryFormat(text, out _);
        writer.String(text);
    }

    private static void WriteList<T>(CanonicalJsonWriter writer, IReadOnlyList<T> list, Action<CanonicalJsonWriter, T> write)
    {
        writer.BeginArray();
        foreach (var one in list)
            write(writer, one);
        writer.EndArray();
    }
}
