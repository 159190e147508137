using Kith.Recording;

namespace Kith.Tests.Recording;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("same", "same", "=same")]
    [InlineData("", "new", "+new")]
    [InlineData("gone", "", "-gone")]
    [InlineData("Amy walked home", "Ben walked home", "-Amy|+Ben|= walked home")]
    [InlineData("a b c", "a c", "=a |-b |=c")]
    [InlineData("one\nline", "one line", "=one|-\n|+ |=line")]
    public void Words_that_stayed_went_and_came(string before, string after, string pieces) =>
        Assert.Equal(pieces, string.Join('|', TextDifference.Between(before, after).Select(p => "=-+"[(int)p.Change] + p.Text)));

    [Fact]
    public void Both_texts_can_be_read_back_from_it_however_long_they_are()
    {
        var random = new Random(7);
        foreach (var length in new[] { 5, 50, 500, 10_000 })
        {
            string Text() => string.Join(' ', Enumerable.Range(0, length).Select(_ => "abcdefgh"[random.Next(8)]))[..Math.Min(20_000, length * 2 - 1)];
            var (before, after) = (Text(), Text());
            var pieces = TextDifference.Between(before, after);
            Assert.Equal(before, string.Concat(pieces.Where(p => p.Change != TextChange.Came).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(p => p.Change != TextChange.Gone).Select(p => p.Text)));
        }
    }
}
