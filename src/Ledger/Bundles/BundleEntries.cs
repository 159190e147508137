using System.Text.Json;

namespace Kith.Ledger;

/// <summary>entries.json as it is written: what a reader is shown, each value with the line and field that it is from.</summary>
internal sealed class BundleEntries
{
    private readonly List<(int Chain, Leaf Leaf, int Withheld, List<(ShownValue From, byte[] Json)> Values)> entries = [];
    private readonly List<BundleStatement> statements = [];

    public void Add(int chain, Leaf leaf, Content content, IReadOnlyList<ShownValue> shown) => entries.Add((
        chain, leaf, content.Fields.Count(f => f.State == FieldState.Withheld), [.. shown.Select(from => (from, Value(content, from)))]));

    public void Add(BundleStatement statement) => statements.Add(statement);

    public byte[] Encode(IReadOnlyList<BundleChain> chains)
    {
        var json = new CanonicalJsonWriter();
        json.BeginObject();
        json.Name("entries");
        json.BeginArray();
        foreach (var (chain, leaf, withheld, values) in entries)
        {
            json.BeginObject();
            json.Name("chain");
            json.Number(chain);
            json.Name("line");
            json.Number(leaf.Sequence);
            json.Name("recordedAt");
            json.String(BundleForm.Instant(leaf.RecordedAt));
            json.Name("values");
            json.BeginArray();
            foreach (var (from, value) in values)
                Write(json, from, value);
            json.EndArray();
            json.Name("withheld");
            json.Number(withheld);
            json.EndObject();
        }

        json.EndArray();
        json.Name("format");
        json.String(BundleForm.EntriesFormat);
        json.Name("statements");
        json.BeginArray();
        foreach (var statement in statements)
            Write(json, statement, chains);
        json.EndArray();
        json.EndObject();
        return json.ToArray();
    }

    private static void Write(CanonicalJsonWriter json, ShownValue from, byte[] value)
    {
        using var document = JsonDocument.Parse(value);
        json.BeginObject();
        json.Name("at");
        json.String(from.At);
        json.Name("field");
        json.String(from.Field);
        json.Name("value");
        CanonicalJson.Write(json, document.RootElement);
        json.EndObject();
    }

    private static void Write(CanonicalJsonWriter json, BundleStatement statement, IReadOnlyList<BundleChain> chains)
    {
        if (statement.From.Any(f => f.Chain < 0 || f.Chain >= chains.Count || f.Line < 0 || f.Line >= chains[f.Chain].Lines))
            throw new InvalidOperationException("A statement names a line that is not in the bundle.");
        json.BeginObject();
        json.Name("from");
        json.BeginArray();
        foreach (var (chain, line) in statement.From)
        {
            json.BeginObject();
            json.Name("chain");
            json.Number(chain);
            json.Name("line");
            json.Number(line);
            json.EndObject();
        }

        json.EndArray();
        json.Name("rule");
        json.String(statement.Rule);
        json.Name("text");
        json.String(statement.Text);
        json.EndObject();
    }

    /// <summary>The canonical JSON of a value: of a text field, the text as a string.</summary>
    private static byte[] Value(Content content, ShownValue from)
    {
        var field = content.Fields.FirstOrDefault(f => f.State == FieldState.Open && f.Name == from.Field)
            ?? throw new InvalidOperationException("A value that is to be shown is from a field that is withheld or not there.");
        return BundleValue.Json(field.Kind, field.Value, from.At) ?? throw new InvalidOperationException("A value that is to be shown is not in its field.");
    }
}
