using System.Text.Json;

namespace Kith.Ledger;

/// <summary>entries.json as it is checked: every value in it must be what the field of the line that it names says.</summary>
internal sealed class BundleShown
{
    private readonly Dictionary<(int Chain, long Line), Entry> entries = [];

    private sealed record Entry(string RecordedAt, long Withheld, List<(string At, string Field, byte[] Json)> Values);

    public int Count => entries.Count;

    public int Statements { get; private set; }

    /// <exception cref="FormatException">It is not of this format, or names a line that is not there.</exception>
    public static BundleShown Parse(byte[] bytes, IReadOnlyList<BundleChain> chains)
    {
        using var document = JsonForm.Parse(bytes);
        var m = JsonForm.Members(document.RootElement, "entries", "format", "statements");
        if (JsonForm.Text(m[1]) != BundleForm.EntriesFormat)
            throw new FormatException($"Only the format {BundleForm.EntriesFormat} is known.");
        var shown = new BundleShown();
        foreach (var entry in JsonForm.Items(m[0]))
        {
            var e = JsonForm.Members(entry, "chain", "line", "recordedAt", "values", "withheld");
            var values = JsonForm.Items(e[3]).Select(value =>
            {
                var v = JsonForm.Members(value, "at", "field", "value");
                return (JsonForm.Text(v[0]), JsonForm.Text(v[1]), CanonicalJson.Canonicalize(v[2]));
            }).ToList();
            if (!shown.entries.TryAdd(Line(e[0], e[1], chains), new Entry(JsonForm.Text(e[2]), JsonForm.Number(e[4]), values)))
                throw new FormatException("It shows a line twice.");
        }

        foreach (var statement in JsonForm.Items(m[2]))
        {
            var s = JsonForm.Members(statement, "from", "rule", "text");
            if (JsonForm.Text(s[1]).Length == 0 || JsonForm.Text(s[2]).Length == 0)
                throw new FormatException("A statement does not say what it is or what it came from.");
            foreach (var from in JsonForm.Items(s[0]))
            {
                var f = JsonForm.Members(from, "chain", "line");
                Line(f[0], f[1], chains);
            }

            shown.Statements++;
        }

        return shown;
    }

    /// <summary>Compares what is shown of a line with the line.</summary>
    public void Check(int chain, Leaf leaf, ReadOnlyMemory<byte> content)
    {
        if (!entries.TryGetValue((chain, leaf.Sequence), out var entry))
            return;
        var line = Content.Decode(content.Span);
        if (entry.RecordedAt != BundleForm.Instant(leaf.RecordedAt) || entry.Withheld != line.Fields.Count(f => f.State == FieldState.Withheld))
            throw new NotWhole($"Entry {leaf.Sequence} of chain {chain} is not shown as its line has it.");
        foreach (var (at, name, json) in entry.Values)
        {
            var field = line.Fields.FirstOrDefault(f => f.State == FieldState.Open && f.Name == name);
            if (field is null || BundleValue.Json(field.Kind, field.Value, at) is not { } value || !value.AsSpan().SequenceEqual(json))
                throw new NotWhole($"Entry {leaf.Sequence} of chain {chain} shows a value that is not in its line.");
        }
    }

    private static (int, long) Line(JsonElement chain, JsonElement line, IReadOnlyList<BundleChain> chains)
    {
        var (c, l) = (JsonForm.Number(chain), JsonForm.Number(line));
        return c < chains.Count && l < chains[(int)c].Lines ? ((int)c, l) : throw new FormatException("It names a line that is not in the bundle.");
    }
}
