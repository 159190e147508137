using Kith.LegalRecord.Bundles;

namespace Kith.Tests.LegalRecord.Bundles;

/// <summary>Texts as they are really typed, and as somebody would type who wants to slip something through.</summary>
public sealed class LeakFinderTests
{
    private static readonly WatchedPerson s_mother = new()
    {
        Called = "Sarah-Jane O’Neill",
        GivenNames = ["Sarah-Jane"],
        FamilyNames = ["O’Neill", "Łukasiewicz"],
        AlsoKnownAs = ["Sazza", "Big Nan"],
        Addresses = ["Flat 2, 14 Mill Lane, Dartford"],
        Postcodes = ["DA1 2BB"],
        Phones = ["07700 900123"],
        NhsNumbers = ["9434765919"],
    };

    private static readonly WatchedPerson s_grandfather = new() { Called = "William Okafor", GivenNames = ["William"], FamilyNames = ["Okafor"] };
    private static readonly WatchedPerson s_cousin = new() { Called = "王小明", GivenNames = ["小明"], FamilyNames = ["王小"] };
    private static readonly WatchedPerson s_uncle = new() { Called = "محمد", GivenNames = ["محمد"], FamilyNames = ["Benjelloun"] };
    private static readonly WatchedPerson s_child = new() { Called = "Amy Okafor", GivenNames = ["Amy"], FamilyNames = ["Okafor"] };

    private static readonly LeakFinder s_finder = new(new WatchedTerms(
        [s_mother, s_grandfather, s_cousin, s_uncle], [s_child], ["keisha brown", "DA2 6QE", "01474555666"]));

    [Theory]
    [InlineData("I spoke to sarah about it", "sarah")]
    [InlineData("SARAH said no", "SARAH")]
    [InlineData("Sarah's flat", "Sarah's")]
    [InlineData("Sarah’s flat", "Sarah’s")]
    [InlineData("Sarahs flat", "Sarahs")]
    [InlineData("Säräh was out", "Säräh")]
    [InlineData("Sara\u0301h was out", "Sara\u0301h")]
    [InlineData("Sa\u200Brah was out", "Sa\u200Brah")]
    [InlineData("Sar\u00ADah was out", "Sar\u00ADah")]
    [InlineData("Ｓａｒａｈ was out", "Ｓａｒａｈ")]
    [InlineData("Sar-\nah was out", "Sar-\nah")]
    [InlineData("S.a.r.a.h was out", "S.a.r.a.h")]
    [InlineData("S a r a h was out", "S a r a h")]
    [InlineData("SarahJane was out", "SarahJane")]
    [InlineData("sarah_jane@example.org", "sarah")]
    [InlineData("mail sarah.oneill@example.org", "sarah")]
    [InlineData("Sazza was there", "Sazza")]
    [InlineData("Big Nan's tea", "Big")]
    [InlineData("Mrs ONeill rang", "ONeill")]
    [InlineData("Mrs O'Neil rang", "O'Neil")]
    [InlineData("Mrs Oneil rang", "Oneil")]
    [InlineData("Mrs Lukasiewicz rang", "Lukasiewicz")]
    [InlineData("Mrs Lukaseiwicz rang", "Lukaseiwicz")]
    [InlineData("Mrs S. Lukasiewitcz rang", "Lukasiewitcz")]
    [InlineData("seen by SJO at home", "SJO")]
    [InlineData("seen by S.J.O. at home", "S.J.O")]
    [InlineData("she lives at 14 Mill Lane now", "Mill Lane")]
    [InlineData("she lives in MILL LN", "MILL LN")]
    [InlineData("at da1 2bb", "da1 2bb")]
    [InlineData("at DA12BB.", "DA12BB")]
    [InlineData("ring 07700900123", "07700900123")]
    [InlineData("ring +44 (0)7700 900-123", "+44 (0)7700 900-123")]
    [InlineData("ring 00447700900123", "00447700900123")]
    [InlineData("NHS 943 476 5919", "943 476 5919")]
    [InlineData("NHS no. 943-476-5919", "943-476-5919")]
    [InlineData("Billy was drunk", "Billy")]
    [InlineData("Bill was drunk", "Bill")]
    [InlineData("W Okafor was drunk", "Okafor")]
    [InlineData("old Mr Okafor was drunk", "Okafor")]
    [InlineData("the Okafors moved", "Okafors")]
    [InlineData("今天小明来了", "小明")]
    [InlineData("جاء محمد اليوم", "محمد")]
    [InlineData("her friend Keisha  Brown next door", "Keisha  Brown")]
    [InlineData("moved to DA2 6QE", "DA2 6QE")]
    [InlineData("his mum's number is 01474 555 666", "01474 555 666")]
    public void It_finds(string text, string seen) => Assert.Contains(s_finder.In(text), m => m.Seen.StartsWith(seen, StringComparison.Ordinal) || m.Seen.Contains(seen, StringComparison.Ordinal));

    [Theory]
    [InlineData("Amy Okafor walked to the door and took my hand.")]
    [InlineData("Amy’s weight was 9.4 kg on 12 March 2026 at 14:05; the next visit is on 26/03/2026.")]
    [InlineData("She was seen at the clinic with a health visitor.")]
    public void What_the_recipient_is_concerned_with_is_not_asked_about(string text) => Assert.Empty(s_finder.In(text));

    [Fact]
    public void It_says_where_and_of_what_kind()
    {
        var found = s_finder.In("Amy and Sarah rang from 07700 900123.");
        Assert.Equal([(8, MentionKind.Name), (24, MentionKind.Telephone)], found.Select(m => (m.At, m.Kind)));
        Assert.Equal("Sarah-Jane O’Neill", found[0].Whose);
    }

    [Fact]
    public void Every_slip_of_one_letter_is_found_in_every_watched_word_of_five_letters_or_more()
    {
        foreach (var word in new[] { "sarah", "okafor", "william", "benjelloun", "lukasiewicz" })
            foreach (var slip in Slips(word))
                Assert.True(s_finder.In("and " + slip + " said").Count > 0, slip);
    }

    [Fact]
    public void No_text_makes_it_stumble()
    {
        foreach (var text in (string[])["", " ", "\uD800", "a\uDC00b", new string('9', 10_000), new string('é', 10_000), "'’'’'", "- - -", "S.", "\u200B\u200B"])
            s_finder.In(text);
    }

    private static IEnumerable<string> Slips(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            yield return word.Insert(i, "x");
            yield return word[..i] + 'x' + word[(i + 1)..];
            if (i > 0 && word[i] != word[i - 1])
                yield return word[..(i - 1)] + word[i] + word[i - 1] + word[(i + 1)..];
        }
    }
}
