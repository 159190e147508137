using System.Text.Json;

namespace Kith.Ledger;

/// <summary>Reads the bundle's own JSON strictly: exactly the members there must be, of the kinds they must have. All else is a <see cref="FormatException"/>.</summary>
internal static class JsonForm
{
    /// <summary>The document, which must be RFC 8785 canonical JSON: so no name comes twice, and there is one reading of it.</summary>
    public static JsonDocument Parse(byte[] bytes)
    {
        if (!CanonicalJson.IsCanonical(bytes))
            throw new FormatException("It is not canonical JSON.");
        return JsonDocument.Parse(bytes);
    }

    /// <summary>The members of an object that has these and no others.</summary>
    public static JsonElement[] Members(JsonElement of, params ReadOnlySpan<string> names)
    {
        if (of.ValueKind != JsonValueKind.Object || of.GetPropertyCount() != names.Length)
            throw new FormatException("An object does not have the members it must have.");
        var members = new JsonElement[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (!of.TryGetProperty(names[i], out members[i]))
                throw new FormatException($"An object has no member \"{names[i]}\".");
        }

        return members;
    }

    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException("There must be a string.");

    public static long Number(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number is >= 0 and <= CanonicalJsonWriter.LargestNumber
        ? number : throw new FormatException("There must be a whole number that is not negative.");

    public static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new FormatException("There must be a list.");

    public static string Hex(JsonElement value, int bytes) => Text(value) is var text && text.Length == 2 * bytes && text.All(char.IsAsciiHexDigitLower)
        ? text : throw new FormatException($"There must be {2 * bytes} hexadecimal digits.");

    /// <summary>What a JSON pointer (RFC 6901) leads to; null where that is nothing.</summary>
    public static JsonElement? At(JsonElement value, string pointer)
    {
        if (pointer.Length == 0)
            return value;
        if (pointer[0] != '/')
            return null;
        foreach (var step in pointer[1..].Split('/'))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member))
                value = member;
            else if (value.ValueKind == JsonValueKind.Array && IsIndex(step) && int.TryParse(step, out var index) && index < value.GetArrayLength())
                value = value[index];
            else
                return null;
        }

        return value;
    }

    private static bool IsIndex(string step) => step.Length is > 0 and < 10 && step.All(char.IsAsciiDigit) && (step == "0" || step[0] != '0');
}
