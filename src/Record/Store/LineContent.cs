using System.Text.Json;
using System.Text.Json.Serialization;
using Kith.Ledger;

namespace Kith.Record.Store;

/// <summary>What a line commits to: an act's own fields, each with its own salt, then who, why and which rows.</summary>
internal static class LineContent
{
    /// <summary>Names that begin with this are the door's; an act has no such field.</summary>
    private const string Line = "@line", By = "@by", Row = "@row/";

    internal static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    internal sealed record About(
        string What, string Basis, string Entrance, string Request, string? Outcome = null, Guid? Key = null, Guid? Item = null,
        JsonElement? Result = null);

    public static Content OfAct(Act act, Asking asking, Decision decision, object? result, IEnumerable<(string Name, byte[] Json)> rows)
    {
        var about = new About(act.GetType().Name, decision.Basis, asking.Entrance, asking.Request, null, act.Key, act.Item,
            result is null or Done ? null : JsonSerializer.SerializeToElement(result, act.Gives, Json));
        var fields = new List<Field> { OfJson(Line, about), OfJson(By, decision.By) };
        Flatten("", JsonSerializer.SerializeToElement(act, act.GetType(), Json), fields);
        foreach (var (name, json) in rows)
            fields.Add(Field.External(Row + name, ValueKind.Json, Field.FreshSalt(), json));
        return new Content(fields);
    }

    public static Content OfAccess(About about, Signature by, string? asked = null, IReadOnlyList<RecordId>? shown = null)
    {
        var fields = new List<Field> { OfJson(Line, about), OfJson(By, by) };
        if (asked is not null)
            fields.Add(Field.Text("asked", asked, Field.FreshSalt()));
        if (shown is { Count: > 0 })
            fields.Add(OfJson("shown", shown));
        return new Content(fields);
    }

    public static (About? About, Signature? By) Read(ReadOnlySpan<byte> encoded)
    {
        About? about = null;
        Signature? by = null;
        foreach (var field in Content.Decode(encoded).Fields)
        {
            if (field.Name == Line)
                about = JsonSerializer.Deserialize<About>(field.Value.Span, Json);
            else if (field.Name == By)
                by = JsonSerializer.Deserialize<Signature>(field.Value.Span, Json);
        }
        return (about, by);
    }

    /// <summary>The table and key of the row that an external field of a line commits to.</summary>
    public static bool IsRow(string fieldName, out string table, out Guid key)
    {
        (table, key) = ("", default);
        if (!fieldName.StartsWith(Row, StringComparison.Ordinal))
            return false;
        var slash = fieldName.LastIndexOf('/');
        table = fieldName[Row.Length..slash];
        return Guid.TryParse(fieldName.AsSpan(slash + 1), out key);
    }

    public static string RowName(string table, Guid key) => $"{table}/{key}";

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
