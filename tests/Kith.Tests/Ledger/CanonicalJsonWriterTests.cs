using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

public class CanonicalJsonWriterTests
{
    [Fact]
    public void Writes_what_the_canonicaliser_would_write()
    {
        var writer = new CanonicalJsonWriter();
        writer.BeginObject();
        writer.Name("a");
        writer.BeginArray();
        writer.Number(1L);
        writer.Null();
        writer.Boolean(true);
        writer.Boolean(false);
        writer.String("naïve \"quoted\" \\ \u0007");
        writer.BeginObject();
        writer.EndObject();
        writer.EndArray();
        writer.Name("b");
        writer.Number(-0.5);
        writer.EndObject();
        var written = writer.ToArray();
        Assert.Equal("{\"a\":[1,null,true,false,\"naïve \\\"quoted\\\" \\\\ \\u0007\",{}],\"b\":-0.5}", Encoding.UTF8.GetString(written));
        Assert.True(CanonicalJson.IsCanonical(written));
        writer.Clear();
        writer.String("again");
        Assert.Equal("\"again\"", Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void A_string_in_utf8_is_written_like_the_same_string() => Gen.String.Where(s => !s.Any(char.IsSurrogate)).Sample(text =>
    {
        var (one, other) = (new CanonicalJsonWriter(), new CanonicalJsonWriter());
        one.String(text);
        other.Utf8String(Encoding.UTF8.GetBytes(text));
        return one.Written.SequenceEqual(other.Written);
    });

    [Fact]
    public void A_string_in_utf8_that_is_not_utf8_is_refused() => Assert.Throws<FormatException>(() => new CanonicalJsonWriter().Utf8String([0xC3, 0x28]));

    [Fact]
    public void Refuses_members_out_of_order_or_twice()
    {
        Assert.Throws<InvalidOperationException>(() => Members("b", "a"));
        Assert.Throws<InvalidOperationException>(() => Members("a", "a"));
        // By UTF-16 code units a surrogate pair comes before U+FB33, by code points after it.
        Assert.Throws<InvalidOperationException>(() => Members("\ufb33", "\ud83d\ude00"));
        Members("\ud83d\ude00", "\ufb33");
    }

    [Fact]
    public void Refuses_what_is_not_one_whole_value()
    {
        var writer = new CanonicalJsonWriter();
        Assert.Throws<InvalidOperationException>(writer.ToArray);
        writer.BeginObject();
        Assert.Throws<InvalidOperationException>(writer.ToArray);
        Assert.Throws<InvalidOperationException>(writer.Null);
        Assert.Throws<InvalidOperationException>(writer.EndArray);
        writer.EndObject();
        Assert.Throws<InvalidOperationException>(writer.Null);
    }

    [Fact]
    public void Refuses_half_a_surrogate_pair_without_repeating_the_text()
    {
        var refused = Assert.Throws<FormatException>(() => new CanonicalJsonWriter().String("private \ud83d text"));
        Assert.DoesNotContain("private", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9007199254740991, true)]
    [InlineData(-9007199254740991, true)]
    [InlineData(9007199254740992, false)]
    [InlineData(long.MinValue, false)]
    public void Refuses_whole_numbers_that_a_double_cannot_hold(long number, bool allowed)
    {
        var writer = new CanonicalJsonWriter();
        if (!allowed)
        {
            Assert.Throws<FormatException>(() => writer.Number(number));
            return;
        }

        writer.Number(number);
        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void Any_number_reads_back_as_the_same_double() =>
        Gen.ULong.Select(BitConverter.UInt64BitsToDouble).Where(double.IsFinite).Sample(number =>
        {
            var writer = new CanonicalJsonWriter();
            writer.Number(number);
            return double.Parse(writer.Written, CultureInfo.InvariantCulture) == number && CanonicalJson.IsCanonical(writer.ToArray());
        }, iter: 20_000);

    [Fact]
    public void Every_power_of_two_reads_back_as_itself()
    {
        for (var exponent = -1074; exponent <= 1023; exponent++)
        {
            var writer = new CanonicalJsonWriter();
            writer.Number(Math.ScaleB(1, exponent));
            Assert.Equal(Math.ScaleB(1, exponent), double.Parse(writer.Written, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Any_text_reads_back_as_the_same_text() =>
        Gen.String.Sample(text =>
        {
            var writer = new CanonicalJsonWriter();
            try
            {
                writer.String(text);
            }
            catch (FormatException)
            {
                return text.Any(char.IsSurrogate);
            }

            return string.Equals(JsonSerializer.Deserialize<string>(writer.Written), text, StringComparison.Ordinal)
                && CanonicalJson.IsCanonical(writer.ToArray());
        }, iter: 5_000);

    private static void Members(params string[] names)
    {
        var writer = new CanonicalJsonWriter();
        writer.BeginObject();
        foreach (var name in names)
        {
            writer.Name(name);
            writer.Null();
        }

        writer.EndObject();
    }

    [Fact]
    public void Names_that_were_encoded_before_are_written_like_any_others()
    {
        var names = CanonicalJsonWriter.Encode(["A", "B\"", "Ü"]);
        var (one, other) = (new CanonicalJsonWriter(), new CanonicalJsonWriter());
        one.BeginObject();
        one.Name(names[0]);
        one.Number(1);
        one.Name(names[2]);
        one.Boolean(true);
        one.EndObject();
        other.BeginObject();
        other.Name("A");
        other.Number(1);
        other.Name("Ü");
        other.Boolean(true);
        other.EndObject();
        Assert.Equal(other.ToArray(), one.ToArray());
        Assert.Throws<InvalidOperationException>(() => CanonicalJsonWriter.Encode(["B", "A"]));
        Assert.Throws<InvalidOperationException>(() => CanonicalJsonWriter.Encode(["A", "A"]));
        one.Clear();
        Assert.Throws<InvalidOperationException>(() => one.Name(names[0]));
        one.BeginObject();
        one.Name(names[0]);
        Assert.Throws<InvalidOperationException>(() => one.Name(names[1]));
    }
}
