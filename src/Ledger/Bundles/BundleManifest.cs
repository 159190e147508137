using System.Globalization;
using System.Text.Json;

namespace Kith.Ledger;

/// <summary>One file of a bundle, as the manifest has it.</summary>
internal sealed record BundleFile(string Name, long Size, string Sha256);

/// <summary>manifest.json: what the bundle says of itself, its chains, and every other file with its digest.</summary>
internal sealed record BundleManifest(string Origin, BundleFacts Facts, IReadOnlyList<BundleChain> Chains, IReadOnlyList<BundleFile> Files)
{
    public byte[] Encode()
    {
        var json = new CanonicalJsonWriter();
        json.BeginObject();
        Member("authority", Facts.Authority);
        json.Name("chains");
        json.BeginArray();
        foreach (var chain in Chains)
        {
            json.BeginObject();
            Member("file", chain.File);
            Member("head", chain.Head);
            Member("id", chain.Id);
            json.Name("lines");
            json.Number(chain.Lines);
            Member("record", chain.Record);
            Member("type", BundleForm.Word(chain.Type));
            json.EndObject();
        }

        json.EndArray();
        json.Name("facts");
        json.BeginObject();
        foreach (var (name, value) in Facts.Others.OrderBy(f => f.Key, StringComparer.Ordinal))
            Member(name, value);
        json.EndObject();
        json.Name("files");
        json.BeginArray();
        foreach (var file in Files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            json.BeginObject();
            Member("name", file.Name);
            Member("sha256", file.Sha256);
            json.Name("size");
            json.Number(file.Size);
            json.EndObject();
        }

        json.EndArray();
        Member("format", BundleForm.Format);
        Member("madeAt", BundleForm.Seconds(Facts.MadeAt));
        Member("origin", Origin);
        Member("purpose", Facts.Purpose);
        Member("recipient", Facts.Recipient);
        json.EndObject();
        return json.ToArray();

        void Member(string name, string value)
        {
            json.Name(name);
            json.String(value);
        }
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="FormatException">It is not a manifest of this format.</exception>
    public static BundleManifest Parse(byte[] bytes)
    {
        using var document = JsonForm.Parse(bytes);
        var m = JsonForm.Members(document.RootElement, "authority", "chains", "facts", "files", "format", "madeAt", "origin", "purpose", "recipient");
        if (JsonForm.Text(m[4]) != BundleForm.Format)
            throw new FormatException($"Only bundles of the format {BundleForm.Format} are known.");
        if (!DateTimeOffset.TryParseExact(JsonForm.Text(m[5]), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var madeAt))
            throw new FormatException("It does not say when the bundle was made.");
        if (m[2].ValueKind != JsonValueKind.Object)
            throw new FormatException("Its further facts are not an object.");
        var facts = new BundleFacts(JsonForm.Text(m[7]), JsonForm.Text(m[0]), JsonForm.Text(m[8]), madeAt)
        {
            Others = m[2].EnumerateObject().ToDictionary(f => f.Name, f => JsonForm.Text(f.Value), StringComparer.Ordinal),
        };
        return new BundleManifest(JsonForm.Text(m[6]), facts, [.. JsonForm.Items(m[1]).Select(Chain)], [.. JsonForm.Items(m[3]).Select(File)]);
    }

    private static BundleChain Chain(JsonElement told, int number)
    {
        var m = JsonForm.Members(told, "file", "head", "id", "lines", "record", "type");
        if (JsonForm.Text(m[0]) != BundleForm.LinesOf(number))
            throw new FormatException("The lines of a chain are not in the file they must be in.");
        return new BundleChain(JsonForm.Text(m[4]), BundleForm.Type(JsonForm.Text(m[5])), JsonForm.Hex(m[2], Leaf.ChainIdLength), JsonForm.Number(m[3]),
            JsonForm.Hex(m[1], Leaf.HashLength), JsonForm.Text(m[0]));
    }

    private static BundleFile File(JsonElement told)
    {
        var m = JsonForm.Members(told, "name", "sha256", "size");
        return new BundleFile(JsonForm.Text(m[0]), JsonForm.Number(m[2]), JsonForm.Hex(m[1], Leaf.HashLength));
    }
}
