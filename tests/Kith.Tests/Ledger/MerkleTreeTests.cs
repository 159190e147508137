using System.Security.Cryptography;
using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

public class MerkleTreeTests
{
    // The leaves on which implementations of RFC 6962 are customarily tried, and the roots over the first n.
    private static readonly string[] Leaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_roots_over_the_customary_leaves_are_the_known_ones(int count, string root)
    {
        var leaves = Leaves.Take(count).Select(Convert.FromHexString).ToArray();
        Assert.Equal(root, Convert.ToHexStringLower(MerkleTree.Root(leaves)));
        Assert.Equal(root, Convert.ToHexStringLower(ByTheLetter(leaves)));
    }

    [Fact]
    public void Any_number_of_leaves_gives_the_root_of_the_RFCs_recursion()
    {
        for (var count = 0; count <= 130; count++)
        {
            var leaves = Enumerable.Range(0, count).Select(_ => RandomNumberGenerator.GetBytes(32)).ToArray();
            var expected = ByTheLetter(leaves);
            Assert.Equal(expected, MerkleTree.Root(leaves));
            Assert.Equal(expected, MerkleTree.Root(leaves.SelectMany(l => l).ToArray()));
        }
    }

    [Fact]
    public void A_leaf_can_never_pass_for_a_node()
    {
        var left = MerkleTree.LeafHash([1]);
        var right = MerkleTree.LeafHash([2]);
        Assert.Equal(MerkleTree.Root([[1], [2]]), MerkleTree.NodeHash(left, right));
        Assert.NotEqual(MerkleTree.NodeHash(left, right), MerkleTree.LeafHash([.. left, .. right]));
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Convert.ToHexStringLower(MerkleTree.LeafHash([])));
        Assert.Throws<ArgumentException>(() => MerkleTree.NodeHash(left, right.AsSpan(1)));
    }

    // RFC 6962 section 2.1, word for word: k is the largest power of two smaller than n.
    private static byte[] ByTheLetter(ReadOnlySpan<byte[]> d)
    {
        if (d.Length == 0)
            return SHA256.HashData([]);
        if (d.Length == 1)
            return SHA256.HashData([0, .. d[0]]);
        var k = 1;
        while (k * 2 < d.Length)
            k *= 2;
        return SHA256.HashData([1, .. ByTheLetter(d[..k]), .. ByTheLetter(d[k..])]);
    }
}
