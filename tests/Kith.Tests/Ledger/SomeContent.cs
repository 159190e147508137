using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Kith.Ledger;

namespace Kith.Tests.Ledger;

/// <summary>Random content for the property tests.</summary>
internal static class SomeContent
{
    private static readonly Gen<string> Text = Gen.String[0, 60].Select(Whole);

    /// <summary>Up to 40 fields, all open.</summary>
    public static readonly Gen<Content> Open =
        Gen.Select(Gen.Bool, Text).Array[0, 40].Select(values => new Content(values.Select((value, i) => OneOpen(i, value.Item1, value.Item2))));

    /// <summary>Fields in every state.</summary>
    public static readonly Gen<Content> Any =
        Gen.Select(Gen.Int[0, 2], Gen.Bool, Text).Array[0, 12].Select(values => new Content(values.Select((value, i) => value.Item1 switch
        {
            0 => Field.Withheld(RandomNumberGenerator.GetBytes(32)),
            1 => OneOpen(i, value.Item2, value.Item3),
            _ => Field.External($"{i}é", value.Item2 ? ValueKind.Text : ValueKind.Json, Field.FreshSalt(), ValueElsewhere(i)),
        })));

    /// <summary>The values of the external fields of <see cref="Any"/>.</summary>
    public static ExternalValue[] Elsewhere(Content content) =>
    [
        .. content.Fields
            .Select((field, i) => (field, i))
            .Where(pair => pair.field.State == FieldState.External)
            .Select(pair => new ExternalValue(pair.field.Name, ValueElsewhere(pair.i))),
    ];

    private static byte[] ValueElsewhere(int index) => [.. Enumerable.Repeat((byte)'v', index * 30)];

    private static Field OneOpen(int index, bool asText, string value)
    {
        if (asText)
            return Field.Text($"{index}é", value, Field.FreshSalt());
        var writer = new CanonicalJsonWriter();
        writer.String(value);
        return Field.Json($"{index}é", writer.ToArray(), Field.FreshSalt());
    }

    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
