using Kith.People;

namespace Kith.Tests.People;

public sealed class NhsNumbersTests
{
    [Theory]
    [InlineData("943 476 5919", "9434765919")]
    [InlineData("943-476-5919", "9434765919")]
    [InlineData(" 9434765919 ", "9434765919")]
    [InlineData("9434765918", null)]
    [InlineData("1111111111", null)]
    [InlineData("0000000000", null)]
    [InlineData("943476591", null)]
    [InlineData("94347659190", null)]
    [InlineData("943476591X", null)]
    [InlineData("٩٤٣٤٧٦٥٩١٩", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_ten_digits_with_the_right_check_digit_are_a_number(string? typed, string? read) => Assert.Equal(read, NhsNumbers.Read(typed));

    [Fact]
    public void Any_single_wrong_digit_is_found()
    {
        const string right = "9434765919";
        for (var i = 0; i < 10; i++)
            for (var d = '0'; d <= '9'; d++)
                if (right[i] != d)
                    Assert.Null(NhsNumbers.Read(right[..i] + d + right[(i + 1)..]));
    }

    [Theory]
    [InlineData("da11 0ab", "DA11 0AB")]
    [InlineData("DA110AB", "DA11 0AB")]
    [InlineData("m1 1ae", "M1 1AE")]
    [InlineData("EC1A1BB", "EC1A 1BB")]
    [InlineData("zz99 3vz", "ZZ99 3VZ")]
    [InlineData("DA11", null)]
    [InlineData("12345", null)]
    [InlineData("<script>", null)]
    public void A_postcode_is_kept_in_its_usual_form(string typed, string? read) => Assert.Equal(read, Postcodes.Read(typed));
}
