using System.Text.Json;
using System.Text.Json.Serialization;
using Kith.Ledger;

namespace Kith.Record.Store;

/// <summary>What a line commits to: an act's own fields, each with its own salt, then who, why and which rows.</summary>
internal static class LineContent
{
    /// <summary>Names that begin with this are the door's; an act has no such field.</summary>
    internal const string Line = "@line", By = "@by", Row = "@row/", Shown = "shown";

    internal static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    internal sealed record About(
        string What, string Basis, string Entrance, string Request, string? Outcome = null, Guid? Key = null, Guid? Item = null,
        JsonElement? Result = null)
    {
        // Where the line stands. The leaf names neither record nor line, so that it says nothing about anybody; without
        // these a line could be told to be another record's, or another line's.
        public RecordId Record { get; init; }
        public RecordKind Kind { get; init; }
        public Guid Line { get; init; }

        /// <summary>The past moment that was looked at.</summary>
        public DateTimeOffset? AsAt { get; init; }

        public About At(RecordId record, RecordKind kind, Guid line) => this with { Record = record, Kind = kind, Line = line };
    }

    public static Content OfAct(
        Act act, Asking asking, Decision decision, object? result, (RecordId Record, RecordKind Kind, Guid Line) at, IEnumerable<(string Name, byte[] Json)> rows)
    {
        var about = new About(act.GetType().Name, decision.Basis, asking.Entrance, asking.Request, null, act.Key, act.Item,
            result is null or Done ? null : JsonSerializer.SerializeToElement(result, act.Gives, Json)).At(at.Record, at.Kind, at.Line);
        var fields = new List<Field> { OfJson(Line, about), OfJson(By, decision.By) };
        Flatten("", JsonSerializer.SerializeToElement(act, act.GetType(), Json), fields);
        foreach (var (name, json) in rows)
            fields.Add(Field.External(Row + name, ValueKind.Json, Field.FreshSalt(), json));
        return new Content(fields);
    }

    public static Content OfAccess(About about, Signature by, string? asked = null, IReadOnlyList<RecordId>? shown = null,
        SeenField? seen = null)
    {
        var fields = new List<Field> { OfJson(Line, about), OfJson(By, by) };
        if (asked is not null)
            fields.Add(Field.Text("asked", asked, Field.FreshSalt()));
        if (shown is { Count: > 0 })
            fields.Add(OfJson(Shown, shown));
        if (seen is not null)
            fields.Add(OfJson(SeenField.Name, seen));
        return new Content(fields);
    }

    public static (About? About, Signature? By) Read(ReadOnlySpan<byte> encoded) => Read(Content.Decode(encoded));

    public static (About? About, Signature? By) Read(Content content)
    {
        About? about = null;
        Signature? by = null;
        foreach (var field in content.Fields)
        {
            if (field.Name == Line)
                about = JsonSerializer.Deserialize<About>(field.Value.Span, Json);
            else if (field.Name == By)
                by = JsonSerializer.Deserialize<Signature>(field.Value.Span, Json);
        }
        return (about, by);
    }

    public static string RowName(string table, Guid key) => $"{table}/{key}";

    /// <summary>The table and the key that <see cref="RowName"/> wrote.</summary>
    public static (string Table, Guid Key) RowOf(string name) => name.Split('/') is [var table, var key] ? (table, Guid.Parse(key)) : throw new FormatException("A row has no such name.");

    /// <summary>The table with the row that a field of this name commits to; null where it commits to none.</summary>
    public static string? TableOf(string? field) =>
        field?.StartsWith(Row, StringComparison.Ordinal) == true && field.IndexOf('/', Row.Length) is > 0 and var end ? field[Row.Length..end] : null;

    private static Field OfJson<T>(string name, T value) =>
        Field.Json(name, CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(value, Json)), Field.FreshSalt());

    // Every leaf of the act is a field of its own (Passages/0/Text), so that a single passage can be withheld later. Text is
    // kept as the very bytes typed, everything else as canonical JSON.
    private static void Flatten(string path, JsonElement element, List<Field> fields)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Flatten(path.Length == 0 ? property.Name : path + "/" + property.Name, property.Value, fields);
                break;
            case JsonValueKind.Array:
                var i = 0;
                foreach (var item in element.EnumerateArray())
                    Flatten(path + "/" + i++.ToString(System.Globalization.CultureInfo.InvariantCulture), item, fields);
                break;
            case JsonValueKind.String:
                fields.Add(Field.Text(path, element.GetString()!, Field.FreshSalt()));
                break;
            case JsonValueKind.Null:
                break;
            default:
                fields.Add(Field.Json(path, CanonicalJson.Canonicalize(element), Field.FreshSalt()));
                break;
        }
    }
}
