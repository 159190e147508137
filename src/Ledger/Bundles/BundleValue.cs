using System.Text.Json;

namespace Kith.Ledger;

/// <summary>A value in a field, as entries.json shows it.</summary>
internal static class BundleValue
{
    /// <summary>Its canonical JSON; null where the field has no such value. A text field is one string, and has nothing within.</summary>
    public static byte[]? Json(ValueKind kind, ReadOnlyMemory<byte> field, string at)
    {
        if (kind == ValueKind.Text)
        {
            if (at.Length > 0)
                return null;
            var text = new CanonicalJsonWriter();
            text.String(StrictUtf8.Text(field.Span, "value of a field"));
            return text.ToArray();
        }

        try
        {
            using var document = JsonDocument.Parse(field);
            return JsonForm.At(document.RootElement, at) is { } value ? CanonicalJson.Canonicalize(value) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
