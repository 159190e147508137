using System.Text.Json;
using Kith.Ledger;

namespace Kith.Tests.Ledger.Log;

/// <summary>
/// Proofs that must and must not verify: those published with transparency-dev/merkle (Apache-2.0) where they lie beside the
/// clone, and a few figures of theirs always.
/// </summary>
public sealed class PublishedProofTests(ITestOutputHelper output)
{
    private const string Leaf0 = "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=";
    private const string Root8 = "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=";

    private static readonly string[] s_path0 =
    [
        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=", "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
        "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
    ];

    [Fact]
    public void The_figures_that_everybody_is_tried_on_verify_and_nothing_near_them()
    {
        var (leaf, root) = (Convert.FromBase64String(Leaf0), Convert.FromBase64String(Root8));
        byte[][] path = [.. s_path0.Select(Convert.FromBase64String)];
        Assert.True(InclusionProof.Verifies(0, 8, leaf, path, root));
        Assert.False(InclusionProof.Verifies(1, 8, leaf, path, root));
        Assert.False(InclusionProof.Verifies(0, 8, root, path, leaf));
        Assert.False(InclusionProof.Verifies(0, 8, leaf, path[..2], root));
        Assert.False(InclusionProof.Verifies(-1, 8, leaf, path, root));
        Assert.False(InclusionProof.Verifies(long.MaxValue, long.MaxValue, leaf, path, root));
        Assert.False(InclusionProof.Verifies(0, 8, leaf, [null!, .. path[1..]], root));
        Assert.True(ConsistencyProof.Verifies(1, 8, path, leaf, root));
        Assert.False(ConsistencyProof.Verifies(1, 8, path, root, leaf));
        Assert.False(ConsistencyProof.Verifies(2, 8, path, leaf, root));
        Assert.False(ConsistencyProof.Verifies(1, 8, [], leaf, root));
        Assert.False(ConsistencyProof.Verifies(1, 8, [null!, .. path[1..]], leaf, root));
        Assert.False(ConsistencyProof.Verifies(0, 8, path, leaf, root));
        Assert.False(ConsistencyProof.Verifies(-8, -1, path, leaf, root));
    }

    [Fact]
    public void Every_published_proof_verifies_or_does_not_as_it_says()
    {
        if (PublicData.Folder("rfc6962") is not { } folder)
        {
            output.WriteLine("The published proofs are not beside this clone: only the figures above were tried.");
            return;
        }
        var (good, bad) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var told = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
            byte[] Bytes(string name) => Convert.FromBase64String(told.GetProperty(name).GetString()!);
            // The numbers are unsigned there; what is beyond a long is beyond any tree.
            long Number(string name) => (long)told.GetProperty(name).GetUInt64();
            byte[][] proof = told.GetProperty("proof") is { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Select(p => Convert.FromBase64String(p.GetString()!))] : [];
            var verifies = told.TryGetProperty("leafIdx", out _)
                ? InclusionProof.Verifies(Number("leafIdx"), Number("treeSize"), Bytes("leafHash"), proof, Bytes("root"))
                : ConsistencyProof.Verifies(Number("size1"), Number("size2"), proof, Bytes("root1"), Bytes("root2"));
            Assert.True(verifies != told.GetProperty("wantErr").GetBoolean(), $"{Path.GetRelativePath(folder, file)}: {verifies}");
            _ = verifies ? good++ : bad++;
        }
        output.WriteLine($"{good} published proofs verify and {bad} do not, as they say.");
        Assert.InRange(good, 10, 50);
        Assert.InRange(bad, 150, 500);
    }
}
