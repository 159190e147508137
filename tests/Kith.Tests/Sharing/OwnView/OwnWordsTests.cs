using System.Text.RegularExpressions;
using Kith.Recording;
using Kith.Sharing.ByLink;
using Kith.Sharing.OwnView;
using Kith.Workforce;

namespace Kith.Tests.Sharing.OwnView;

/// <summary>The texts of the family's own view: every one in every language, with what is put into them.</summary>
public sealed partial class OwnWordsTests
{
    [Fact]
    public void Every_text_is_in_every_language_and_says_something_with_the_same_things_put_in()
    {
        Assert.Equal(["en", "ar", "pl"], OwnWords.Languages);
        var english = OwnWords.In("en");
        foreach (var words in OwnWords.Languages.Select(OwnWords.In))
        {
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
            Assert.All(words.Keys, key => Assert.False(string.IsNullOrWhiteSpace(words[key]), $"{words.Language} {key}"));
            Assert.All(words.Keys, key => Assert.Equal(Places(english[key]), Places(words[key])));
            // Not copied from the English.
            if (words.Language != "en")
                Assert.All(words.Keys, key => Assert.NotEqual(english[key], words[key]));
        }
    }

    [Fact]
    public void Whatever_can_be_told_has_its_text_and_each_language_its_direction()
    {
        foreach (var words in OwnWords.Languages.Select(OwnWords.In))
        {
            Assert.All(Enum.GetValues<PassageKind>(), k => Assert.NotEmpty(words.Of("kind", k)));
            Assert.All(Enum.GetValues<LookedBecause>(), b => Assert.NotEmpty(words.Of("because", b)));
            Assert.All(Enum.GetValues<SharedWhat>(), w => Assert.NotEmpty(words.Of("shared", w)));
            Assert.All(Enum.GetValues<OwnViewOver>(), o => Assert.NotEmpty(words.Of("over", o)));
            Assert.All(Enum.GetValues<CodeAnswer>().Where(a => a != CodeAnswer.Right), a => Assert.NotEmpty(words.Of("code", a)));
            Assert.All(Enum.GetValues<Discipline>(), d => Assert.NotNull(words.Find("discipline." + d.InWords())));
        }
        Assert.Equal(("ltr", "rtl", "ltr"), (OwnWords.In("en").Direction, OwnWords.In("ar").Direction, OwnWords.In("pl").Direction));
        Assert.Equal("2 marca 2026", OwnWords.In("pl").Date(new(2026, 3, 2)));
        Assert.Equal("2 مارس 2026", OwnWords.In("ar").Date(new(2026, 3, 2)));
        Assert.Equal("2 مارس 2026، 09:00", OwnWords.In("ar").Moment(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));
        Assert.Equal("2 March 2026, 09:00", OwnWords.In("nothing like a language").Moment(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
