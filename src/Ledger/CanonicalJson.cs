using System.Text.Json;

namespace Kith.Ledger;

/// <summary>
/// RFC 8785, the JSON Canonicalization Scheme: the same data always have the same bytes, whoever writes
/// them. No white space; object members sorted by the UTF-16 code units of their names (section 3.2.3);
/// strings with only the escapes that must be (3.2.2.2); numbers as ECMAScript prints them (3.2.2.3).
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical bytes of a JSON value.</summary>
    /// <exception cref="FormatException">A member repeated, half of a surrogate pair, or a number beyond a double: none has a canonical form.</exception>
    public static byte[] Canonicalize(JsonElement value)
    {
        var writer = new CanonicalJsonWriter();
        Write(writer, value);
        return writer.ToArray();
    }

    /// <summary>The canonical bytes of a JSON text in UTF-8.</summary>
    /// <exception cref="FormatException">The text is not JSON, or has no canonical form.</exception>
    public static byte[] Canonicalize(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            return Canonicalize(document.RootElement);
        }
        catch (JsonException)
        {
            // The reader's own message may quote the text, which may be personal.
            throw new FormatException("The text is not JSON.");
        }
    }

    /// <summary>Whether a text is canonical already, byte for byte.</summary>
    public static bool IsCanonical(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            return Canonicalize(utf8Json).AsSpan().SequenceEqual(utf8Json.Span);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    internal static void Write(CanonicalJsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, value);
                break;
            case JsonValueKind.Array:
                writer.BeginArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item);
                writer.EndArray();
                break;
            case JsonValueKind.String:
                writer.String(Text(() => value.GetString()!));
                break;
            case JsonValueKind.Number:
                writer.Number(value.GetDouble());
                break;
            case JsonValueKind.True:
            case JsonValueKind.False:
                writer.Boolean(value.GetBoolean());
                break;
            case JsonValueKind.Null:
                writer.Null();
                break;
            default:
                throw new FormatException("There is no JSON value here.");
        }
    }

    private static void WriteObject(CanonicalJsonWriter writer, JsonElement value)
    {
        var members = new List<(string Name, JsonElement Value)>();
        foreach (var member in value.EnumerateObject())
            members.Add((Text(() => member.Name), member.Value));
        members.Sort((x, y) => string.CompareOrdinal(x.Name, y.Name));
        writer.BeginObject();
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0 && string.Equals(members[i].Name, members[i - 1].Name, StringComparison.Ordinal))
                throw new FormatException("An object has two members of the same name.");
            writer.Name(members[i].Name);
            Write(writer, members[i].Value);
        }

        writer.EndObject();
    }

    private static string Text(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("A string contains half of a surrogate pair or bytes that are not UTF-8.");
        }
    }
}
