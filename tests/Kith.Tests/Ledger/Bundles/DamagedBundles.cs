using System.Text;
using Kith.Ledger;

namespace Kith.Tests.Ledger.Bundles;

/// <summary>Bundles damaged in many ways, alike at each run but for the keys.</summary>
internal static class DamagedBundles
{
    public static IEnumerable<byte[]> Of(byte[] good, SomeBundle some, int many)
    {
        var files = SomeBundle.Unpack(good);
        yield return [];
        yield return good[..^1];
        yield return [.. good, 0];
        yield return SomeBundle.Pack(files);
        yield return SomeBundle.Pack(files.Append(new("documents/../evil", [1])));
        yield return SomeBundle.Pack(files.Append(new("documents/more", [1])));
        yield return SomeBundle.Pack(files.Append(new("checkpoint", files["checkpoint"])));
        foreach (var name in files.Keys)
            yield return SomeBundle.Pack(files.Where(f => f.Key != name));
        var random = new Random(5);
        for (var i = 0; i < many; i++)
        {
            if (i % 2 == 0)
            {
                var zip = good.ToArray();
                zip[i % 4 == 0 ? random.Next(zip.Length) : zip.Length - 1 - random.Next(1_400)] ^= (byte)random.Next(1, 256);
                yield return zip;
                continue;
            }
            // Damage within, signed anew by the very key that is trusted: only the inner rules can find it.
            var copy = files.ToDictionary(f => f.Key, f => f.Value.ToArray());
            var name = (i / 2 % 5) switch { 0 => "lines/0.bin", 1 => "lines/1.bin", 2 => "proof.bin", 3 => "entries.json", _ => "checkpoint" };
            copy[name][random.Next(copy[name].Length)] ^= (byte)(1 << random.Next(8));
            yield return SomeBundle.Pack(Signed(copy, some));
        }
    }

    /// <summary>The files with the digest of each in the manifest, and the manifest signed.</summary>
    private static Dictionary<string, byte[]> Signed(Dictionary<string, byte[]> files, SomeBundle some)
    {
        using var manifest = System.Text.Json.JsonDocument.Parse(files["manifest.json"]);
        var text = Encoding.UTF8.GetString(files["manifest.json"]);
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
            text = text.Replace(file.GetProperty("sha256").GetString()!, Digest(files[file.GetProperty("name").GetString()!]), StringComparison.Ordinal);
        files["manifest.json"] = Encoding.UTF8.GetBytes(text);
        var note = $"kith-bundle/v1\nkith.example/log\nsha256 {Digest(files["manifest.json"])}\n";
        files["bundle.note"] = Encoding.UTF8.GetBytes(new SignedNote(note, [some.Log.Sign(note)]).Encode());
        return files;
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
