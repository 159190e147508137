using System.Text;
using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

/// <summary>RFC 8785 by its own examples.</summary>
public class CanonicalJsonTests
{
    // Appendix B: the bits of a double and how it is written.
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Writes_the_numbers_of_appendix_B(ulong bits, string written)
    {
        var writer = new CanonicalJsonWriter();
        writer.Number(BitConverter.UInt64BitsToDouble(bits));
        Assert.Equal(written, Encoding.UTF8.GetString(writer.Written));
    }

    // Powers of two, beyond the RFC's samples: the framework's own shortest digits are wrong for some of them.
    [Theory]
    [InlineData(0x3e60000000000000, "2.9802322387695312e-8")]
    [InlineData(0x0410000000000000, "4.1045368012983762e-289")]
    [InlineData(0xbe60000000000000, "-2.9802322387695312e-8")]
    [InlineData(0x3fe0000000000000, "0.5")]
    [InlineData(0x4350000000000000, "18014398509481984")]
    [InlineData(0x7fe0000000000000, "8.98846567431158e+307")]
    [InlineData(0x0010000000000000, "2.2250738585072014e-308")]
    public void Writes_powers_of_two_as_ECMAScript_does(ulong bits, string written) => Writes_the_numbers_of_appendix_B(bits, written);

    [Theory]
    [InlineData(0x7fffffffffffffff)]
    [InlineData(0x7ff0000000000000)]
    [InlineData(0xfff0000000000000)]
    public void Refuses_the_numbers_that_have_no_form(ulong bits) =>
        Assert.Throws<FormatException>(() => new CanonicalJsonWriter().Number(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void Makes_the_bytes_of_sections_3_2_2_to_3_2_4()
    {
        const string Given = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;
        const string Hex =
            "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a" +
            "5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d3237" +
            "5d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d";
        Assert.Equal(Hex, Convert.ToHexStringLower(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(Given))));
    }

    [Fact]
    public void Sorts_members_as_section_3_2_3_does()
    {
        const string Given = """
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """;
        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\"," +
            "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Canonical(Given));
    }

    [Theory]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"x":[{"a":1,"b":2,"a":3}]}""")]
    [InlineData("""["\ud83d"]""")]
    [InlineData("""["\ude00\ud83d"]""")]
    [InlineData("""{"\ud83d":1}""")]
    [InlineData("[1e400]")]
    [InlineData("[1,]")]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("[NaN]")]
    public void Refuses_what_has_no_canonical_form(string json) => Assert.Throws<FormatException>(() => Canonical(json));

    [Fact]
    public void Refuses_bytes_that_are_not_utf8()
    {
        Assert.Throws<FormatException>(() => CanonicalJson.Canonicalize(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }));
        Assert.Throws<FormatException>(() => CanonicalJson.Canonicalize(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }));
    }

    [Theory]
    [InlineData("[ ]", "[]")]
    [InlineData("{ }", "{}")]
    [InlineData(" \"\" ", "\"\"")]
    [InlineData("-0.0", "0")]
    [InlineData("1.0e2", "100")]
    [InlineData("\"\\u007f\\u2028\\/\\b\\f\\t\\u0001\"", "\"\u007f\u2028/\\b\\f\\t\\u0001\"")]
    [InlineData("{\"b\":{\"z\":[],\"y\":{}},\"a\":[[1],{\"c\":null}]}", "{\"a\":[[1],{\"c\":null}],\"b\":{\"y\":{},\"z\":[]}}")]
    public void Makes_the_same_data_the_same_bytes(string json, string canonical)
    {
        Assert.Equal(canonical, Canonical(json));
        Assert.True(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(canonical)));
        Assert.Equal(string.Equals(json, canonical, StringComparison.Ordinal), CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(json)));
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json)));
}
